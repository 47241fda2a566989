/** Who is told of what the room does: from the desk to the last session, and changes of parties. */
import type { CaseEventType } from '../../case/events.js';
import { byThemselves, consentWasAsked, falseMediation, leftByItself, underMandate } from '../conditions.js';
import { news, nobody, notice, type Told } from './row.js';

const OWN_ACT = nobody('当事人自己办理,已当面知道', 'the parties did it themselves and know');

export const MEDIATION = {
  Registered: [notice('APPLICANTS', 'APPLICATION_RECEIVED'), news('DESK', 'CASE_AT_DESK', byThemselves)],
  RoutedToDesk: [notice('APPLICANTS', 'CASE_MOVED'), news('DESK', 'CASE_AT_DESK')],
  ConsentRequested: [notice('ASKED', 'CONSENT_ASKED')],
  ConsentAnswered: [news('DESK', 'CONSENT_ANSWERED')],
  MediatorObjected: [news('HEAD', 'MEDIATOR_OBJECTED')],
  /** The head may be whom it is about. */
  ComplaintMade: [news('HEAD', 'COMPLAINT_CAME'), news('BUREAU', 'COMPLAINT_CAME')],
  PartyWordAnswered: [notice('SPEAKER', 'WORD_ANSWERED')],
  Accepted: [notice('PARTIES', 'ACCEPTED')],
  Refused: [notice('APPLICANTS', 'NOT_ACCEPTED'), notice('RESPONDENTS', 'NOT_ACCEPTED', consentWasAsked)],
  MediatorsAssigned: [notice('PARTIES', 'MEDIATORS_NAMED'), news('NEW_MEDIATORS', 'ASSIGNED')],
  MediatorReplaced: [
    notice('PARTIES', 'MEDIATORS_NAMED'),
    news('NEW_MEDIATORS', 'ASSIGNED'),
    news('FORMER_MEDIATOR', 'UNASSIGNED'),
  ],
  SessionScheduled: [notice('INVITED', 'SESSION_FIXED'), news('MEDIATORS', 'OWN_SESSION_FIXED')],
  SessionRescheduled: [notice('INVITED', 'SESSION_CHANGED'), news('MEDIATORS', 'OWN_SESSION_CHANGED')],
  SessionCancelled: [notice('INVITED', 'SESSION_CANCELLED'), news('MEDIATORS', 'OWN_SESSION_CANCELLED')],
  SessionHeld: OWN_ACT,
  Suspended: [notice('PARTIES', 'SUSPENDED'), news('BUREAU', 'FALSE_MEDIATION_SUSPECTED', falseMediation)],
  Resumed: [notice('PARTIES', 'RESUMED')],
  PeriodExtended: [notice('PARTIES', 'PERIOD_EXTENDED')],
  PeriodLapsed: [
    notice('PARTIES', 'PERIOD_LAPSED'),
    news('MEDIATORS', 'PERIOD_OVER'),
    news('HEAD', 'PERIOD_OVER'),
    news('IN_CHARGE', 'MANDATE_ENDED', underMandate),
  ],
  RouteNoticeGiven: nobody('调解室已亲自告知', 'the room told them itself'),
  Terminated: [notice('PARTIES', 'ENDED'), news('IN_CHARGE', 'MANDATE_ENDED', underMandate)],
  Withdrawn: [
    notice('PARTIES', 'WITHDRAWN'),
    news('MEDIATORS', 'PARTY_WITHDREW'),
    news('IN_CHARGE', 'MANDATE_ENDED', underMandate),
  ],
  PartyAdded: [notice('NEWCOMER', 'PARTY_ADDED'), news('MEDIATORS', 'PARTIES_CHANGED')],
  PartyDropped: [
    notice('LEAVER', 'PARTY_LEFT'),
    news('MEDIATORS', 'PARTIES_CHANGED'),
    news('HEAD', 'PARTY_WITHDREW', leftByItself),
  ],
  PartySubstituted: [notice('NEWCOMER', 'PARTY_ADDED'), news('MEDIATORS', 'PARTIES_CHANGED')],
  GroupMembersRecorded: OWN_ACT,
  GroupConsentsRecorded: OWN_ACT,
  FactsRecorded: OWN_ACT,
  FactsConfirmed: OWN_ACT,
  /** A false address would send every later paper astray. */
  ServiceAddressConfirmed: [notice('CONFIRMER', 'SERVICE_CONFIRMED')],
} as const satisfies Partial<Record<CaseEventType, Told>>;
