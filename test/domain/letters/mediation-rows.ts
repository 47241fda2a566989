/** What the room does with a case, and who is told of it. */
import { anAct, aParty, LI } from '../case/fixtures.js';
import * as life from './lives.js';
import { CLERKS, HEADS, MEDIATOR, type Row } from './row.js';

const NEWCOMER = aParty('newcomer-2', 'THIRD_PARTY');
const mandated = () => life.entrusted().take('acceptMandate');
const lapsed = () => life.withPeriod().take('openSession').wait(60).take('lapsePeriod');

export const MEDIATION_ROWS: readonly Row[] = [
  ['Registered', '', () => life.life('register'), ['APPLICATION_RECEIVED: li']],
  [
    'RoutedToDesk',
    '',
    () => life.life('register', 'routeToDesk'),
    ['CASE_MOVED: li', `CASE_AT_DESK: union ${CLERKS} ${HEADS}`],
  ],
  ['ConsentRequested', '', () => life.life('register', 'requestConsent'), ['CONSENT_ASKED: li, wang']],
  [
    'ConsentAnswered',
    '',
    () => life.life('register', 'requestConsent', 'answerConsent'),
    [`CONSENT_ANSWERED: town ${CLERKS} ${HEADS}`],
  ],
  ['MediatorObjected', '', () => life.assigned().take('objectToMediator'), [`MEDIATOR_OBJECTED: town ${HEADS}`]],
  [
    'ComplaintMade',
    '',
    () => life.accepted().take('complain'),
    [`COMPLAINT_CAME: town ${HEADS}, 320612101 JUSTICE_SUPERVISOR`],
  ],
  ['PartyWordAnswered', '', () => life.accepted().take('complain').take('answerPartyWord'), ['WORD_ANSWERED: li']],
  ['Accepted', '', life.accepted, ['ACCEPTED: li, wang']],
  ['Refused', 'before consent was asked', () => life.life('register', 'refuse'), ['NOT_ACCEPTED: li']],
  ['Refused', 'after it', () => life.life('register', 'requestConsent', 'refuse'), ['NOT_ACCEPTED: li, wang']],
  ['MediatorsAssigned', '', life.assigned, ['MEDIATORS_NAMED: li, wang', `ASSIGNED: ${MEDIATOR}`]],
  [
    'MediatorReplaced',
    '',
    () => life.assigned().take('replaceMediator'),
    ['MEDIATORS_NAMED: li, wang', 'ASSIGNED: town/MEDIATOR-2/person', 'UNASSIGNED: town/MEDIATOR'],
  ],
  [
    'SessionScheduled',
    '',
    () => life.assigned().take('scheduleSession'),
    ['SESSION_FIXED: li, wang', `OWN_SESSION_FIXED: ${MEDIATOR}`],
  ],
  [
    'SessionScheduled',
    'with one party',
    () => life.mediating().take('scheduleSession', { kind: 'CAUCUS', caucusWith: LI.id }),
    ['SESSION_FIXED: li', `OWN_SESSION_FIXED: ${MEDIATOR}`],
  ],
  [
    'SessionRescheduled',
    '',
    () => life.assigned().take('scheduleSession').take('rescheduleSession'),
    ['SESSION_CHANGED: li, wang', `OWN_SESSION_CHANGED: ${MEDIATOR}`],
  ],
  [
    'SessionCancelled',
    '',
    () => life.assigned().take('scheduleSession').take('cancelSession'),
    ['SESSION_CANCELLED: li, wang', `OWN_SESSION_CANCELLED: ${MEDIATOR}`],
  ],
  ['SessionHeld', '', life.mediating, []],
  ['Suspended', '', () => life.mediating().take('suspend'), ['SUSPENDED: li, wang']],
  [
    'Suspended',
    'as it may be a sham',
    () => life.mediating().take('suspend', { cause: 'FALSE_MEDIATION' }),
    ['SUSPENDED: li, wang', 'FALSE_MEDIATION_SUSPECTED: 320612101 JUSTICE_SUPERVISOR'],
  ],
  ['Resumed', '', () => life.mediating().take('suspend').take('resume'), ['RESUMED: li, wang']],
  [
    'PeriodExtended',
    '',
    () => life.withPeriod().take('openSession').take('extendPeriod'),
    ['PERIOD_EXTENDED: li, wang'],
  ],
  ['PeriodLapsed', '', lapsed, ['PERIOD_LAPSED: li, wang', `PERIOD_OVER: medical/MEDIATOR/person, medical ${HEADS}`]],
  ['RouteNoticeGiven', '', () => lapsed().take('giveRouteNotice'), []],
  ['AgreementDrafted', '', () => life.mediating().take('draft'), ['AGREEMENT_READY: li, wang']],
  ['AgreementSigned', '', () => life.mediating().take('draft').take('sign'), []],
  ['AgreementEffective', '', life.agreed, ['AGREEMENT_EFFECTIVE: li, wang']],
  [
    'AgreementEffective',
    'under a mandate',
    () => mandated().take('openSession').take('draft').signedByAll(),
    ['AGREEMENT_EFFECTIVE: li, wang', 'MANDATE_ENDED: the-court COURT_CLERK ARB_CLERK'],
  ],
  ['AgreementFulfilled', '', () => life.agreed().take('recordPerformance'), ['AGREEMENT_FULFILLED: li, wang']],
  [
    'DefaultRecorded',
    '',
    () => life.agreed().wait(11).take('recordDefault'),
    ['DEFAULT_RECORDED: li, wang', `DEFAULT_SEEN: town ${HEADS}`],
  ],
  ['FollowedUp', '', () => life.agreed().take('recordPerformance').take('followUp'), ['FOLLOWED_UP: li, wang']],
  [
    'FollowedUp',
    'when one has evaluated',
    () => life.agreed().take('recordPerformance').take('evaluate').take('followUp'),
    ['FOLLOWED_UP: wang'],
  ],
  ['Terminated', '', () => life.mediating().take('terminate'), ['ENDED: li, wang']],
  [
    'Terminated',
    'under a mandate',
    () => mandated().take('openSession').take('terminate'),
    ['ENDED: li, wang', 'MANDATE_ENDED: the-court COURT_CLERK ARB_CLERK'],
  ],
  ['Withdrawn', '', () => life.mediating().take('withdraw'), ['WITHDRAWN: li, wang', `PARTY_WITHDREW: ${MEDIATOR}`]],
  ['Archived', '', () => life.agreed().take('recordPerformance').take('archive'), []],
  [
    'PartyAdded',
    '',
    () => life.mediating().take('addParty'),
    ['PARTY_ADDED: newcomer-2', `PARTIES_CHANGED: ${MEDIATOR}`],
  ],
  [
    'PartyDropped',
    '',
    () => life.mediating().take('addParty').take('dropParty'),
    ['PARTY_LEFT: newcomer-2', `PARTIES_CHANGED: ${MEDIATOR}`],
  ],
  [
    'PartyDropped',
    'by its own act',
    () =>
      life
        .mediating()
        .take('addParty')
        .take('dropParty', { reason: 'WITHDRAWN', acts: [anAct(NEWCOMER)] }),
    ['PARTY_LEFT: newcomer-2', `PARTIES_CHANGED: ${MEDIATOR}`, `PARTY_WITHDREW: town ${HEADS}`],
  ],
  [
    'PartySubstituted',
    '',
    () => life.mediating().take('substituteParty'),
    ['PARTY_ADDED: newcomer-2', `PARTIES_CHANGED: ${MEDIATOR}`],
  ],
  ['FactsRecorded', '', () => life.mediating().take('recordFacts'), []],
  ['ServiceAddressConfirmed', '', () => life.mediating().take('confirmServiceAddress'), ['SERVICE_CONFIRMED: li']],
  ['Amended', '', () => life.accepted().take('amend'), []],
  ['UndoAsked', '', () => life.accepted().take('askUndo'), ['UNDO_ASKED: 320612101 JUSTICE_SUPERVISOR']],
  [
    'UndoDeclined',
    '',
    () => life.accepted().take('askUndo').take('declineUndo'),
    ['UNDO_ANSWERED: town/ROOM_HEAD/person'],
  ],
  [
    'StepsUndone',
    '',
    () => life.accepted().undone(),
    ['STEPS_UNDONE: li, wang', 'UNDO_ANSWERED: town/ROOM_HEAD/person'],
  ],
  ['AgreementAnnulled', '', () => life.agreed().take('recordAnnulment', { kind: 'revoked' }), ['ANNULLED: li, wang']],
  [
    'AgreementAnnulled',
    'as a sham',
    () => life.agreed().take('recordAnnulment', { kind: 'sham' }),
    ['ANNULLED: li, wang', 'SHAM_FOUND: 320612101 JUSTICE_SUPERVISOR'],
  ],
];
