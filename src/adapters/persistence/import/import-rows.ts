/** Keys of the rows of registers that became cases. */
import type { ImportedRows } from '../../../app/import/port.js';
import type { Execute } from '../database/execute.js';

/** In the order of the keys, so that two imports of the same rows wait for each other and never in a circle. */
const CLAIM = `
  insert into import_row (home, row_key, content_hash, case_id)
  select home, key, decode(content, 'hex'), "caseId"
  from jsonb_to_recordset($1::jsonb) as given (home text, key text, content text, "caseId" uuid)
  order by home, key
  on conflict (home, row_key) do nothing
  returning row_key as key`;

const LOOKUP = `
  select row_key as key, encode(content_hash, 'hex') as content from import_row where home = $1 and row_key = any ($2::text[])`;

export function importedRowsOn(execute: Execute): ImportedRows {
  return {
    lookup: async (home, keys) => {
      if (keys.length === 0) return new Map();
      const rows = await execute<{ key: string; content: string }>(LOOKUP, [home, keys]);
      return new Map(rows.map(({ key, content }) => [key, content]));
    },
    claim: async (rows) => {
      if (rows.length === 0) return new Set();
      const taken = await execute<{ key: string }>(CLAIM, [JSON.stringify(rows)]);
      return new Set(taken.map(({ key }) => key));
    },
  };
}
