/** Where a row's case was taken and to whom it was referred: divisions, committees, receivers. */
import type { Day } from '../../domain/kernel/day.js';
import { compact } from '../../domain/kernel/half-width.js';
import { roomOn } from '../../domain/network/room.js';
import type { Column } from './columns.js';
import type { HomeIndex, RoomInTime } from './home-index.js';
import type { Reading } from './reading.js';

/** The district whose book and keys a row belongs to: the first six digits of its division. */
export function homeCodeOf(division: string): string {
  return compact(division).slice(0, 6);
}

/** The code as the network has it: official lists pad it with zeros to twelve digits. */
export function divisionIn(index: HomeIndex | null, text: string): string | null {
  const code = compact(text);
  const forms = [code, code.replace(/^(\d{9})000$/, '$1'), code.replace(/^(\d{6})000000$/, '$1')];
  return forms.find((form) => index?.hasDivision(form)) ?? null;
}

/** DIVISION_UNKNOWN, or COMMITTEE_UNKNOWN when the division has no committee of that name. */
export function committeeOf(reading: Reading, index: HomeIndex | null): RoomInTime | null {
  const code = divisionIn(index, reading.cell('division'));
  if (!index || !code) return reading.refuse('DIVISION_UNKNOWN', 'division');
  return (
    index.committeeAt(code, reading.cell('committee')) ??
    reading.refuse('COMMITTEE_UNKNOWN', 'committee', {
      division: code,
      allowed: index.committeesAt(code).join('、') || '—',
    })
  );
}

/** RECEIVER_UNKNOWN, RECEIVER_AMBIGUOUS, RECEIVER_IS_ACCEPTING. */
export function receiverOf(reading: Reading, index: HomeIndex | null, committee: RoomInTime | null): RoomInTime | null {
  const name = reading.cell('receiver');
  if (!index || !committee || name === '') return null;
  const found = index.receiver(name, committee[0]?.divisionCode ?? '');
  const [receiver] = found;
  if (!receiver)
    return reading.refuse(index.named(name).length > 1 ? 'RECEIVER_AMBIGUOUS' : 'RECEIVER_UNKNOWN', 'receiver');
  if (found.length > 1) return reading.refuse('RECEIVER_AMBIGUOUS', 'receiver');
  return receiver[0]?.id === committee[0]?.id ? reading.refuse('RECEIVER_IS_ACCEPTING', 'receiver') : receiver;
}

/** An attested case in a room that was not open on that day counts, with a warning that names today's guard. */
export function doubtClosed(reading: Reading, column: Column, room: RoomInTime, day: Day): void {
  if (!roomOn(room, day)?.active) reading.doubt('ROOM_CLOSED', column, { day });
}
