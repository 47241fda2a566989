/** Which roles the table of actions must name for each action, written out by hand. */
import type { Action } from '../../../src/domain/case/actions.js';

const HEADS = ['ROOM_HEAD', 'GRID_LEAD', 'UNION_OFFICER', 'ENTERPRISE_SECRETARY'];
const CLERKS = ['INTAKE_CLERK', 'ARB_CLERK', 'COURT_CLERK', ...HEADS];
const MEDIATORS = ['MEDIATOR', 'EXPERT'];
const WORKING = [...MEDIATORS, ...CLERKS];
const RECORDERS = ['ARB_CLERK', 'ARBITRATOR', 'COURT_CLERK', 'JUDGE', 'HUB_DISPATCHER', 'SYSTEM'];
export const ROLES_OF: Record<Action, readonly string[]> = {
  register: [...CLERKS, 'GRID_WORKER', 'MEDIATOR', 'HUB_DISPATCHER'],
  routeToDesk: [...CLERKS, 'GRID_WORKER', 'HUB_DISPATCHER'],
  requestConsent: [...CLERKS, 'MEDIATOR'],
  accept: CLERKS,
  refuse: CLERKS,
  assignMediators: HEADS,
  replaceMediator: HEADS,
  scheduleSession: MEDIATORS,
  rescheduleSession: MEDIATORS,
  cancelSession: MEDIATORS,
  openSession: MEDIATORS,
  draft: MEDIATORS,
  sign: [...MEDIATORS, ...CLERKS],
  recordOralAgreement: MEDIATORS,
  ...{ addParty: WORKING, dropParty: WORKING, substituteParty: WORKING },
  ...{ recordFacts: MEDIATORS, confirmFacts: WORKING, confirmServiceAddress: WORKING },
  ...{ suspend: MEDIATORS, resume: MEDIATORS, extendPeriod: MEDIATORS, lapsePeriod: ['SYSTEM'] },
  giveRouteNotice: [...MEDIATORS, ...HEADS],
  recordPerformance: [...MEDIATORS, ...HEADS],
  recordDefault: [...MEDIATORS, ...HEADS],
  followUp: [...MEDIATORS, ...CLERKS],
  evaluate: [...MEDIATORS, ...CLERKS, 'GRID_WORKER'],
  terminate: [...MEDIATORS, ...HEADS],
  withdraw: [...MEDIATORS, ...CLERKS],
  archive: HEADS,
  amend: [...MEDIATORS, ...CLERKS, 'GRID_WORKER', 'HUB_DISPATCHER'],
  grantCorrection: ['SYSTEM'],
  askUndo: HEADS,
  ...{ confirmUndo: ['JUSTICE_SUPERVISOR'], declineUndo: ['JUSTICE_SUPERVISOR'] },
  recordAnnulment: HEADS,
  proposeReferral: [...MEDIATORS, ...HEADS, 'HUB_DISPATCHER'],
  sendReferral: [...HEADS, 'HUB_DISPATCHER'],
  acceptReferral: [...HEADS, 'HUB_DISPATCHER'],
  declineReferral: [...HEADS, 'HUB_DISPATCHER'],
  recallReferral: [...HEADS, 'HUB_DISPATCHER'],
  returnReferral: HEADS,
  lapseReferral: ['SYSTEM'],
  dateReferral: ['SYSTEM'],
  attestAccepted: ['SYSTEM'],
  attestReferred: ['SYSTEM'],
  attestEnded: ['SYSTEM'],
  recordExternalAcceptance: RECORDERS,
  ...{ recordExternalTransfer: RECORDERS, recordReturn: RECORDERS, recordExternalResult: RECORDERS },
};
