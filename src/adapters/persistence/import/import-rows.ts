/** Keys of the rows of registers that became cases. */
import type { ImportedRows } from '../../../app/import/port.js';
import type { Home } from '../../../domain/kernel/ids.js';
import type { Execute } from '../database/execute.js';
import { db, sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';

/** In the order of the keys, so that two imports of the same rows wait for each other and never in a circle. */
const CLAIM = statement(
  ({ rows }: Given<{ rows: string }>) => sql<{ key: string }>`
    insert into import_row (home, row_key, content_hash, case_id)
    select home, key, decode(content, 'hex'), "caseId"
    from jsonb_to_recordset(${rows}::jsonb) as given (home text, key text, content text, "caseId" uuid)
    order by home, key
    on conflict (home, row_key) do nothing
    returning row_key as key`,
);

const LOOKUP = statement(({ home, keys }: Given<{ home: Home; keys: readonly string[] }>) =>
  db
    .selectFrom('import_row')
    .select(['row_key as key', sql<string>`encode(content_hash, 'hex')`.as('content'), 'case_id as caseId'])
    .where('home', '=', home)
    .where(sql<boolean>`row_key = any(${keys}::text[])`),
);

export function importedRowsOn(execute: Execute): ImportedRows {
  return {
    lookup: async (home, keys) => {
      if (keys.length === 0) return new Map();
      const rows = await execute(LOOKUP({ home, keys }));
      return new Map(rows.map(({ key, ...row }) => [key, row]));
    },
    claim: async (rows) => {
      if (rows.length === 0) return new Set();
      const taken = await execute(CLAIM({ rows: JSON.stringify(rows) }));
      return new Set(taken.map(({ key }) => key));
    },
  };
}
