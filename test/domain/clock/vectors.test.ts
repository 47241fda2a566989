/** The golden vectors of domain.md §2.0 and more of their kind, by the rows of the table. */
import { describe, expect, it } from '@jest/globals';
import { type ClockId, lengthOf } from '../../../src/domain/clock/clocks.js';
import { lastDayBefore, measure } from '../../../src/domain/clock/measure.js';
import { days } from '../../../src/domain/clock/laws.js';
import type { Length } from '../../../src/domain/clock/row.js';
import type { Day } from '../../../src/domain/kernel/day.js';
import { CALENDAR } from './official-calendar.js';

const due = (id: ClockId, startedOn: Day, extensions: readonly Length[] = []) =>
  measure({ startedOn, length: lengthOf(id), extensions, pauses: [] }, CALENDAR);

describe('the fourteen vectors', () => {
  it.each<[ClockId, Day, Day | null, Day, number]>([
    ['JC-01', '2026-09-01', '2026-10-01', '2026-10-08', 0],
    ['JC-01', '2026-01-15', '2026-02-14', '2026-02-14', 0],
    ['PM-01', '2026-01-31', '2026-02-28', '2026-02-28', 0],
    ['PM-01', '2026-03-31', '2026-04-30', '2026-04-30', 0],
    ['LA-01', '2026-09-30', null, '2026-10-13', 0],
    ['LA-01', '2026-02-12', null, '2026-02-26', 0],
    ['LM-03', '2026-04-20', '2026-05-05', '2026-05-06', 0],
    ['LR-01', '2026-02-05', '2026-02-20', '2026-02-24', 0],
    ['LA-07', '2026-02-03', '2026-03-20', '2026-03-20', 0],
    ['LA-07', '2026-02-03', '2026-04-04', '2026-04-07', 15],
    ['MD-01', '2026-09-08', null, '2026-10-26', 0],
    ['CE-02a', '2026-09-18', '2026-10-03', '2026-10-08', 0],
    ['ON-03', '2026-04-30', null, '2026-05-08', 0],
    ['LS-01', '2026-06-05', '2026-06-20', '2026-06-22', 0],
  ])('%s from %s: last day %s, due %s', (id, start, raw, deadline, more) => {
    const measured = due(id, start, more ? [days(more)] : []);
    expect(measured).toMatchObject({ dueOn: deadline, rawLast: raw ?? deadline, paused: false, missingYear: null });
  });
});

describe('more of them, counted by hand', () => {
  it.each<[ClockId, Day, Day]>([
    ['CP-10', '2026-09-23', '2026-10-08'],
    ['LS-03', '2026-01-24', '2026-02-24'],
    ['LM-01', '2026-02-11', '2026-02-14'],
    ['LA-11', '2026-09-24', '2026-10-15'],
    ['AR-02', '2026-04-30', '2026-05-11'],
    ['LR-02', '2026-06-17', '2026-06-25'],
    ['JC-05', '2025-08-31', '2026-02-28'],
    ['JC-06', '2024-02-29', '2026-02-28'],
    ['CP-02', '2025-11-30', '2026-02-28'],
    ['RF-01', '2026-11-27', '2026-12-02'],
    ['PR-01', '2026-09-08', '2026-09-29'],
    ['CE-02b', '2026-02-13', '2026-02-24'],
    ['CF-01', '2026-12-20', '2026-12-28'],
  ])('%s from %s is due %s', (id, start, deadline) => {
    expect(due(id, start).dueOn).toBe(deadline);
  });

  it('joins months before it looks for their last day', () => {
    const six = { count: 6, unit: 'M' } as const;
    expect(due('CP-01', '2025-02-28', [six]).rawLast).toBe('2026-02-28');
    expect(due('CP-02', '2025-10-31', [{ count: 1, unit: 'M' }]).rawLast).toBe('2026-02-28');
  });

  it('counts back to the last day of a notice', () => {
    expect(lastDayBefore('2026-10-13', lengthOf('LA-06'), CALENDAR)).toBe('2026-09-30');
    expect(lastDayBefore('2026-10-08', lengthOf('LA-06b'), CALENDAR)).toBe('2026-09-28');
    expect(lastDayBefore('2026-10-08', lengthOf('TR-04'), CALENDAR)).toBe('2026-09-30');
    expect(lastDayBefore('2026-03-18', lengthOf('TR-04'), CALENDAR)).toBe('2026-03-13');
    expect(lastDayBefore('2020-01-02', lengthOf('LA-06'), CALENDAR)).toBeNull();
    expect(lastDayBefore('2020-01-02', lengthOf('TR-04'), CALENDAR)).toBeNull();
  });
});

describe('without the calendar of a year', () => {
  it('gives no day and the year, whatever the unit, and what is known of the last day', () => {
    expect(due('ON-03', '2026-12-30')).toMatchObject({ dueOn: null, rawLast: null, missingYear: 2027 });
    expect(due('JC-01', '2026-12-10')).toMatchObject({ dueOn: null, rawLast: '2027-01-09', missingYear: 2027 });
    expect(due('PM-01', '2026-12-31')).toMatchObject({ dueOn: null, rawLast: '2027-01-31', missingYear: 2027 });
  });

  it('gives the day where the count ends before that year', () => {
    expect(due('ON-03', '2026-12-28').dueOn).toBe('2026-12-31');
    expect(due('JC-01', '2026-12-01').dueOn).toBe('2026-12-31');
  });
});
