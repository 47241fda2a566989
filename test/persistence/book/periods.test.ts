// A period is cut into whole months and ragged days, together exactly the period.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { periodsOf } from '../../../src/adapters/persistence/book/periods.js';
import { addDays } from '../../../src/domain/kernel/day.js';

test('whole months are whole months, the last day of February included', () => {
  expect(periodsOf({ from: '2024-02-01', to: '2024-02-29' })).toEqual({
    cellsBefore: '2024-02-01',
    raggedBefore: null,
    whole: { from: '2024-02-01', until: '2024-03-01' },
    ragged: [],
    lastMonth: null,
  });
});

test('a ragged range has days before, a head, whole months and a tail', () => {
  expect(periodsOf({ from: '2022-01-10', to: '2022-07-20' })).toEqual({
    cellsBefore: '2022-01-01',
    raggedBefore: { from: '2022-01-01', to: '2022-01-09' },
    whole: { from: '2022-02-01', until: '2022-07-01' },
    ragged: [
      { from: '2022-01-10', to: '2022-01-31' },
      { from: '2022-07-01', to: '2022-07-20' },
    ],
    lastMonth: { from: '2022-07-01', to: '2022-07-31' },
  });
});

test.each([
  ['2022-01-10', '2022-01-20'],
  ['2022-01-10', '2022-01-31'],
  ['2022-01-01', '2022-01-30'],
  ['2022-01-15', '2022-02-14'],
])('%s to %s has no whole month unless it has all its days', (from, to) => {
  expect(periodsOf({ from, to })).toMatchObject({ ragged: [{ from, to }], whole: null });
});

test('every day of a period is in exactly one piece, and no other day is', () => {
  const days = fc.tuple(fc.nat({ max: 800 }), fc.nat({ max: 200 }));
  fc.assert(
    fc.property(days, ([start, length]) => {
      const from = addDays('2023-11-01', start);
      const to = addDays(from, length);
      const { whole, ragged } = periodsOf({ from, to });
      const pieces = [...ragged, ...(whole ? [{ from: whole.from, to: addDays(whole.until, -1) }] : [])];
      for (let day = addDays(from, -40); day <= addDays(to, 40); day = addDays(day, 1)) {
        expect(pieces.filter((piece) => piece.from <= day && day <= piece.to)).toHaveLength(
          from <= day && day <= to ? 1 : 0,
        );
      }
    }),
  );
});
