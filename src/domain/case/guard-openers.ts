/** What the refusal of each guard waits for. */
import type { ProblemCode } from '../kernel/problem-code.js';
import type { RuleBroken } from '../kernel/rule-broken.js';
import type { Action } from './actions.js';

/** What a guard's refusal waits for; no action for what no action can change any more. */
const GUARD_OPENERS: Partial<Record<ProblemCode, readonly Action[]>> = {
  IN_OUTSIDE_CUSTODY: ['recordReturn', 'recordExternalResult'],
  NOT_IN_OUTSIDE_CUSTODY: ['recordExternalAcceptance'],
  MANDATE_OPEN: ['acceptMandate', 'declineMandate', 'recallMandate'],
  AUTHORITY_CANNOT_ENTRUST: ['recordExternalTransfer'],
  NO_MANDATE_OFFERED: ['offerMandate'],
  NO_MANDATE_OPEN: ['offerMandate'],
  NO_REPORT_OWED: [],
  SUIT_ACCEPTED: [],
  NO_SESSION_PLANNED: ['scheduleSession'],
  NOTHING_TO_SIGN: ['draft'],
  ORAL_BARRED: [],
  NOTHING_TO_PERFORM: [],
  ALREADY_EVALUATED: [],
  ANNULMENT_NEEDS_SETTLEMENT: [],
  ANNULMENT_ALREADY_RECORDED: [],
  NOT_LINKED: ['linkCases'],
  PARTY_LAST_OF_SIDE: ['addParty'],
  UNDO_ALREADY_ASKED: ['confirmUndo', 'declineUndo'],
  STEP_NOT_TAKEN: [],
  CORRECTION_NOT_GRANTED: ['grantCorrection'],
  UNDO_NOT_ASKED: ['askUndo'],
  UNDO_STALE: ['declineUndo'],
  REFERRAL_ALREADY_OPEN: ['acceptReferral', 'declineReferral', 'recallReferral'],
  NOT_REFERRED_HERE: ['proposeReferral'],
  NOT_FROM_REGISTER: [],
  PERIOD_NOT_EXTENDABLE: [],
  PERIOD_ONLY_REMINDS: [],
  NO_NOTICE_OWED: [],
  NO_WORD_TO_ANSWER: [],
  NO_AUTHORITY_PAPERS: [],
  NO_GROUP: [],
  NO_MEMBERS: ['recordGroupMembers'],
  REPRESENTATIVES_COUNT: ['recordGroupMembers'],
  REPRESENTED_UNANSWERED: ['recordGroupConsents'],
  GROUP_NEEDS_WRITING: ['draft'],
  NO_FACTS_RECORDED: ['recordFacts'],
  FACTS_CONFIRMED: ['recordFacts'],

  AGREEMENT_NOT_IN_EFFECT: [],
  CONFIRMATION_DISMISSED: [],
  DECIDED_OUTSIDE: [],
  REVIEW_ONLY_LABOUR: [],
  REVIEW_BARRED: [],
  PAYMENT_ORDER_BARRED: [],
  FILING_ALREADY_OFFERED: ['withdrawProceeding'],
};

/** An offer that is not there is proposed, one that is not sent is sent, one that waits is taken back. */
const REFERRAL_OPENERS: Readonly<Record<string, readonly Action[]>> = {
  NONE: ['proposeReferral'],
  PROPOSED: ['sendReferral'],
  SENT: ['recallReferral'],
};

const TO_A_TITLE: readonly Action[] = ['prepareConfirmation', 'prepareArbitralReview', 'preparePaymentOrder'];
const PREPARERS: Readonly<Partial<Record<ProblemCode, readonly Action[]>>> = {
  NO_PROCEEDING_FOR_STEP: [...TO_A_TITLE, 'offerFiling'],
  NO_TITLE: TO_A_TITLE,
  NOTHING_TO_OBJECT_TO: TO_A_TITLE,
};

/** What is not there is prepared, what is prepared is handed in, and the rest is for the authority to decide. */
function proceedingOpeners({ code, facts }: RuleBroken): readonly Action[] | null {
  if (code === 'PROCEEDING_STANDS') return facts['pending'] ? ['withdrawProceeding'] : [];
  const preparers = PREPARERS[code];
  if (!preparers) return null;
  if (facts['waits']) return ['recordProceedingStep'];
  return TO_HAND_IN.includes(String(facts['standing'])) ? ['submitProceeding'] : preparers;
}

const TO_HAND_IN: readonly string[] = ['PREPARED', 'CORRECTION'];

/** What the tables above do not name opens nothing; a test walks all actions and statuses and finds what is not named. */
export function openersOf(broken: RuleBroken): readonly Action[] {
  const { code, facts } = broken;
  if (code === 'REFERRAL_NOT_OPEN') return REFERRAL_OPENERS[String(facts['status'] ?? 'NONE')] ?? [];
  return proceedingOpeners(broken) ?? GUARD_OPENERS[code] ?? [];
}

/** Whether the tables above know what the refusal of a guard waits for. */
export function isForeseen(broken: RuleBroken): boolean {
  const { code } = broken;
  return code === 'REFERRAL_NOT_OPEN' || code in GUARD_OPENERS || proceedingOpeners(broken) !== null;
}
