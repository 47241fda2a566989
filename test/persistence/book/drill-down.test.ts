// The instant and the source a figure is counted for, and the cases that it opens to.
import { expect, test } from '@jest/globals';
import { sql } from '../../../src/adapters/persistence/database/sql.js';
import { drillDown, statement } from '../../../src/app/book/statement.js';
import { idOf } from '../../domain/book/path-of.js';
import { JANUARY, MARCH, NOBODY_HIDDEN, room, useSmallNetwork, YEAR } from './small-network.js';

const { testBook, reader, statements, ask } = useSmallNetwork();

test('whole months are read from cells, ragged ranges say that they read entries besides', async () => {
  expect((await ask(YEAR, 'ROOM')).readFrom).toBe('CELLS');
  expect((await ask({ from: '2022-01-05', to: '2022-02-09' }, 'ROOM')).readFrom).toBe('CELLS_AND_ENTRIES');
});

test('a statement and a drill-down are one SQL statement each', async () => {
  statements.length = 0;
  const { query } = await ask({ from: '2022-01-05', to: '2022-02-09' }, 'ROOM', {}, '2022-06-01T00:00:00Z');
  expect(statements).toHaveLength(1);
  await drillDown(
    reader,
    { ...query, column: 'accepted', key: room('Sanyu'), ledgerClass: 'PEOPLE', reopened: false },
    {},
    NOBODY_HIDDEN,
  );
  expect(statements).toHaveLength(2);
});

test('a figure opens to its cases, page by page; what may not be seen is counted, not listed', async () => {
  const figure = {
    period: JANUARY,
    by: 'ROOM',
    key: room('Sanyu'),
    ledgerClass: 'PEOPLE',
    reopened: false,
    column: 'accepted',
  } as const;
  const hidden = sql`hit.case_id <> ${idOf('failed')}::uuid`;
  const first = await drillDown(reader, figure, { first: 3 }, hidden);
  expect(first).toMatchObject({ figure: 6, cases: 6, hidden: 1 });
  const second = await drillDown(reader, figure, { first: 3, after: first.page.next }, hidden);
  expect(second).toMatchObject({ figure: 6, cases: 6, hidden: 1, page: { next: null } });
  const names = ['settled at once', 'settled next month', 'referred', 'annulled', 'still open'].map(idOf);
  expect([...first.page.rows, ...second.page.rows].map(({ caseId }) => caseId)).toEqual(names.sort());
});

test('a settlement that was annulled opens to the same case with minus one', async () => {
  const figure = {
    period: MARCH,
    by: 'NONE',
    key: '',
    ledgerClass: 'PEOPLE',
    reopened: false,
    column: 'settledNet',
  } as const;
  const { page, ...rest } = await drillDown(reader, figure, {}, NOBODY_HIDDEN);
  expect(rest).toMatchObject({ figure: -1, cases: 1 });
  expect(page.rows).toEqual([{ home: '320612', caseId: idOf('annulled'), count: -1 }]);
});

test('an earlier knowledge gives the earlier figure for ever, a later one is cut to the last recording and says so', async () => {
  const before = await ask(JANUARY, 'CLASS', { classes: ['PEOPLE'] });
  await testBook.follow('late', 'desk:Sanyu 2022-01-02, open:Sanyu 2022-01-05, outcome:Sanyu:settled 2022-01-09');
  const after = await ask(JANUARY, 'CLASS', { classes: ['PEOPLE'] });
  expect([before, after].map(({ lines }) => lines[0]?.tally.accepted)).toEqual([6, 7]);
  const again = await ask(JANUARY, 'CLASS', { classes: ['PEOPLE'] }, before.asOf);
  expect(again).toMatchObject({ asOf: before.asOf, cut: false, readFrom: 'ENTRIES', lines: before.lines });
  expect(await ask(JANUARY, 'CLASS', { classes: ['PEOPLE'] }, after.asOf)).toMatchObject({
    cut: false,
    readFrom: 'CELLS',
  });
  const ahead = await ask(JANUARY, 'CLASS', { classes: ['PEOPLE'] }, '2099-01-01T00:00:00Z');
  expect(ahead).toMatchObject({ asOf: after.asOf, cut: true, readFrom: 'CELLS', lines: after.lines });
  await testBook.follow('late', '');
});

test.each([
  ['PERIOD_BACKWARDS', { period: { from: '2022-02-01', to: '2022-01-31' } }],
  ['DAY_MALFORMED', { period: { from: '2022-02-30', to: '2022-03-31' } }],
  ['INSTANT_MALFORMED', { knownAt: 'yesterday' }],
  ['INSTANT_MALFORMED', { knownAt: '2022-13-01T00:00:00Z' }],
  ['DIVISION_MALFORMED', { filter: { divisionPrefix: '%' } }],
  ['DIVISION_DIGITS', { divisionDigits: 5 }],
])('a malformed question is refused: %s %j', async (code, wrong) => {
  await expect(statement(reader, { period: JANUARY, by: 'NONE', ...wrong })).rejects.toThrow(code);
});
