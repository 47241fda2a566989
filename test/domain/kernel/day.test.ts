/** The floor and the ceiling of every day. */
import { describe, expect, it } from '@jest/globals';
import { asDay, asPastDay, asPlannedDay, dayOf, isDay, startOf } from '../../../src/domain/kernel/day.js';

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

  it('is refused with the bounds it broke', () => {
    const facts = { day: '2026-06-10', today: TODAY, earliest: '1949-10-01' };
    expect(() => asPastDay('2026-06-10', 'on', TODAY)).toThrow(expect.objectContaining({ facts }) as never);
    const malformed = expect.objectContaining({ facts: { given: '9 June' } }) as never;
    expect(() => asDay('9 June', 'on')).toThrow(malformed);
  });
});

describe('a day on which something is due', () => {
  it.each(['1949-10-01', '2022-02-28', '2026-06-10', '2056-12-31'])('may be %s', (day) => {
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

  it('is refused with the bounds it broke', () => {
    const facts = { day: '2057-01-01', earliest: '1949-10-01', latest: '2056-12-31' };
    expect(() => asPlannedDay('2057-01-01', 'on', TODAY)).toThrow(expect.objectContaining({ facts }) as never);
  });
});

describe('a day in Asia/Shanghai', () => {
  it.each([
    ['2026-06-08T15:59:59.999Z', '2026-06-08'],
    ['2026-06-08T16:00:00.000Z', '2026-06-09'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
  ])('is at %s the %s', (instant, day) => {
    expect(dayOf(new Date(instant))).toBe(day);
  });

  it('begins eight hours before midnight in Greenwich', () => {
    expect(startOf(TODAY).toISOString()).toBe('2026-06-08T16:00:00.000Z');
  });

  it.each(['2026-02-30', '2026-6-9', '2026-06-09T00:00', ' 2026-06-09', '+012026-01', '20260609'])(
    'is never %j',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );
});
