/** Who is a minor: read from the identity number and the day. */
import { expect, it } from '@jest/globals';
import { minorOn } from '../../../src/domain/case/minor.js';

const BORN_2008_03_01 = { kind: 'PERSON', idNumber: '32061220080301000X' } as const;
const BORN_ON_A_LEAP_DAY = { kind: 'PERSON', idNumber: '320612200802290003' } as const;

it.each([
  ['2026-02-28', true],
  ['2026-03-01', true],
  ['2026-03-02', false],
])('a person born on 2008-03-01 is a minor on %s: %s', (day, minor) => {
  expect(minorOn(BORN_2008_03_01, day)).toBe(minor);
});

it('whoever was born on a leap day comes of age in a year without one', () => {
  expect([minorOn(BORN_ON_A_LEAP_DAY, '2026-02-28'), minorOn(BORN_ON_A_LEAP_DAY, '2026-03-01')]).toEqual([true, false]);
});

it('the number decides against what was said; without it what was said stands', () => {
  expect(minorOn({ ...BORN_2008_03_01, said: false }, '2020-01-01')).toBe(true);
  expect(minorOn({ kind: 'PERSON', said: true }, '2020-01-01')).toBe(true);
  expect(minorOn({ kind: 'PERSON' }, '2020-01-01')).toBe(false);
  expect(minorOn({ kind: 'ORGANISATION', said: true }, '2020-01-01')).toBe(false);
});
