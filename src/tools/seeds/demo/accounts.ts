/** The accounts of the demonstration (seeds/accounts.csv): one of every kind of user, one password, all invented. */
import { type AccountMaking, createDemoAccount } from '../../../app/accounts/sign-in/create-account.js';
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

/** Makes those that are not there yet; side by side, because most of the time goes into hashing the password. */
export async function makeDemoAccounts(making: AccountMaking): Promise<void> {
  await Promise.all(demoAccounts().map((account) => makeUnlessThere(account, making)));
}

async function makeUnlessThere({ login, personId }: DemoAccount, making: AccountMaking): Promise<void> {
  if (await making.accounts.byLogin(login)) return;
  await createDemoAccount({ login, personId, password: DEMO_PASSWORD }, making);
}
