/** Sessions in other open cases of the mediators of a case, around an instant. */
import type { SessionBeside } from '../../../app/case/sessions-beside.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import type { Execute } from '../database/execute.js';
import { sql } from '../database/sql.js';
import { inScope } from '../visibility/scope.js';

/** Sessions stand in the state of a case; of a mediator only the open cases are looked through, which are few. */
export function sessionsBeside(
  execute: Execute,
  actor: Actor,
  caseId: string,
  at: Date,
  minutes: number,
): Promise<SessionBeside[]> {
  return execute<SessionBeside>(sql`
    select distinct s.one ->> 'startsAt' as "startsAt", case when ${inScope(actor, 'c')} then c.display_no end as "displayNo"
    from case_file own
    join assignment m on m.home = own.home and m.case_id = own.case_id
    join assignment a on a.person_id = m.person_id and a.open and a.case_id <> own.case_id
    join case_file c on c.home = a.home and c.case_id = a.case_id
    cross join lateral jsonb_array_elements(c.state -> 'sessions') s (one)
    where own.case_id = ${caseId}::uuid and s.one ->> 'status' <> 'CANCELLED'
      and abs(extract(epoch from (s.one ->> 'startsAt')::timestamptz - ${at}::timestamptz)) < ${minutes}::int * 60
    order by 1`);
}
