/** What of an event everybody may read who sees its case: codes, days, numbers. Exhaustive: a new event says it here. */
import type { AuthorityDocument } from '../../../domain/case/authority.js';
import type { Amendment, Recorded } from '../../../domain/case/events.js';
import type { PartyAct } from '../../../domain/case/party.js';
import type { Agreement, DisputeFacts } from '../../../domain/case/state.js';
import { counted } from '../../../domain/case/group.js';
import type { Facts } from '../../../domain/kernel/rule-broken.js';

/** Amounts in fen. Texts typed by people (documents, notes) and parties' ids are left out. */
export function publicFacts(event: Recorded): Facts {
  switch (event.type) {
    case 'Registered':
      return {
        ...disputeOf(event.data.dispute),
        form: event.data.applicationForm,
        ...(event.data.follows?.reopens && { reopens: true }),
      };
    case 'AttestedAccepted':
      return { ...disputeOf(event.data.dispute), ledgerClass: event.data.ledgerClass };
    case 'RoutedToDesk':
    case 'AttestedReferred':
      return { room: event.data.room.id };
    case 'ConsentRequested':
      return { asked: event.data.asked.length };
    case 'Accepted': {
      const { number, ledgerClass, track, rightsNotice } = event.data;
      return { number: number ?? '', ledgerClass, track, notice: rightsNotice.manner, noticeOn: rightsNotice.on };
    }
    case 'Refused':
      return { ground: event.data.ground, detail: event.data.detail, notice: event.data.notice.manner };
    case 'MediatorsAssigned':
      return { mediators: event.data.mediators.length, chosenBy: event.data.chosenBy };
    case 'MediatorReplaced':
      return { reason: event.data.reason };
    case 'SessionScheduled':
      return { kind: event.data.session.kind, startsAt: event.data.session.startsAt };
    case 'SessionRescheduled':
      return { startsAt: event.data.startsAt };
    case 'SessionHeld':
      return { kind: event.data.session.kind, startsAt: event.data.session.startsAt };
    case 'AgreementDrafted':
    case 'OralAgreementRecorded':
      return agreementOf(event.data.agreement);
    case 'AgreementSigned':
      return { signer: event.data.signature.signer, on: event.data.signature.on };
    case 'AgreementEffective':
      return { form: event.data.form };
    case 'FollowedUp': {
      const { performance, suit, escalationSigns } = event.data;
      return { performance, suit, escalationSigns };
    }
    case 'Evaluated':
      return event.data.score === null ? {} : { score: event.data.score };
    case 'Terminated':
      return { ground: event.data.ground, detail: event.data.detail, notice: event.data.notice.manner };
    case 'Suspended':
      return { cause: event.data.cause };
    case 'PeriodExtended': {
      const { clock, length } = event.data;
      return { clock, count: length.count, unit: length.unit };
    }
    case 'PeriodLapsed':
      return { clock: event.data.clock, dueOn: event.data.dueOn };
    case 'RouteNoticeGiven':
      return { notice: event.data.notice.manner, noticeOn: event.data.notice.on };
    case 'Archived':
      return { explained: event.data.explained };
    case 'Amended':
      return amended(event.data);
    case 'PartyAdded':
      return { side: event.data.party.side, kind: event.data.party.kind };
    case 'PartyDropped':
      return { reason: event.data.reason };
    case 'PartySubstituted':
      return { reason: event.data.reason, side: event.data.party.side, kind: event.data.party.kind };
    case 'FactsRecorded':
      return { version: event.data.version, items: event.data.items.length };
    case 'FactsConfirmed':
      return { version: event.data.version, parties: event.data.acts.length, manner: mannersOf(event.data.acts) };
    case 'GroupMembersRecorded':
      return {
        side: event.data.side,
        representatives: event.data.representatives.length,
        represented: event.data.represented,
      };
    case 'GroupConsentsRecorded':
      return { side: event.data.side, people: counted(event.data.lines), consents: event.data.consents };
    case 'ServiceAddressConfirmed':
      return { manner: event.data.act.manner, electronic: event.data.electronic };
    case 'ConsentAnswered':
      return { manner: event.data.act.manner, consents: event.data.consents };
    case 'MediatorObjected':
    case 'ComplaintMade':
      return { manner: event.data.act.manner };
    case 'PartyWordAnswered':
      return {};
    case 'Reopened':
      return { reason: event.data.reason };
    case 'CaseLinked':
    case 'CaseUnlinked':
      return { kind: event.data.kind };
    case 'CorrectionGranted':
      return { request: event.data.requestId };
    case 'UndoAsked':
    case 'UndoDeclined':
      return { undoes: event.data.undoes };
    case 'StepsUndone':
      return { undone: event.data.undone };
    case 'AgreementAnnulled':
      return { kind: event.data.kind };
    case 'ReferralProposed': {
      const { from, to, direction, reason } = event.data.referral;
      return { from: from.id, to: to.id, direction, reason };
    }
    case 'ReferralSent':
      return event.data.dueOn === null ? {} : { dueOn: event.data.dueOn };
    case 'ReferralDated':
      return { dueOn: event.data.dueOn };
    case 'ReferralAccepted':
      return { room: event.data.room.id };
    case 'ReferralDeclined':
      return { reason: event.data.reason };
    case 'ArbitrationStepRecorded':
      return { step: event.data.kind, ...numberOf(event.data) };
    case 'AuthorityPaperRecorded':
      return { paper: event.data.kind, number: event.data.number };
    case 'FiledElsewhere':
    case 'ExternallyAccepted':
    case 'ExternallyTransferred':
      return { authority: event.data.authority.id, kind: event.data.authority.kind, ...numberOf(event.data.document) };
    case 'ReturnedFromOutside':
      return { room: event.data.room.id, track: event.data.track, ...numberOf(event.data.document) };
    case 'Entrusted':
      return { ...disputeOf(event.data.dispute), authority: event.data.authority.id, ...numberOf(event.data.document) };
    case 'MandateOffered': {
      const { kind, room, procedure, number = '' } = event.data.mandate;
      return { kind, room: room.id, ...(procedure ? { procedure } : {}), ...(number ? { number } : {}) };
    }
    case 'MandateTaken':
      return { room: event.data.room.id, track: event.data.track, signedOn: event.data.receipt.signedOn };
    case 'MandateDeclined':
      return { reason: event.data.reason };
    case 'MandateLapsed':
      return { dueOn: event.data.dueOn };
    case 'MandateReported':
      return { factsAttached: event.data.factsAttached };
    case 'EndedOutside':
      return { outcome: event.data.detail, ...numberOf(event.data.document) };
    case 'AttestedEnded':
      return { outcome: event.data.outcome, form: event.data.form };
    case 'ProceedingPrepared': {
      const { kind, status, application } = event.data;
      return { proceeding: kind, status, ...(application?.court && { ground: application.court.ground }) };
    }
    case 'ProceedingStepRecorded':
    case 'ProceedingWithdrawn':
    case 'ProceedingObjected': {
      const { kind, status, number, receivedOn } = event.data;
      return { proceeding: kind, status, ...(number && { number }), ...(receivedOn && { receivedOn }) };
    }
    case 'ItemPerformed':
    case 'DefaultRecorded':
      return { item: event.data.itemId };
    case 'Resumed':
    case 'SessionCancelled':
    case 'PerformanceBegun':
    case 'AgreementFulfilled':
    case 'Withdrawn':
    case 'MandateRecalled':
    case 'JudgeChanged':
    case 'ReferralLapsed':
    case 'ReferralRecalled':
      return {};
  }
}

