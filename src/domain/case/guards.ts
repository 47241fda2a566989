/**
 * What, besides the status, forbids an action: facts of the case that no input can change. Commands and `openActions` use the same guards.
 * A guard refuses, or returns what it proved, which is handed to the step.
 */
import type { EventId } from '../kernel/ids.js';
import { ensure } from '../kernel/rule-broken.js';
import { actsByItself } from '../clock/clocks.js';
import { unperformed, wantingSignatures } from './agreement.js';
import type { Custody } from './authority.js';
import { type CaseClock, clocksOf } from './clocks.js';
import { type ExtendablePeriod, extendablePeriodOf, mediationPeriodOf } from './mediation-period.js';
import type { CaseLink } from './link.js';
import type { Party } from './party.js';
import { openWords, type PartyWord } from './party-word.js';
import { cameBy, openReferral, type Referral, type SentReferral, wasSent } from './referral.js';
import { ensureGroupsAnswered } from './group-rules.js';
import { waitingCorrections } from './granted-corrections.js';
import type { Agreement, CaseState, GrantedCorrection, Session, UndoAsked } from './state.js';
import { AGREEMENT_FORM } from './track.js';

/** Reads the state of a case that exists; proves nothing when it returns nothing. */
export type Guard<Proof> = (state: CaseState) => Proof;

/** For an action that only the status can forbid. */
export const alwaysOpen: Guard<void> = () => undefined;

/** An outside authority holds the case: no room refers, corrects the book, undoes or archives it (domain.md §8, 7: IN_OUTSIDE_CUSTODY). */
export const ownCustody: Guard<void> = ({ custody }) => {
  ensure(!custody, 'IN_OUTSIDE_CUSTODY', { facts: { authority: custody?.authority.kind ?? '' } });
};

/** The same guard, for what is done in the own custody of a room only. */
const inOwnCustody =
  <Proof>(guard: Guard<Proof>): Guard<Proof> =>
  (state) => {
    ownCustody(state);
    return guard(state);
  };

/** The authority that holds the case (NOT_IN_OUTSIDE_CUSTODY). */
export const outsideCustody: Guard<Custody> = ({ custody }) => {
  ensure(custody, 'NOT_IN_OUTSIDE_CUSTODY');
  return custody;
};

/** No court or commission has accepted the same dispute; under a mandate a room does not accept it (domain.md §8, 8: SUIT_ACCEPTED). */
export const noSuitAccepted: Guard<void> = ({ proceedings = [] }) => {
  const accepted = proceedings.some(({ kind, steps }) => {
    const status = steps.at(-1)?.status;
    return (kind === 'SUIT' || kind === 'ARBITRATION') && (status === 'ACCEPTED' || status === 'FILED');
  });
  ensure(!accepted, 'SUIT_ACCEPTED');
};

/** Objections and complaints that wait for an answer (NO_WORD_TO_ANSWER). */
export const hasOpenWord: Guard<readonly PartyWord[]> = (state) => {
  const open = openWords(state);
  ensure(open.length > 0, 'NO_WORD_TO_ANSWER');
  return open;
};

/** The sessions that are planned (NO_SESSION_PLANNED). */
export const hasPlannedSession: Guard<readonly Session[]> = (state) => {
  const planned = state.sessions.filter((s) => s.status === 'SCHEDULED');
  ensure(planned.length > 0, 'NO_SESSION_PLANNED');
  return planned;
};

/** The drafted agreement that lacks a signature (NOTHING_TO_SIGN), once the represented have answered (`ensureGroupsAnswered`). */
export const wantsSignature: Guard<Agreement> = (state) => {
  ensure(state.agreement && wantingSignatures(state).length > 0, 'NOTHING_TO_SIGN');
  ensureGroupsAnswered(state);
  return state.agreement;
};

/**
 * An oral agreement is refused where the statute requires a document (劳动争议调解仲裁法 14, 医疗条例 39: ORAL_BARRED), and
 * where others than the parties must consent to it (GROUP_NEEDS_WRITING).
 */
export const mayBeOral: Guard<void> = (state) => {
  const { oral, basis } = AGREEMENT_FORM[state.track];
  ensure(oral, 'ORAL_BARRED', { facts: { track: state.track, basis } });
  ensure(!state.groups, 'GROUP_NEEDS_WRITING');
};

/** The mediation period that the parties may extend (PERIOD_NOT_EXTENDABLE). */
export const mayBeExtended: Guard<ExtendablePeriod> = (state) => {
  const period = extendablePeriodOf(state);
  ensure(period, 'PERIOD_NOT_EXTENDABLE');
  return period;
};

/** The mediation period after which the law takes the mediation for failed (PERIOD_ONLY_REMINDS); a register's line starts none. */
export const periodLapses: Guard<CaseClock> = (state) => {
  const running = mediationPeriodOf(state);
  const period = clocksOf(state).find(({ id, subject }) => id === running?.clock && subject === running.event);
  ensure(period && actsByItself(period.id) && !period.attested, 'PERIOD_ONLY_REMINDS');
  return period;
};

/** The mediation was ended by law, and its parties have still to be told of the other routes (NO_NOTICE_OWED). */
export const noticeOwed: Guard<void> = ({ routeNoticeOwed }) => {
  ensure(routeNoticeOwed, 'NO_NOTICE_OWED');
};

