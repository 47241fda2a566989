/** Pauses and extensions: days that do not count, days that are added; as properties over any days. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { days, months, workingDays } from '../../../src/domain/clock/laws.js';
import { measure, type Period } from '../../../src/domain/clock/measure.js';
import { stretchesOf } from '../../../src/domain/clock/pauses.js';
import type { Length } from '../../../src/domain/clock/row.js';
import { isWorkingDay } from '../../../src/domain/kernel/calendar.js';
import { addDays, type Day, daysBetween } from '../../../src/domain/kernel/day.js';
import { CALENDAR } from './official-calendar.js';

const period = (startedOn: Day, length: Length, over: Partial<Period> = {}): Period => ({
  ...{ startedOn, length, extensions: [], pauses: [], ...over },
});
const measured = (...given: Parameters<typeof period>) => measure(period(...given), CALENDAR);

describe('a pause', () => {
  const paused = (from: Day, until: Day | null) => ({ pauses: [{ from, until }] });

  it('adds its days: the day on which it begins counts, the day on which it ends does not', () => {
    // MD-01: counted 9, 10, 11 September; then from 21 September on 22, 23, 24, 28, 29, 30 and so on.
    const plain = measured('2026-09-08', workingDays(9));
    expect(plain.dueOn).toBe('2026-09-20');
    expect(measured('2026-09-08', workingDays(9), paused('2026-09-11', '2026-09-21')).dueOn).toBe('2026-09-30');
    expect(measured('2026-03-02', days(30), paused('2026-03-10', '2026-03-20')).rawLast).toBe('2026-04-11');
    expect(measured('2026-03-02', months(1), paused('2026-03-10', '2026-03-20')).rawLast).toBe('2026-04-12');
  });

  it('that begins with the period lets it begin when the pause ends', () => {
    expect(measured('2026-03-02', days(15), paused('2026-03-02', '2026-03-12')).rawLast).toBe('2026-03-27');
  });

  it('of no days, or after the end, changes nothing', () => {
    const plain = measured('2026-03-02', days(15));
    expect(measured('2026-03-02', days(15), paused('2026-03-09', '2026-03-09'))).toEqual(plain);
    expect(measured('2026-03-02', days(15), paused('2026-03-17', '2026-04-20'))).toEqual(plain);
  });

  it('that lasts leaves the period standing, with what is left of it', () => {
    const still = paused('2026-03-10', null);
    expect(measured('2026-03-02', workingDays(30), still)).toMatchObject({
      dueOn: null,
      paused: true,
      left: workingDays(24),
    });
    expect(measured('2026-03-02', days(15), still)).toMatchObject({ dueOn: null, paused: true, left: days(7) });
    expect(measured('2026-03-02', months(1), still)).toMatchObject({ dueOn: null, paused: true, left: null });
  });

  it('that begins while the end rolls over days off keeps it from ending', () => {
    // The last day, Saturday 21 March, rolls to Monday; the pause begins on the Sunday.
    expect(measured('2026-03-06', days(15), paused('2026-03-22', null))).toMatchObject({
      paused: true,
      rawLast: '2026-03-21',
    });
    expect(measured('2026-03-06', days(15), paused('2026-03-22', '2026-03-25')).dueOn).toBe('2026-03-26');
  });

  it('counts once where causes overlap', () => {
    const both = [
      { from: '2026-03-12', until: '2026-03-18' },
      { from: '2026-03-10', until: '2026-03-14' },
      { from: '2026-03-20', until: '2026-03-19' },
    ];
    expect(stretchesOf(both)).toEqual([{ from: '2026-03-10', until: '2026-03-18' }]);
    expect(stretchesOf([{ from: '2026-03-10', until: null }, ...both])).toEqual([{ from: '2026-03-10', until: null }]);
  });
});

describe('for any period', () => {
  const day = fc.integer({ min: 0, max: 1900 }).map((n) => addDays('2020-06-01', n));
  const length = fc.oneof(
    fc.integer({ min: 1, max: 60 }).map(days),
    fc.integer({ min: 1, max: 40 }).map(workingDays),
    fc.integer({ min: 1, max: 6 }).map(months),
  );
  const span = fc.integer({ min: 0, max: 40 });

  it('the day on which it ends is a working day after its start, and not before its raw last day', () => {
    fc.assert(
      fc.property(day, length, (start, many) => {
        const { dueOn, rawLast } = measured(start, many);
        expect(isWorkingDay(String(dueOn), CALENDAR)).toBe(true);
        expect(String(rawLast) > start && String(dueOn) >= String(rawLast)).toBe(true);
        for (let off = String(rawLast); off < String(dueOn); off = addDays(off, 1))
          expect(isWorkingDay(off, CALENDAR)).toBe(false);
      }),
    );
  });

  it('a later start and a longer period never end earlier', () => {
    fc.assert(
      fc.property(day, length, span, (start, many, more) => {
        const end = String(measured(start, many).dueOn);
        expect(String(measured(addDays(start, more), many).dueOn) >= end).toBe(true);
        expect(String(measured(start, { ...many, count: many.count + (more % 5) }).dueOn) >= end).toBe(true);
        expect(String(measured(start, many, { extensions: [days(more + 1)] }).dueOn) >= end).toBe(true);
      }),
    );
  });

  it('a pause inside it moves the last calendar day by exactly its days, and never makes it earlier', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), span, span, (start, count, after, lasts) => {
        fc.pre(after < count);
        const from = addDays(start, after);
        const pauses = [{ from, until: addDays(from, lasts) }];
        const plain = measured(start, days(count));
        const paused = measured(start, days(count), { pauses });
        expect(daysBetween(String(plain.rawLast), String(paused.rawLast))).toBe(lasts);
        expect(
          String(measured(start, workingDays(count % 30 || 1), { pauses }).dueOn) >=
            String(measured(start, workingDays(count % 30 || 1)).dueOn),
        ).toBe(true);
      }),
    );
  });

  it('two pauses that follow each other are one, in any order', () => {
    fc.assert(
      fc.property(day, length, span, span, span, (start, many, after, first, second) => {
        const from = addDays(start, after);
        const middle = addDays(from, first);
        const until = addDays(middle, second);
        const parts = [
          { from: middle, until },
          { from, until: middle },
        ];
        expect(measured(start, many, { pauses: parts })).toEqual(measured(start, many, { pauses: [{ from, until }] }));
      }),
    );
  });
});
