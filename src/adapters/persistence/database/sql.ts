/** Statements: built from the mapping by Kysely, or written with its template `sql`. A value is bound, never part of the text. */
import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryExecutorProvider,
  type RawBuilder,
  sql,
} from 'kysely';
import type { Database } from '../tables/types.js';

export { sql };
export type Sql = RawBuilder<unknown>;

/** Builds statements only. It has no connection: `Execute` runs what was built, on a transaction or a pool. */
export const db = new Kysely<Database>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (of) => new PostgresIntrospector(of),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** Anything that can be compiled; its rows are typed by whoever built it. */
export interface Query<Row = unknown> {
  compile(compiler: QueryExecutorProvider): CompiledQuery<Row>;
}

/** A text of our own, such as a column's name; never anything a client sent. */
export const raw = (text: string): Sql => sql.raw(text);

/** The pieces with `between` in between; nothing at all for no pieces. */
export const joined = (pieces: readonly Sql[], between: string): Sql => sql.join(pieces, sql.raw(between));
