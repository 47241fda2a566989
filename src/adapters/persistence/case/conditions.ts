/** A list's filters as one condition on `c`, the case file. */
import type { Among, CaseConditions, CaseListQuery, DueGroup } from '../../../app/case/views/reading-port.js';
import { CASE_STATUSES, isOpen, OPEN } from '../../../domain/case/status.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import type { Day } from '../../../domain/kernel/day.js';
import { externalNumber, plainNumber } from '../../../domain/kernel/external-number.js';
import { reachOf, shownInFull } from '../../../domain/case/visibility.js';
import { isPublicNumber } from '../../../domain/kernel/public-number.js';
import type { HomeSealer } from '../../../app/keys/sealer-port.js';
import { numberKey } from './number-keys.js';
import { inCloseScope, inScope, seenClosely, seenInScope } from '../visibility/scope.js';
import { joined, raw, type Sql, sql } from '../database/sql.js';
import { run, type Snapshot } from '../reading/snapshot.js';

const CLOSED = CASE_STATUSES.filter((status) => !isOpen(status));

/** What the list is about, within what exists for the viewer; the tokens of a party differ from district to district. */
export async function conditionOf(snapshot: Snapshot, actor: Actor, query: CaseListQuery): Promise<Sql> {
  const { among, where } = query;
  const {
    open,
    status,
    type,
    source,
    roomId,
    area,
    number,
    party,
    partyReason,
    acceptedFrom,
    acceptedTo,
    mediator,
    due,
  } = where;
  const hashed = party !== null || (number !== null && !isPublicNumber(number));
  const sealers = hashed ? await sealersInUse(snapshot) : [];
  const conditions: (Sql | null)[] = [
    scopeOf(actor, query),
    amongThem(actor, among, open),
    open === null ? null : sql`c.status = any(${open ? OPEN : CLOSED}::text[])`,
    status && sql`c.status = any(${status}::text[])`,
    type && sql`c.dispute_type = any(${type}::text[])`,
    source && sql`c.source = any(${source}::text[])`,
    roomId === null ? null : sql`c.room_id = ${roomId}::uuid`,
    area === null ? null : sql`c.room_area ^@ ${area}::text`,
    number === null ? null : numbered(sealers, number),
    party && withParty(sealers, party, partyReason === null ? mayFind(actor) : mayFindWithReason(actor)),
    acceptedFrom === null ? null : sql`c.accepted_on >= ${acceptedFrom}::date`,
    acceptedTo === null ? null : sql`c.accepted_on <= ${acceptedTo}::date`,
    mediator === null ? null : mediatedBy(mediator),
    due && sql`c.status <> 'ARCHIVED' and ${isDue(due.group, due.today)}`,
  ];
  return joined(
    conditions.filter((condition) => condition !== null),
    ' and ',
  );
}

/** A caseload and the cases of named ids are found before anything else, and only asked whether they may be shown. */
function scopeOf(actor: Actor, query: CaseListQuery): Sql {
  const close = asksWhatSightHides(query);
  const byId = query.among.kind === 'CASELOAD' || query.among.kind === 'IDS';
  if (byId) return close ? seenClosely(actor, 'c') : seenInScope(actor, 'c');
  return close ? inCloseScope(actor, 'c') : inScope(actor, 'c');
}

/** What is due, when, and who mediates are not shown to whom a case is only in sight; nor does it stand in a caseload. */
export function asksWhatSightHides({ among, where, sort }: CaseListQuery): boolean {
  const hidden = where.due ?? where.mediator ?? null;
  return hidden !== null || sort === 'NEXT_DUE' || sort === 'REFERRAL_DUE' || among.kind === 'CASELOAD';
}

/** An array, found before anything else: a caseload is short, whatever the planner would guess of it. */
function amongThem({ personId }: Actor, among: Among, open: boolean | null): Sql | null {
  switch (among.kind) {
    case 'ALL':
      return null;
    case 'ROOM':
      return sql`c.room_id = ${among.roomId}::uuid`;
    case 'IDS':
      return sql`c.case_id = any(${among.ids}::uuid[])`;
    case 'CASELOAD':
      return sql`c.case_id = any (array(
        select a.case_id from assignment a where a.person_id = ${personId}::uuid and a.presider >= ${among.presiding}${
          open === null ? raw('') : sql` and a.open = ${open}`
        }))`;
  }
}

const mediatedBy = (person: string): Sql =>
  sql`c.case_id = any (array(select a.case_id from assignment a where a.person_id = ${person}::uuid))`;

