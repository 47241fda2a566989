/** Sessions ended before their time: one's own by everybody, others' by the administrator of their home. */
import type { Actor } from '../../domain/kernel/actor.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import type { AccountId, SessionId, SignedIn } from './ports/accounts.js';
import type { DeskRuntime } from './ports/desk.js';
import { accountFor, acting, administering, postFor } from './administrator.js';

/** NOT_FOUND for a session that is neither one's own nor of the administrator's home; one that is over stays over. */
export function revokeSession(runtime: DeskRuntime, by: SignedIn, input: { sessionId: SessionId }): Promise<void> {
  return acting('revokeSession', runtime, by, async (act) => {
    const owner = await act.desk.sessions.owner(input.sessionId);
    ensure(owner, 'NOT_FOUND', { field: 'sessionId' });
    const post = owner.accountId === by.accountId ? null : postFor(act, owner.home, 'sessionId');
    await act.desk.sessions.end(input.sessionId, act.at);
    await act.log({ home: owner.home, post, personId: owner.personId, accountId: owner.accountId });
  });
}

/** Ends every session of an account; the person can sign in again. */
export function revokeSessions(
  runtime: DeskRuntime,
  actor: Actor,
  input: { accountId: AccountId },
): Promise<{ ended: number }> {
  return administering('revokeSessions', runtime, actor, async (act) => {
    const { account, post } = await accountFor(act, input.accountId);
    const ended = await act.desk.sessions.endAll(account.id, act.at);
    await act.log({
      home: account.home,
      post,
      personId: account.personId,
      accountId: account.id,
      facts: { sessions: ended },
    });
    return { ended };
  });
}
