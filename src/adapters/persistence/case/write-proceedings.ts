/** Rows of proceedings follow their steps; most cases have none. */
import type { CaseChange } from '../../../app/case/port.js';
import { dayOf } from '../../../domain/kernel/day.js';
import type { Execute } from '../database/execute.js';
import type { Tables } from '../database/mapped.js';
import type { StampedCalendar } from '../network/known-calendar.js';
import { ProceedingTable } from '../tables/proceeding.js';
import { clear } from './clear.js';
import { proceedingRowsOf } from './proceeding-rows.js';

interface Written {
  readonly tables: Tables;
  readonly execute: Execute;
  readonly dating: StampedCalendar;
}

export function writeProceedings({ tables, execute, dating }: Written, changes: readonly CaseChange[]): void {
  const moved = changes.filter((c) => c.after.state.proceedings !== c.before?.proceedings);
  clear(
    execute,
    'proceeding',
    moved.filter((c) => c.before?.proceedings),
  );
  tables.insert(
    ProceedingTable,
    moved.flatMap((c) => proceedingRowsOf(c.after.state, dating, dayOf(c.at))),
  );
}
