/** The days of a row and the order they must have: accepted, referred, closed, none of them to come or too early. */
import type { FindingCode } from '../texts/problems/import.js';
import { type Day, EARLIEST_DAY, pastDayFault } from '../../domain/kernel/day.js';
import type { Column } from './columns.js';
import type { Reading } from './reading.js';
import { readDay } from './read-day.js';
import { allowed, RESULTS, type Result, resultOf } from './terms.js';
import { compact } from '../../domain/kernel/half-width.js';

export interface Course {
  readonly acceptedOn: Day | null;
  readonly referredOn: Day | null;
  readonly ended: { readonly on: Day; readonly result: Result } | null;
}

/** Null for an empty cell without a word, and with one for a day that cannot be read, is too early or has not come. */
function dayIn(reading: Reading, column: Column, unreadable: FindingCode): Day | null {
  const text = reading.cell(column);
  if (text === '') return null;
  const day = readDay(text, reading.row.serialZero ?? undefined);
  if (!day) return reading.refuse(unreadable, column);
  const fault = pastDayFault(day, reading.today);
  return fault ? reading.refuse(fault, column, { today: reading.today, earliest: EARLIEST_DAY }) : day;
}

/** All that is wrong with the days is named at once. */
export function courseOf(reading: Reading): Course {
  if (reading.cell('acceptedOn') === '') reading.refuse('ACCEPTANCE_MISSING', 'acceptedOn');
  const acceptedOn = dayIn(reading, 'acceptedOn', 'ACCEPTANCE_UNREADABLE');
  const referredOn = dayIn(reading, 'referredOn', 'REFERRAL_UNREADABLE');
  const endedOn = dayIn(reading, 'endedOn', 'CLOSING_UNREADABLE');
  const result = resultIn(reading);
  wholePairs(reading);
  if (acceptedOn && endedOn && endedOn < acceptedOn)
    reading.refuse('CLOSED_BEFORE_ACCEPTED', 'endedOn', { acceptedOn });
  if (acceptedOn && referredOn && referredOn < acceptedOn)
    reading.refuse('REFERRED_BEFORE_ACCEPTED', 'referredOn', { acceptedOn });
  if (endedOn && referredOn && referredOn > endedOn) reading.refuse('REFERRED_AFTER_CLOSED', 'referredOn', { endedOn });
  return { acceptedOn, referredOn, ended: endedOn && result ? { on: endedOn, result } : null };
}

function resultIn(reading: Reading): Result | null {
  const text = compact(reading.cell('result'));
  if (text === '') return null;
  return resultOf(text) ?? reading.refuse('RESULT_UNKNOWN', 'result', allowed(RESULTS));
}

/** A result needs its day and a day its result; so do a referral and its receiver. */
function wholePairs(reading: Reading): void {
  const has = (column: Column): boolean => reading.cell(column) !== '';
  if (has('result') && !has('endedOn')) reading.refuse('RESULT_WITHOUT_DAY', 'result');
  if (has('endedOn') && !has('result')) reading.refuse('DAY_WITHOUT_RESULT', 'endedOn');
  if (has('referredOn') && !has('receiver')) reading.refuse('REFERRAL_WITHOUT_RECEIVER', 'referredOn');
  if (has('receiver') && !has('referredOn')) reading.refuse('RECEIVER_WITHOUT_DAY', 'receiver');
}
