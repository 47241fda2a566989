/** Whether a room may take a dispute. The rows of rules (`admission-rules.ts`, conflicts) are handed in as data. */
import type { DisputeType } from '../taxonomy/dispute-type.js';
import type { LedgerClass } from '../taxonomy/layer.js';
import { ensure, RuleBroken } from '../kernel/rule-broken.js';
import type { PersonId } from '../kernel/ids.js';
import type { AdmissionRule } from './admission-rules.js';
import type { RoomRef } from './room-ref.js';

/** A room as the network describes it today. */
export interface RoomFacts extends RoomRef {
  readonly name: string;
  readonly ledgerClass: LedgerClass;
  /** Dispute types the room admits; empty admits all. */
  readonly accepts: readonly DisputeType[];
  /** Neither a hub (it routes) nor a tribunal (it judges) accepts cases for mediation. */
  readonly mayAccept: boolean;
  readonly active: boolean;
}

/**
 * The room is open today, mediates, and admits the type (ROOM_CLOSED, ROOM_CANNOT_ACCEPT, TYPE_NOT_ADMITTED); no rule keeps
 * its kind from it (TYPE_EXCLUDED names the article and how far it was checked).
 */
export function admissible(room: RoomFacts, disputeType: DisputeType, rules: readonly AdmissionRule[] = []): void {
  active(room);
  ensure(room.mayAccept, 'ROOM_CANNOT_ACCEPT', { field: 'roomId', facts: { room: room.name } });
  const listed = room.accepts.length === 0 || room.accepts.includes(disputeType);
  ensure(listed, 'TYPE_NOT_ADMITTED', { field: 'roomId', facts: { room: room.name, type: disputeType } });
  const barred = rules.find(({ roomKind, types }) => roomKind === room.kind && types.includes(disputeType));
  if (!barred) return;
  const { law, article, mark } = barred.cite;
  throw new RuleBroken('TYPE_EXCLUDED', {
    field: 'roomId',
    facts: { room: room.name, type: disputeType, law, article, mark },
  });
}

/** A closed room takes nothing. */
export function active(room: RoomFacts): void {
  ensure(room.active, 'ROOM_CLOSED', { field: 'roomId', facts: { room: room.name } });
}

/** The reference the case keeps. */
export function refOf(room: RoomFacts): RoomRef {
  const { id, version, organisationId, home, kind, layer, divisionCode } = room;
  return { id, version, organisationId, home, kind, layer, divisionCode };
}

/** A recorded conflict of interest between a mediator and this dispute. */
export interface ConflictRule {
  readonly personId: PersonId;
  readonly reason: string;
}

/** A mediator with a known conflict of interest is neither assigned nor kept (domain.md §8, 14: MEDIATOR_CONFLICTED). */
export function unconflicted(people: readonly PersonId[], rules: readonly ConflictRule[] = []): void {
  const tie = rules.find((rule) => people.includes(rule.personId));
  ensure(!tie, 'MEDIATOR_CONFLICTED', {
    field: 'mediators',
    facts: { person: tie?.personId ?? '', reason: tie?.reason ?? '' },
  });
}
