/** Statements with bound values on MikroORM's own transaction: no value is ever written into an SQL text. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';

/** Runs one statement with `$1…` placeholders and returns its rows. */
export type Execute = <Row = Record<string, unknown>>(sql: string, values?: readonly unknown[]) => Promise<Row[]>;

/** On the entity manager's open transaction, or on a connection of the pool when there is none. */
export function executorOf(em: EntityManager): Execute {
  return async <Row>(sql: string, values: readonly unknown[] = []) => {
    const { rows } = await em.getKysely().executeQuery<Row>(CompiledQuery.raw(sql, [...values]));
    return rows;
  };
}
