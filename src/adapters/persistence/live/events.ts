/** Events in the order in which readers see them: positions given by one relay at a time, and what came after one of them. */
import type { EventStore, Marks, PlacedEvent } from '../../../app/live/port.js';
import { reachOf, type Reach } from '../../../domain/case/visibility.js';
import type { Orm } from '../database/orm.js';
import { type Sql, sql } from '../database/sql.js';
import { type Given, statement, statements } from '../database/statement.js';
import { historyShown } from '../case/history.js';
import { scopeGiven, scopeKey, scopeValues } from '../visibility/scope.js';
import { asSystem, asViewer, executorOfSystem } from '../visibility/transactions.js';

/** Processes are told on this channel that there are new positions. */
export const CHANNEL = 'fengqiao_events';

const UNPLACED = sql<{ some: boolean }>`select exists (select from outbox where position is null) as some`;

/** Held until the commit. */
const LOCK = sql<{ given: string }>`select given from outbox_mark for update`;

/**
 * A statement of its own, so that it sees what was committed before the lock was had. A note that is just being handed
 * to a queue has its turn later: nobody waits for a queue that does not answer.
 */
const PLACE = statement(
  ({ limit }: Given<{ limit: number }>) => sql<{ n: number }>`
    with free as (
      select id, noted_at from outbox where position is null
      order by noted_at, id limit ${limit}::int for update skip locked),
    next as (select id, row_number() over (order by noted_at, id) as n from free),
    placed as (
      update outbox o set position = m.given + next.n from next, outbox_mark m where o.id = next.id returning 1),
    told as (select count(*)::int as n from placed)
    update outbox_mark set given = given + told.n from told where told.n > 0
    returning told.n, pg_notify(${CHANNEL}, '')`,
);

const AT_ONCE = 500;

/** Gives positions to the notes that have none, and tells every process. */
export async function placeEvents(orm: Orm): Promise<void> {
  const execute = executorOfSystem(orm);
  if (!(await execute(UNPLACED))[0]?.some) return;
  while ((await placed(orm)) === AT_ONCE);
}

function placed(orm: Orm): Promise<number> {
  return asSystem(orm, async (execute) => {
    await execute(LOCK);
    return (await execute(PLACE({ limit: AT_ONCE })))[0]?.n ?? 0;
  });
}

const MARKS = sql<{ given: string; forgotten: string }>`select given, forgotten from outbox_mark`;

const AFTER = statement(
  ({ position, limit }: Given<{ position: number; limit: number }>) => sql<PlacedEvent>`
    select o.position::float8 as position, o.id, o.type, o.case_id as "caseId", c.version,
      json_build_object('roomId', c.room_id, 'roomArea', c.room_area, 'registrar', c.registrar, 'sentTo', c.referral_to,
        'sights', (select jsonb_agg(jsonb_build_object('kind', s.kind, 'place', s.place)) from case_sight s
          where s.home = c.home and s.case_id = c.case_id)) as location,
      exists (select from entry e where e.home = o.home and e.case_id = o.case_id and e.event_id = o.id) as booked
    from outbox o join case_file c on c.home = o.home and c.case_id = o.case_id
    where o.position > ${position}::bigint order by o.position limit ${limit}::int`,
);

/** As the history shows it: the same conditions, and the row policies behind them. */
const SHOWN = statements<{ readonly reach: Reach }, Readonly<Record<string, unknown>>, { readonly id: string }>(
  ({ reach }) => scopeKey(reach),
  ({ reach }, given) => {
    const value = (name: string) => given[name] as Sql;
    return sql`
      select h.event_id as id from case_file c join history h on h.home = c.home and h.case_id = c.case_id
      where c.case_id = any (${value('cases')}::uuid[]) and h.event_id = any (${value('events')}::uuid[])
        and ${scopeGiven(reach, given as Readonly<Record<string, Sql>>, 'c')}
        and ${historyShown(reach, given as Readonly<Record<string, Sql>>)}`;
  },
);

export function eventStoreOn(orm: Orm): EventStore {
  const execute = executorOfSystem(orm);
  return {
    marks: async () => marksOf((await execute(MARKS))[0]),
    after: (position, limit) => execute(AFTER({ position, limit })),
    shown: async (actor, events) => {
      const reach = reachOf(actor);
      const of = { cases: events.map(({ caseId }) => caseId), events: events.map(({ id }) => id) };
      const rows = await asViewer(orm, actor, (run) => run(SHOWN({ reach }, { ...of, ...scopeValues(reach) })));
      return new Set(rows.map(({ id }) => id));
    },
  };
}

function marksOf(row: { given: string; forgotten: string } | undefined): Marks {
  return { given: Number(row?.given ?? 0), forgotten: Number(row?.forgotten ?? 0) };
}
