/** C06, C07 and planning: joint sessions face to face, caucuses back to back (M18). */
import { dayOf } from '../../kernel/day.js';
import type { PartyId, SessionId } from '../../kernel/ids.js';
import { ensure } from '../../kernel/rule-broken.js';
import { afterLastTurn } from '../days.js';
import type { Party } from '../party.js';
import type { CaseState, Session, SessionVenue } from '../state.js';
import type { Events, StepContext } from './context.js';

export interface SessionPlan {
  readonly kind: Session['kind'];
  readonly startsAt: Date;
  readonly place?: string;
  /** Of a session away from the room; a circuit session names the place too (TEXT_MISSING). */
  readonly venue?: SessionVenue | null;
  readonly caucusWith?: PartyId;
}

/** Plans a session in the future (SESSION_IN_PAST); a caucus names its one party. */
export function scheduleSession(state: CaseState, input: SessionPlan, context: StepContext): Events {
  ensure(input.startsAt > context.at, 'SESSION_IN_PAST', { field: 'startsAt' });
  const session = newSession(context.newId(), state, input, 'SCHEDULED');
  const texts: Record<string, string> = input.place ? { [`place:${session.id}`]: input.place } : {};
  return [{ type: 'SessionScheduled', day: context.today, data: { session }, secret: { texts } }];
}

/** A planned session moves to another future instant; its place stays unless cancelled and planned anew. */
export function rescheduleSession(
  planned: readonly Session[],
  input: { sessionId: SessionId; startsAt: Date },
  context: StepContext,
): Events {
  oneOf(planned, input.sessionId);
  ensure(input.startsAt > context.at, 'SESSION_IN_PAST', { field: 'startsAt' });
  const data = { sessionId: input.sessionId, startsAt: input.startsAt.toISOString() };
  return [{ type: 'SessionRescheduled', day: context.today, data }];
}

/** A planned session is cancelled; the reason is kept in the sealed file. */
export function cancelSession(
  planned: readonly Session[],
  input: { sessionId: SessionId; reason: string },
  context: StepContext,
): Events {
  oneOf(planned, input.sessionId);
  ensure(input.reason.trim(), 'TEXT_MISSING', { field: 'reason' });
  const texts = { [`reason:${input.sessionId}`]: input.reason };
  return [
    {
      type: 'SessionCancelled',
      day: context.today,
      data: { sessionId: input.sessionId, reason: 'STATED' },
      secret: { texts },
    },
  ];
}

export interface Helper {
  readonly name: string;
  readonly profession: string;
}

export interface SessionInput extends SessionPlan {
  /** The planned session that begins now; absent for one that was not planned. */
  readonly sessionId?: SessionId;
  readonly present: readonly { partyId: PartyId; throughId?: PartyId; identityChecked: boolean }[];
  readonly helpers: readonly Helper[];
  readonly helpersConsented: boolean;
  /** The mediation record read by all (joint), or the mediator's private note (caucus). */
  readonly record: string;
}

/**
 * A session is held: identities checked (在线 17), helpers only with the parties' consent (人民调解法 20), a minor with
 * the guardian. A joint session has both sides; a caucus exactly one party.
 */
export function openSession(state: CaseState, input: SessionInput, context: StepContext): Events {
  const plan = input.sessionId ? oneOf(state.sessions, input.sessionId) : null;
  ensure(input.startsAt <= context.at, 'SESSION_IN_FUTURE', { field: 'startsAt' });
  afterLastTurn(state, dayOf(input.startsAt), 'startsAt');
  ensure(input.record.trim(), 'TEXT_MISSING', { field: 'record' });
  ensure(input.helpers.length === 0 || input.helpersConsented, 'HELPER_CONSENT_MISSING', { field: 'helpersConsented' });
  attendance(state, input);
  const venue = input.venue ?? plan?.venue;
  ensure(!input.venue || input.venue === 'ONLINE' || plan?.venue || input.place?.trim(), 'TEXT_MISSING', {
    field: 'place',
  });
  const base = newSession(plan?.id ?? context.newId(), state, { ...input, ...(venue ? { venue } : {}) }, 'HELD');
  const present = input.present.map((p) => p.partyId);
  const session = { ...base, present, helpers: input.helpers.length, openedBy: context.person };
  const identified = input.present.filter((p) => p.identityChecked).map((p) => p.partyId);
  return [
    {
      type: 'SessionHeld',
      day: dayOf(input.startsAt),
      data: { session, identified },
      secret: { texts: sessionTexts(session, input) },
    },
  ];
}

function sessionTexts(session: Session, input: SessionInput): Record<string, string> {
  const key = session.kind === 'CAUCUS' ? `caucus:${session.id}` : `record:${session.id}`;
  const helpers = input.helpers.map((h) => `${h.name}（${h.profession}）`).join('、');
  return {
    [key]: input.record,
    ...(helpers ? { [`helpers:${session.id}`]: helpers } : {}),
    ...(input.place ? { [`place:${session.id}`]: input.place } : {}),
  };
}

function newSession(id: SessionId, state: CaseState, plan: SessionPlan, status: Session['status']): Session {
  const caucusWith = plan.caucusWith ?? null;
  ensure((plan.kind === 'CAUCUS') === (caucusWith !== null), 'CAUCUS_NEEDS_ONE_PARTY', { field: 'caucusWith' });
  ensure(caucusWith === null || state.parties.some((p) => p.id === caucusWith), 'PARTY_UNKNOWN', {
    field: 'caucusWith',
  });
  const { venue } = plan;
  const away = venue && venue !== 'ONLINE';
  ensure(!away || status === 'HELD' || plan.place?.trim(), 'TEXT_MISSING', { field: 'place' });
  return {
    id,
    kind: plan.kind,
    ...(venue ? { venue } : {}),
    status,
    startsAt: plan.startsAt.toISOString(),
    caucusWith,
    present: [],
    helpers: 0,
    openedBy: null,
  };
}

function oneOf(sessions: readonly Session[], id: SessionId): Session {
  const session = sessions.find((s) => s.id === id && s.status === 'SCHEDULED');
  ensure(session, 'SESSION_NOT_PLANNED', { field: 'sessionId' });
  return session;
}

function attendance(state: CaseState, input: SessionInput): void {
  const parties = input.present.map(({ partyId, throughId, identityChecked }) => {
    const party = state.parties.find((p) => p.id === partyId);
    ensure(party, 'PARTY_UNKNOWN', { field: 'present', facts: { party: partyId } });
    ensure(identityChecked, 'IDENTITY_UNCHECKED', { field: 'present', facts: { party: partyId } });
    guardianPresent(party, throughId);
    return party;
  });
  if (input.kind === 'CAUCUS') {
    ensure(parties.length === 1 && parties[0]?.id === input.caucusWith, 'CAUCUS_NEEDS_ONE_PARTY', { field: 'present' });
  } else {
    const sides = new Set(parties.map((p) => p.side));
    ensure(sides.has('APPLICANT') && sides.has('RESPONDENT'), 'SIDE_ABSENT', { field: 'present' });
  }
}

function guardianPresent(party: Party, throughId: PartyId | undefined): void {
  const through = party.standIns.find((s) => s.id === throughId);
  ensure(!throughId || through, 'STAND_IN_UNKNOWN', { field: 'present', facts: { party: party.id } });
  ensure(!party.minor || through?.kind === 'GUARDIAN', 'GUARDIAN_ABSENT', {
    field: 'present',
    facts: { party: party.id },
  });
}
