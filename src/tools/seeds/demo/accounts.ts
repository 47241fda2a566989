/** The accounts of the demonstration (seeds/accounts.csv): twelve people, one password, all invented. */
import { type AccountMaking, createDemoAccounts } from '../../../app/accounts/sign-in/create-account.js';
import type { PersonId } from '../../../domain/kernel/ids.js';
import { needed, readSeed } from '../read-seed.js';
import { stableId } from '../stable-id.js';

/** Known to everybody who reads this: fit for invented data on the machine's own address, for nothing else. */
export const DEMO_PASSWORD = 'fengqiao-demo-2026';

export interface DemoAccount {
  readonly login: string;
  readonly person: string;
  readonly what: string;
  readonly personId: PersonId;
}

export function demoAccounts(): DemoAccount[] {
  return readSeed<'login' | 'home' | 'person' | 'what'>('accounts').map((row) => ({
    login: needed(row.login),
    person: needed(row.person),
    what: needed(row.what),
    personId: stableId('person', `${row.home}:${row.person}`),
  }));
}

/** Makes those that are not there yet. */
export async function makeDemoAccounts(making: AccountMaking): Promise<void> {
  for (const { login, personId } of demoAccounts()) {
    if (await making.accounts.byLogin(login)) continue;
    await createDemoAccounts([{ login, personId, password: DEMO_PASSWORD }], making);
  }
}
