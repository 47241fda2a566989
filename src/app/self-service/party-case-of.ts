/** From the file to what its party is shown. Every text is taken by its key from a short list; nothing is copied whole. */
import { clocksOf } from '../../domain/case/clocks.js';
import { nextDate } from '../../domain/case/next-date.js';
import { wasMet } from '../../domain/case/party-word.js';
import { openReferral } from '../../domain/case/referral.js';
import { openToParty, partyIn, type PartyInCase } from '../../domain/case/party-gate.js';
import { availableRoutes } from '../../domain/case/routes/available.js';
import type { CaseState, Session } from '../../domain/case/state.js';
import { phaseOf } from '../../domain/case/status.js';
import type { PartyIdentity } from '../../domain/kernel/actor.js';
import type { Calendar } from '../../domain/kernel/calendar.js';
import { type Day, dayOf } from '../../domain/kernel/day.js';
import { clockViewsOf } from '../case/views/clock-view.js';
import type { StoredCase } from '../case/views/reading-port.js';
import { NEXT_TEXTS } from '../texts/self-service/progress.js';
import type { AgreementForParty, NextForParty, PartyCaseView, RecordForParty } from './party-case.js';

/** Null when whoever is in is no party of the case any more. */
export function partyCaseOf(stored: StoredCase, identity: PartyIdentity, today: Day): PartyCaseView | null {
  const { state, calendar } = stored;
  const me = partyIn(state, identity);
  if (!me || !calendar) return null;
  // What others said of those who work on the case is not told by its date either.
  const seen = { ...state, sessions: sessionsFor(state, me), partyWords: [] };
  return {
    ...headOf(stored),
    ...selfOf(stored, identity, me),
    next: nextFor(seen, today, calendar),
    sessions: plannedOf(stored, seen.sessions),
    mediators: stored.mediators.map(({ postId, name, presider }) => ({ postId, name, presider })),
    statement: statementFor(stored, me),
    agreement: agreementFor(stored, me),
    record: recordFor(stored, me),
    ...saidBy(stored, me),
    openActions: openToParty(state, identity),
    routes: availableRoutes(state, calendar, today, stored.tariffs),
  };
}

function headOf({ state, version, rooms, placeName }: StoredCase) {
  const { number, displayNo, status, room } = state;
  const { name: roomName = '', nameEn: roomNameEn = '' } = rooms.get(room.id) ?? {};
  const phase = phaseOf(status, openReferral(state.referrals) !== null);
  return { number: number ?? displayNo, version, status, phase, roomName, roomNameEn, placeName };
}

function selfOf({ secret }: StoredCase, { partyId, throughId }: PartyIdentity, { party, through }: PartyInCase) {
  return {
    side: party.side,
    speaksAs: through?.kind ?? null,
    myName: secret.people[throughId ?? partyId]?.name ?? '',
    guardianMustAct: party.minor && through?.kind !== 'GUARDIAN',
  };
}

/** Sessions of both, and those with this party alone: that the other side was spoken to apart is not told. */
function sessionsFor({ sessions }: CaseState, { party }: PartyInCase): Session[] {
  return sessions.filter(({ kind, caucusWith }) => kind === 'JOINT' || caucusWith === party.id);
}

function plannedOf({ secret }: StoredCase, sessions: readonly Session[]) {
  return sessions
    .filter(({ status }) => status === 'SCHEDULED')
    .map(({ id, startsAt }) => ({ id, startsAt, place: secret.texts[`place:${id}`] ?? null }))
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt));
}

/** What only the office has to do by then is not told. */
function nextFor(state: CaseState, today: Day, calendar: Calendar): NextForParty | null {
  const next = nextDate(state, today, calendar);
  if (!next?.on || !(next.kind in NEXT_TEXTS)) return null;
  const { on } = next;
  const bySession = state.sessions.some((one) => one.status === 'SCHEDULED' && dayOf(new Date(one.startsAt)) === on);
  const clocks = clockViewsOf({ clocks: clocksOf(state), calendar }, today);
  const clock = clocks.find(({ dueOn, endedOn }) => dueOn === on && endedOn === null);
  const agreed = bySession || next.kind === 'PERFORMANCE';
  const why = agreed ? [] : (clock?.why ?? []);
  return { on, what: NEXT_TEXTS[next.kind as keyof typeof NEXT_TEXTS], agreed, why };
}

function statementFor({ secret: { texts } }: StoredCase, { party }: PartyInCase): PartyCaseView['statement'] {
  if (party.side !== 'APPLICANT') return null;
  return { facts: texts['facts'] ?? '', claims: texts['claims'] ?? '' };
}

/** While it waits for signatures, and once it is in effect; a draft that nobody signed is gone with the mediation. */
function agreementFor({ state, secret: { texts } }: StoredCase, { party }: PartyInCase): AgreementForParty | null {
  const { agreement, status } = state;
  const shown = agreement && (status === 'AGREEMENT_DRAFTED' || agreement.effectiveOn !== null);
  const signedByMe = agreement?.signatures.some(({ partyId }) => partyId === party.id) ?? false;
  if (!shown || (party.side === 'THIRD_PARTY' && !signedByMe)) return null;
  const items = agreement.items.map(({ id, dueOn, amount, performedOn }) => {
    return { id, dueOn, amount, performedOn, text: texts[`item:${id}`] ?? '' };
  });
  const { agreedAmount: amount, effectiveOn } = agreement;
  return { terms: texts['terms'] ?? '', amount, items, effectiveOn, signedByMe };
}

function recordFor({ state, secret: { texts } }: StoredCase, { party }: PartyInCase): RecordForParty | null {
  const { undisputedFacts: facts } = state;
  if (!facts) return null;
  const signedByMe = facts.confirmations.some(({ partyId }) => partyId === party.id);
  return { version: facts.version, items: facts.items.map((id) => texts[`fact:${id}`] ?? ''), signedByMe };
}

function saidBy({ state, secret: { texts } }: StoredCase, { party: { id } }: PartyInCase) {
  const evaluation = state.evaluations.find(({ partyId }) => partyId === id);
  const words = (state.partyWords ?? []).filter(({ partyId }) => partyId === id);
  return {
    consented: state.consentAnswers?.find(({ act }) => act.partyId === id)?.consents ?? null,
    evaluated: evaluation !== undefined,
    score: evaluation?.score ?? null,
    words: words.map(({ id: word, kind, on, mediator, answeredOn = null }) => ({
      ...{ id: word, kind, on, answeredOn, answer: texts[`answer:${word}`] ?? null },
      mediatorChanged: wasMet({ id: word, kind, partyId: id, mediator, on }, state.mediators),
      text: texts[`${kind === 'OBJECTION' ? 'objection' : 'complaint'}:${word}`] ?? '',
    })),
  };
}
