/** What an entry of the mandates' book counts as, in the room asked. The SQL function mandate_kinds has the same rules; a test compares the two. */
import type { MandateAccountKind } from './account.js';
import type { MandateEntry } from './move.js';

export const MANDATE_KINDS = [
  'OFFERED',
  'TAKEN',
  'DECLINED',
  'LAPSED',
  'OFFER_RECALLED',
  'OFFER_WITHDRAWN',
  'AGREED',
  'PARTLY',
  'FAILED',
  'WITHDRAWN',
  'RECALLED',
] as const;
export type MandateKindCounted = (typeof MANDATE_KINDS)[number];

type Rule = readonly [from: MandateAccountKind, to: MandateAccountKind, detail: string, kind: MandateKindCounted];

const RULES: readonly Rule[] = [
  ['mandate-intake', 'offered', '', 'OFFERED'],
  ['offered', 'mandate', '', 'TAKEN'],
  ['offered', 'mandate-result', 'declined', 'DECLINED'],
  ['offered', 'mandate-result', 'lapsed', 'LAPSED'],
  ['offered', 'mandate-result', 'recalled', 'OFFER_RECALLED'],
  ['offered', 'mandate-result', 'withdrawn', 'OFFER_WITHDRAWN'],
  ['mandate', 'mandate-result', 'agreed', 'AGREED'],
  ['mandate', 'mandate-result', 'partly', 'PARTLY'],
  ['mandate', 'mandate-result', 'failed', 'FAILED'],
  ['mandate', 'mandate-result', 'withdrawn', 'WITHDRAWN'],
  ['mandate', 'mandate-result', 'recalled', 'RECALLED'],
];

/** +1 for a move, −1 for its erasure; a move that is none of the book's counts nothing. */
export function mandateKindOf(
  entry: Pick<MandateEntry, 'from' | 'to' | 'erases'>,
): { readonly kind: MandateKindCounted; readonly sign: 1 | -1 } | null {
  const [from, to] = entry.erases > 0 ? [entry.to, entry.from] : [entry.from, entry.to];
  const rule = RULES.find(
    ([left, entered, detail]) => left === from.kind && entered === to.kind && detail === to.detail,
  );
  return rule ? { kind: rule[3], sign: entry.erases > 0 ? -1 : 1 } : null;
}
