// The committed calendar, 2020 to 2026, as clocks are computed with it.
import { readFileSync } from 'node:fs';
import { calendarOf, type DayKind } from '../../../src/domain/kernel/calendar.js';
import type { Day } from '../../../src/domain/kernel/day.js';

const DAYS = readFileSync('seeds/calendar.csv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',').slice(0, 2) as [Day, DayKind]);

export const CALENDAR = calendarOf(DAYS, [2020, 2021, 2022, 2023, 2024, 2025, 2026]);
