/** What each event makes of a case. Exhaustive: a new event must say here what it means. */
import { accepted } from './accepted-evolve.js';
import { withAuthors } from './authors.js';
import { ensure } from '../kernel/rule-broken.js';
import { applyAmendment } from './amendment.js';
import { withoutParty, withParty, withSuccessor } from './party-change.js';
import { addEvaluation } from './evaluation-evolve.js';
import { withConsentAnswer, withPartyWord, withWordAnswered } from './self-service-evolve.js';
import { withAnswers, withoutAnswers, withMembers } from './group-evolve.js';
import { withConfirmations, withFacts, withServiceAddress } from './facts-evolve.js';
import { broughtBack, endedOutside, filedElsewhere, takenOutside } from './custody-evolve.js';
import { entrusted, mandateTurned, withMediators } from './mandate-evolve.js';
import { withGrant } from './granted-corrections.js';
import type { Recorded } from './events.js';
import { fulfilled, markPerformed } from './agreement.js';
import { relinked } from './link-evolve.js';
import { opened } from './opening.js';
import { proceedingBegun, proceedingStepped } from './proceeding-evolve.js';
import { answered, dated, moveTo, sent } from './referral-evolve.js';
import type { RoomRef } from './room-ref.js';
import type { CaseState } from './state.js';
import { extended, goingOn, suspended } from './suspension-evolve.js';
import { trackOf } from './track.js';
import { withMilestone } from './milestone.js';
import { attestedEnd, periodLapsed, refused, terminated, tookEffect, withdrawn } from './ending-evolve.js';
import { mediatorReplaced, sessionChanged, sessionHeld } from './session-evolve.js';

/** The state after one more event; the first event of a case must open it. */
export function evolve(state: CaseState | null, event: Recorded): CaseState {
  if (event.type === 'Registered' || event.type === 'AttestedAccepted') return opened(event);
  if (event.type === 'Entrusted') return entrusted(event);
  ensure(state, 'HISTORY_WITHOUT_OPENING', { facts: { event: event.id } });
  return withAuthors(next(state, event), event);
}

type Later = Exclude<Recorded, { type: 'Registered' | 'AttestedAccepted' | 'Entrusted' }>;

