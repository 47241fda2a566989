/** The rows of a case that each save writes anew are taken away first, where it had any. */
import type { CaseChange } from '../../../app/case/port.js';
import { type Execute, send } from '../database/execute.js';
import { sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';

export function keyOf({ after }: CaseChange) {
  return { home: after.state.home, caseId: after.state.id };
}

const clearing = (table: string) =>
  statement(
    ({ homes, cases }: Given<{ homes: readonly string[]; cases: readonly string[] }>) => sql`
      delete from ${sql.table(table)} t using unnest(${homes}::text[], ${cases}::uuid[]) k (home, case_id)
      where t.home = k.home and t.case_id = k.case_id`,
  );

const CLEAR = {
  assignment: clearing('assignment'),
  referral: clearing('referral'),
  mandate: clearing('mandate'),
  clock: clearing('clock'),
  proceeding: clearing('proceeding'),
  case_sight: clearing('case_sight'),
  party_token: clearing('party_token'),
  external_number: clearing('external_number'),
};

/** Rows that are written anew. */
export function clear(execute: Execute, table: keyof typeof CLEAR, changes: readonly CaseChange[]): void {
  if (changes.length === 0) return;
  const keys = changes.map(keyOf);
  send(execute, CLEAR[table]({ homes: keys.map((k) => k.home), cases: keys.map((k) => k.caseId) }));
}
