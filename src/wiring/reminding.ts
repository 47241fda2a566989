// The sweep of reminders on the database: each batch in a transaction of its own.
import { letterStoreOn } from '../adapters/persistence/letters/letter-store.js';
import type { Execute } from '../adapters/persistence/database/execute.js';
import { dueRemindersOn } from '../adapters/persistence/reminders/due.js';
import { overdueOn } from '../adapters/persistence/reminders/overdue.js';
import { staleRemindersOn } from '../adapters/persistence/reminders/plan.js';
import { asSystem } from '../adapters/persistence/visibility/transactions.js';
import { summariseOverdue } from '../app/reminders/overdue.js';
import { replanStale } from '../app/reminders/replan.js';
import type { ReminderSweep } from '../app/reminders/sweep.js';
import { remindDue } from '../app/reminders/remind.js';
import type { Channel } from '../domain/letters/kinds.js';
import type { App } from './app.js';

interface Reminding {
  readonly identity: Pick<App['identity'], 'sealer' | 'newId'>;
  /** The ways of sending that this installation has. */
  readonly channels: readonly Channel[];
}

/** `at` is the instant at which things are due. */
export function reminderSweepOf(
  { orm, identity, channels }: Pick<App, 'orm'> & Reminding,
  at: Date,
  report: ReminderSweep['report'],
): ReminderSweep {
  const { sealer } = identity;
  const lettersOn = (execute: Execute) => ({
    at,
    newId: () => identity.newId(),
    letters: letterStoreOn(execute, sealer, channels),
  });
  return {
    report,
    replan: (limit) => asSystem(orm, (execute) => replanStale(staleRemindersOn(orm, execute), limit, at)),
    remind: (batch) =>
      asSystem(orm, (execute) =>
        remindDue({ ...lettersOn(execute), reminders: dueRemindersOn(orm, execute, sealer) }, batch),
      ),
    summarise: () =>
      asSystem(orm, (execute) => summariseOverdue({ ...lettersOn(execute), overdue: overdueOn(orm, execute) })),
  };
}
