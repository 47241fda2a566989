/** The columns of a line of the mandates' statement from its counted kinds, and its two rates. */
import { rate, type Rate } from '../figure.js';
import { MANDATE_COLUMN_NAMES, MANDATE_COLUMNS, type MandateColumn, type MandateColumnName } from './columns.js';
import type { MandateKindCounted } from './kinds.js';

/** Before or within the period, or of what was offered within it by its end. */
export type MandateWhen = 'BEFORE' | 'WITHIN' | 'BY_END';

export interface MandateCount {
  readonly when: MandateWhen;
  readonly kind: MandateKindCounted;
  readonly count: number;
  /** Fen. */
  readonly agreedAmount: number;
}

/** `agreedAmount` is fen, of the mandates that ended in an agreement, whole or in part. */
export interface MandateTally extends Readonly<Record<MandateColumnName, number>> {
  readonly agreedAmount: number;
}

const SUMMED: Record<MandateColumn['span'], readonly MandateWhen[]> = {
  BEFORE: ['BEFORE'],
  WITHIN: ['WITHIN'],
  UNTIL: ['BEFORE', 'WITHIN'],
  BY_END: ['BY_END'],
};

/** Each column the signed sum that `MANDATE_COLUMNS` says. */
export function mandateTallyOf(counted: readonly MandateCount[]): MandateTally {
  const columns = MANDATE_COLUMN_NAMES.map((name) => [name, sumOf(MANDATE_COLUMNS[name], counted)] as const);
  const agreed = counted.filter(({ when, kind }) => when === 'WITHIN' && (kind === 'AGREED' || kind === 'PARTLY'));
  return {
    ...(Object.fromEntries(columns) as Record<MandateColumnName, number>),
    agreedAmount: agreed.reduce((sum, { agreedAmount }) => sum + agreedAmount, 0),
  };
}

function sumOf({ span, plus, minus }: MandateColumn, counted: readonly MandateCount[]): number {
  const signOf = (kind: MandateKindCounted) => (plus.includes(kind) ? 1 : minus.includes(kind) ? -1 : 0);
  return counted
    .filter(({ when }) => SUMMED[span].includes(when))
    .reduce((sum, { kind, count }) => sum + signOf(kind) * count, 0);
}

/** Two definitions that are never taken for each other: over what ended after acceptance, and over all that was offered. */
export function mandateRatesOf(tally: MandateTally): readonly Rate[] {
  return [rate('MR_ENDED', tally.agreed, tally.ended), rate('MR_DIVERTED', tally.offeredAgreed, tally.offered)];
}
