/** The columns of the mandates' statement, each a signed sum of counted kinds; drill-down uses the same sums. */
import type { Span } from '../columns.js';
import type { MandateKindCounted as Kind } from './kinds.js';

export interface MandateColumn {
  /** By effective day: BEFORE the period, WITHIN it, UNTIL its end; BY_END: of what was offered in it, by its end. */
  readonly span: Exclude<Span, 'EVER'>;
  readonly plus: readonly Kind[];
  readonly minus: readonly Kind[];
}

const UNTAKEN = ['DECLINED', 'LAPSED', 'OFFER_RECALLED', 'OFFER_WITHDRAWN'] as const;
const ENDED = ['AGREED', 'PARTLY', 'FAILED', 'WITHDRAWN', 'RECALLED'] as const;

const within = (...plus: readonly Kind[]): MandateColumn => ({ span: 'WITHIN', plus, minus: [] });
const waiting = (span: 'BEFORE' | 'UNTIL'): MandateColumn => ({
  span,
  plus: ['OFFERED'],
  minus: ['TAKEN', ...UNTAKEN],
});
const running = (span: 'BEFORE' | 'UNTIL'): MandateColumn => ({ span, plus: ['TAKEN'], minus: ENDED });

/**
 * waiting before + offered − taken − declined − lapsed − offers recalled − offers withdrawn = waiting after;
 * running before + taken − ended = running after.
 */
export const MANDATE_COLUMNS = {
  waitingBefore: waiting('BEFORE'),
  offered: within('OFFERED'),
  taken: within('TAKEN'),
  declined: within('DECLINED'),
  lapsed: within('LAPSED'),
  offerRecalled: within('OFFER_RECALLED'),
  offerWithdrawn: within('OFFER_WITHDRAWN'),
  waitingAfter: waiting('UNTIL'),
  runningBefore: running('BEFORE'),
  agreed: within('AGREED'),
  partly: within('PARTLY'),
  failed: within('FAILED'),
  withdrawn: within('WITHDRAWN'),
  recalled: within('RECALLED'),
  ended: within(...ENDED),
  running: running('UNTIL'),
  offeredAgreed: { span: 'BY_END', plus: ['AGREED'], minus: [] },
} as const satisfies Record<string, MandateColumn>;

export type MandateColumnName = keyof typeof MANDATE_COLUMNS;
export const MANDATE_COLUMN_NAMES = Object.keys(MANDATE_COLUMNS) as MandateColumnName[];
