/** Numbers of cases (domain.md §3.3, §3.4): one series per committee and year of acceptance, never a hole, never twice. */
import { yearOf, type Day } from '../../domain/kernel/day.js';
import type { CaseId, Home } from '../../domain/kernel/ids.js';
import type { RoomOnDay } from '../../domain/network/room.js';
import type { UnitOfWork } from './port.js';
import { roomOn } from './room-lookup.js';

const PADDED = 5;

/** `（2026）通石桥人调字第00001号`; an enterprise's or union's committee writes 劳调字. */
export function committeeNumber(word: string, kind: 'PEOPLE' | 'LABOUR', year: number, serial: number): string {
  return `（${year}）${word}${kind === 'PEOPLE' ? '人' : '劳'}调字第${String(serial).padStart(PADDED, '0')}号`;
}

/**
 * Gives the next number of the committee in whose name the room mediates; null where the body gives none of its own
 * (court and arbitration numbers are recorded, never made: domain.md §8, 39).
 */
export async function giveNumber(
  unit: UnitOfWork,
  room: RoomOnDay,
  caseId: CaseId,
  home: Home,
  on: Day,
  at: Date,
): Promise<string | null> {
  const committee = await committeeOf(unit, room, on);
  if (committee.seriesKind === 'NONE') return null;
  const year = yearOf(on);
  const series = `${committee.seriesKind}:${committee.organisationId}:${year}`;
  const serial = await unit.numbers.take(committee.home, series, 1);
  const number = committeeNumber(committee.numberWord, committee.seriesKind, year, serial);
  await unit.numbers.give({ home, series, serial, number, caseId, at });
  return number;
}

async function committeeOf(unit: UnitOfWork, room: RoomOnDay, on: Day): Promise<RoomOnDay> {
  if (room.seriesKind !== 'NONE' || !room.committeeRoomId) return room;
  return roomOn(unit.network, room.committeeRoomId, on);
}

/** `JF20261125-320612-00007`: by what a case is called before it has a number; a serial a day and district. */
export function displayNumber(home: Home, day: Day, serial: number): string {
  return `JF${day.replaceAll('-', '')}-${home}-${String(serial).padStart(PADDED, '0')}`;
}

/** The first of `count` display serials of that day in a row. */
export function takeDisplaySerials(unit: UnitOfWork, home: Home, day: Day, count: number): Promise<number> {
  return unit.numbers.take(home, `JF:${day}`, count);
}
