/** The calendar is put right: a holiday notice of a new year, or a day that was entered wrongly. */
import { yearOf, type Day } from '../../domain/kernel/day.js';
import type { Actor } from '../../domain/kernel/actor.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import { keyMustBeSound } from '../pipeline/receipts.js';
import { mustHoldRole } from '../permission/operations.js';
import type { CalendarRuntime, DayKind } from './port.js';

export interface EditCalendarDay {
  readonly idempotencyKey: string;
  readonly day: Day;
  /** Absent: the day is as its weekday says. */
  readonly kind?: DayKind;
  readonly name: string;
  readonly source: string;
  /** The year's notice is entered whole: from now on working days are computed in it. */
  readonly yearComplete?: boolean;
}

/** NOT_PERMITTED, TEXT_MISSING at `source`, YEAR_OUT_OF_RANGE, KEY_MALFORMED, KEY_REUSED. Periods already computed stay as they are. */
export async function editCalendarDay(
  runtime: CalendarRuntime,
  actor: Actor,
  input: EditCalendarDay,
): Promise<{ year: number }> {
  mustHoldRole('editCalendarDay', actor);
  ensure(input.source.trim(), 'TEXT_MISSING', { field: 'source' });
  keyMustBeSound(input.idempotencyKey);
  const year = yearOf(input.day);
  ensure(year >= 1949 && year <= 2200, 'YEAR_OUT_OF_RANGE', { field: 'day' });
  await runtime.inTransaction(async ({ receipts, calendar }) => {
    const action = 'editCalendarDay';
    const inputHash = receipts.hash(input);
    const done = await receipts.claim({
      actor: actor.personId,
      key: input.idempotencyKey,
      action,
      inputHash,
      at: runtime.now(),
    });
    ensure(!done || (done.action === action && done.inputHash.equals(inputHash)), 'KEY_REUSED', {
      field: 'idempotencyKey',
    });
    if (done) return;
    const { day, kind, name, source } = input;
    if (kind) await calendar.set({ day, kind, name, source });
    else await calendar.clear(day);
    if (input.yearComplete) await calendar.markLoaded(year, source);
  });
  return { year };
}
