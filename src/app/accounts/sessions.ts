/** A session ended before its time: one's own by everybody, others' by the administrator of their district. */
import { ensure } from '../../domain/kernel/rule-broken.js';
import { onDesk, postOf } from './administrator.js';
import type { SessionId, SignedIn } from './ports/accounts.js';

/** NOT_FOUND for a session that is neither one's own nor of the administrator's district; one that is over stays over. */
export const revokeSession = onDesk('revokeSession', {
  repeated: 'HARMLESS',
  lock: (desk, { sessionId }: { readonly by: SignedIn; readonly sessionId: SessionId }) =>
    desk.sessions.owner(sessionId),
  gate: (owner, { by }) => {
    ensure(owner, 'NOT_FOUND', { field: 'sessionId' });
    return { owner, post: owner.accountId === by.accountId ? null : postOf(by, owner.home, 'sessionId') };
  },
  decide: ({ owner: { home, personId, accountId }, post }, _none, { sessionId }) => {
    const log = { home, post, personId, accountId };
    return { subject: { kind: 'ACCOUNT' as const, id: accountId }, made: {}, sessionId, log };
  },
  write: (desk, { sessionId }, { at }) => desk.sessions.end(sessionId, at),
});
