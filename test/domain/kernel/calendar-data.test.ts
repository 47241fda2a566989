/** The committed calendar against the library it came from, and 2026 against the notice of the State Council. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import chineseDays from 'chinese-days';
import { calendarOf, type DayKind, isWorkingDay } from '../../../src/domain/kernel/calendar.js';
import { addDays, type Day, weekday } from '../../../src/domain/kernel/day.js';

const rows = readFileSync('seeds/calendar.csv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',') as [Day, DayKind, string, string]);
const calendar = calendarOf(
  rows.map(([day, kind]) => [day, kind] as const),
  [2020, 2021, 2022, 2023, 2024, 2025, 2026],
);

function span(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** 国务院办公厅关于2026年部分节假日安排的通知. */
const OFF_2026 = [
  ...span('2026-01-01', '2026-01-03'),
  ...span('2026-02-15', '2026-02-23'),
  ...span('2026-04-04', '2026-04-06'),
  ...span('2026-05-01', '2026-05-05'),
  ...span('2026-06-19', '2026-06-21'),
  ...span('2026-09-25', '2026-09-27'),
  ...span('2026-10-01', '2026-10-07'),
];
const WORK_2026 = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'];

describe('the calendar that is loaded', () => {
  it('agrees with the library on every day of 2020 to 2026', () => {
    const wrong = span('2020-01-01', '2026-12-31').filter(
      (day) => isWorkingDay(day, calendar) !== chineseDays.isWorkday(day),
    );
    expect(wrong).toEqual([]);
  });

  it('names for 2026 exactly the days off and the made-up days of the notice', () => {
    const of = (kind: DayKind) => rows.filter(([day, k]) => day.startsWith('2026') && k === kind).map(([day]) => day);
    expect(of('OFF')).toEqual(OFF_2026);
    expect(of('WORK')).toEqual(WORK_2026);
  });

  it('lists each day once, in order, and made-up days only on weekends', () => {
    const days = rows.map(([day]) => day);
    expect(days).toEqual([...new Set(days)].sort());
    expect(rows.filter(([day, kind]) => kind === 'WORK' && weekday(day) <= 5)).toEqual([]);
  });
});
