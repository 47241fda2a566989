// The columns of a line out of its counted kinds.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { COLUMN_NAMES, COLUMNS } from '../../../src/domain/book/columns.js';
import { KINDS } from '../../../src/domain/book/kinds.js';
import { type KindCount, isNought, tallyOf, type When } from '../../../src/domain/book/tally.js';

const counted = (
  when: When,
  kind: KindCount['kind'],
  count: number,
  disputeAmount = 0,
  agreedAmount = 0,
): KindCount => ({
  when,
  kind,
  count,
  disputeAmount,
  agreedAmount,
});

describe('a tally', () => {
  test('sums each column as it is said: what was open before, came, went, and is open after', () => {
    const tally = tallyOf([
      counted('BEFORE', 'ACCEPTED', 10, 500),
      counted('BEFORE', 'SETTLED', 7, 400, 300),
      counted('WITHIN', 'ACCEPTED', 5, 250),
      counted('WITHIN', 'SETTLED', 3, 150, 100),
      counted('WITHIN', 'PARTLY', 1, 50, 20),
      counted('WITHIN', 'ANNULLED', 1),
      counted('BY_END', 'SETTLED', 2),
      counted('LATER', 'SETTLED', 2),
      counted('LATER', 'ANNULLED', 1),
    ]);
    expect(tally).toMatchObject({ openBefore: 3, accepted: 5, settled: 3, partly: 1, closed: 4, openAfter: 4 });
    expect(tally).toMatchObject({ annulled: 1, settledNet: 2, settledByEnd: 2, settledEver: 3 });
    expect(tally).toMatchObject({ acceptedAmount: 250, agreedAmount: 120 });
  });

  test('sums amounts of cases accepted and settled only', () => {
    const tally = tallyOf([
      counted('WITHIN', 'FAILED', 1, 30, 7),
      counted('WITHIN', 'REGISTERED', 1, 40, 9),
      counted('WITHIN', 'ACCEPTED', 1, 50, 11),
    ]);
    expect([tally.acceptedAmount, tally.agreedAmount]).toEqual([50, 0]);
  });

  test('of nothing is nought, and one of noughts is not printed', () => {
    expect(isNought(tallyOf([]))).toBe(true);
    expect(isNought(tallyOf([counted('WITHIN', 'REGISTERED', 1), counted('WITHIN', 'REGISTERED', -1)]))).toBe(true);
    expect(isNought(tallyOf([counted('WITHIN', 'ACCEPTED', 0, 5)]))).toBe(false);
  });

  test('is the same however its counts were cut and ordered', () => {
    const one = fc.record({
      when: fc.constantFrom<When>('BEFORE', 'WITHIN', 'BY_END', 'LATER'),
      kind: fc.constantFrom(...KINDS),
      count: fc.integer({ min: -50, max: 50 }),
      disputeAmount: fc.integer({ min: -1e9, max: 1e9 }),
      agreedAmount: fc.integer({ min: -1e9, max: 1e9 }),
    });
    fc.assert(
      fc.property(fc.array(one), (counts) => {
        const byHand = (name: (typeof COLUMN_NAMES)[number]) => {
          const { span, plus, minus }: { span: string; plus: readonly string[]; minus: readonly string[] } =
            COLUMNS[name];
          const asked = { UNTIL: ['BEFORE', 'WITHIN'], EVER: ['BY_END', 'LATER'] }[span] ?? [span];
          const those = counts.filter(({ when }) => asked.includes(when));
          return those.reduce((sum, { kind, count }) => {
            return sum + (plus.includes(kind) ? count : 0) - (minus.includes(kind) ? count : 0);
          }, 0);
        };
        const tally = tallyOf([...counts].reverse());
        expect(COLUMN_NAMES.map((name) => tally[name] + 0)).toEqual(COLUMN_NAMES.map((name) => byHand(name) + 0));
      }),
    );
  });
});
