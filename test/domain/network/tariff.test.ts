// What a commercial body may charge, computed by hand; no other room charges anything (domain.md §8, 27).
import { expect, test } from '@jest/globals';
import { mayCharge, soundTariff, type Tariff, tariffFee, tariffOn } from '../../../src/domain/network/tariff.js';
import { ROOM_KINDS } from '../../../src/domain/taxonomy/room-kind.js';

const YUAN = 100;
const TARIFF: Tariff = {
  ...{ from: '2026-06-01', published: '商会大厅、官网', base: 200 * YUAN },
  steps: [
    { over: 10_000 * YUAN, perTenThousand: 100 },
    { over: 100_000 * YUAN, perTenThousand: 50 },
  ],
};

test.each([
  [0, 200],
  [10_000, 200],
  [60_000, 700],
  [100_000, 1_100],
  [300_000, 2_100],
])('of %d yuan it is %d', (amount, fee) => {
  expect(tariffFee(TARIFF, amount * YUAN)).toBe(fee * YUAN);
});

test('an amount that is unknown gives none, save where the fee does not depend on it', () => {
  expect(tariffFee(TARIFF, null)).toBeNull();
  expect(tariffFee({ ...TARIFF, steps: [] }, null)).toBe(200 * YUAN);
});

test('each holds until the next one does', () => {
  const next = { ...TARIFF, from: '2026-09-01', base: 0 };
  expect(tariffOn([next, TARIFF], '2026-05-31')).toBeNull();
  expect(tariffOn([next, TARIFF], '2026-08-31')).toBe(TARIFF);
  expect(tariffOn([next, TARIFF], '2026-09-01')).toBe(next);
});

test('only commercial bodies charge', () => {
  const charging = ROOM_KINDS.filter(({ code }) => {
    try {
      mayCharge(code);
      return true;
    } catch {
      return false;
    }
  });
  expect(charging.map(({ code }) => code)).toEqual(['CHAMBER_COMMERCIAL']);
});

test.each<[string, Partial<Tariff>, string]>([
  ['days that are over', { from: '2026-05-31' }, 'TARIFF_BACKWARDS'],
  ['nowhere published', { published: ' ' }, 'TEXT_MISSING'],
  ['less than nothing', { base: -1 }, 'TARIFF_STEPS'],
  ['more than the whole', { steps: [{ over: 0, perTenThousand: 10_001 }] }, 'TARIFF_STEPS'],
  ['falling steps', { steps: [...TARIFF.steps].reverse() }, 'TARIFF_STEPS'],
  ['a part of a fen', { steps: [{ over: 0.5, perTenThousand: 1 }] }, 'TARIFF_STEPS'],
])('is refused for %s', (_, over, code) => {
  expect(() => soundTariff(TARIFF, '2026-06-01')).not.toThrow();
  expect(() => soundTariff({ ...TARIFF, ...over }, '2026-06-01')).toThrow(expect.objectContaining({ code }));
});
