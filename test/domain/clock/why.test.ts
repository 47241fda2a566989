// Why a period ends on its day: the steps in the order in which a party follows them.
import { describe, expect, it } from '@jest/globals';
import { CLOCKS, type ClockId, lengthOf } from '../../../src/domain/clock/clocks.js';
import { measure } from '../../../src/domain/clock/measure.js';
import type { Pause } from '../../../src/domain/clock/pauses.js';
import type { Length } from '../../../src/domain/clock/row.js';
import { type Extended, type Reason, reasonsOf } from '../../../src/domain/clock/why.js';
import { addDays, type Day } from '../../../src/domain/kernel/day.js';
import { CALENDAR } from './official-calendar.js';

interface Over {
  readonly length?: Length;
  readonly pauses?: readonly Pause[];
  readonly extensions?: readonly Extended[];
}

function why(id: ClockId, startedOn: Day, { length = lengthOf(id), pauses = [], extensions = [] }: Over = {}) {
  const measured = measure({ startedOn, length, pauses, extensions: extensions.map((one) => one.length) }, CALENDAR);
  return reasonsOf({ row: CLOCKS[id], length, startedOn, pauses, extensions }, measured, CALENDAR);
}

const between = (from: Day, to: Day): Day[] => (from > to ? [] : [from, ...between(addDays(from, 1), to)]);
const NATIONAL_DAY = between('2026-10-01', '2026-10-07');
const kinds = (reasons: readonly Reason[]) => reasons.map(({ kind }) => kind);
const head = (id: ClockId, day: Day): Reason[] => [
  { kind: 'START', event: CLOCKS[id].from, day },
  { kind: 'LENGTH', length: lengthOf(id) },
];
const cite = (id: ClockId): Reason => ({ kind: 'CITE', ...CLOCKS[id].cite });

