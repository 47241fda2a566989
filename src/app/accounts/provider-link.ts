/** Which account a sign-in through the provider means: prepared by an administrator, never made silently. */
import { ensure } from '../../domain/kernel/rule-broken.js';
import type { Keyed } from '../pipeline/command.js';
import { accountFor, onDesk } from './administrator.js';
import type { AccountId } from './ports/accounts.js';
import { foldLogin } from './sign-in/login.js';
import { ON_ACCOUNT } from './standing.js';

interface PrepareProviderLink extends Keyed {
  readonly accountId: AccountId;
  /** As the provider's claim will say it; the first sign-in with it fixes the subject. */
  readonly login: string;
  /** The issuer in force; null where none is configured. */
  readonly issuer: string | null;
}

/** PROVIDER_MISSING, LOGIN_MALFORMED, LOGIN_TAKEN. */
export const prepareProviderLink = onDesk('prepareProviderLink', {
  check: ({ issuer, login }: PrepareProviderLink) => {
    ensure(issuer, 'PROVIDER_MISSING');
    const { length } = foldLogin(login);
    ensure(length > 0 && length <= 200, 'LOGIN_MALFORMED', { field: 'login', facts: { least: 1, most: 200 } });
  },
  lock: (desk, { accountId }) => desk.accounts.account(accountId),
  gate: (account, _input, context) => accountFor(account, context.actor),
  decide: ({ account: { id: accountId, personId, home }, post }, _none, { issuer, login }, { actor, at }) => {
    const link = { accountId, issuer: issuer ?? '', login: foldLogin(login), by: actor.personId, at };
    const log = { home, post, personId, accountId };
    return { subject: { kind: 'ACCOUNT' as const, id: accountId }, made: {}, link, log };
  },
  write: async (desk, { link }) => ensure(await desk.provider.prepare(link), 'LOGIN_TAKEN', { field: 'login' }),
});

/** From now on the provider opens nothing for this account; sessions end, since they may have come that way. */
export const removeProviderLink = onDesk('removeProviderLink', {
  repeated: 'HARMLESS',
  ...ON_ACCOUNT,
  write: async (desk, { account: { id } }, { at }) =>
    (await desk.provider.remove(id)) ? { sessions: await desk.sessions.endAll(id, at) } : null,
});
