/** The floor and the ceiling of every day. */
import { describe, expect, it } from '@jest/globals';
import { asPastDay, asPlannedDay } from '../../../src/domain/kernel/day.js';

const TODAY = '2026-06-09';
const refusal = (code: string) => expect.objectContaining({ code, field: 'on' }) as never;

describe('a day on which something happened', () => {
  it.each(['1949-10-01', '2022-02-28', TODAY])('may be %s', (day) => {
    expect(asPastDay(day, 'on', TODAY)).toBe(day);
  });

  it.each([
    ['DAY_TOO_EARLY', '0202-11-29'],
    ['DAY_TOO_EARLY', '1900-01-01'],
    ['DAY_TOO_EARLY', '1949-09-30'],
    ['DAY_IN_FUTURE', '2026-06-10'],
    ['DAY_IN_FUTURE', '2206-06-09'],
    ['DAY_MALFORMED', '2022-02-30'],
  ])('is refused by %s: %s', (code, day) => {
    expect(() => asPastDay(day, 'on', TODAY)).toThrow(refusal(code));
  });
});

describe('a day on which something is due', () => {
  it.each(['2022-02-28', '2026-06-10', '2056-12-31'])('may be %s', (day) => {
    expect(asPlannedDay(day, 'on', TODAY)).toBe(day);
  });

  it.each([
    ['DAY_TOO_EARLY', '0226-06-10'],
    ['DAY_TOO_LATE', '2057-01-01'],
    ['DAY_TOO_LATE', '9999-12-31'],
    ['DAY_MALFORMED', '2026-6-10'],
  ])('is refused by %s: %s', (code, day) => {
    expect(() => asPlannedDay(day, 'on', TODAY)).toThrow(refusal(code));
  });
});
