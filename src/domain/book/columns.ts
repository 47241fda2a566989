/** The columns of a statement, each a signed sum of counted kinds (ledger.md, Figures); drill-down uses the same sums. */
import type { Kind } from './kinds.js';

/**
 * Which counts a column sums. By effective day: BEFORE the period, WITHIN it, UNTIL its end.
 * By accepting day within the period: BY_END as far as effective by the period's end, EVER as far as known.
 */
export type Span = 'BEFORE' | 'WITHIN' | 'UNTIL' | 'BY_END' | 'EVER';

export interface Column {
  readonly span: Span;
  readonly plus: readonly Kind[];
  readonly minus: readonly Kind[];
}

const CLOSING = ['SETTLED', 'PARTLY', 'FAILED', 'TERMINATED', 'WITHDRAWN'] as const;
const COMING = ['ACCEPTED', 'REFERRED_IN', 'BACK'] as const;
const GOING = ['REFERRED_OUT', 'SENT_OUTSIDE', ...CLOSING] as const;

const within = (...plus: readonly Kind[]): Column => ({ span: 'WITHIN', plus, minus: [] });
const settled = (span: Span): Column => ({ span, plus: ['SETTLED'], minus: ['ANNULLED'] });

/**
 * open before + accepted + referred in + back − referred out − sent outside − closed = open after.
 * `settled` is what was settled; `settledNet` takes off what was annulled in the period, as rates do.
 */
export const COLUMNS = {
  openBefore: { span: 'BEFORE', plus: COMING, minus: GOING },
  registered: within('REGISTERED'),
  unaccepted: within('UNACCEPTED'),
  accepted: within('ACCEPTED'),
  referredIn: within('REFERRED_IN'),
  back: within('BACK'),
  referredOut: within('REFERRED_OUT'),
  sentOutside: within('SENT_OUTSIDE'),
  endedOutside: within('ENDED_OUTSIDE'),
  settled: within('SETTLED'),
  partly: within('PARTLY'),
  failed: within('FAILED'),
  terminated: within('TERMINATED'),
  withdrawn: within('WITHDRAWN'),
  closed: within(...CLOSING),
  annulled: within('ANNULLED'),
  openAfter: { span: 'UNTIL', plus: COMING, minus: GOING },
  settledNet: settled('WITHIN'),
  settledByEnd: settled('BY_END'),
  settledEver: settled('EVER'),
} as const satisfies Record<string, Column>;

export type ColumnName = keyof typeof COLUMNS;
export const COLUMN_NAMES = Object.keys(COLUMNS) as ColumnName[];
