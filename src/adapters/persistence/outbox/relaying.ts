/** Handing on to the queue, from any table of what waits: what is due is locked, handed on and marked in one transaction. */
import type { Orm } from '../database/orm.js';
import { raw, type Sql, sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import { asSystem } from '../visibility/transactions.js';

type Asked = Given<{ limit: number; at: Date; since: Date }>;

interface Waiting {
  readonly table: 'outbox' | 'letter' | 'webhook_delivery' | 'handover_sent';
  /** What the queue is told of each, its id among it. */
  readonly columns: string;
  readonly waits: (at: Asked['at']) => Sql;
  /** The first to come is the first to go. */
  readonly order: string;
}

type Relay<Row> = (
  limit: number,
  at: Date,
  since: Date,
  handOn: (some: readonly Row[]) => Promise<void>,
) => Promise<number>;

/** Several relays share the rows between them: what one has locked the others leave out. */
export function relaying<Row extends { readonly id: string }>({ table, columns, waits, order }: Waiting) {
  const due = statement(
    ({ limit, at, since }: Asked) => sql<Row>`
      select ${raw(columns)} from ${raw(table)}
      where ${waits(at)} and (relayed_at is null or relayed_at < ${since}::timestamptz)
      order by ${raw(order)} limit ${limit}::int for update skip locked`,
  );
  const mark = statement(
    ({ ids, at }: Given<{ ids: readonly string[]; at: Date }>) => sql`
      update ${raw(table)} set relayed_at = ${at}::timestamptz where id = any(${ids}::uuid[])`,
  );
  return (orm: Orm): Relay<Row> =>
    (limit, at, since, handOn) =>
      asSystem(orm, async (run) => {
        const rows = await run(due({ limit, at, since }));
        if (rows.length === 0) return 0;
        await handOn(rows);
        await run(mark({ ids: rows.map(({ id }) => id), at }));
        return rows.length;
      });
}
