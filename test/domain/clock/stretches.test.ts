// The edges of pauses and spans, and what a period that cannot be counted says of itself.
import { expect, test } from '@jest/globals';
import { days, months, workingDays } from '../../../src/domain/clock/laws.js';
import { measure } from '../../../src/domain/clock/measure.js';
import { stretchesOf, type Stretch } from '../../../src/domain/clock/pauses.js';
import { inSpan, type Length } from '../../../src/domain/clock/row.js';
import type { Day } from '../../../src/domain/kernel/day.js';
import { CALENDAR } from './official-calendar.js';

const measured = (length: Length, pauses: readonly Stretch[], extensions: readonly Length[] = []) =>
  measure({ startedOn: '2026-03-02', length, extensions, pauses }, CALENDAR);
const from = (first: Day, until: Day | null): Stretch => ({ from: first, until });

test('causes that touch or overlap are one stretch, others stay apart', () => {
  const [early, late] = [from('2026-03-03', '2026-03-05'), from('2026-03-09', '2026-03-11')];
  expect(stretchesOf([late, early])).toEqual([early, late]);
  expect(stretchesOf([early, from('2026-03-05', '2026-03-07')])).toEqual([from('2026-03-03', '2026-03-07')]);
  expect(stretchesOf([from('2026-03-03', '2026-03-20'), late])).toEqual([from('2026-03-03', '2026-03-20')]);
  expect(stretchesOf([early, from('2026-03-04', null)])).toEqual([from('2026-03-03', null)]);
  expect(stretchesOf([from('2026-03-03', null), late])).toEqual([from('2026-03-03', null)]);
});

test('months are moved by the days of a pause that lie in them, and by no others', () => {
  const last = (...pauses: Stretch[]) => measured(months(1), pauses).rawLast;
  expect(last(from('2026-02-20', '2026-03-07'))).toBe('2026-04-07');
  expect(last(from('2026-02-01', '2026-02-10'))).toBe('2026-04-02');
  expect(last(from('2026-03-31', '2026-04-10'))).toBe('2026-04-12');
  expect(last(from('2026-04-20', '2026-04-30'))).toBe('2026-04-02');
  expect(last(from('2026-04-02', '2026-04-05'))).toBe('2026-04-02');
});

test('a period that stands still knows no day and misses no year, whatever would be added to it', () => {
  const still = [from('2026-03-10', null)];
  const standing = { dueOn: null, rawLast: null, paused: true, missingYear: null };
  expect(measured(months(1), still)).toEqual({ ...standing, left: null });
  expect(measured(workingDays(30), still, [months(1)])).toEqual({ ...standing, left: workingDays(24) });
});

test('a period of a year without its calendar does not stand still', () => {
  const year = Math.max(...CALENDAR.years) + 1;
  const period = { startedOn: `${year}-03-02`, extensions: [], pauses: [] };
  const unknown = { dueOn: null, left: null, paused: false, missingYear: year };
  expect(measure({ ...period, length: workingDays(5) }, CALENDAR)).toEqual({ ...unknown, rawLast: null });
  expect(measure({ ...period, length: days(5) }, CALENDAR)).toEqual({ ...unknown, rawLast: `${year}-03-07` });
});

test('a span holds its first and its last day, and what is open on that side', () => {
  const [before, first, last, after]: Day[] = ['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01'];
  const inside = (span: { from?: Day; to?: Day }) =>
    [before, first, last, after].map((day) => inSpan(day as Day, span));
  expect(inside({ from: first, to: last })).toEqual([false, true, true, false]);
  expect(inside({ from: first })).toEqual([false, true, true, true]);
  expect(inside({ to: last })).toEqual([true, true, true, false]);
  expect(inside({})).toEqual([true, true, true, true]);
});
