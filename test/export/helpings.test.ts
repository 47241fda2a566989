// A figure of many cases is read in few large helpings, and its pages are those of small ones.
import { expect, test } from '@jest/globals';
import type { CaseCount, DrillDown, FigureQuery } from '../../src/app/book/port.js';
import { keysetOf, pageOf } from '../../src/app/reading/page.js';
import { inHelpings } from '../../src/adapters/graphql/export/helpings.js';

const idOf = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const counts = (many: number): CaseCount[] =>
  Array.from({ length: many }, (_, n) => ({ home: '320612', caseId: idOf(n), count: 1 }));
const QUERY = {} as FigureQuery;
const VIEWER = { personId: '', posts: [] };

/** A reader of so many cases, that says how often it was asked. */
function reader(many: number) {
  const asked: number[] = [];
  const cases = async (_query: FigureQuery, { after, size }: { after: readonly string[] | null; size: number }) => {
    asked.push(size);
    const rest = counts(many).filter(({ caseId }) => after === null || caseId > (after[1] ?? ''));
    const page = pageOf(rest.slice(0, size + 1), size, ({ home, caseId }) => [home, caseId], null);
    return { figure: many, cases: many, hidden: 0, page } as unknown as DrillDown;
  };
  return { asked, cases };
}

test.each([0, 1, 3, 4, 9, 10, 11, 25])('%d cases in helpings of ten and pages of three', async (many) => {
  const { asked, cases } = reader(many);
  const helped = inHelpings(cases, 10);
  const found: string[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { page, figure }: DrillDown = await helped(QUERY, keysetOf({ first: 3, after }, 2), VIEWER);
    expect(page.rows.length).toBeLessThanOrEqual(3);
    expect(figure).toBe(many);
    found.push(...page.rows.map(({ caseId }) => caseId));
    after = page.next;
    more = after !== null;
  }
  expect(found).toEqual(counts(many).map(({ caseId }) => caseId));
  expect(asked.length).toBe(Math.max(1, Math.ceil(many / 10)));
});
