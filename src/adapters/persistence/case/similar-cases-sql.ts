// How cases between the same two people are found: one statement, bounded whatever the register holds.
import { NEAR_DAYS, OFTEN } from '../../../app/case/similar-cases.js';
import type { CaseFile } from '../../../app/case/port.js';
import type { Sealer } from '../../../app/keys/sealer-port.js';
import { dayOfMilestone } from '../../../domain/case/state.js';
import { raw, type Sql, sql } from '../database/sql.js';
import { tokensOf } from './sealing.js';

/** How far one looks: at so many latest cases of each particular, and for so many pairs of a case. A hint needs no more. */
const LATEST = raw('200');
const PAIRS = raw('20');

/** All numbers of the party, to tell two people of one name apart. */
const NUMBERS = raw(`array_agg(token) filter (where kind = 'ID_NUMBER') over (partition by case_id, party) as numbers`);

/** The tokens of the two sides of a case that is not written yet. */
export async function given(sealer: Sealer, { state, secret }: Pick<CaseFile, 'state' | 'secret'>): Promise<Sql> {
  const side = new Map(state.parties.map((party) => [party.id as string, party.side]));
  const all = tokensOf(await sealer.of(state.home), state, secret);
  const tokens = all.filter(({ partyId }) => (side.get(partyId) ?? 'THIRD_PARTY') !== 'THIRD_PARTY');
  return sql`known as materialized (
    select k.*, ${NUMBERS} from (
      select ${state.home}::text as home, ${state.id}::uuid as case_id, ${dayOfMilestone(state, 'REGISTERED')}::date as day, t.*
      from unnest(${tokens.map((t) => t.partyId)}::uuid[], ${tokens.map((t) => side.get(t.partyId))}::text[],
        ${tokens.map((t) => t.kind)}::text[], ${tokens.map((t) => t.token)}::bytea[]) t (party, side, kind, token)) k)`;
}

/**
 * Parties of the known cases who are parties elsewhere, by any particular. Identifiers of cases follow time, so the latest
 * come first; what is found by one side is compared whole, so that a bank with a thousand cases hides nobody.
 */
export const HIT = sql`near as materialized (
    select distinct k.home, k.case_id, k.day, t.case_id as other
    from known k
    cross join lateral (
      select t.case_id from party_token t
      where t.home = k.home and t.kind = k.kind and t.token = k.token and t.case_id <> k.case_id
      order by t.case_id desc limit ${LATEST}) t),
  hit as materialized (
    select distinct n.home, n.case_id, n.day, n.other, k.party, k.side, k.numbers, t.party_id as their
    from near n
    join party_token t on t.home = n.home and t.case_id = n.other
    join known k on k.case_id = n.case_id and k.kind = t.kind and k.token = t.token)`;

/** Both have identity numbers, and none in common: two people of one name. */
const NAMESAKES = raw(`(h.numbers is not null
    and exists (select from party_token y
      where y.home = h.home and y.case_id = h.other and y.party_id = h.their and y.kind = 'ID_NUMBER')
    and not exists (select from party_token y
      where y.home = h.home and y.case_id = h.other and y.party_id = h.their and y.kind = 'ID_NUMBER' and y.token = any (h.numbers)))`);

/** Both of my sides must be parties there, on both sides; only the few cases that are left then are read. */
export const PAIR = sql`both_sides as materialized (
    select case_id, other from hit group by 1, 2 having count(distinct side) = 2),
  pair as (
    select p.* from (
      select h.home, h.case_id, h.other, o.room_id, o.display_no,
        row_number() over (partition by h.case_id order by h.other desc) as nth
      from both_sides b
      join hit h on h.case_id = b.case_id and h.other = b.other
      join case_file o on o.home = h.home and o.case_id = h.other and o.status <> 'VOIDED'
        and o.registered_on between h.day - ${NEAR_DAYS}::int and h.day + ${NEAR_DAYS}::int
      join lateral jsonb_array_elements(o.state -> 'parties') q (one)
        on q.one ->> 'id' = h.their::text and q.one ->> 'side' <> 'THIRD_PARTY'
      where not ${NAMESAKES}
      group by h.home, h.case_id, h.other, o.room_id, o.display_no
      having count(distinct h.side) = 2 and count(distinct q.one ->> 'side') = 2) p
    where p.nth <= ${PAIRS})`;

export const TOLD =
  raw(`p.case_id as "caseId", p.other as "similarId", p.room_id as "roomId", p.display_no as "displayNo",
  (select v.name from room_version v where v.room_id = p.room_id order by v.version desc limit 1) as "roomName"`);

/** Applicants who were applicants in the same room shortly before: in how many cases. */
export const times = (known: Sql, roomId: string): Sql => sql`
  with ${known}, ${HIT}
  select coalesce(max(each.n), 0)::int + 1 as times from (
    select count(distinct h.other) as n
    from hit h
    join case_file o on o.home = h.home and o.case_id = h.other and o.room_id = ${roomId}::uuid and o.status <> 'VOIDED'
      and o.registered_on between h.day - ${OFTEN.days}::int and h.day
    join lateral jsonb_array_elements(o.state -> 'parties') q (one) on q.one ->> 'id' = h.their::text
    where h.side = 'APPLICANT' and q.one ->> 'side' = 'APPLICANT' and not ${NAMESAKES}
    group by h.party) each`;
