/** The members of a side of many people: the sealed part of the event that recorded them last. */
import type { StoredMembers } from '../../../app/case/views/reading-port.js';
import { type Reach, reachOf } from '../../../domain/case/visibility.js';
import type { Side } from '../../../domain/case/party.js';
import type { CaseState } from '../../../domain/case/state.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import type { CaseId } from '../../../domain/kernel/ids.js';
import { sql } from '../database/sql.js';
import { statements } from '../database/statement.js';
import { run, type Snapshot } from '../reading/snapshot.js';
import { closeGiven, scopeKey, scopeValues } from '../visibility/scope.js';
import { openedEvent } from './sealed-event.js';

interface Read {
  readonly state: CaseState;
  readonly restricted: readonly string[];
  readonly wrapped: Buffer | null;
  readonly eventId: string;
  readonly sealed: Buffer | null;
}

const MEMBERS = statements<{ readonly reach: Reach }, Record<string, string>, Read>(
  ({ reach }) => scopeKey(reach),
  ({ reach }, given) => sql`
    select c.state, to_jsonb(c.restricted) as restricted, k.wrapped, h.event_id as "eventId", h.sealed
    from case_file c join case_key k on k.home = c.home and k.case_id = c.case_id
    cross join lateral jsonb_array_elements(c.state -> 'groups') g
    join history h on h.home = c.home and h.event_id = (g ->> 'membersIn')::uuid
    where c.case_id = ${given['id']}::uuid and g ->> 'side' = ${given['side']} and ${closeGiven(reach, given)}`,
);

/** Null where there is none, or its case is destroyed or not to be seen. */
export async function groupMembersOf(
  snapshot: Snapshot,
  actor: Actor,
  id: CaseId,
  side: Side,
): Promise<StoredMembers | null> {
  const reach = reachOf(actor);
  const [row] = await run(snapshot, MEMBERS({ reach }, { id, side, ...scopeValues(reach) }));
  if (!row?.wrapped) return null;
  const { state, restricted, wrapped, eventId, sealed } = row;
  const key = (await snapshot.sealer.of(state.home)).openCaseKey(id, wrapped);
  const { secret } = openedEvent(key, { id: eventId, data: {}, sealed });
  return { state, restricted, members: secret?.members ?? [] };
}
