/** A transaction on one connection of the pool. What nobody waits between goes to the database in one breath. */
import type { Socket } from 'node:net';
import type pg from 'pg';
import type { Execute } from './execute.js';
import type { Orm } from './orm.js';
import { prepared } from './prepared.js';

/** How it begins, and the statement by which it says who asks. */
export interface Opening {
  readonly begin: string;
  readonly settings: string;
  readonly values: readonly string[];
  /** All statements are sent in the first turn of the loop, and the commit with them; one sent later throws. */
  readonly pipelined?: boolean;
}

export interface Frame {
  /** Once a statement has failed, those after it throw what it threw: the database runs them no more. */
  readonly execute: Execute;
  /** Resolves when every statement sent so far was done; throws what the first that failed throws. */
  settled(): Promise<void>;
  /** Sends the last word; true when the transaction was committed, false when the database had given it up. */
  end(word: 'commit' | 'rollback'): Promise<boolean>;
}

/**
 * Opens a transaction and hands it out; whoever is given it ends it. The connection runs statements in the order in
 * which they were sent, and one that fails fails all after it: should the transaction not have begun, the settings end
 * with their own statement and the next one sees nothing.
 */
export async function openFrame(orm: Orm, { begin, settings, values, pipelined = false }: Opening): Promise<Frame> {
  const pool = await orm.em.getConnection().getNativeClient();
  const client = await pool.connect();
  const tell = orm.config.get('onQuery');
  let last: Promise<pg.QueryResult> | undefined;
  const lastWord = (word: 'commit' | 'rollback') => {
    last ??= client.query(word);
    last.catch(() => undefined);
    return last;
  };
  const sendTogether = togetherOn(client, () => pipelined && lastWord('commit'));
  let sent: Promise<unknown> = Promise.resolve();
  const send = <Row extends pg.QueryResultRow>(text: string, bound?: readonly unknown[]) => {
    if (last) throw new Error('the transaction has had its last word');
    sendTogether();
    const told = tell(text, []);
    const before = sent;
    const answer = client.query<Row>(bound ? prepared(told, [...bound]) : told);
    const inTurn = before.then(() => answer);
    answer.catch(() => undefined);
    inTurn.catch(() => undefined);
    sent = inTurn;
    return inTurn;
  };
  send(begin);
  send(settings, values);
  return {
    execute: async <Row>(text: string, bound: readonly unknown[] = []) => {
      const { rows } = await send(text, bound);
      return rows as Row[];
    },
    settled: async () => void (await sent),
    end: (word) => end(client, lastWord(word)),
  };
}

/** What is sent until this turn of the loop is over goes out in one packet: each write wakes the other side. */
function togetherOn(client: pg.PoolClient, atEnd: () => unknown): () => void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  let holding = false;
  return () => {
    if (holding) return;
    holding = true;
    stream.cork();
    process.nextTick(() => {
      holding = false;
      atEnd();
      stream.uncork();
    });
  };
}

/** A connection that cannot end its transaction is not used again. */
async function end(client: pg.PoolClient, last: Promise<pg.QueryResult>): Promise<boolean> {
  try {
    const { command } = await last;
    client.release();
    return command === 'COMMIT';
  } catch (error) {
    client.release(error as Error);
    throw error;
  }
}
