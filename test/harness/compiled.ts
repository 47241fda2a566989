// A statement as its text and its values, for tests that run or count statements on a connection of their own.
import { db, type Query } from '../../src/adapters/persistence/database/sql.js';

export function compiled(query: Query): { text: string; values: unknown[] } {
  const { sql, parameters } = query.compile(db);
  return { text: sql, values: [...parameters] };
}
