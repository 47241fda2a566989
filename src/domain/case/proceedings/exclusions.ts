/** What no court confirms (民诉法解释 355): screened by the type of dispute and by what the clerk states. */
import { ensure } from '../../kernel/rule-broken.js';
import type { DisputeType } from '../../taxonomy/dispute-type.js';
import { EXCLUDED_MATTERS, type ExcludedMatter } from '../proceeding-event.js';

export interface ScreeningAnswer {
  readonly matter: ExcludedMatter;
  /** The agreement concerns the matter. */
  readonly applies: boolean;
  /** Why it does not, where the type of dispute suggests that it may. */
  readonly reason: string | null;
}

/** Disputes that often turn on an excluded matter: there the clerk says why this agreement does not. */
const SUGGESTS: Readonly<Partial<Record<DisputeType, ExcludedMatter>>> = {
  MARRIAGE_FAMILY: 'PERSONAL_STATUS',
  HOUSING_HOMESTEAD: 'TITLE',
  FOREST_LAND: 'TITLE',
  EXPROPRIATION_DEMOLITION: 'NOT_CIVIL',
};

/**
 * Every matter is answered (SCREENING_INCOMPLETE), none applies (EXCLUDED_FROM_CONFIRMATION), and a suggested one has its
 * reason (SCREENING_REASON_MISSING). Returns that reason, null where none was owed.
 */
export function screen(type: DisputeType, answers: readonly ScreeningAnswer[]): string | null {
  const field = 'screening';
  const open = EXCLUDED_MATTERS.filter((matter) => !answers.some((one) => one.matter === matter));
  ensure(open.length === 0, 'SCREENING_INCOMPLETE', { field, facts: { matters: open } });
  const applying = answers.filter(({ applies }) => applies).map(({ matter }) => matter);
  ensure(applying.length === 0, 'EXCLUDED_FROM_CONFIRMATION', { field, facts: { matters: applying } });
  const suggested = SUGGESTS[type];
  if (!suggested) return null;
  const reason = answers.find(({ matter }) => matter === suggested)?.reason?.trim();
  ensure(reason, 'SCREENING_REASON_MISSING', { field, facts: { matters: [suggested], type } });
  return reason;
}
