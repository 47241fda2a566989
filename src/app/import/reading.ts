/** One row while it is judged: what was found against it, and what is doubtful but kept. */
import type { Day } from '../../domain/kernel/day.js';
import type { Facts } from '../../domain/kernel/rule-broken.js';
import type { FindingCode } from '../texts/problems/import.js';
import type { Column } from './columns.js';
import type { RegisterRow } from './register-row.js';

/** A rule that a cell breaks; the value is as typed and leaves the app only masked. */
export interface Finding {
  readonly code: FindingCode;
  readonly column: Column;
  readonly value: string;
  readonly facts: Facts;
  /** Of a row whose cells have shifted. */
  readonly shifted?: boolean;
}

/** Collects reasons and doubts; a row without reasons is kept, whatever its doubts. */
export class Reading {
  /** Why the row is refused; empty for a row that is kept. */
  readonly reasons: Finding[] = [];
  readonly doubts: Finding[] = [];

  constructor(
    readonly row: RegisterRow,
    readonly today: Day,
  ) {}

  cell(column: Column): string {
    return this.row.cells[column];
  }

  /** Null, so that a refused value is no value. */
  refuse(code: FindingCode, column: Column, facts: Facts = {}): null {
    this.reasons.push({ code, column, value: this.cell(column), facts, shifted: this.row.shifted });
    return null;
  }

  doubt(code: FindingCode, column: Column, facts: Facts = {}): null {
    this.doubts.push({ code, column, value: this.cell(column), facts, shifted: this.row.shifted });
    return null;
  }
}
