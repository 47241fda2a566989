/**
 * How cases between the same two people are found: one statement, bounded whatever the register holds, and by keys
 * whatever the planner knows of it. `limit` in a lateral join keeps it so: without statistics it read all for each.
 */
import { NEAR_DAYS, OFTEN } from '../../../app/case/similar-cases.js';
import type { CaseFile } from '../../../app/case/port.js';
import type { Sealer } from '../../../app/keys/sealer-port.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import { dayOfMilestone } from '../../../domain/case/state.js';
import { type Query, raw, type Sql, sql } from '../database/sql.js';
import { seenInScope } from '../visibility/scope.js';
import { tokensOf } from './sealing.js';

/** How far one looks: at so many latest cases of each particular, and for so many cases. A hint needs no more. */
export const LATEST = 200;
const MOST = raw('20');

/** All identity numbers of a party, to tell two people of one name apart. */
const NUMBERS = raw(`array_agg(t.token) filter (where t.kind = 'ID_NUMBER')`);

export type AskedCase = Pick<CaseFile, 'state' | 'secret'>;

/** The tokens of the two sides of a case that is not written yet. */
export async function sidesOf(sealer: Sealer, { state, secret }: AskedCase): Promise<Sql> {
  const side = new Map(state.parties.map((party) => [party.id as string, party.side]));
  const all = tokensOf(await sealer.of(state.home), state, secret);
  const tokens = all.filter(({ partyId }) => (side.get(partyId) ?? 'THIRD_PARTY') !== 'THIRD_PARTY');
  return sql`unnest(${tokens.map((t) => t.partyId)}::uuid[], ${tokens.map((t) => side.get(t.partyId))}::text[],
    ${tokens.map((t) => t.kind)}::text[], ${tokens.map((t) => t.token)}::bytea[])`;
}

const given = (sides: Sql, { state }: AskedCase): Sql => sql`given as materialized (
    select ${state.home}::text as home, ${state.id}::uuid as case_id, ${dayOfMilestone(state, 'REGISTERED')}::date as day,
      t.*, ${NUMBERS} over (partition by t.party) as numbers
    from ${sides} t (party, side, kind, token))`;

/**
 * Parties of the given case who are parties elsewhere, by any particular. Identifiers of cases follow time, so the latest
 * come first; what is found by one side is compared whole, so that a bank with a thousand cases hides nobody. Who has
 * other identity numbers has only the same name.
 */
const HIT = sql`near as materialized (
    select distinct g.home, g.day, t.case_id as other
    from given g
    cross join lateral (
      select t.case_id from party_token t
      where t.home = g.home and t.kind = g.kind and t.token = g.token and t.case_id <> g.case_id
      order by t.case_id desc limit ${raw(String(LATEST))}) t),
  their as materialized (
    select n.home, n.day, n.other, t.party_id, t.kind, t.token,
      ${NUMBERS} over (partition by n.other, t.party_id) as numbers
    from near n join party_token t on t.home = n.home and t.case_id = n.other),
  hit as materialized (
    select distinct t.home, t.day, t.other, t.party_id as their, g.party, g.side
    from their t join given g on g.kind = t.kind and g.token = t.token
    where g.numbers is null or t.numbers is null or g.numbers && t.numbers)`;

/** Both of my sides must be parties there, on both sides; only the few cases that are left then are read, latest first. */
const SIMILAR = sql`both_sides as materialized (
    select home, day, other, array_agg(their) as theirs, array_agg(side) as sides
    from hit group by 1, 2, 3 having count(distinct side) = 2),
  alike as (
    select b.home, b.other, o.room_id, o.display_no
    from (select * from both_sides order by other desc) b
    cross join lateral (
      select o.room_id, o.display_no from case_file o
      where o.home = b.home and o.case_id = b.other and o.status <> 'VOIDED'
        and o.registered_on between b.day - ${NEAR_DAYS}::int and b.day + ${NEAR_DAYS}::int
        and (select count(distinct h.side) = 2 and count(distinct q.one ->> 'side') = 2
          from unnest(b.theirs, b.sides) h (their, side)
          join jsonb_array_elements(o.state -> 'parties') q (one) on q.one ->> 'id' = h.their::text
          where q.one ->> 'side' <> 'THIRD_PARTY')
      limit 1) o
    limit ${MOST})`;

/** Applicants who were applicants in the same room shortly before: in how many cases, this one included. */
const TIMES = (roomId: string) => sql`times as (
    select coalesce(max(each.n), 0)::int + 1 as times from (
      select count(distinct h.other) as n
      from hit h
      cross join lateral (
        select from case_file o
        where o.home = h.home and o.case_id = h.other and o.room_id = ${roomId}::uuid and o.status <> 'VOIDED'
          and o.registered_on between h.day - ${OFTEN.days}::int and h.day
          and exists (select from jsonb_array_elements(o.state -> 'parties') q (one)
            where q.one ->> 'id' = h.their::text and q.one ->> 'side' = 'APPLICANT')
        limit 1) o
      where h.side = 'APPLICANT'
      group by h.party) each)`;

/** A row for each similar case, or one with none; `times` is the same in all. */
interface Found {
  readonly times: number;
  readonly similarId: string | null;
  readonly roomId: string;
  readonly displayNo: string;
  readonly roomName: string;
  readonly seen: boolean;
}

export async function likenessOf(actor: Actor, sealer: Sealer, file: AskedCase): Promise<Query<Found>> {
  return sql<Found>`
    with ${given(await sidesOf(sealer, file), file)}, ${HIT}, ${SIMILAR}, ${TIMES(file.state.room.id)}
    select t.times, s.other as "similarId", s.room_id as "roomId", s.display_no as "displayNo",
      (select v.name from room_version v where v.room_id = s.room_id order by v.version desc limit 1) as "roomName",
      exists (select from case_file c where c.home = s.home and c.case_id = s.other and ${seenInScope(actor, 'c')}) as seen
    from times t left join alike s on true order by s.other`;
}
