/** The sweep of reminders, with the time handed in: run again, by many sweepers at once and after a kill, each is told once. */
import type { CaseId, Home } from '../../domain/kernel/ids.js';
import { type Batch, NotReminded } from './remind.js';

/** So many go in one transaction. */
const AT_ONCE = 100;
const CASES_AT_ONCE = 100;

/** Each call is one transaction. */
export interface ReminderSweep {
  /** Returns the cases of the batch; none when nothing is due any more. */
  remind(batch: Batch): Promise<readonly CaseId[]>;
  /** How many cases were reckoned anew by another calendar. */
  replan(limit: number): Promise<number>;
  /** One district's week of what is overdue; null when all were told. */
  summarise(): Promise<Home | null>;
  /** A case that cannot be told of does not stand in the way of the others; the next sweep tries it again. */
  report(caseId: CaseId, error: unknown): void;
}

/** Everything that is due; what is due meanwhile is the next sweep's. */
export async function sweepReminders({ remind, replan, summarise, report }: ReminderSweep): Promise<void> {
  while ((await replan(CASES_AT_ONCE)) === CASES_AT_ONCE);
  await remindAll(remind, report);
  while ((await summarise()) !== null);
}

async function remindAll(remind: ReminderSweep['remind'], report: ReminderSweep['report']): Promise<void> {
  const without: CaseId[] = [];
  let limit = AT_ONCE;
  for (;;) {
    try {
      const told = await remind({ limit, without });
      if (told.length === 0) return;
      limit = AT_ONCE;
    } catch (error) {
      if (!(error instanceof NotReminded)) throw error;
      const [only, ...others] = error.cases;
      if (only && others.length === 0) {
        without.push(only);
        report(only, error.cause);
      }
      limit = 1;
    }
  }
}
