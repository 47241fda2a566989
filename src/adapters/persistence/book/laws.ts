/** What the book's own triggers refuse, as the rule it breaks. */
import type { BookProblem } from '../../../domain/kernel/problem-code.js';
import { RuleBroken } from '../../../domain/kernel/rule-broken.js';

/** What the book's triggers name in their message. */
const LAWS: readonly BookProblem[] = ['BOOK_PATH', 'BOOK_TIME', 'BOOK_ONCE', 'BOOK_APPEND_ONLY'];
const BY_TRIGGER = 'FB001';
/** Constraints of the book that stand behind the triggers. */
const BY_CONSTRAINT: Readonly<Record<string, BookProblem>> = {
  entry_sound: 'BOOK_PATH',
  dispute_accepted_once: 'BOOK_ONCE',
  dispute_reopened_sound: 'BOOK_ONCE',
  mandate_sound: 'BOOK_PATH',
};

interface DatabaseError {
  readonly code?: string;
  readonly message?: string;
  readonly detail?: string;
  readonly constraint?: string;
  /** Mappers keep the driver's error underneath. */
  readonly cause?: unknown;
  readonly previous?: unknown;
}

/** BOOK_PATH, BOOK_TIME, BOOK_ONCE or BOOK_APPEND_ONLY when the book refused; null for any other error. */
export function brokenLaw(error: unknown): RuleBroken | null {
  if (typeof error !== 'object' || error === null) return null;
  const { code, message = '', detail = '', constraint = '', cause, previous } = error as DatabaseError;
  if (code === BY_TRIGGER)
    return new RuleBroken(LAWS.find((one) => message.includes(one)) ?? 'BOOK_PATH', { facts: { why: detail } });
  const law = BY_CONSTRAINT[constraint];
  if (law) return new RuleBroken(law, { facts: { why: constraint } });
  return brokenLaw(cause ?? previous ?? null);
}
