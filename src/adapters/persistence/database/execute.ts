/** Runs statements with their bound values and returns their rows. */
import type { EntityManager } from '@mikro-orm/postgresql';
import type pg from 'pg';
import { prepared } from './prepared.js';
import { db, type Query } from './sql.js';

export type Execute = <Row>(query: Query<Row>) => Promise<Row[]>;

/** Sends on a transaction what nobody waits for: if it fails, the transaction says so at its end. */
export function send(execute: Execute, query: Query): void {
  execute(query).catch(() => undefined);
}

/** On a connection of the pool, each statement by itself; what belongs together runs in one transaction (visibility/). */
export function executorOf(em: EntityManager): Execute {
  return async (query) => (await em.getKysely().executeQuery(query.compile(db))).rows;
}

/** What signing in needs of a pool. */
export type Pool = Pick<pg.Pool, 'query'>;

/** Straight on a pool, each statement by itself; those that come again are prepared. */
export function executorOn(pool: Pool): Execute {
  return async <Row>(query: Query<Row>) => {
    const { sql, parameters } = query.compile(db);
    return (await pool.query(prepared(sql, [...parameters]))).rows as Row[];
  };
}
