// A drill-down counts its whole figure for every page: for a file it is read in few large helpings and handed on by the page.
import type { BesideFigures, CaseCount, DrillDown } from '../../../app/book/port.js';
import { cursorOf } from '../../../app/reading/page.js';

/** Some five megabytes. */
const HELPING = 25_000;

/** For pages that are asked for one after the other, of one figure. */
export function inHelpings(cases: BesideFigures['figureCases'], size = HELPING): BesideFigures['figureCases'] {
  let held: { readonly whole: DrillDown; at: number } | null = null;
  return async (query, keyset, viewer) => {
    if (!held || held.at >= held.whole.page.rows.length)
      held = { whole: await cases(query, { ...keyset, size }, viewer), at: 0 };
    const { whole, at } = held;
    held.at += keyset.size;
    const rows = whole.page.rows.slice(at, held.at);
    const last = rows.at(-1) as CaseCount;
    const next = held.at < whole.page.rows.length ? cursorOf([last.home, last.caseId]) : whole.page.next;
    return { ...whole, page: { ...whole.page, rows, next } };
  };
}
