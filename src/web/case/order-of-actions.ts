/** In which order the open steps stand: what leads the case on first, then what plans or puts right, last what ends it. */
import { CHANGES, type Change } from '../made/changes.js';
import type { CaseFile } from './choices.js';

/** Where several lead on, the later step goes first: what is drafted is signed rather than drafted again. */
const LEADS: readonly string[] = [
  ...['confirmUndo', 'acceptReferral', 'acceptMandate', 'requestConsent', 'accept', 'assignMediators', 'sendReferral'],
  ...['resume', 'sign', 'recordPerformance', 'followUp', 'openSession', 'draft', 'recordOralAgreement'],
  ...['submitProceeding', 'recordProceedingStep', 'reportMandate', 'recordDefault', 'recordObjection'],
];
const BESIDE: readonly string[] = [
  ...['scheduleSession', 'rescheduleSession', 'cancelSession', 'recordFacts', 'confirmFacts', 'confirmServiceAddress'],
  ...['proposeReferral', 'routeToDesk', 'extendPeriod', 'suspend', 'replaceMediator', 'giveRouteNotice', 'evaluate'],
  ...['prepareConfirmation', 'prepareArbitralReview', 'preparePaymentOrder', 'applyForEnforcement', 'offerFiling'],
  ...['addParty', 'dropParty', 'substituteParty', 'recordGroupMembers', 'recordGroupConsents', 'recordArbitrationStep'],
  ...['recordExternalAcceptance', 'recordExternalTransfer', 'recordReturn', 'recordExternalResult', 'offerMandate'],
  ...['archive', 'changeJudge', 'amend', 'linkCases', 'unlinkCases', 'askUndo', 'recordAnnulment', 'reopen'],
  ...['declineUndo', 'returnReferral', 'recallReferral', 'recallMandate', 'declineMandate', 'declineReferral'],
  ...['refuse', 'withdraw', 'withdrawProceeding', 'terminate'],
];
const ORDER = [...LEADS, ...BESIDE];

/** What stands in neither list comes between. */
const rank = (action: string): number => (ORDER.includes(action) ? ORDER.indexOf(action) : LEADS.length - 0.5);

const isChange = (action: string): action is Change => action in CHANGES;

export function openInOrder(actions: CaseFile['openActions']): readonly Change[] {
  return actions
    .filter(({ open }) => open)
    .map(({ action }): string => action)
    .filter(isChange)
    .sort((one, other) => rank(one) - rank(other));
}
