/** Where a row's case was taken and to whom it was referred: divisions, committees, receivers. */
import type { Day } from '../../domain/kernel/day.js';
import { compact } from '../../domain/kernel/half-width.js';
import { roomOn } from '../../domain/network/room.js';
import { successorOf } from '../../domain/taxonomy/abolished-divisions.js';
import type { Column } from './columns.js';
import type { HomeIndex, RoomInTime } from './home-index.js';
import type { Reading } from './reading.js';

/** The code that stands for the written one today. */
function currentCode(text: string): string {
  const code = compact(text);
  return successorOf(code)?.successor ?? code;
}

/** The district whose book and keys a row belongs to: the first six digits of its division; '' where none is written. */
export function homeCodeOf(division: string): string {
  return currentCode(division).slice(0, 6);
}

/** The code as the network has it: official lists pad it with zeros to twelve digits; an abolished one has a successor. */
export function divisionIn(index: HomeIndex | null, text: string): string | null {
  const code = currentCode(text);
  const forms = [code, code.replace(/^(\d{9})000$/, '$1'), code.replace(/^(\d{6})000000$/, '$1')];
  return forms.find((form) => index?.hasDivision(form)) ?? null;
}

/**
 * The committee of that name that serves the division: DIVISION_UNKNOWN, COMMITTEE_UNKNOWN. Without a division the name
 * alone decides, if only one committee bears it: COMMITTEE_NOWHERE, COMMITTEE_AMBIGUOUS. An abolished division's committee may have had another
 * name (DIVISION_ABOLISHED, a doubt): the only one of the successor is taken.
 */
export function committeeOf(reading: Reading, index: HomeIndex | null): RoomInTime | null {
  const written = compact(reading.cell('division'));
  const name = reading.cell('committee');
  if (written === '') return onlyCommittee(reading, index?.named(name) ?? []);
  const code = divisionIn(index, written);
  if (!index || !code) return reading.refuse('DIVISION_UNKNOWN', 'division');
  const abolished = successorOf(written);
  if (abolished) reading.doubt('DIVISION_ABOLISHED', 'division', { successor: code, until: abolished.listedUntil });
  return (
    index.committeeAt(code, name) ??
    (abolished ? index.onlyCommitteeAt(code) : null) ??
    reading.refuse('COMMITTEE_UNKNOWN', 'committee', {
      division: code,
      allowed: index.committeesAt(code).join('、') || '—',
    })
  );
}

function onlyCommittee(reading: Reading, found: readonly RoomInTime[]): RoomInTime | null {
  const [committee] = found;
  if (!committee) return reading.refuse('COMMITTEE_NOWHERE', 'committee');
  const allowed = found.map((room) => room[0]?.divisionCode).join('、');
  return found.length > 1 ? reading.refuse('COMMITTEE_AMBIGUOUS', 'committee', { allowed }) : committee;
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
