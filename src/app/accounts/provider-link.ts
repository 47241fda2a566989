/** Which account a sign-in through the provider means: prepared by an administrator, never made silently. */
import type { Actor } from '../../domain/kernel/actor.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import { foldLogin } from './sign-in/login.js';
import type { AccountId } from './ports/accounts.js';
import type { DeskRuntime } from './ports/desk.js';
import { accountFor, administering } from './administrator.js';

/** The issuer in force; null where none is configured. */
type Provided = DeskRuntime & { readonly issuer: string | null };

/** `login` as the provider's claim will say it; the first sign-in with it fixes the subject. PROVIDER_MISSING, LOGIN_TAKEN. */
export function prepareProviderLink(
  runtime: Provided,
  actor: Actor,
  input: { accountId: AccountId; login: string },
): Promise<void> {
  return administering('prepareProviderLink', runtime, actor, async (act) => {
    const { issuer } = runtime;
    ensure(issuer, 'PROVIDER_MISSING');
    const login = foldLogin(input.login);
    ensure(login.length > 0 && login.length <= 200, 'LOGIN_MALFORMED', {
      field: 'login',
      facts: { least: 1, most: 200 },
    });
    const { account, post } = await accountFor(act, input.accountId);
    const { id: accountId, personId, home } = account;
    const prepared = await act.desk.provider.prepare({ accountId, issuer, login, by: actor.personId, at: act.at });
    ensure(prepared, 'LOGIN_TAKEN', { field: 'login' });
    await act.log({ home, post, personId, accountId });
  });
}

/** From now on the provider opens nothing for this account; sessions end, since they may have come that way. */
export function removeProviderLink(runtime: DeskRuntime, actor: Actor, input: { accountId: AccountId }): Promise<void> {
  return administering('removeProviderLink', runtime, actor, async (act) => {
    const { account, post } = await accountFor(act, input.accountId);
    if (!(await act.desk.provider.remove(account.id))) return;
    const sessions = await act.desk.sessions.endAll(account.id, act.at);
    await act.log({ home: account.home, post, personId: account.personId, accountId: account.id, facts: { sessions } });
  });
}
