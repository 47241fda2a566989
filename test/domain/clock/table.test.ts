/** The table of periods against domain.md §2, and what no row of it may do. */
import { describe, expect, it } from '@jest/globals';
import {
  actsByItself,
  CLOCK_IDS,
  CLOCKS,
  type ClockId,
  clockIn,
  extensionOf,
  holdsOn,
  lengthOf,
} from '../../../src/domain/clock/clocks.js';
import { cutOff, inTime } from '../../../src/domain/clock/in-time.js';

/** As the tables of domain.md §2.1 to §2.6 count them; a letter is added where one line there names two lengths. */
const NUMBERED: Record<string, readonly string[]> = {
  PM: ['00', '01', '01b', '01c', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11'],
  MD: ['01', '02', '03', '04'],
  TR: ['01', '02', '03', '04', '05'],
  PS: ['01', '02', '03'],
  RL: ['01', '02', '03', '04'],
  JC: ['01', '02', '03', '03b', '04', '05', '06', '07'],
  CF: ['01', '02'],
  CE: ['01', '02a', '02b', '02c', '03', '04', '05'],
  ON: ['01', '02', '03', '04', '05', '06', '06b', '07'],
  CM: ['01', '01b'],
  CP: ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'],
  LN: ['01', '02'],
  LM: ['01', '02', '03', '04', '05'],
  LR: ['01', '02', '03', '04'],
  LP: ['01', '02'],
  LL: ['01', '02', '03'],
  LA: ['01', '02', '03', '04', '05', '06', '06b', '07', '08', '09', '10', '11', '12', '13', '14'],
  LS: ['01', '02', '03', '04', '05', '06'],
  AR: ['01', '02', '03', '03b', '04', '04b', '05', '06'],
  AL: ['01', '01b', '02', '03', '04', '04b'],
  PT: ['01', '02', '03', '04', '04b', '05'],
  AM: ['01', '01b'],
};
const OF_THE_REPORT = Object.entries(NUMBERED).flatMap(([letters, numbers]) => numbers.map((n) => `${letters}-${n}`));

describe('the table of periods', () => {
  it('has every clock of the report, and our own', () => {
    expect([...CLOCK_IDS].sort()).toEqual([...OF_THE_REPORT, 'R6', 'RF-01', 'PR-01', 'BR-01'].sort());
  });

  it('ends something by itself only where a text that was read says so, or for our own offers', () => {
    expect(CLOCK_IDS.filter(actsByItself)).toEqual(['MD-01', 'ON-03', 'ON-05', 'LM-02', 'RF-01']);
    const unread = CLOCK_IDS.filter((id) => ['W', 'K'].includes(CLOCKS[id].cite.mark));
    expect(unread).toEqual(['PM-01', 'PM-01b', 'PM-11', 'PS-01', 'CE-03', 'CP-05']);
    expect(unread.filter(actsByItself)).toEqual([]);
  });

  it('counts labour arbitration’s 3, 5 and 10 days as working days, 15 and 45 as calendar days (R7)', () => {
    const units = CLOCK_IDS.filter((id) => id.startsWith('LA-') && CLOCKS[id].length).map((id) => lengthOf(id));
    expect(units.map(({ count, unit }) => [3, 5, 10].includes(count) === (unit === 'WD'))).not.toContain(false);
    expect(units.length).toBe(10);
  });

  it('counts reconsideration’s 3, 5, 7 and 10 days as working days (R8)', () => {
    const units = CLOCK_IDS.filter((id) => id.startsWith('AR-') && CLOCKS[id].length).map((id) => lengthOf(id));
    expect(units.map(({ count, unit }) => count <= 10 === (unit === 'WD'))).not.toContain(false);
  });

  it('refuses the length of a rule without a number', () => {
    expect(() => lengthOf('PM-02')).toThrow(new RangeError('The clock PM-02 names no length.'));
  });

  it('puts a district’s rule in place of the general one there, and nowhere else', () => {
    expect(clockIn('PM-01', '440305', '2026-03-02')).toBe('PM-01c');
    expect(clockIn('LM-03', '330106', '2026-03-02')).toBe('LM-05');
    expect(clockIn('PM-01', '320612', '2026-03-02')).toBe('PM-01');
    for (const home of ['440305', '330106'] as const) expect(clockIn('JC-01', home, '2026-03-02')).toBe('JC-01');
    expect(clockIn('PM-01', '3206', '2026-03-02')).toBe('PM-01');
  });

  it('knows since when a rule holds, and how long the one before it', () => {
    expect([holdsOn('CE-01', '2024-12-31'), holdsOn('CE-01', '2025-01-01')]).toEqual([true, false]);
    expect(extensionOf('CE-02a', '2024-12-31')).toMatchObject({ cap: null, cite: { mark: 'V' } });
    expect(extensionOf('CE-02b', '2025-01-01')).toMatchObject({ by: 'PARTIES', cap: 30, cite: { mark: 'W' } });
  });

  it.each<ClockId>(['LA-11', 'JC-01', 'JC-05', 'LR-01', 'LM-03'])('lets nobody extend %s', (id) => {
    expect(extensionOf(id, '2026-03-02')).toBeNull();
  });
});

describe('an act', () => {
  const noon = new Date('2026-10-08T04:00:00Z');

  it('is in time until 24:00 of the last day, or until the body closes (R4)', () => {
    expect(cutOff('2026-10-08').toISOString()).toBe('2026-10-08T16:00:00.000Z');
    expect(cutOff('2026-10-08', noon)).toBe(noon);
    expect(cutOff('2026-10-08', new Date('2026-10-07T09:00:00Z')).toISOString()).toBe('2026-10-08T16:00:00.000Z');
    expect(inTime({ at: new Date('2026-10-08T16:00:00Z') }, '2026-10-08', false)).toBe(true);
    expect(inTime({ at: new Date('2026-10-08T16:00:01Z') }, '2026-10-08', false)).toBe(false);
    expect(inTime({ at: new Date('2026-10-08T05:00:00Z') }, '2026-10-08', false, noon)).toBe(false);
  });

  it('by post to a court is in time with the postmark of the last day (R5)', () => {
    const late = new Date('2026-10-12T02:00:00Z');
    expect(inTime({ at: late, postedOn: '2026-10-08' }, '2026-10-08', true)).toBe(true);
    expect(inTime({ at: late, postedOn: '2026-10-09' }, '2026-10-08', true)).toBe(false);
    expect(inTime({ at: late, postedOn: '2026-10-08' }, '2026-10-08', false)).toBe(false);
    expect(inTime({ at: noon, postedOn: null }, '2026-10-08', true)).toBe(true);
  });
});
