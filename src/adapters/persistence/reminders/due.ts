/** What is due, taken so that no two sweepers take the same; its cases, and who holds the posts that are reminded. */
import type { Sealer } from '../../../app/keys/sealer-port.js';
import type { Closed, DueReminders, DueRow, RemindedCase } from '../../../app/reminders/port.js';
import type { CaseSecret } from '../../../domain/case/secret.js';
import type { CaseState } from '../../../domain/case/state.js';
import type { Readers } from '../../../domain/reminders/readers.js';
import type { Execute } from '../database/execute.js';
import type { Orm } from '../database/orm.js';
import { sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import { readCalendar } from '../network/known-calendar.js';
import { among, idsAmong, notDisabled, postsOn, standingOn } from '../network/statements.js';

const KEY = sql.raw(`concat_ws(' ', kind, clock, subject, to_char(on_day, 'YYYY-MM-DD'), step, reader)`);

const TAKE = statement(
  ({ at, limit, without }: Given<{ at: Date; limit: number; without: readonly string[] }>) => sql<DueRow>`
    select home, case_id as "caseId", ${KEY} as key from reminder
    where state = 'WAITING' and due_at <= ${at}::timestamptz and case_id <> all (${without}::uuid[])
    order by due_at, case_id limit ${limit}::int for update skip locked`,
);

const CASES = statement(
  ({ ids }: Given<{ ids: readonly string[] }>) => sql<Stored>`
    select c.home, c.case_id as "caseId", c.state, c.changed_at as "changedAt", c.sealed, k.wrapped, v.name as "roomName"
    from case_file c join case_key k on k.home = c.home and k.case_id = c.case_id
    join room_version v on v.id = (c.state #>> '{room,version}')::uuid
    where c.case_id = any(${ids}::uuid[]) and c.sealed is not null`,
);
interface Stored {
  readonly home: string;
  readonly caseId: string;
  readonly state: CaseState;
  readonly changedAt: Date | string;
  readonly sealed: Buffer;
  readonly wrapped: Buffer;
  readonly roomName: string;
}

interface Places {
  readonly rooms: readonly string[];
  readonly bodies: readonly string[];
  readonly areas: readonly string[];
  readonly roles: readonly string[];
  readonly day: string;
}

/** Of dispatchers all whose area may have the case in it; which is the nearest, the app says. */
const HOLDERS = statement(({ rooms, bodies, areas, roles, day }: Given<Places>) =>
  postsOn(day)
    .where(sql<boolean>`p.role = any(${roles}::text[])`)
    .where(standingOn('p', day))
    .where(notDisabled('p'))
    .where((eb) =>
      eb.or([
        among('p.room_id', rooms),
        among('p.organisation_id', bodies),
        sql<boolean>`exists (select from unnest(${areas}::text[]) a (code)
          where a.code ^@ coalesce(v.division_code, o.division_code) and p.role = 'HUB_DISPATCHER')`,
      ]),
    )
    .orderBy('p.id'),
);

const CLOSE = statement(
  ({ rows, at }: Given<{ rows: string; at: Date }>) => sql`
    update reminder r set state = w."as", closed_at = ${at}::timestamptz
    from jsonb_to_recordset(${rows}::jsonb) w (home text, "caseId" uuid, key text, "as" text)
    where r.home = w.home and r.case_id = w."caseId" and ${KEY} = w.key`,
);

export function dueRemindersOn(orm: Orm, execute: Execute, sealer: Pick<Sealer, 'of'>): DueReminders {
  return {
    calendar: () => readCalendar(orm, execute),
    take: (at, limit, without) => execute(TAKE({ at, limit, without })),
    cases: async (ids) => (await execute(CASES({ ids }))).map((row) => remindedCase(row, sealer)),
    holders: async (readers, day) => {
      const places = placesOf(readers);
      return places.roles.length > 0 ? execute(HOLDERS({ ...places, day })) : [];
    },
    close: async (rows: readonly Closed[], at) => void (await execute(CLOSE({ rows: JSON.stringify(rows), at }))),
  };
}

/** Only a session that is held somewhere else has its file opened, for its place. */
function remindedCase({ changedAt, sealed, wrapped, ...row }: Stored, sealer: Pick<Sealer, 'of'>): RemindedCase {
  return {
    ...row,
    changedAt: new Date(changedAt),
    placeOf: async (sessionId) => {
      const key = (await sealer.of(row.home)).openCaseKey(row.caseId, wrapped);
      return (key.open('file', sealed) as CaseSecret).texts[`place:${sessionId}`] ?? null;
    },
  };
}

function placesOf(readers: readonly Readers[]): Omit<Places, 'day'> {
  const of = <Kind extends Readers['kind']>(kind: Kind) =>
    readers.filter((one): one is Extract<Readers, { kind: Kind }> => one.kind === kind);
  return {
    rooms: idsAmong(of('ROOM').map(({ id }) => id)),
    bodies: idsAmong(of('BODY').map(({ id }) => id)),
    areas: of('AREA').map(({ code }) => code),
    roles: [...of('ROOM'), ...of('BODY')].flatMap(({ roles }) => roles).concat(of('AREA').map(({ role }) => role)),
  };
}
