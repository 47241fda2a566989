/** What the law allows for a time, as dated data: the bureau changes it from a day on, never backwards (domain.md §0.3, 1). */
import type { Day } from '../kernel/day.js';
import { ensure } from '../kernel/rule-broken.js';
import type { Mark } from '../taxonomy/term.js';

export const SETTING_NAMES = ['PRE_FILING_ASSIGNMENT'] as const;
export type SettingName = (typeof SETTING_NAMES)[number];

/** From the day on it is allowed in the area, or no more. */
export interface SettingChange {
  readonly name: SettingName;
  /** A division and all below it; '' for everywhere. */
  readonly area: string;
  readonly from: Day;
  readonly allowed: boolean;
  /** The document by which it changes, and how far that was checked. */
  readonly law: string;
  readonly mark: Mark;
}

/** From today on at the earliest (SETTING_BACKWARDS), by a document that is named (TEXT_MISSING). */
export function soundChange({ from, law }: Pick<SettingChange, 'from' | 'law'>, today: Day): void {
  ensure(from >= today, 'SETTING_BACKWARDS', { field: 'from' });
  ensure(law.trim(), 'TEXT_MISSING', { field: 'law' });
}
