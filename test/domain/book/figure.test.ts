// Rates as they are printed: integers, one decimal, half up, and a dash where there is nothing to divide.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DEFINITIONS, percentOf, rate } from '../../../src/domain/book/figure.js';

test.each([
  ['Tongzhou 2022-01..07', 8248, 8440, '97.7'],
  ['administrative station 2020', 5, 37, '13.5'],
  ['Huangshi 2020-01..11', 6217, 6368, '97.6'],
  ['a county, three quarters', 5894, 5935, '99.3'],
  ['Suzhou courts 2023 H1', 40266, 90334, '44.6'],
  ['June 2022 by acceptance', 783, 1158, '67.6'],
  ['June 2022, its cohort', 1139, 1158, '98.4'],
  ['June 2022 by closing', 1377, 1403, '98.1'],
  ['the trap: settled in June over accepted in June', 1377, 1158, '118.9'],
  ['nothing succeeded', 0, 5, '0.0'],
  ['everything succeeded', 26069, 26069, '100.0'],
])('%s prints %i of %i as %s', (_, numerator, denominator, percent) => {
  expect(rate('SR_ACCEPTED', numerator, denominator)).toEqual({ code: 'SR_ACCEPTED', numerator, denominator, percent });
});

test.each([
  [1, 0],
  [0, 0],
  [-1, 5],
  [3, -2],
])('%i of %i has no percent', (numerator, denominator) => {
  expect(percentOf(numerator, denominator)).toBe('—');
});

test('exactly half a tenth rounds up, a hair less rounds down', () => {
  expect(percentOf(1, 2000)).toBe('0.1');
  expect(percentOf(499, 1_000_000)).toBe('0.0');
  expect(percentOf(97_725, 100_000)).toBe('97.7');
  expect(percentOf(97_750, 100_000)).toBe('97.8');
});

test('the printed percent is never more than half a tenth away from the true one', () => {
  const integers = fc.tuple(fc.nat({ max: 10_000_000 }), fc.integer({ min: 1, max: 10_000_000 }));
  fc.assert(
    fc.property(integers, ([numerator, denominator]) => {
      const off =
        BigInt(Math.round(Number(percentOf(numerator, denominator)) * 10)) * BigInt(denominator) -
        1000n * BigInt(numerator);
      expect(2n * off <= BigInt(denominator) && 2n * off > -BigInt(denominator)).toBe(true);
    }),
  );
});

test('every definition says in both languages what is divided by what', () => {
  for (const { zh, en, numerator, denominator } of Object.values(DEFINITIONS)) {
    expect([zh, numerator.zh, denominator.zh].every((text) => /\p{Script=Han}/u.test(text))).toBe(true);
    expect([en, numerator.en, denominator.en].every((text) => /^[A-Za-z ,]+$/.test(text))).toBe(true);
  }
});
