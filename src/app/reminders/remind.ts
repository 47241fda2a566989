/** What is due now is told: once, by letters written in the transaction that marks it. */
import { dayOf } from '../../domain/kernel/day.js';
import type { CaseId } from '../../domain/kernel/ids.js';
import { keyOf, type Reminder, remindersOf, tellableAt } from '../../domain/reminders/reminders.js';
import { remindedIn } from '../../domain/reminders/readers.js';
import type { LetterDraft, LetterReader, LetterUnit } from '../letters/port.js';
import { writeLetters } from '../letters/write-letters.js';
import { factsOf } from './facts.js';
import { type MeantIn, readersOf } from './readers.js';
import type { Closed, DueReminders, DueRow, RemindedCase } from './port.js';

export interface RemindUnit extends LetterUnit {
  readonly reminders: DueReminders;
}

export interface Batch {
  readonly limit: number;
  /** Cases that failed in this sweep: they do not stand in the way of others. */
  readonly without: readonly CaseId[];
}

interface Due extends MeantIn {
  readonly row: DueRow;
  readonly of: RemindedCase;
  readonly reminder: Reminder;
}

/**
 * One batch; returns the cases it was about. Each row is looked at once more in its case as it is now: a session that was
 * cancelled a moment ago reminds nobody, though what follows of that event has not been done yet.
 */
export async function remindDue(unit: RemindUnit, { limit, without }: Batch): Promise<CaseId[]> {
  const { at, reminders } = unit;
  const rows = await reminders.take(at, limit, without);
  const cases = [...new Set(rows.map(({ caseId }) => caseId))];
  if (rows.length === 0) return cases;
  try {
    await remindRows(unit, rows);
  } catch (error) {
    throw new NotReminded(cases, { cause: error });
  }
  return cases;
}

/** Names the cases of a batch that failed; the transaction of it is rolled back. */
export class NotReminded extends Error {
  constructor(
    readonly cases: readonly CaseId[],
    options: ErrorOptions,
  ) {
    super('reminders were not told', options);
  }
}

async function remindRows(unit: RemindUnit, rows: readonly DueRow[]): Promise<void> {
  const { at, reminders, letters } = unit;
  const due = await stillDue(unit, rows);
  const readers = await readersOf(letters, due, dayOf(at));
  const drafts = await Promise.all(due.map((one, n) => draftsOf(one, readers[n] ?? [])));
  await writeLetters(unit, drafts.flat());
  await reminders.close(closed(rows, due), at);
}

async function stillDue({ at, reminders }: RemindUnit, rows: readonly DueRow[]): Promise<Due[]> {
  const cases = await reminders.cases([...new Set(rows.map(({ caseId }) => caseId))]);
  const { calendar } = await reminders.calendar();
  const found = new Map<string, Omit<Due, 'row'>>();
  for (const of of cases)
    for (const reminder of tellableAt(remindersOf(of.state, of.changedAt, calendar), at))
      found.set(`${of.caseId} ${keyOf(reminder)}`, { of, reminder, meant: remindedIn(of.state, reminder) });
  return rows.flatMap((row) => {
    const one = found.get(`${row.caseId} ${row.key}`);
    return one ? [{ row, ...one }] : [];
  });
}

async function draftsOf({ of, reminder, row }: Due, readers: readonly LetterReader[]): Promise<LetterDraft[]> {
  if (readers.length === 0) return [];
  const facts = await factsOf(of, reminder);
  const { home, caseId } = of;
  const about = `${caseId} ${row.key}`;
  return readers.map((reader) => ({ kind: 'REMINDER', home, caseId, eventId: null, reader, about, facts }));
}

function closed(rows: readonly DueRow[], due: readonly Due[]): Closed[] {
  const told = new Set(due.map(({ row }) => row));
  return rows.map((row) => ({ ...row, as: told.has(row) ? 'TOLD' : 'OVERTAKEN' }));
}
