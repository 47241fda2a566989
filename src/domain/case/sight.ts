/** Who keeps sight of a case that no room of theirs holds: rooms that gave it away, courts and commissions that take part. */
import type { EventId, RoomId } from '../kernel/ids.js';
import { openMandate } from './mandate.js';
import { wasSubmitted } from './proceeding.js';
import type { CaseState } from './state.js';

/** A sight as a viewer is matched with it: the room that gave the case away, or the organisation. */
export interface Sight {
  readonly kind: 'SENDER' | 'AUTHORITY';
  readonly place: string;
}

/** The same with the event by which the room gave the case away: up to there its history is known to it. */
export interface SightUntil extends Sight {
  readonly until: EventId | null;
}

/** Every sight of the case, in no order: those of rooms first. */
export function sightOf(state: CaseState): SightUntil[] {
  const { mandates = [], milestones } = state;
  const endedBy = milestones.flatMap((turn) => (turn.kind === 'ENDED_OUTSIDE' ? [turn.authority.id] : []));
  const authorities = [...mandates.map(({ authority }) => authority.id), ...endedBy, ...actingAuthorities(state)];
  return [
    ...[...givenAwayBy(state)].map(([place, until]) => ({ kind: 'SENDER' as const, place, until })),
    ...[...new Set(authorities)].map((place) => ({ kind: 'AUTHORITY' as const, place, until: null })),
  ];
}

/** Rooms that held the case, or mediated it for an authority, and do not hold it now; the last time counts. */
function givenAwayBy({ milestones, mandates = [], room }: CaseState): ReadonlyMap<RoomId, EventId> {
  const left = new Map<RoomId, EventId>();
  for (const [at, { room: holder }] of milestones.entries()) {
    const next = milestones[at + 1];
    if (next && next.room.id !== holder.id) left.set(holder.id, next.event);
  }
  for (const { room: mandated, turns } of mandates) {
    const [offered] = turns;
    const ended = turns.find(({ kind }) => kind === 'ENDED');
    const holder = milestones.at(-1)?.room.id;
    if (offered && holder && !left.has(holder)) left.set(holder, offered.event);
    if (ended && turns.some(({ kind }) => kind === 'TAKEN')) left.set(mandated.id, ended.event);
  }
  left.delete(room.id);
  return left;
}

/**
 * The organisations that act on the case now: the authority that holds it, the one whose mandate is open, and each that was
 * asked to decide on what was agreed.
 */
export function actingAuthorities({ custody, mandates, proceedings = [] }: CaseState): readonly string[] {
  const mandate = openMandate(mandates);
  const asked = proceedings.filter(wasSubmitted).map(({ authority }) => authority.id);
  return [...(custody ? [custody.authority.id] : []), ...(mandate ? [mandate.authority.id] : []), ...asked];
}
