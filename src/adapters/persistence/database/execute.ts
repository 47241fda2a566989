/** Statements with bound values: no value is ever written into an SQL text. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';

/** Runs one statement with `$1…` placeholders and returns its rows. */
export type Execute = <Row = Record<string, unknown>>(sql: string, values?: readonly unknown[]) => Promise<Row[]>;

/** On a connection of the pool, each statement by itself; what belongs together runs in a frame (row-security/frames.ts). */
export function executorOf(em: EntityManager): Execute {
  return async <Row>(sql: string, values: readonly unknown[] = []) => {
    const { rows } = await em.getKysely().executeQuery<Row>(CompiledQuery.raw(sql, [...values]));
    return rows;
  };
}
