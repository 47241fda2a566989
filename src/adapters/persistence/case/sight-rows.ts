/** The rows by which a case is in the sight of rooms that gave it away and of authorities. */
import { type SightUntil, sightOf } from '../../../domain/case/sight.js';
import type { CaseState } from '../../../domain/case/state.js';
import { sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';

type SightRow = SightUntil & { readonly home: string; readonly caseId: string };

export function sightRowsOf(state: CaseState): SightRow[] {
  return sightOf(state).map((sight) => ({ ...sight, home: state.home, caseId: state.id }));
}

/** Nothing to write while the same rooms and authorities see the same. */
export function sameSights(before: CaseState | null, after: CaseState): boolean {
  const none: readonly SightUntil[] = [];
  return JSON.stringify(before ? sightOf(before) : none) === JSON.stringify(sightOf(after));
}

interface Written {
  readonly homes: readonly string[];
  readonly cases: readonly string[];
  readonly kinds: readonly string[];
  readonly places: readonly string[];
  readonly untils: readonly (string | null)[];
}

const INSERT = statement(
  ({ homes, cases, kinds, places, untils }: Given<Written>) => sql`
    insert into case_sight (home, case_id, kind, place, until)
    select k.home, k.case_id, k.kind, k.place, h.seq
    from unnest(${homes}::text[], ${cases}::uuid[], ${kinds}::text[], ${places}::uuid[], ${untils}::uuid[])
      k (home, case_id, kind, place, until)
    left join history h on h.home = k.home and h.event_id = k.until`,
);

/** One statement for all; the event up to which a room is shown the history is written as its place in it. */
export const SIGHTS = (rows: readonly SightRow[]) =>
  INSERT({
    homes: rows.map(({ home }) => home),
    cases: rows.map(({ caseId }) => caseId),
    kinds: rows.map(({ kind }) => kind),
    places: rows.map(({ place }) => place),
    untils: rows.map(({ until }) => until),
  });
