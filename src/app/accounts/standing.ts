/** Accounts shut and opened again, lock-outs lifted. */
import type { Actor } from '../../domain/kernel/actor.js';
import type { AccountId } from './ports/accounts.js';
import type { DeskRuntime } from './ports/desk.js';
import { accountFor, administering, notOneself } from './administrator.js';

interface OfAccount {
  readonly accountId: AccountId;
}

/** From this instant no token of the account opens anything; open links are withdrawn. Not one's own (OWN_ACCOUNT). */
export function disableAccount(runtime: DeskRuntime, actor: Actor, input: OfAccount): Promise<void> {
  return administering('disableAccount', runtime, actor, async (act) => {
    const { account, post } = await accountFor(act, input.accountId);
    const { id: accountId, personId, home } = account;
    notOneself(act, personId);
    if (account.disabled) return;
    await act.desk.accounts.setDisabled(accountId, act.at);
    await act.desk.links.withdraw(personId, act.at);
    const sessions = await act.desk.sessions.endAll(accountId, act.at);
    await act.log({ home, post, personId, accountId, facts: { sessions } });
  });
}

/** The password is as it was; the sessions stay ended. */
export function enableAccount(runtime: DeskRuntime, actor: Actor, input: OfAccount): Promise<void> {
  return administering('enableAccount', runtime, actor, async (act) => {
    const { account, post } = await accountFor(act, input.accountId);
    if (!account.disabled) return;
    await act.desk.accounts.setDisabled(account.id, null);
    await act.log({ home: account.home, post, personId: account.personId, accountId: account.id });
  });
}

/** Lifts a lock-out before its time. */
export function unlockSignIn(runtime: DeskRuntime, actor: Actor, input: OfAccount): Promise<void> {
  return administering('unlockSignIn', runtime, actor, async (act) => {
    const { account, post } = await accountFor(act, input.accountId);
    await act.desk.accounts.forgive(runtime.sealer.loginHash(account.login));
    await act.log({ home: account.home, post, personId: account.personId, accountId: account.id });
  });
}
