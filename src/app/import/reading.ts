/** One row while it is judged: what was found against it, and what is doubtful but kept. */
import type { Day } from '../../domain/kernel/day.js';
import type { Facts } from '../../domain/kernel/rule-broken.js';
import type { FindingCode } from '../texts/problems/import.js';
import type { Column } from './columns.js';
import type { Row } from './header.js';

/** A rule that a cell breaks; the value is as typed and leaves the house only veiled. */
export interface Finding {
  readonly code: FindingCode;
  readonly column: Column;
  readonly value: string;
  readonly facts: Facts;
}

/** Collects reasons and doubts; a row without reasons is kept, whatever its doubts. */
export class Reading {
  /** Why the row is refused; empty for a row that is kept. */
  readonly reasons: Finding[] = [];
  readonly doubts: Finding[] = [];

  constructor(
    readonly row: Row,
    readonly today: Day,
  ) {}

  cell(column: Column): string {
    return this.row.cells[column];
  }

  /** Null, so that a refused value is no value. */
  refuse(code: FindingCode, column: Column, facts: Facts = {}): null {
    this.reasons.push({ code, column, value: this.cell(column), facts });
    return null;
  }

  doubt(code: FindingCode, column: Column, facts: Facts = {}): null {
    this.doubts.push({ code, column, value: this.cell(column), facts });
    return null;
  }
}
