// One test for each operation of a table: what is answered in each of its cells is what the table says.
import { describe, expect, test } from '@jest/globals';
import { type Cell, cellsOf, MARKS, type Mark, operationsOf, type rowsOf, together } from './tables.js';

/** The code that a mark stands for; a cell may also name a code itself. */
export const codeOf = (mark: string): string => (mark in MARKS ? MARKS[mark as Mark].code : mark);

export function everyCellHolds(
  title: string,
  rows: ReturnType<typeof rowsOf>,
  answered: (operation: string, cell: Cell) => Promise<string>,
  wanted: (mark: string) => string,
  withinMs: number,
): void {
  describe(title, () => {
    test.each(operationsOf(rows).map((operation) => [operation]))(
      '%s',
      async (operation) => {
        const cells = cellsOf(rows, operation);
        const answers = await together(cells, (cell) => answered(operation, cell));
        const told = cells.map(({ role, place }, at) => `${place} ${role}: ${answers[at]}`);
        expect(told).toEqual(cells.map(({ role, place, mark }) => `${place} ${role}: ${wanted(mark)}`));
      },
      withinMs,
    );
  });
}
