/** A party reads its own case: whose it is the session says, so nothing that is asked can name another. */
import { SYSTEM, type PartyIdentity } from '../../domain/kernel/actor.js';
import type { Day } from '../../domain/kernel/day.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import type { CaseReading } from '../case/views/reading-port.js';
import type { ReadSession } from '../reading/query.js';
import type { PartyCaseView } from './party-case.js';
import { partyCaseOf } from './party-case-of.js';

/** What of the file the view is made of. */
const FIELDS = new Set(['place', 'mediators', 'room', 'clocks', 'availableRoutes', 'facts']);

/**
 * One snapshot, read by the system for the party: its right is the session, and the row of the session is the record of
 * the visit. PARTY_SESSION_OVER for who is no party of the case any more.
 */
export async function myCase(
  reading: Pick<ReadSession<CaseReading>, 'inSnapshot'>,
  identity: PartyIdentity,
  today: Day,
): Promise<PartyCaseView> {
  const stored = await reading.inSnapshot(SYSTEM, ({ byId }) => byId(SYSTEM, identity.caseId, FIELDS));
  const view = stored && !stored.destroyed && partyCaseOf(stored, identity, today);
  ensure(view, 'PARTY_SESSION_OVER');
  return view;
}
