/** One case whole: its file, its key and the names in it, in one statement. */
import { isAsked, type Shape, type StoredCase } from '../../../app/case/views/reading-port.js';
import { NO_SECRET } from '../../../domain/case/secret.js';
import { type Reach, reachOf } from '../../../domain/case/visibility.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import { calendarOf } from '../../../domain/kernel/calendar.js';
import type { CaseId, Home } from '../../../domain/kernel/ids.js';
import type { CalendarData } from '../network/known-calendar.js';
import { raw, type Sql, sql } from '../database/sql.js';
import { statements } from '../database/statement.js';
import { inScope, scopeGiven, scopeKey, scopeValues } from '../visibility/scope.js';
import { MEDIATORS, PLACE_NAME, roomBrief } from '../reading/columns.js';
import { run, type Snapshot } from '../reading/snapshot.js';
import { keyAskedFor } from './number-keys.js';
import { isSealed } from './plain-fields.js';
import { openedFile } from './sealed-file.js';

/** What was not asked for is left out. */
interface Read extends Pick<StoredCase, 'state' | 'version' | 'destroyed'> {
  readonly changedAt: string | Date;
  readonly restricted: readonly string[];
  readonly sealed?: Buffer | null;
  readonly wrapped?: Buffer | null;
  readonly placeName?: StoredCase['placeName'];
  readonly mediators?: StoredCase['mediators'] | null;
  readonly rooms?: readonly { id: string; name: string; nameEn: string }[];
  readonly persons?: Readonly<Record<string, string>>;
  readonly authorities?: Readonly<Record<string, string>> | null;
  readonly missingYears?: Readonly<Record<string, number>> | null;
  readonly calendar?: CalendarData;
  readonly tariffs?: StoredCase['tariffs'] | null;
  readonly similar?: StoredCase['similar'] | null;
  readonly links?: StoredCase['links'] | null;
}

const ROOM = sql`(select jsonb_build_array(${roomBrief('c.room_id')}))`;

/** Every room that an offer or a mandate of the case names, and the one that holds it. */
const ROOMS = sql`(select coalesce(jsonb_agg(${roomBrief('ids.id')}), '[]') from (
      select c.room_id as id union select r.from_room from referral r where r.home = c.home and r.case_id = c.case_id
      union select r.to_room from referral r where r.home = c.home and r.case_id = c.case_id
      union select (one -> 'room' ->> 'id')::uuid from jsonb_array_elements(c.state -> 'mandates') one) ids)`;

/** Everybody who did anything in the case. */
const PERSONS = raw(
  `(select coalesce(jsonb_object_agg(pe.id, pe.name), '{}') from person pe where pe.id in (
      select h.person_id from history h where h.home = c.home and h.case_id = c.case_id union select c.registrar))`,
);

/** Names of the courts and commissions that take part. */
const AUTHORITIES = raw(
  `(select jsonb_object_agg(o.id, o.name) from organisation o where o.id in (
      select (one -> 'authority' ->> 'id')::uuid from jsonb_array_elements(c.state -> 'proceedings') one
      union select (one -> 'authority' ->> 'id')::uuid from jsonb_array_elements(c.state -> 'mandates') one
      union select (c.state -> 'custody' -> 'authority' ->> 'id')::uuid))`,
);

/** Offers without a last day, with the year for which each waits. */
const MISSING_YEARS = raw(
  `(select jsonb_object_agg(r.referral_id, calendar_missing(r.sent_on)) from referral r
      where r.home = c.home and r.case_id = c.case_id and r.status = 'SENT' and r.due_on is null)`,
);

const CALENDAR = raw(
  `(select jsonb_build_object('years', (select jsonb_agg(year) from calendar_year),
      'days', (select jsonb_agg(jsonb_build_array(day, kind)) from calendar_day)))`,
);

/** Of a commercial body. */
const TARIFFS = raw(
  `(select jsonb_agg(jsonb_build_object('from', t.valid_from, 'published', t.published, 'base', t.base, 'steps', t.steps))
      from tariff t where t.room_id = c.room_id)`,
);

/** What is looked up for the fields asked for. */
interface Wanted {
  readonly place: boolean;
  readonly mediators: boolean;
  readonly room: boolean;
  readonly referrals: boolean;
  readonly persons: boolean;
  readonly similar: boolean;
  readonly links: boolean;
  /** The calendar, by which the days of the clocks and of the ways out are told. */
  readonly clocks: boolean;
  readonly tariffs: boolean;
  /** Names of authorities. */
  readonly authorities: boolean;
  readonly sealed: boolean;
}

function wantedOf(asked: Shape | undefined): Wanted {
  const wants = (...fields: string[]) => isAsked(asked, ...fields);
  return {
    place: wants('place'),
    mediators: wants('mediators'),
    room: wants('room'),
    referrals: wants('referrals', 'mandates'),
    persons: wants('registrar', 'sessions', 'undoAsked'),
    similar: wants('similarCases'),
    authorities: wants('proceedings', 'custody', 'mandates'),
    clocks: (asked?.has('clocks') || asked?.has('availableRoutes') || asked?.has('arbitration')) ?? false,
    tariffs: asked?.has('availableRoutes') ?? false,
    links: wants('links'),
    sealed: asked === undefined || [...asked].some(isSealed),
  };
}

