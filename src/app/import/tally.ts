/** The figures of one file: counted from its own rows, so that a second import of it says the same. */
import type { Day } from '../../domain/kernel/day.js';
import { type Rate, rate } from '../../domain/book/figure.js';
import type { JudgedRow } from './judge.js';

export interface Summary {
  readonly rows: number;
  readonly accepted: number;
  readonly settled: number;
  readonly open: number;
  readonly rejected: number;
  /** Rows kept with at least one warning. */
  readonly warnings: number;
  /** Of the accepted: those that an earlier import had brought already. */
  readonly unchanged: number;
  readonly referred: number;
  /** Of the accepted: those like an earlier case of the district. */
  readonly alike: number;
  /** From the earliest acceptance to the latest date; null when nothing was accepted. */
  readonly period: { readonly from: Day; readonly to: Day } | null;
  readonly rate: Rate;
}

/** Each row is counted once: rejected, repeated or accepted. */
export class Tally {
  #counts = {
    rows: 0,
    accepted: 0,
    settled: 0,
    open: 0,
    rejected: 0,
    warnings: 0,
    unchanged: 0,
    referred: 0,
    alike: 0,
  };
  #from: Day | null = null;
  #to: Day | null = null;

  rejected(): void {
    this.#counts.rows += 1;
    this.#counts.rejected += 1;
  }

  alike(): void {
    this.#counts.alike += 1;
  }

  /** A row that is the same as an earlier one of the file: a row, but no case. */
  repeated(): void {
    this.#counts.rows += 1;
    this.#counts.warnings += 1;
  }

  accepted({ acceptedOn, referredOn, ended }: JudgedRow, unchanged: boolean, doubtful: boolean): void {
    const counts = this.#counts;
    counts.rows += 1;
    counts.accepted += 1;
    counts.settled += Number(ended?.result === 'settled');
    counts.open += Number(!ended);
    counts.referred += Number(referredOn !== null);
    counts.unchanged += Number(unchanged);
    counts.warnings += Number(doubtful);
    const latest = ended?.on ?? referredOn ?? acceptedOn;
    if (!this.#from || acceptedOn < this.#from) this.#from = acceptedOn;
    if (!this.#to || latest > this.#to) this.#to = latest;
  }

  summary(): Summary {
    const period = this.#from && this.#to ? { from: this.#from, to: this.#to } : null;
    return { ...this.#counts, period, rate: rate('SR_ACCEPTED', this.#counts.settled, this.#counts.accepted) };
  }
}
