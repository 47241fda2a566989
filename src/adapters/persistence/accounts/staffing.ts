/** Who of a room could mediate, and which allowances for clerks stand: one statement each. */
import type { AllowanceRow, MediatorCandidate } from '../../../app/accounts/ports/lists.js';
import type { Day } from '../../../domain/kernel/day.js';
import { MEDIATORS } from '../../../domain/case/access.js';
import { sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import { notDisabled, standingOn } from '../network/statements.js';

/** An assignment that is open counts, whether its holder presides or not. */
export const CANDIDATES = statement(
  ({ roomId, day }: Given<{ roomId: string; day: Day }>) => sql<MediatorCandidate>`
    select q.id as "postId", q.person_id as "personId", s.name as "personName", q.role, n.open as "openCases", n.presided,
      coalesce(q.caseload_cap, o.caseload_cap) as cap
    from post q
    join person s on s.id = q.person_id
    join room r on r.id = q.room_id
    join organisation o on o.id = r.organisation_id
    cross join lateral (
      select count(*)::int as open, (count(*) filter (where a.presider))::int as presided
      from assignment a where a.post_id = q.id and a.open) n
    where q.room_id = ${roomId}::uuid and q.role = any(${MEDIATORS}::text[])
      and ${standingOn('q', day)} and ${notDisabled('q')}
    order by n.open, s.name, q.id`,
);

interface Asked {
  readonly homes: readonly string[];
  readonly rooms: readonly string[];
  readonly day: Day;
}

export const ALLOWANCES = statement(
  ({ homes, rooms, day }: Given<Asked>) => sql<AllowanceRow>`
    select k.id, k.room_id as "roomId", p.name as "headName", k.valid_from::text as "validFrom", k.valid_to::text as "validTo",
      (select v.name from room_version v where v.room_id = k.room_id order by v.version desc limit 1) as "roomName"
    from clerk_allowance k join post q on q.id = k.head_post join person p on p.id = q.person_id
    where (k.home = any(${homes}::text[]) or k.room_id = any(${rooms}::uuid[])) and k.valid_to > ${day}::date
    order by k.valid_from, k.id`,
);