/** Whether a case that is not archived belongs to a group of the work list. */
export function isDue(group: DueGroup, today: Day): Sql {
  switch (group) {
    case 'OVERDUE':
      return sql`c.next_due < ${today}::date`;
    case 'TODAY':
      return sql`c.next_due = ${today}::date`;
    case 'WEEK':
      return sql`c.next_due between ${today}::date and ${today}::date + 6`;
    case 'COLD':
      return sql`c.status = any(${OPEN}::text[]) and c.changed_at < (${today}::date - 30) at time zone 'Asia/Shanghai'`;
  }
}

/**
 * By the beginning of any number of the case; each has its index. One of another body may be written out or only begun where
 * it is public; any other is found whole, by its keyed hash.
 */
function numbered(sealers: InUse, number: string): Sql {
  return sql`c.case_id in (
    select n.case_id from case_file n where n.number ^@ ${number}::text
    union all select d.case_id from case_file d where d.display_no ^@ ${number}::text
    union all select x.case_id from external_number x where not x.keyed and x.number ^@ ${plainNumber(number)}::text
    union all select x.case_id from external_number x where not x.keyed and x.number ^@ ${externalNumber(number)}::text
    union all select x.case_id from external_number x where x.keyed and (x.home, x.number) in (
      select * from unnest(${sealers.map(({ home }) => home)}::text[], ${sealers.map(({ of }) => numberKey(of, number).number)}::text[])))`;
}

/** The districts that have cases: a district's key is made at its first. */
const HOMES = sql`select substr(name, 10) as home from wrapped_key where name like 'district:%'`;

type InUse = readonly { readonly home: string; readonly of: HomeSealer }[];

async function sealersInUse(snapshot: Snapshot): Promise<InUse> {
  const homes = await run<{ home: string }>(snapshot, HOMES);
  return Promise.all(homes.map(async ({ home }) => ({ home, of: await snapshot.sealer.of(home) })));
}

/**
 * By keyed hashes: what is sought is not in the statement either. Who may only be kept is not found. Who gives no reason
 * finds where the particular is shown in full, for elsewhere each try would tell something of what is masked.
 */
function withParty(sealers: InUse, party: NonNullable<CaseConditions['party']>, found: Sql): Sql {
  const sought = sealers.flatMap(({ home, of }) =>
    party.map(({ kind, value }) => ({ home, kind, token: of.token(kind, value) })),
  );
  return sql`(c.home, c.case_id) in (
    select t.home, t.case_id from unnest(
      ${sought.map((s) => s.home)}::text[], ${sought.map((s) => s.kind)}::text[], ${sought.map((s) => s.token)}::bytea[]
    ) s (home, kind, token) join party_token t on t.home = s.home and t.kind = s.kind and t.token = s.token
    where exists (select from case_file f where f.home = t.home and f.case_id = t.case_id
      and not t.party_id = any (f.restricted) and ${found}))`;
}

/** The party or, as one of its stand-ins, the party for whom somebody of that token stands. */
const MEANT = raw(
  `(p ->> 'id' = t.party_id::text or p -> 'standIns' @> jsonb_build_array(jsonb_build_object('id', t.party_id)))`,
);
const IS_ORGANISATION = raw(`(p ->> 'kind' = 'ORGANISATION' and p ->> 'id' = t.party_id::text)`);

function mayFind(actor: Actor): Sql {
  if (reachOf(actor).everything) return raw('true');
  const { named, rung, registrar } = shownInFull(actor);
  return sql`(f.room_id = any (${rung}::uuid[]) or ${byAuthority(actor)} or t.kind in ('NAME', 'CREDIT_CODE') and (
    f.room_id = any (${named}::uuid[]) or exists (select from jsonb_array_elements(f.state -> 'parties') p
      where ${MEANT} and not coalesce((p ->> 'minor')::boolean, false) and (f.referral_to = any (${named}::uuid[])
        or f.registrar = ${registrar}::uuid and (t.kind = 'CREDIT_CODE' or ${IS_ORGANISATION})))))`;
}

/** Whoever gives a reason seeks in all that is not merely in sight. */
const mayFindWithReason = (actor: Actor): Sql => sql`(${inCloseScope(actor, 'f')} or ${byAuthority(actor)})`;

/** A court or commission is shown the names of the parties, save of minors. */
function byAuthority(actor: Actor): Sql {
  const { authorities } = shownInFull(actor);
  if (authorities.length === 0) return raw('false');
  return sql`(t.kind in ('NAME', 'CREDIT_CODE') and exists (select from own_sight s where s.home = f.home
    and s.case_id = f.case_id and s.kind = 'AUTHORITY' and s.place = any (${authorities}::uuid[])) and exists (
      select from jsonb_array_elements(f.state -> 'parties') p
      where ${MEANT} and not coalesce((p ->> 'minor')::boolean, false)))`;
}
