/** A transaction on one connection of the pool. Statements between which nobody waits are pipelined. */
import type { Transaction as MikroTransaction } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { CompiledQuery } from 'kysely';
import type pg from 'pg';
import type { Execute } from './execute.js';
import type { Orm } from './orm.js';
import { prepared } from './prepared.js';
import { db, type Query } from './sql.js';

/** How it begins, and the statement by which it says who asks. */
export interface Opening {
  readonly begin: string;
  readonly settings: Query;
  /** All statements are sent in the first turn of the loop, and the commit with them; one sent later throws. */
  readonly pipelined?: boolean;
}

export type Entities = () => EntityManager;

export interface Transaction {
  /** Once a statement has failed, those after it throw what it threw: the database runs them no more. */
  readonly execute: Execute;
  /** MikroORM's unit of work on this transaction, made when it is first asked for. */
  readonly entities: Entities;
  /** Resolves when every statement sent so far was done; throws what the first that failed throws. */
  settled(): Promise<void>;
  /** Commits or rolls back; true when the transaction was committed, false when the database had rolled it back. */
  end(how: 'commit' | 'rollback'): Promise<boolean>;
}

/**
 * Opens a transaction and hands it out; whoever is given it ends it. The connection runs statements in the order in
 * which they were sent, and one that fails fails all after it: should the transaction not have begun, the settings end
 * with their own statement and the next one sees nothing.
 */
export async function openTransaction(orm: Orm, { begin, settings, pipelined = false }: Opening): Promise<Transaction> {
  const pool = await orm.em.getConnection().getNativeClient();
  const client = await pool.connect();
  const report = orm.config.get('onQuery');
  let ending: Promise<pg.QueryResult> | undefined;
  const finish = (how: 'commit' | 'rollback') => {
    ending ??= client.query(how);
    ending.catch(() => undefined);
    return ending;
  };
  const endWithTurn = whenTurnIsOver(() => finish('commit'));
  let sent: Promise<unknown> = Promise.resolve();
  const send = <Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]) => {
    if (ending) throw new Error('the transaction has ended: no statement can be added to it');
    if (pipelined) endWithTurn();
    const reported = report(text, []);
    const before = sent;
    const answer = client.query<Row>(values ? prepared(reported, [...values]) : reported);
    const inTurn = before.then(() => answer);
    answer.catch(() => undefined);
    inTurn.catch(() => undefined);
    sent = inTurn;
    return inTurn;
  };
  const execute = async <Row>(query: Query<Row>): Promise<Row[]> => {
    const { sql: text, parameters } = query.compile(db);
    return (await send(text, parameters)).rows as Row[];
  };
  send(begin, []);
  execute(settings).catch(() => undefined);
  let em: EntityManager | undefined;
  const entities = () => {
    em ??= entityManagerOn(orm, send);
    return em;
  };
  return { execute, entities, settled: async () => void (await sent), end: (how) => end(client, finish(how)) };
}

/** Thinks itself inside a transaction of MikroORM's, so that it neither begins nor commits one. */
function entityManagerOn(
  orm: Orm,
  send: (text: string, values: readonly unknown[]) => Promise<pg.QueryResult>,
): EntityManager {
  const executeQuery = async ({ sql, parameters }: CompiledQuery) => {
    const { rows, rowCount } = await send(sql, parameters);
    return { rows, numAffectedRows: BigInt(rowCount ?? 0) };
  };
  const em = orm.em.fork();
  em.setTransactionContext({ executeQuery } as unknown as MikroTransaction);
  return em;
}

/** Once in each turn of the loop in which it was called: `then`, when that turn is over. */
function whenTurnIsOver(then: () => unknown): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    process.nextTick(() => {
      waiting = false;
      then();
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
