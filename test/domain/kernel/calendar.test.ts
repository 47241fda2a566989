/** The periods of domain.md §2.0, day by day. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addCalendarDays,
  addLabourDays,
  addMonths,
  addWorkingDays,
  type Calendar,
  calendarOf,
  type DayKind,
  isWorkingDay,
  rollForward,
  sameDayLater,
} from '../../../src/domain/kernel/calendar.js';
import { addDays, type Day } from '../../../src/domain/kernel/day.js';

const exceptions = readFileSync('seeds/calendar.csv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',').slice(0, 2) as [Day, DayKind]);
const calendar = calendarOf(exceptions, [2020, 2021, 2022, 2023, 2024, 2025, 2026]);

describe('the last day of a legal period', () => {
  type Vector = [clock: string, start: Day, reckon: (start: Day) => Day, deadline: Day];
  const days = (count: number) => (start: Day) => addCalendarDays(start, count, calendar);
  const working = (count: number) => (start: Day) => addWorkingDays(start, count, calendar);
  const month = (start: Day) => addMonths(start, 1, calendar);

  it.each<Vector>([
    ['JC-01, 30 calendar days, over the National Day holiday', '2026-09-01', days(30), '2026-10-08'],
    ['JC-01, 30 calendar days, ending on a made-up Saturday', '2026-01-15', days(30), '2026-02-14'],
    ['PM-01, a month without its 31st day', '2026-01-31', month, '2026-02-28'],
    ['PM-01, a month of 30 days', '2026-03-31', month, '2026-04-30'],
    ['LA-01, 5 working days over the National Day holiday', '2026-09-30', working(5), '2026-10-13'],
    ['LA-01, 5 working days over the Spring Festival', '2026-02-12', working(5), '2026-02-26'],
    ['LM-03, 15 calendar days, ending on a Labour Day holiday', '2026-04-20', days(15), '2026-05-06'],
    ['LR-01, 15 calendar days, ending in the Spring Festival', '2026-02-05', days(15), '2026-02-24'],
    ['LA-07, 45 calendar days', '2026-02-03', days(45), '2026-03-20'],
    ['LA-07 extended, 60 calendar days, ending on Tomb-sweeping Day', '2026-02-03', days(60), '2026-04-07'],
    ['MD-01, 30 working days', '2026-09-08', working(30), '2026-10-26'],
    ['CE-02a, 15 calendar days, ending in the National Day holiday', '2026-09-18', days(15), '2026-10-08'],
    ['ON-03, 3 working days over Labour Day', '2026-04-30', working(3), '2026-05-08'],
    ['LS-01, 15 calendar days, ending on the Dragon Boat holiday', '2026-06-05', days(15), '2026-06-22'],
  ])('%s from %s is %3$s', (_clock, start, reckon, deadline) => {
    expect(reckon(start)).toBe(deadline);
  });

  it('counts working days for 3, 5 and 10 days in labour arbitration, calendar days for 15 and 45', () => {
    expect(addLabourDays('2026-09-30', 5, calendar)).toBe('2026-10-13');
    expect(addLabourDays('2026-04-30', 3, calendar)).toBe('2026-05-08');
    expect(addLabourDays('2026-02-12', 10, calendar)).toBe(addWorkingDays('2026-02-12', 10, calendar));
    expect(addLabourDays('2026-04-20', 15, calendar)).toBe('2026-05-06');
    expect(addLabourDays('2026-02-03', 45, calendar)).toBe('2026-03-20');
  });

  it('takes the last day of February when the month has no such day', () => {
    expect(sameDayLater('2024-01-31', 1)).toBe('2024-02-29');
    expect(sameDayLater('2025-01-30', 1)).toBe('2025-02-28');
    expect(sameDayLater('2024-02-29', 12)).toBe('2025-02-28');
    expect(sameDayLater('2025-11-30', 3)).toBe('2026-02-28');
    expect(sameDayLater('2025-12-15', 1)).toBe('2026-01-15');
  });

  it('is refused where the holiday notice of the year is not loaded', () => {
    const missing = expect.objectContaining({ code: 'CALENDAR_MISSING', facts: { year: 2027 } });
    expect(() => addWorkingDays('2026-12-30', 5, calendar)).toThrow(missing as never);
    expect(() => addCalendarDays('2026-12-20', 15, calendar)).toThrow(missing as never);
    expect(() => addMonths('2026-12-15', 1, calendar)).toThrow(missing as never);
    expect(() => isWorkingDay('2019-12-31', calendar)).toThrow(
      expect.objectContaining({ facts: { year: 2019 } }) as never,
    );
    expect(addCalendarDays('2026-12-16', 15, calendar)).toBe('2026-12-31');
  });

  it('has a whole and positive length', () => {
    expect(() => addWorkingDays('2026-03-02', 0, calendar)).toThrow(new RangeError('A period of 0 is none.'));
    expect(() => addCalendarDays('2026-03-02', 1.5, calendar)).toThrow(RangeError);
  });
});

describe('any period', () => {
  const plain: Calendar = calendarOf(exceptions, calendar.years);
  const start = fc.integer({ min: 0, max: 2100 }).map((offset) => addDays('2020-01-01', offset));
  const length = fc.integer({ min: 1, max: 90 });

  it('of n working days has n working days between its start and its end, and ends on one', () => {
    fc.assert(
      fc.property(start, length, (from, count) => {
        const end = addWorkingDays(from, count, plain);
        let seen = 0;
        for (let day = addDays(from, 1); day <= end; day = addDays(day, 1)) if (isWorkingDay(day, plain)) seen += 1;
        return seen === count && isWorkingDay(end, plain);
      }),
    );
  });

  it('of calendar days never ends early and never on a day off', () => {
    fc.assert(
      fc.property(start, length, (from, count) => {
        const end = addCalendarDays(from, count, plain);
        return end >= addDays(from, count) && isWorkingDay(end, plain) && rollForward(end, plain) === end;
      }),
    );
  });
});
