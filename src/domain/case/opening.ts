/** The first state of a case: registered at a desk, or attested as already accepted by an imported register. */
import type { Recorded } from './events.js';
import { withMilestone } from './milestone.js';
import type { CaseState } from './state.js';
import { trackOf } from './track.js';

type OpeningEvent = Extract<Recorded, { type: 'Registered' | 'AttestedAccepted' }>;
type Beginning = OpeningEvent | Extract<Recorded, { type: 'Entrusted' }>;

/** An attested opening is registered and accepted at once, on the register's day. */
export function opened(event: OpeningEvent): CaseState {
  const registered = withMilestone(blank(event), event, { kind: 'REGISTERED', detail: '' });
  if (event.type === 'Registered') return registered;
  const { number, ledgerClass, track, mediators } = event.data;
  const status = mediators.length > 0 ? ('ASSIGNED' as const) : ('ACCEPTED' as const);
  const accepted = withMilestone({ ...registered, number, ledgerClass, track, mediators, status }, event, {
    kind: 'ACCEPTED',
    detail: '',
  });
  return { ...accepted, booked: [event.id] };
}

/** What every opening knows; where the case is, each says itself. */
export function blank(event: Beginning): CaseState {
  const { home, caseId, disputeId, displayNo, externalNumbers, room, dispute, applicationForm, parties } = event.data;
  const { follows, authorityPapers: papers = [] } = event.data;
  return {
    home,
    id: caseId,
    disputeId,
    displayNo,
    externalNumbers,
    room,
    dispute,
    applicationForm,
    parties,
    status: 'REGISTERED',
    number: null,
    track: trackOf(room.kind, dispute),
    ledgerClass: '',
    registrar: event.by,
    rightsNoticeOn: null,
    mediators: [],
    sessions: [],
    agreement: null,
    ending: null,
    attested: null,
    followUps: [],
    evaluations: [],
    referrals: [],
    undoAsked: null,
    milestones: [],
    booked: [],
    ...(follows && { links: [{ caseId: follows.caseId, kind: 'FOLLOWS', on: event.day, byReopening: true }] }),
    ...(follows?.reopens && { reopens: true }),
    ...(papers.length > 0 && { authorityPapers: papers.map((one) => ({ ...one, event: event.id })) }),
  };
}
