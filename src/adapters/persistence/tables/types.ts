/** The database as Kysely sees it: the mapping's tables and columns, with what the driver takes and gives. */
import type { InferKyselyDB } from '@mikro-orm/postgresql';
import type { ColumnType, Generated } from 'kysely';
import type { TABLES } from './all.js';

type Mapped = InferKyselyDB<(typeof TABLES)[number]>;

/** Instants leave the database as text and whole numbers beyond 2^31 as digits; both are written as what they are. */
type Given<T> = T extends Date ? string : T extends bigint ? string : T;
type Taken<T> = T extends Date ? Date | string : T extends bigint ? number | string : T;
type Column<T> = [T] extends [Generated<infer Inner>]
  ? ColumnType<Given<Inner>, Taken<Inner> | undefined, Taken<Inner>>
  : ColumnType<Given<T>, Taken<T>, Taken<T>>;

export type Database = { [Table in keyof Mapped]: { [Name in keyof Mapped[Table]]: Column<Mapped[Table][Name]> } };
