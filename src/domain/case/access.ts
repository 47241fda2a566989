/** THE permission table: which role may take which action, and where its post must sit with regard to the case. */
import type { Role } from '../kernel/actor.js';
import type { Action } from './lifecycle.js';

/**
 * ANY_ROOM: a room of the post's own district (nothing exists yet) · HOLDER: the room that holds the case or where it
 * ended · TARGET: the room to which a referral was sent · AREA: a supervising post whose area covers that room ·
 * REGISTRAR: the person who registered the case · ASSIGNED: the holder's mediators of this case · CLOCK: the system.
 */
export type Place = 'ANY_ROOM' | 'HOLDER' | 'TARGET' | 'AREA' | 'REGISTRAR' | 'ASSIGNED' | 'CLOCK';

export interface Grant {
  readonly roles: readonly Role[];
  readonly place: Place;
}

/** Heads answer for a room; in their own layer the union's officer and the enterprise's secretary do (domain.md §7.0). */
export const HEADS: readonly Role[] = ['ROOM_HEAD', 'GRID_LEAD', 'UNION_OFFICER', 'ENTERPRISE_SECRETARY'];
const CLERKS: readonly Role[] = ['INTAKE_CLERK', 'ARB_CLERK', 'COURT_CLERK', ...HEADS];
const MEDIATORS: readonly Role[] = ['MEDIATOR', 'EXPERT'];

const here = (roles: readonly Role[]): Grant => ({ roles, place: 'HOLDER' });
const assigned: Grant = { roles: MEDIATORS, place: 'ASSIGNED' };
/** A case can be given back to the hub, whose dispatcher answers for it. */
const target: Grant = { roles: [...HEADS, 'HUB_DISPATCHER'], place: 'TARGET' };
const area = (...roles: Role[]): Grant => ({ roles, place: 'AREA' });
const registrar: Grant = { roles: ['GRID_WORKER', 'GRID_LEAD'], place: 'REGISTRAR' };

/** A new action without an answer does not compile. */
export const ACCESS: Record<Action, readonly Grant[]> = {
  register: [{ roles: [...CLERKS, 'GRID_WORKER', 'MEDIATOR', 'HUB_DISPATCHER'], place: 'ANY_ROOM' }],
  routeToDesk: [here([...CLERKS, 'HUB_DISPATCHER', 'GRID_WORKER'])],
  requestConsent: [here([...CLERKS, 'MEDIATOR'])],
  accept: [here(CLERKS)],
  refuse: [here(CLERKS)],
  assignMediators: [here(HEADS)],
  replaceMediator: [here(HEADS)],
  scheduleSession: [assigned],
  rescheduleSession: [assigned],
  cancelSession: [assigned],
  openSession: [assigned],
  draft: [assigned],
  sign: [assigned, here(CLERKS)],
  recordOralAgreement: [assigned],
  recordPerformance: [assigned, here(HEADS)],
  recordDefault: [assigned, here(HEADS)],
  followUp: [assigned, here(CLERKS)],
  evaluate: [assigned, here(CLERKS), registrar],
  terminate: [assigned, here(HEADS)],
  withdraw: [assigned, here(CLERKS)],
  archive: [here(HEADS)],
  amend: [here(HEADS)],
  askUndo: [here(HEADS)],
  confirmUndo: [area('JUSTICE_SUPERVISOR')],
  declineUndo: [area('JUSTICE_SUPERVISOR')],
  recordFall: [here(HEADS)],
  proposeReferral: [assigned, here(HEADS), area('HUB_DISPATCHER')],
  sendReferral: [here(HEADS), area('HUB_DISPATCHER')],
  acceptReferral: [target],
  declineReferral: [target],
  recallReferral: [here(HEADS), area('HUB_DISPATCHER')],
  returnReferral: [here(HEADS)],
  expireReferral: [{ roles: ['SYSTEM'], place: 'CLOCK' }],
  attestAccepted: [{ roles: ['SYSTEM'], place: 'CLOCK' }],
  attestReferred: [{ roles: ['SYSTEM'], place: 'CLOCK' }],
  attestEnded: [{ roles: ['SYSTEM'], place: 'CLOCK' }],
};

/** Supervisors and auditors read what their area covers; they never mediate it (domain.md §8, 35). */
export const AREA_READERS: readonly Role[] = ['JUSTICE_SUPERVISOR', 'AUDITOR', 'HUB_DISPATCHER'];
