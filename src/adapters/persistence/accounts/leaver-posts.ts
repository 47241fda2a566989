/** What a leaver leaves behind: the posts with their open cases, and who of each room could take them. */
import type { LeaverPost, HeldCase } from '../../../app/accounts/ports/lists.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { Execute } from '../database/execute.js';
import { raw, sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import { PINYIN } from '../reading/pager.js';
import { idsAmong, notDisabled, standingOn } from '../network/statements.js';

const CASES = raw(`
  select jsonb_agg(jsonb_build_object('caseId', c.case_id, 'displayNo', c.display_no, 'status', c.status,
    'version', c.version, 'presides', a.presider) order by c.case_id)
  from assignment a join case_file c on c.home = a.home and c.case_id = a.case_id
  where a.post_id = p.id and a.open`);

const OPEN = raw('(select count(*)::int from assignment n where n.post_id = q.id and n.open)');

type CaseLocation = LeaverPost & { readonly cases: readonly HeldCase[] };

interface Asked {
  readonly ids: readonly string[];
  readonly day: Day;
}

/** Who stands in the room today and may mediate, the least busy first. */
const successors = ({ day }: Given<Asked>) => sql`
  select jsonb_agg(jsonb_build_object('postId', q.id, 'personName', s.name, 'openCases', ${OPEN},
    'cap', coalesce(q.caseload_cap, o.caseload_cap)) order by ${OPEN}, s.name ${raw(PINYIN)})
  from post q join person s on s.id = q.person_id
  where q.room_id = p.room_id and q.person_id <> p.person_id and q.role in ('MEDIATOR', 'EXPERT')
    and ${standingOn('q', day)} and ${notDisabled('q')}`;

/** Ended posts too, while cases are with them: so that nothing is forgotten. */
const POSTS = statement(
  (given: Given<Asked>) => sql<Omit<CaseLocation, 'open' | 'presided'>>`
    select p.id as "postId", p.role, coalesce(r.home, o.home) as home, p.room_id as "roomId",
      coalesce(v.name, o.name) as "placeName", p.valid_to::text as "validTo", coalesce((${CASES}), '[]') as cases,
      coalesce((${successors(given)}), '[]') as successors
    from post p
    left join room r on r.id = p.room_id
    join organisation o on o.id = coalesce(p.organisation_id, r.organisation_id)
    left join lateral (
      select name from room_version where room_id = r.id
      order by valid_from <= ${given.day}::date desc, valid_from desc limit 1) v on true
    where p.person_id = any(${given.ids}::uuid[])
      and (${standingOn('p', given.day)} or exists (select from assignment a where a.post_id = p.id and a.open))
    order by p.valid_from, p.id`,
);

export async function readLeaverPosts(execute: Execute, personId: string, day: Day): Promise<CaseLocation[]> {
  const rows = await execute(POSTS({ ids: idsAmong([personId]), day }));
  return rows.map((row) => ({
    ...row,
    open: row.cases.length,
    presided: row.cases.filter(({ presides }) => presides).length,
  }));
}
