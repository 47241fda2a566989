/** A clock in words: its name, what follows when it is over, why it ends on its day, and a warning where the rule was not read. */
import type { ClockView } from '../../case/views/clock-view.js';
import type { Reason } from '../../../domain/clock/why.js';
import { EXPIRY_LABELS } from '../labels/clocks.js';
import type { Language } from '../labels/label.js';
import { cautionText, citeText, lengthText } from './days.js';
import { reasonText, whyText } from './why.js';

export interface ClockText {
  readonly name: string;
  readonly note: string | null;
  readonly advice: string;
  readonly rule: string;
  readonly caution: string | null;
  readonly left: string | null;
  readonly why: string;
  readonly reasons: readonly { readonly kind: Reason['kind']; readonly text: string }[];
}

/** All texts of a clock in one language. */
export function clockText({ row, left, why }: ClockView, language: Language): ClockText {
  const at = language === 'zh' ? 0 : 1;
  return {
    name: row[language],
    note: row.note?.[at] ?? null,
    advice: EXPIRY_LABELS[row.then][at],
    rule: citeText(row.cite, language),
    caution: cautionText(row.cite, language),
    left: left && lengthText(left, language),
    why: whyText(why, language),
    reasons: why.map((reason) => ({ kind: reason.kind, text: reasonText(reason, language) })),
  };
}
