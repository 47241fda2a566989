/** The columns of a line from its counted kinds: the sums of `COLUMNS`, for statements and drill-down alike. */
import { COLUMN_NAMES, COLUMNS, type ColumnName, type Span } from './columns.js';
import type { Kind } from './kinds.js';

/** Flows before or within the period; settlements of the period's acceptances by its end or later. */
export type When = 'BEFORE' | 'WITHIN' | 'BY_END' | 'LATER';

/** How often a kind was counted, less its erasures, with the amounts of those cases in fen. */
export interface KindCount {
  readonly when: When;
  readonly kind: Kind;
  readonly count: number;
  readonly disputeAmount: number;
  readonly agreedAmount: number;
}

export type Counts = Readonly<Record<ColumnName, number>>;

/** Amounts are fen: in dispute in cases accepted, agreed in cases settled wholly or in part. */
export interface Tally extends Counts {
  readonly acceptedAmount: number;
  readonly agreedAmount: number;
}

/** What of a period a column sums. */
const SUMMED: Record<Span, readonly When[]> = {
  BEFORE: ['BEFORE'],
  WITHIN: ['WITHIN'],
  UNTIL: ['BEFORE', 'WITHIN'],
  BY_END: ['BY_END'],
  EVER: ['BY_END', 'LATER'],
};

type Goes = readonly (readonly [ColumnName, 1 | -1])[];

/** By when and kind, the columns that a count goes into and with which sign. */
const GOES_INTO = new Map<When, Map<Kind, Goes>>();
for (const name of COLUMN_NAMES) {
  const { span, plus, minus } = COLUMNS[name];
  for (const when of SUMMED[span]) {
    const byKind = GOES_INTO.get(when) ?? new Map<Kind, Goes>();
    GOES_INTO.set(when, byKind);
    for (const [kinds, sign] of [[plus, 1] as const, [minus, -1] as const])
      for (const kind of kinds) byKind.set(kind, [...(byKind.get(kind) ?? []), [name, sign]]);
  }
}

/** Copied for each line, of which a statement by room has thousands. */
const NOUGHT: Tally = {
  ...(Object.fromEntries(COLUMN_NAMES.map((name) => [name, 0])) as Record<ColumnName, number>),
  ...{ acceptedAmount: 0, agreedAmount: 0 },
};

/** The printed columns of one line, each the signed sum that `COLUMNS` says; kinds that no column sums change nothing. */
export function tallyOf(counted: readonly KindCount[]): Tally {
  const tally: { -readonly [Name in keyof Tally]: number } = { ...NOUGHT };
  for (const { when, kind, count, disputeAmount, agreedAmount } of counted) {
    for (const [name, sign] of GOES_INTO.get(when)?.get(kind) ?? []) tally[name] += sign * count;
    if (when !== 'WITHIN') continue;
    if (kind === 'ACCEPTED') tally.acceptedAmount += disputeAmount;
    if (kind === 'SETTLED' || kind === 'PARTLY') tally.agreedAmount += agreedAmount;
  }
  return tally;
}

/** A line of zeros is not printed. */
export function isNought(tally: Tally): boolean {
  return Object.values(tally).every((number) => number === 0);
}
