/** Cases between the same two people, found by the keyed hashes of their parties and kept for both sides. */
import { NEAR_DAYS, OFTEN, type SimilarCase, type SimilarCases } from '../../../app/case/similar-cases.js';
import type { CaseFile } from '../../../app/case/port.js';
import type { Sealer } from '../../../app/keys/sealer-port.js';
import { dayOfMilestone } from '../../../domain/case/state.js';
import { type Execute, send } from '../database/execute.js';
import { raw, type Sql, sql } from '../database/sql.js';
import { inScope } from '../visibility/scope.js';
import { tokensOf } from './sealing.js';

/** The tokens of the two sides of a case that is not written yet. */
async function given(sealer: Sealer, { state, secret }: Pick<CaseFile, 'state' | 'secret'>): Promise<Sql> {
  const side = new Map(state.parties.map((party) => [party.id as string, party.side]));
  const all = tokensOf(await sealer.of(state.home), state, secret);
  const tokens = all.filter(({ partyId }) => (side.get(partyId) ?? 'THIRD_PARTY') !== 'THIRD_PARTY');
  return sql`known as materialized (
    select ${state.home}::text as home, ${state.id}::uuid as case_id, ${dayOfMilestone(state, 'REGISTERED')}::date as day, k.*
    from unnest(${tokens.map((t) => t.partyId)}::uuid[], ${tokens.map((t) => side.get(t.partyId))}::text[],
      ${tokens.map((t) => t.kind)}::text[], ${tokens.map((t) => t.token)}::bytea[]) k (party, side, kind, token))`;
}

/** The same of cases that are written. */
const written = (home: string, ids: readonly string[]): Sql => sql`known as materialized (
    select c.home, c.case_id, c.registered_on as day, t.party_id as party, p.one ->> 'side' as side, t.kind, t.token
    from unnest(${ids}::uuid[]) k (case_id)
    join case_file c on c.home = ${home} and c.case_id = k.case_id
    cross join lateral jsonb_array_elements(c.state -> 'parties') p (one)
    join party_token t on t.home = c.home and t.case_id = c.case_id and t.party_id = (p.one ->> 'id')::uuid
    where p.one ->> 'side' <> 'THIRD_PARTY')`;

/** Parties of the known cases who are parties elsewhere, by any particular. */
const HIT = raw(`hit as materialized (
    select distinct k.home, k.case_id, k.day, k.party, k.side, t.case_id as other, t.party_id as their
    from known k join party_token t on t.home = k.home and t.kind = k.kind and t.token = k.token and t.case_id <> k.case_id)`);

/** Identity numbers that differ: two people of one name. */
const NAMESAKES = raw(`exists (
    select from known x join party_token y on y.home = x.home and y.kind = x.kind and y.token <> x.token
    where x.case_id = h.case_id and x.party = h.party and x.kind = 'ID_NUMBER' and y.case_id = h.other and y.party_id = h.their)`);

/** Both of my sides must be parties there, on both sides; only the few cases that are left then are read. */
const PAIR = sql`both_sides as materialized (
    select home, case_id, day, other from hit group by 1, 2, 3, 4 having count(distinct side) = 2),
  pair as (
    select b.home, b.case_id, b.other, o.room_id, o.display_no
    from both_sides b
    join case_file o on o.home = b.home and o.case_id = b.other and o.status <> 'VOIDED'
      and o.registered_on between b.day - ${NEAR_DAYS}::int and b.day + ${NEAR_DAYS}::int
    where (
      select count(distinct h.side) = 2 and count(distinct q.one ->> 'side') = 2
      from hit h join lateral jsonb_array_elements(o.state -> 'parties') q (one) on q.one ->> 'id' = h.their::text
      where h.case_id = b.case_id and h.other = b.other and q.one ->> 'side' <> 'THIRD_PARTY' and not ${NAMESAKES}))`;

const TOLD = raw(`p.case_id as "caseId", p.other as "similarId", p.room_id as "roomId", p.display_no as "displayNo",
  (select v.name from room_version v where v.room_id = p.room_id order by v.version desc limit 1) as "roomName"`);

/** Applicants who were applicants in the same room shortly before: in how many cases. */
const times = (known: Sql, roomId: string): Sql => sql`
  with ${known}, ${HIT}
  select coalesce(max(each.n), 0)::int + 1 as times from (
    select count(distinct h.other) as n
    from hit h
    join case_file o on o.home = h.home and o.case_id = h.other and o.room_id = ${roomId}::uuid and o.status <> 'VOIDED'
      and o.registered_on between h.day - ${OFTEN.days}::int and h.day
    join lateral jsonb_array_elements(o.state -> 'parties') q (one) on q.one ->> 'id' = h.their::text
    where h.side = 'APPLICANT' and q.one ->> 'side' = 'APPLICANT' and not ${NAMESAKES}
    group by h.party) each`;

export function similarCasesOn(execute: Execute, sealer: Sealer): SimilarCases {
  return {
    find: async (actor, file) => {
      const known = await given(sealer, file);
      const [similar, [counted]] = await Promise.all([
        execute<SimilarCase>(sql`
          with ${known}, ${HIT}, ${PAIR}
          select ${TOLD}, exists (select from case_file c where c.home = p.home and c.case_id = p.other and ${inScope(actor, 'c')}) as seen
          from pair p order by p.other`),
        execute<{ times: number }>(times(known, file.state.room.id)),
      ]);
      return { similar, times: counted?.times ?? 1 };
    },
    keep: (found, home, at) => {
      if (found.length === 0) return;
      send(
        execute,
        sql`
        insert into similar_case (home, case_id, similar_id, found_at)
        select ${home}, p.one, p.other, ${at}::timestamptz from (
          select * from unnest(${found.map((f) => f.caseId)}::uuid[], ${found.map((f) => f.similarId)}::uuid[]) a (one, other)
          union select * from unnest(${found.map((f) => f.similarId)}::uuid[], ${found.map((f) => f.caseId)}::uuid[]) b (one, other)) p
        on conflict do nothing`,
      );
    },
    settle: async (home, ids, at) => {
      if (ids.length === 0) return [];
      return execute<SimilarCase>(sql`
        with ${written(home, ids)}, ${HIT}, ${PAIR}, kept as (
          insert into similar_case (home, case_id, similar_id, found_at)
          select home, case_id, other, ${at}::timestamptz from pair
          union select home, other, case_id, ${at}::timestamptz from pair
          on conflict do nothing)
        select ${TOLD}, true as seen from pair p order by p.case_id, p.other`);
    },
  };
}
