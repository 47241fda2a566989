/** How a court or commission answers a package that reached it from another server (domain.md §7.5 b, 7.6). */
import type { EndedOutsideAs } from './outcome.js';
import { OPENS, type PackageKind, type Recipient } from './packages.js';
import { isOfKind, type ProceedingStatus } from './proceeding-status.js';
import { asCommissionNumber, asCourtNumber } from '../kernel/authority-number.js';
import { asPastDay, type Day } from '../kernel/day.js';
import { ensure } from '../kernel/rule-broken.js';

/** ACCEPTED 受理 · REFUSED 不予受理, with the reason · STEP: what was done after that, its result the last of it. */
export const PACKAGE_ANSWERS = ['ACCEPTED', 'REFUSED', 'STEP'] as const;
export type PackageAnswer = (typeof PACKAGE_ANSWERS)[number];

/** How a signed document stands: SIGNED is carried by hand until it is asked to be sent, FAILED was tried as often as it may be. */
export const SENT_STATES = ['SIGNED', 'QUEUED', 'SENT', 'FAILED'] as const;
export type SentState = (typeof SENT_STATES)[number];

/** What is said, with the paper that says it. */
export interface AnswerSaid {
  readonly answer: PackageAnswer;
  readonly number?: string;
  readonly document: string;
  readonly on?: Day;
  /** When the parties received the paper. */
  readonly receivedOn?: Day;
  /** Of STEP about an application: which. */
  readonly to?: ProceedingStatus;
  /** Of STEP about a mandate: how the authority ended the case. */
  readonly result?: EndedOutsideAs;
  readonly reason?: string;
}

/**
 * PACKAGE_ANSWERED where that was answered before, TEXT_MISSING without paper or reason, ANSWER_UNFIT where the answer is
 * none to such a package, DAY_IN_FUTURE.
 */
export function soundAnswer(kind: PackageKind, before: PackageAnswer | null, said: AnswerSaid, today: Day): void {
  const { answer, document, on, receivedOn, to, result, reason } = said;
  const open = before !== 'REFUSED' && (answer === 'STEP' || before === null);
  ensure(open, 'PACKAGE_ANSWERED', { field: 'answer' });
  ensure(document.trim(), 'TEXT_MISSING', { field: 'document' });
  ensure(answer !== 'REFUSED' || reason?.trim(), 'TEXT_MISSING', { field: 'reason' });
  if (on) asPastDay(on, 'on', today);
  if (receivedOn) asPastDay(receivedOn, 'receivedOn', today);
  const [opened] = OPENS[kind] ?? [];
  const wanted = answer === 'STEP' ? (opened ? 'to' : 'result') : null;
  const fits = (wanted === 'to') === Boolean(to) && (wanted === 'result') === Boolean(result);
  ensure(fits && (!to || !opened || isOfKind(opened, to)), 'ANSWER_UNFIT', { field: wanted ?? 'answer' });
}

/**
 * The number in its one form, as the authority’s kind gives them (COURT_NUMBER_MALFORMED, ARBITRATION_NUMBER_MALFORMED):
 * checked where it is written, for a malformed one would be refused by the sender. Who accepts an application gives it one (NUMBER_MISSING).
 */
export function numberAnswered(kind: PackageKind, recipient: Recipient, said: AnswerSaid): string | undefined {
  const number = said.number?.trim();
  ensure(number || said.answer !== 'ACCEPTED' || !OPENS[kind], 'NUMBER_MISSING', { field: 'number' });
  if (!number) return undefined;
  return recipient === 'COURT' ? asCourtNumber(number, 'number') : asCommissionNumber(number, 'number');
}

/** What each word means for the proceeding; a suit is filed (民诉法 126), anything else is accepted. */
const MEANS: Readonly<Record<'FILING' | 'APPLICATION', Readonly<Record<'ACCEPTED' | 'REFUSED', ProceedingStatus>>>> = {
  FILING: { ACCEPTED: 'FILED', REFUSED: 'REFUSED' },
  APPLICATION: { ACCEPTED: 'ACCEPTED', REFUSED: 'NOT_ACCEPTED' },
};

/** Which step of the proceeding an answer is; null where it is about none. */
export function stepAnswered(
  kind: PackageKind,
  { answer, to }: Pick<AnswerSaid, 'answer' | 'to'>,
): ProceedingStatus | null {
  if (!OPENS[kind]) return null;
  return answer === 'STEP' ? (to ?? null) : MEANS[kind === 'FILING' ? 'FILING' : 'APPLICATION'][answer];
}