const numberOf = ({ number }: AuthorityDocument): Facts => (number ? { number } : {});

function disputeOf({ type, source, amount, people, difficult, placeCode }: DisputeFacts): Facts {
  return { type, source, ...(amount === null ? {} : { amount }), people, difficult, placeCode };
}

function agreementOf({ form, scope, agreedAmount, items }: Agreement): Facts {
  return { form, scope, agreedAmount, items: items.length };
}

/** How parties acted, each manner once. */
const mannersOf = (acts: readonly PartyAct[]): string[] => [...new Set(acts.map(({ manner }) => manner))];

type Amended = Extract<Recorded, { type: 'Amended' }>;

/** Before and after of what an amendment put right; of parties only that they were. */
function amended({ fields, before, amendment, requestId: request }: Amended['data']): Facts {
  return { fields, ...(request && { request }), ...named('before', before), ...named('after', amendment) };
}

function named(prefix: string, { dispute, parties: _parties, items, ...rest }: Amendment): Facts {
  const values = Object.entries({ ...dispute, ...rest });
  return {
    ...Object.fromEntries(values.flatMap(([key, value]) => (value == null ? [] : [[`${prefix}.${key}`, value]]))),
    ...(items && {
      [`${prefix}.items`]: items.map(({ amount, dueOn }) => [amount ?? '', dueOn ?? ''].join(' ').trim()),
    }),
  };
}