/** The agreement of which an item is still unperformed (NOTHING_TO_PERFORM). */
export const owesPerformance: Guard<Agreement> = (state) => {
  ensure(state.agreement && unperformed(state.agreement).length > 0, 'NOTHING_TO_PERFORM');
  return state.agreement;
};

/** The parties who have not evaluated yet (ALREADY_EVALUATED). */
export const hasUnheardParty: Guard<readonly Party[]> = (state) => {
  const unheard = state.parties.filter((p) => !state.evaluations.some((e) => e.partyId === p.id));
  ensure(unheard.length > 0, 'ALREADY_EVALUATED');
  return unheard;
};

/** Only a settlement of the whole can be annulled, and only once (ANNULMENT_NEEDS_SETTLEMENT, ANNULMENT_ALREADY_RECORDED). */
export const settledAndStands: Guard<void> = (state) => {
  ensure(state.ending?.outcome === 'settled', 'ANNULMENT_NEEDS_SETTLEMENT');
  ensure(!state.milestones.some((m) => m.kind === 'ANNULLED'), 'ANNULMENT_ALREADY_RECORDED');
};

/** Some party may leave: a third one, or one of several of a side (PARTY_LAST_OF_SIDE). */
export const hasSpareParty: Guard<void> = inOwnCustody(({ parties }) => {
  const spare = parties.some(({ id, side }) => {
    const others = parties.filter((one) => one.side === side && one.id !== id);
    return side === 'THIRD_PARTY' || others.length > 0;
  });
  ensure(spare, 'PARTY_LAST_OF_SIDE');
});

/** The links that people set, which people may take away (NOT_LINKED). */
export const hasLinkSet: Guard<readonly CaseLink[]> = ({ links = [] }) => {
  const set = links.filter(({ byReopening }) => !byReopening);
  ensure(set.length > 0, 'NOT_LINKED');
  return set;
};

/** The last booked step, which an undo would take back; one undo is asked at a time (UNDO_ALREADY_ASKED). */
export const noUndoAsked: Guard<EventId> = inOwnCustody((state) => {
  ensure(!state.undoAsked, 'UNDO_ALREADY_ASKED');
  const last = state.booked.at(-1);
  ensure(last, 'STEP_NOT_TAKEN');
  return last;
});

/** Granted corrections that wait. An archived file is amended only to carry one out (CORRECTION_NOT_GRANTED). */
export const amendable: Guard<readonly GrantedCorrection[]> = (state) => {
  const waiting = waitingCorrections(state);
  ensure(state.status !== 'ARCHIVED' || waiting.length > 0, 'CORRECTION_NOT_GRANTED');
  return waiting;
};

/** The undo that awaits an answer (UNDO_NOT_ASKED). */
export const undoAsked: Guard<UndoAsked> = ({ undoAsked: asked }) => {
  ensure(asked, 'UNDO_NOT_ASKED');
  return asked;
};

/** The undo that awaits an answer; refused if a booked step came after it was asked for (UNDO_NOT_ASKED, UNDO_STALE). */
export const undoIsFresh: Guard<UndoAsked> = (state) => {
  const asked = undoAsked(state);
  ensure(state.booked.at(-1) === asked.event, 'UNDO_STALE');
  return asked;
};

/** One offer at a time (REFERRAL_ALREADY_OPEN). */
export const noOpenReferral: Guard<void> = inOwnCustody((state) => {
  ensure(!openReferral(state.referrals), 'REFERRAL_ALREADY_OPEN');
});

/** The open referral, proposed or sent (REFERRAL_NOT_OPEN). */
export const referralOpen: Guard<Referral> = (state) => {
  const referral = openReferral(state.referrals);
  ensure(referral, 'REFERRAL_NOT_OPEN');
  return referral;
};

/** The open referral, which was proposed and not sent (REFERRAL_NOT_OPEN). */
export const referralProposed: Guard<Referral> = (state) => openIn(state, 'PROPOSED');

/** The open referral, which was sent and not answered (REFERRAL_NOT_OPEN). */
export const referralSent: Guard<SentReferral> = (state) => {
  const referral = openIn(state, 'SENT');
  ensure(wasSent(referral), 'REFERRAL_NOT_OPEN', { facts: { status: referral.status } });
  return referral;
};

/** The referral that was sent while the calendar of its last day was missing (REFERRAL_NOT_OPEN). */
export const referralUndated: Guard<SentReferral> = (state) => {
  const referral = referralSent(state);
  ensure(referral.dueOn === null, 'REFERRAL_NOT_OPEN', { facts: { status: referral.status } });
  return referral;
};

/** The accepted referral by which the case came to the room that holds it now (REFERRAL_ALREADY_OPEN, NOT_REFERRED_HERE). */
export const referredHere: Guard<Referral> = (state) => {
  noOpenReferral(state);
  const came = cameBy(state.referrals, state.room.id);
  ensure(came, 'NOT_REFERRED_HERE');
  return came;
};

/** An imported register attests steps only of cases that it created (NOT_FROM_REGISTER). */
export const fromRegister: Guard<void> = inOwnCustody((state) => {
  ensure(state.applicationForm === 'REGISTER', 'NOT_FROM_REGISTER');
});

function openIn(state: CaseState, status: Referral['status']): Referral {
  const referral = openReferral(state.referrals);
  ensure(referral?.status === status, 'REFERRAL_NOT_OPEN', { facts: { status: referral?.status ?? 'NONE' } });
  return referral;
}