function next(state: CaseState, event: Later): CaseState {
  switch (event.type) {
    case 'RoutedToDesk':
      return withMilestone(inRoom(state, event.data.room), event, { kind: 'ROUTED', detail: '' });
    case 'ConsentRequested':
      return { ...state, status: 'CONSENT_PENDING' };
    case 'Accepted':
      return accepted(state, event);
    case 'Refused':
      return refused(state, event);
    case 'MediatorsAssigned':
      return { ...withMediators(state, event.data.mediators), status: 'ASSIGNED' };
    case 'MediatorReplaced':
      return mediatorReplaced(state, event);
    case 'SessionScheduled':
      return { ...state, sessions: [...state.sessions, event.data.session] };
    case 'SessionRescheduled':
      return sessionChanged(state, event.data.sessionId, { startsAt: event.data.startsAt });
    case 'SessionCancelled':
      return sessionChanged(state, event.data.sessionId, { status: 'CANCELLED' });
    case 'SessionHeld':
      return sessionHeld(state, event);
    case 'Suspended':
      return suspended(state, event);
    case 'Resumed':
      return { ...goingOn(state, event.day), status: 'MEDIATING' };
    case 'PeriodExtended':
      return extended(state, event);
    case 'PeriodLapsed':
      return periodLapsed(state, event);
    case 'RouteNoticeGiven':
      return { ...state, routeNoticeOwed: false };
    case 'AgreementDrafted':
      return { ...withoutAnswers(state), status: 'AGREEMENT_DRAFTED', agreement: event.data.agreement };
    case 'OralAgreementRecorded':
      return { ...state, agreement: event.data.agreement };
    case 'AgreementSigned':
      return addSignature(state, event.data.signature);
    case 'AgreementEffective':
      return tookEffect(state, event);
    case 'PerformanceBegun':
      return { ...state, status: 'PERFORMING' };
    case 'ItemPerformed':
      return markPerformed(state, event.data.itemId, event.day);
    case 'AgreementFulfilled':
      return fulfilled(state);
    case 'DefaultRecorded':
      return { ...state, status: 'DEFAULTED' };
    case 'FollowedUp':
      return { ...state, status: 'FOLLOWED_UP', followUps: [...state.followUps, event.day] };
    case 'Evaluated':
      return addEvaluation(state, event);
    case 'Terminated':
      return terminated(state, event);
    case 'Withdrawn':
      return withdrawn(state, event);
    case 'Archived':
      return { ...state, status: 'ARCHIVED' };
    case 'PartyAdded':
      return withParty(state, event);
    case 'PartyDropped':
      return withoutParty(state, event);
    case 'PartySubstituted':
      return withSuccessor(state, event);
    case 'FactsRecorded':
      return withFacts(state, event);
    case 'FactsConfirmed':
      return withConfirmations(state, event);
    case 'GroupMembersRecorded':
      return withMembers(state, event);
    case 'GroupConsentsRecorded':
      return withAnswers(state, event);
    case 'ServiceAddressConfirmed':
      return withServiceAddress(state, event);
    case 'ConsentAnswered':
      return withConsentAnswer(state, event);
    case 'PartyWordAnswered':
      return withWordAnswered(state, event);
    case 'MediatorObjected':
    case 'ComplaintMade':
      return withPartyWord(state, event);
    case 'Reopened':
    case 'CaseLinked':
    case 'CaseUnlinked':
      return relinked(state, event);
    case 'CorrectionGranted':
      return withGrant(state, event);
    case 'Amended':
      return applyAmendment(state, event);
    case 'UndoAsked':
      return { ...state, undoAsked: { event: event.data.undoes, by: event.by } };
    case 'UndoDeclined':
      return { ...state, undoAsked: null };
    case 'StepsUndone':
      return state;
    case 'AgreementAnnulled':
      return withMilestone({ ...state, status: 'ANNULLED' }, event, { kind: 'ANNULLED', detail: event.data.kind });
    case 'ReferralProposed':
      return { ...state, referrals: [...state.referrals, event.data.referral] };
    case 'ReferralSent':
      return sent(state, event);
    case 'ReferralDated':
      return dated(state, event);
    case 'ReferralAccepted':
      return withMilestone(moveTo(state, event), event, { kind: 'REFERRED', detail: '' });
    case 'ReferralDeclined':
      return answered(state, event, 'DECLINED', event.data.reason);
    case 'ReferralLapsed':
      return answered(state, event, 'LAPSED');
    case 'ReferralRecalled':
      return answered(state, event, 'RECALLED');
    case 'AuthorityPaperRecorded': {
      const paper = { event: event.id, on: event.day, ...event.data };
      return { ...state, authorityPapers: [...(state.authorityPapers ?? []), paper] };
    }
    case 'ArbitrationStepRecorded':
      return {
        ...state,
        arbitration: [...(state.arbitration ?? []), { event: event.id, on: event.day, ...event.data }],
      };
    case 'FiledElsewhere':
      return filedElsewhere(state, event);
    case 'ExternallyAccepted':
    case 'ExternallyTransferred':
      return takenOutside(state, event);
    case 'ReturnedFromOutside':
      return broughtBack(state, event);
    case 'MandateOffered':
    case 'MandateTaken':
    case 'MandateDeclined':
    case 'MandateLapsed':
    case 'MandateRecalled':
    case 'JudgeChanged':
    case 'MandateReported':
      return mandateTurned(state, event);
    case 'EndedOutside':
      return endedOutside(state, event);
    case 'ProceedingPrepared':
      return proceedingBegun(state, event);
    case 'ProceedingStepRecorded':
    case 'ProceedingWithdrawn':
    case 'ProceedingObjected':
      return proceedingStepped(state, event);
    case 'AttestedReferred':
      return withMilestone({ ...inRoom(state, event.data.room), status: 'ACCEPTED', mediators: [] }, event, {
        kind: 'REFERRED',
        detail: '',
      });
    case 'AttestedEnded':
      return attestedEnd(state, event);
  }
}

type Of<T extends Recorded['type']> = Extract<Recorded, { type: T }>;

/** In another room other rules apply to when an agreement takes effect. */
function inRoom(state: CaseState, room: RoomRef): CaseState {
  return { ...state, room, track: trackOf(room.kind, state.dispute) };
}

function addSignature(state: CaseState, signature: Of<'AgreementSigned'>['data']['signature']): CaseState {
  if (!state.agreement) return state;
  return { ...state, agreement: { ...state.agreement, signatures: [...state.agreement.signatures, signature] } };
}
