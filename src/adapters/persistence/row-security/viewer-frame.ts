/** The frame of a reader: who asks, the first statement and all others go to the database in one breath. */
import type { Socket } from 'node:net';
import type pg from 'pg';
import type { Execute } from '../execute.js';
import type { Orm } from '../orm.js';
import { prepared } from './prepared.js';

const BEGIN = 'begin isolation level repeatable read read only';

/** Says who asks, and learns in which homes there are cases at all (a home's key is made at its first). */
const VIEWER = `
  select set_config('fengqiao.scope', $1, true), set_config('fengqiao.person', $2, true), set_config('fengqiao.rooms', $3, true),
    set_config('fengqiao.areas', $4, true), set_config('fengqiao.committees', $5, true),
    (select coalesce(jsonb_agg(substr(name, 10)), '[]') from wrapped_key where name like 'district:%') as homes`;

export interface Frame {
  readonly execute: Execute;
  readonly homes: () => Promise<readonly string[]>;
}

/**
 * Nothing waits for the answer to what it does not need: the connection runs statements in the order in which they were
 * sent, and one that fails fails all after it. Should the transaction not have begun, the settings end with their own
 * statement and the next one sees nothing.
 */
export async function inViewerFrame<T>(orm: Orm, viewer: string[], work: (frame: Frame) => Promise<T>): Promise<T> {
  const pool = await orm.em.getConnection().getNativeClient();
  const client = await pool.connect();
  try {
    const answer = await work(frameOn(client, viewer, orm.config.get('onQuery')));
    // Read-only: the answer need not wait until the snapshot is given back.
    void end(client, 'commit');
    return answer;
  } catch (error) {
    await end(client, 'rollback');
    throw error;
  }
}

function frameOn(client: pg.PoolClient, viewer: string[], tell: (sql: string, params: unknown[]) => string): Frame {
  const send = <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[]) =>
    client.query<Row>(prepared(tell(text, []), [...values]));
  sendTogether(client);
  const begun = client.query(tell(BEGIN, []));
  const framed = send<{ homes: string[] }>(VIEWER, viewer);
  const before = Promise.all([begun, framed]);
  before.catch(() => undefined);
  return {
    execute: async <Row>(text: string, values: readonly unknown[] = []) => {
      const [, { rows }] = await Promise.all([before, send(text, values)]);
      return rows as Row[];
    },
    homes: async () => (await before)[1].rows[0]?.homes ?? [],
  };
}

/** What is sent until this turn of the loop is over goes out in one packet: each write wakes the other side. */
function sendTogether(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

/** A connection that cannot end its transaction is not used again. */
async function end(client: pg.PoolClient, word: 'commit' | 'rollback'): Promise<void> {
  try {
    await client.query(word);
    client.release();
  } catch (error) {
    client.release(error as Error);
  }
}