/** Briefs of cases like this one; the function tells them only to who may have them. */
const similarFor = (visible: Sql): Sql => sql`(
      select jsonb_agg(b.brief || jsonb_build_object('room', ${roomBrief(`(b.brief ->> 'roomId')::uuid`)}, 'seen', exists (
        select from case_file o where o.home = b.home and o.case_id = b.similar_id and ${visible})) order by b.similar_id)
      from (select s.home, s.similar_id, similar_brief(s.home, s.case_id, s.similar_id) as brief
        from similar_case s where s.home = c.home and s.case_id = c.case_id) b where b.brief is not null)`;

/** What a link leads to, for who sees that too; a void case is followed by nothing. */
const linksFor = (visible: Sql): Sql => sql`(
      select jsonb_agg(l.link - 'byReopening' || jsonb_build_object('displayNo', o.display_no, 'number', o.number,
        'status', o.status, 'room', ${roomBrief('o.room_id')}) order by l.nth)
      from jsonb_array_elements(c.state -> 'links') with ordinality l (link, nth)
      join case_file o on o.case_id = (l.link ->> 'caseId')::uuid and o.status <> 'VOIDED' and ${visible})`;

type Of = Wanted & { readonly reach: Reach };

/** What nobody asked for is no column at all: an empty one costs the driver as much as a full one. */
function columnsOf(of: Of, given: Readonly<Record<string, Sql>>): Sql {
  const visible = () => scopeGiven(of.reach, given, 'o');
  const lookedUp: readonly (readonly [name: keyof Read, Sql | false])[] = [
    ['placeName', of.place && PLACE_NAME],
    ['mediators', of.mediators && MEDIATORS],
    ['rooms', of.referrals ? ROOMS : of.room && ROOM],
    ['persons', of.persons && PERSONS],
    ['missingYears', of.referrals && MISSING_YEARS],
    ['calendar', of.clocks && CALENDAR],
    ['tariffs', of.tariffs && TARIFFS],
    ['authorities', of.authorities && AUTHORITIES],
    ['similar', of.similar && similarFor(visible())],
    ['links', of.links && linksFor(visible())],
  ];
  return sql.join([
    sql`c.version, c.state, to_jsonb(c.restricted) as restricted, k.case_id is null as destroyed, c.changed_at as "changedAt"`,
    ...(of.sealed ? [sql`c.sealed, k.wrapped`] : []),
    ...lookedUp.flatMap(([name, column]) => (column ? [sql`${column} as ${sql.ref(name)}`] : [])),
  ]);
}

const BY_ID = statements<Of, Record<string, string>, Read>(
  ({ reach, ...wanted }) => [scopeKey(reach), ...Object.values(wanted)].join(),
  (of, given) => sql`
    select ${columnsOf(of, given)}
    from case_file c left join case_key k on k.home = c.home and k.case_id = c.case_id
    where c.case_id = ${given['id']}::uuid and ${scopeGiven(of.reach, given, 'c')}`,
);

export async function caseById(
  snapshot: Snapshot,
  actor: Actor,
  id: CaseId,
  asked?: Shape,
): Promise<StoredCase | null> {
  const reach = reachOf(actor);
  const [row] = await run(snapshot, BY_ID({ ...wantedOf(asked), reach }, { id, ...scopeValues(reach) }));
  if (!row) return null;
  const { version, placeName = null, mediators, restricted, destroyed } = row;
  return {
    ...(await openedRow(snapshot, row)),
    restricted,
    version,
    placeName,
    mediators: mediators ?? [],
    destroyed,
    changedAt: new Date(row.changedAt).toISOString(),
    rooms: new Map(row.rooms?.map((room) => [room.id, room])),
    persons: new Map(Object.entries(row.persons ?? {})),
    authorities: new Map(Object.entries(row.authorities ?? {})),
    missingYears: new Map(Object.entries(row.missingYears ?? {})),
    calendar: row.calendar ? calendarOf(row.calendar.days ?? [], row.calendar.years ?? []) : null,
    tariffs: row.tariffs ?? [],
    similar: row.similar ?? [],
    links: row.links ?? [],
  };
}

/** Without its key, which is destroyed with the personal data, a case is still read: nothing sealed is left of it. */
async function openedRow({ sealer }: Snapshot, { state, sealed, wrapped }: Pick<Read, 'state' | 'sealed' | 'wrapped'>) {
  if (!sealed || !wrapped) return { state, secret: NO_SECRET };
  return openedFile((await sealer.of(state.home)).openCaseKey(state.id, wrapped), state, sealed);
}

/** The committee's number, the display number or an external one; all are unique within their district. */
export async function caseByNumber(
  snapshot: Snapshot,
  actor: Actor,
  home: Home,
  number: string,
): Promise<CaseId | null> {
  const key = await keyAskedFor(snapshot, home, number);
  const [row] = await run<{ id: CaseId }>(
    snapshot,
    sql`
    select c.case_id as id from case_file c
    where c.home = ${home} and ${inScope(actor, 'c')} and c.case_id in (
      select n.case_id from case_file n where n.home = ${home} and n.number = ${number}
      union all select d.case_id from case_file d where d.home = ${home} and d.display_no = ${number}
      union all select x.case_id from external_number x where x.home = ${home} and x.number = ${key?.number ?? null}
        and x.keyed = ${key?.keyed ?? false})`,
  );
  return row?.id ?? null;
}
