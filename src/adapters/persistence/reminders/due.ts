/** What is due, taken so that no two sweepers take the same; and its cases. */
import type { Sealer } from '../../../app/keys/sealer-port.js';
import type { Closed, DueReminders, DueRow, RemindedCase } from '../../../app/reminders/port.js';
import type { CaseSecret } from '../../../domain/case/secret.js';
import type { CaseState } from '../../../domain/case/state.js';
import type { Execute } from '../database/execute.js';
import type { Orm } from '../database/orm.js';
import { sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import { readCalendar } from '../network/known-calendar.js';

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
    cross join lateral (
      select name from room_version where id = (c.state #>> '{room,version}')::uuid limit 1) v
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
