// The rules of the bureau's pages: periods by hand, what the address asks of the book, the layers' balance, the axis.
import { describe, expect, test } from '@jest/globals';
import { askedOf, besideOf, comparedWith, digitsBelow, figureSearch, inputOf } from '../../src/web/bureau/asked.js';
import { figureInput, mandateFigureInput } from '../../src/web/bureau/figure-input.js';
import { flowOf, piecesOf } from '../../src/web/bureau/flow.js';
import { before, monthsBetween, monthsLater, monthsOf, presetOf, yearAgo } from '../../src/web/bureau/period.js';
import { scaleOf } from '../../src/web/bureau/scale.js';

describe('periods', () => {
  test.each([
    ['MONTH', '2026-11-01', '2026-11-29'],
    ['LAST_MONTH', '2026-10-01', '2026-10-31'],
    ['QUARTER', '2026-10-01', '2026-11-29'],
    ['HALF', '2026-07-01', '2026-11-29'],
    ['YEAR', '2026-01-01', '2026-11-29'],
    ['LAST_YEAR', '2025-01-01', '2025-12-31'],
  ] as const)('%s', (preset, from, to) => expect(presetOf(preset, '2026-11-29')).toEqual({ from, to }));

  test('last month of January is December', () => {
    expect(presetOf('LAST_MONTH', '2026-01-15')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
  });

  test('months are counted over the turn of a year, both ways', () => {
    expect([monthsBetween('2026-11-05', '2025-12-31'), monthsBetween('2025-12-01', '2026-11-01')]).toEqual([-11, 11]);
    expect([monthsLater('2026-01', -1), monthsLater('2026-12', 1)]).toEqual(['2025-12', '2027-01']);
  });

  test('a month is compared with the one that stands as far from the beginning of the other period', () => {
    const line = { key: '2026-02', ledgerClass: 'PEOPLE', reopened: false } as const;
    const months = { by: 'MONTH', from: '2026-01-01', to: '2026-03-31' } as const;
    const beside = (against: 'BEFORE' | 'YEAR' | 'KNOWN') =>
      besideOf(askedOf({ ...months, against }, '2026-11-29'), line).key;
    expect([beside('BEFORE'), beside('YEAR'), beside('KNOWN')]).toEqual(['2025-11', '2025-02', '2026-02']);
    expect(besideOf(askedOf({ ...months, by: 'CLASS', against: 'YEAR' }, '2026-11-29'), line)).toBe(line);
  });

  test.each([
    ['2026-10-01', '2026-10-31', '2026-09-01', '2026-09-30'],
    ['2026-04-01', '2026-06-30', '2026-01-01', '2026-03-31'],
    ['2026-01-01', '2026-12-31', '2025-01-01', '2025-12-31'],
    ['2026-11-10', '2026-11-19', '2026-10-31', '2026-11-09'],
  ])('before %s–%s', (from, to, earlier, end) => {
    expect(before({ from, to })).toEqual({ from: earlier, to: end });
  });

  test('a year before 29 February is the 28th', () => {
    expect(yearAgo({ from: '2028-02-01', to: '2028-02-29' })).toEqual({ from: '2027-02-01', to: '2027-02-28' });
  });

  test('months are cut to the period, and the last twenty-four are kept', () => {
    expect(monthsOf({ from: '2026-01-15', to: '2026-03-02' })).toEqual([
      { from: '2026-01-15', to: '2026-01-31' },
      { from: '2026-02-01', to: '2026-02-28' },
      { from: '2026-03-01', to: '2026-03-02' },
    ]);
    expect(monthsOf({ from: '2020-01-01', to: '2026-03-02' })).toHaveLength(24);
    expect(monthsOf({ from: '2026-03-02', to: '2026-01-01' })).toEqual([]);
  });
});

describe('what is asked of the book', () => {
  const today = '2026-11-29';
  test.each([
    ['', 9],
    ['32', 9],
    ['3206', 6],
    ['320612', 9],
    ['320612101', 12],
  ])('below %s lines have %i digits', (area, digits) => expect(digitsBelow(area)).toBe(digits));

  test('an address that says nothing asks for this year by class', () => {
    expect(inputOf(askedOf({}, today))).toEqual({ by: 'CLASS', from: '2026-01-01', to: today });
  });

  test('a narrowed one says so, with the book as known at the end of a day in China', () => {
    const asked = askedOf({ by: 'DIVISION', area: 320612, layer: 'L2', known: '2026-06-30' }, today);
    expect(inputOf(asked)).toEqual({
      ...{ by: 'DIVISION', from: '2026-01-01', to: today, divisionDigits: 9 },
      filter: { divisionPrefix: '320612', layers: ['L2'] },
      knownAt: '2026-06-30T23:59:59+08:00',
    });
  });

  test('it is compared with the period before, a year ago, or itself as known then', () => {
    const asked = askedOf({ from: '2026-10-01', to: '2026-10-31' }, today);
    const other = (against: 'BEFORE' | 'YEAR' | 'KNOWN') => comparedWith({ ...asked, against });
    expect([other('BEFORE')?.from, other('YEAR')?.from, other('KNOWN')?.known, comparedWith(asked)]).toEqual([
      ...['2026-09-01', '2025-10-01', '2026-10-31'],
      null,
    ]);
  });

  test('a figure asks for its cases by line and column', () => {
    const asked = askedOf({ by: 'TYPE', view: 'table', against: 'YEAR' }, today);
    const search = figureSearch(asked, { key: 'NEIGHBOUR', ledgerClass: 'PEOPLE', reopened: false }, 'openAfter');
    expect(figureInput(search, today)).toEqual({
      ...{ by: 'TYPE', from: '2026-01-01', to: today, key: 'NEIGHBOUR', ledgerClass: 'PEOPLE' },
      ...{ column: 'OPEN_AFTER', reopened: false },
    });
    expect(search).not.toHaveProperty('against');
    expect(
      mandateFigureInput({ book: 'mandates', key: 'a', mandateColumn: 'TAKEN', mandateClass: 'COURT' }, today),
    ).toEqual({
      ...{ by: 'AUTHORITY', from: '2026-01-01', to: today, key: 'a', mandateClass: 'COURT', column: 'TAKEN' },
    });
  });
});

describe('the layers', () => {
  const tally = (came: number, left: number) =>
    ({
      ...{ openBefore: 1, accepted: came, referredIn: 0, back: 0 },
      ...{ closed: left, referredOut: 1, sentOutside: 0, openAfter: came - left },
    }) as never;
  const lines = [
    { key: 'L5', reopened: false, tally: tally(4, 2) },
    { key: 'L2', reopened: false, tally: tally(10, 3) },
    { key: 'L2', reopened: false, tally: tally(5, 5) },
    { key: 'L2', reopened: true, tally: tally(90, 5) },
    { key: '', reopened: false, tally: null },
  ];
  test('stand from the grid to the court, classes together, reopened cases apart, and balance', () => {
    const flows = flowOf(lines);
    expect(flows.map(({ layer, whole }) => [layer, whole])).toEqual([
      ['L2', 17],
      ['L5', 5],
    ]);
    for (const { parts, whole } of flows)
      expect(parts.closed + parts.referredOut + parts.sentOutside + parts.openAfter).toBe(whole);
  });

  test('pieces follow each other and fill their share of the bar', () => {
    const [flow] = flowOf(lines);
    if (!flow) throw new Error('no flow');
    expect(piecesOf(flow, ['openBefore', 'accepted', 'referredIn'], 34, 340)).toEqual([
      { part: 'openBefore', from: 0, width: 20 },
      { part: 'accepted', from: 20, width: 150 },
    ]);
  });
});

test.each([
  [1, [0, 1]],
  [7, [0, 2, 4, 6, 8]],
  [50, [0, 10, 20, 30, 40, 50]],
  [121, [0, 50, 100, 150]],
])('an axis up to %i', (most, ticks) => expect(scaleOf(most).ticks).toEqual(ticks));
