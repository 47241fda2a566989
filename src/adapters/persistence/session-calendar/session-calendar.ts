/** Sessions for calendar programs: whose link it is, and the sessions of that person under their row policies. */
import type { SessionCalendar, SessionRow } from '../../../app/session-calendar/port.js';
import { dayOf } from '../../../domain/kernel/day.js';
import { sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import type { Orm } from '../database/orm.js';
import { networkOn } from '../network/network.js';
import { asSystem, asViewer } from '../visibility/transactions.js';

/** Written at most once an hour: programs ask every few minutes. */
const READER = statement(
  ({ secretHash, at }: Given<{ secretHash: Buffer; at: Date }>) => sql<{ personId: string }>`
    with reader as (
      select l.person_id from calendar_link l
      where l.secret_hash = ${secretHash}::bytea
        and exists (select from account a where a.person_id = l.person_id and a.disabled_at is null)),
    noted as (
      update calendar_link l set read_at = date_trunc('hour', ${at}::timestamptz) from reader r
      where l.person_id = r.person_id and l.read_at is distinct from date_trunc('hour', ${at}::timestamptz))
    select person_id as "personId" from reader`,
);

interface Own {
  readonly personId: string;
  readonly rooms: readonly string[];
  readonly since: string;
}

/** Of cases that ended long ago no session is recent; the row policies of the reader stand besides. */
const SESSIONS = statement(
  ({ personId, rooms, since }: Given<Own>) => sql<Stored>`
    select s.id, s.kind, s.status, s.venue, s."startsAt", coalesce(c.number, c.display_no) as no, v.name as "roomName",
      c.event_count as sequence, c.changed_at as "changedAt"
    from case_file c
    join room_version v on v.id = (c.state #>> '{room,version}')::uuid
    cross join lateral jsonb_to_recordset(c.state -> 'sessions')
      s (id text, kind text, status text, venue text, "startsAt" timestamptz)
    where (c.room_id = any(${rooms}::uuid[]) or exists (
        select from assignment a where a.home = c.home and a.case_id = c.case_id and a.person_id = ${personId}::uuid))
      and (c.ended_on is null or c.ended_on >= ${since}::date) and c.status <> 'VOIDED'
      and s."startsAt" >= ${since}::date
    order by s."startsAt", s.id limit 2000`,
);
type Stored = Omit<SessionRow, 'startsAt' | 'changedAt'> & { readonly startsAt: string; readonly changedAt: string };

export function sessionCalendarOn(orm: Orm): SessionCalendar {
  return {
    reader: (secretHash, at) =>
      asSystem(orm, async (execute) => {
        const [found] = await execute(READER({ secretHash, at }));
        if (!found) return null;
        const { personId } = found;
        return { personId, posts: await networkOn(execute).posts(personId, dayOf(at)) };
      }),
    sessions: (actor, own) =>
      asViewer(orm, actor, async (execute) => {
        const rows = await execute(SESSIONS(own));
        return rows.map(({ startsAt, changedAt, ...row }) => ({
          ...row,
          startsAt: new Date(startsAt),
          changedAt: new Date(changedAt),
        }));
      }),
  };
}