describe('the reasons', () => {
  it('of days in a row name the last day, and the days off over which it rolled', () => {
    expect(why('JC-01', '2026-09-01')).toEqual([
      ...head('JC-01', '2026-09-01'),
      { kind: 'LAST_DAY', day: '2026-10-01', monthEnd: false },
      { kind: 'ROLLED', day: '2026-10-08', holidays: NATIONAL_DAY, weekends: [], madeUp: [] },
      { kind: 'DUE', day: '2026-10-08' },
      cite('JC-01'),
    ]);
  });

  it('of working days name what was not counted and what was made up, and roll over nothing', () => {
    expect(why('LA-01', '2026-09-30')).toEqual([
      ...head('LA-01', '2026-09-30'),
      { kind: 'NOT_COUNTED', holidays: NATIONAL_DAY, weekends: ['2026-10-11'], madeUp: ['2026-10-10'] },
      { kind: 'LAST_DAY', day: '2026-10-13', monthEnd: false },
      { kind: 'DUE', day: '2026-10-13' },
      cite('LA-01'),
    ]);
  });

  it('of working days in one week name none that was not counted', () => {
    const three: Length = { count: 3, unit: 'WD' };
    expect(kinds(why('LA-01', '2026-06-08', { length: three }))).toEqual([
      'START',
      'LENGTH',
      'LAST_DAY',
      'DUE',
      'CITE',
    ]);
  });

  it('name only a weekend, or only a day made up, where there was nothing else', () => {
    const of = (startedOn: Day, count: number) => why('LA-01', startedOn, { length: { count, unit: 'WD' } })[2];
    expect(of('2026-06-12', 1)).toEqual({
      ...{ kind: 'NOT_COUNTED', holidays: [], weekends: ['2026-06-13', '2026-06-14'], madeUp: [] },
    });
    expect(of('2026-10-09', 1)).toEqual({ kind: 'NOT_COUNTED', holidays: [], weekends: [], madeUp: ['2026-10-10'] });
    expect(of('2026-09-30', 1)).toMatchObject({
      kind: 'NOT_COUNTED',
      holidays: NATIONAL_DAY,
      weekends: [],
      madeUp: [],
    });
  });

  it('of months say when the month had no such day', () => {
    const lastDay = (id: ClockId, startedOn: Day, length: Length) =>
      why(id, startedOn, { length }).find(({ kind }) => kind === 'LAST_DAY');
    const month: Length = { count: 1, unit: 'M' };
    const year: Length = { count: 1, unit: 'Y' };
    expect(lastDay('PM-01', '2026-01-31', month)).toMatchObject({ day: '2026-02-28', monthEnd: true });
    expect(lastDay('PM-01', '2026-01-28', month)).toMatchObject({ day: '2026-02-28', monthEnd: false });
    expect(lastDay('PM-01', '2026-03-02', month)).toMatchObject({ day: '2026-04-02', monthEnd: false });
    expect(lastDay('JC-06', '2024-02-29', year)).toMatchObject({ day: '2025-02-28', monthEnd: true });
    expect(lastDay('JC-01', '2026-01-31', { count: 29, unit: 'CD' })).toMatchObject({
      day: '2026-03-01',
      monthEnd: false,
    });
  });

  it('name the weekend over which the last day rolled, without the day itself', () => {
    expect(why('LS-01', '2026-06-05').find(({ kind }) => kind === 'ROLLED')).toMatchObject({
      day: '2026-06-22',
      holidays: expect.arrayContaining(['2026-06-20']),
    });
    const saturday = why('JC-01', '2026-03-06', { length: { count: 15, unit: 'CD' } });
    expect(saturday.find(({ kind }) => kind === 'ROLLED')).toEqual({
      ...{ kind: 'ROLLED', day: '2026-03-23', holidays: [], weekends: ['2026-03-21', '2026-03-22'], madeUp: [] },
    });
  });

  it('name no day made up on which it is due', () => {
    const due = why('JC-01', '2025-12-17', { length: { count: 15, unit: 'CD' } }).find(({ kind }) => kind === 'ROLLED');
    const holidays = between('2026-01-01', '2026-01-03');
    expect(due).toEqual({ kind: 'ROLLED', day: '2026-01-04', holidays, weekends: [], madeUp: [] });
  });

  it('name each extension, then each pause, and count no day of a pause among those off', () => {
    const extended: Extended = { length: { count: 2, unit: 'WD' }, on: '2026-06-09', by: 'PARTIES' };
    const pause: Pause = { cause: 'APPRAISAL', from: '2026-06-11', until: '2026-06-14' };
    const reasons = why('LA-01', '2026-06-08', {
      length: { count: 3, unit: 'WD' },
      pauses: [pause],
      extensions: [extended],
    });
    expect(reasons.slice(2)).toEqual([
      { kind: 'EXTENDED', ...extended },
      { kind: 'PAUSED', ...pause },
      { kind: 'LAST_DAY', day: '2026-06-16', monthEnd: false },
      { kind: 'DUE', day: '2026-06-16' },
      cite('LA-01'),
    ]);
  });

  it('of a period that stands still say what is left of it', () => {
    const pause: Pause = { cause: 'APPRAISAL', from: '2026-06-09', until: null };
    expect(why('LA-01', '2026-06-08', { pauses: [pause] })).toEqual([
      ...head('LA-01', '2026-06-08'),
      { kind: 'PAUSED', ...pause },
      { kind: 'STANDS_STILL', left: { count: 4, unit: 'WD' } },
      cite('LA-01'),
    ]);
  });

  it('of one that stands still while it rolls name its last day', () => {
    const pause: Pause = { cause: 'APPRAISAL', from: '2026-03-22', until: null };
    const reasons = why('JC-01', '2026-03-06', { length: { count: 15, unit: 'CD' }, pauses: [pause] });
    expect(kinds(reasons)).toEqual(['START', 'LENGTH', 'PAUSED', 'LAST_DAY', 'STANDS_STILL', 'CITE']);
  });

  it('name the year whose calendar is missing, and the last day where only the rolling wants it', () => {
    const year = Math.max(...CALENDAR.years) + 1;
    expect(why('LA-01', `${year}-03-02`)).toEqual([
      ...head('LA-01', `${year}-03-02`),
      { kind: 'NO_CALENDAR', year },
      cite('LA-01'),
    ]);
    expect(kinds(why('JC-01', `${year}-03-02`))).toEqual(['START', 'LENGTH', 'LAST_DAY', 'NO_CALENDAR', 'CITE']);
  });
});
