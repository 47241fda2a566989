/** From the turns of a mandate, and nothing else, the moves that the mandates' book must contain. */
import type { Mandate, MandateTurn } from '../../case/mandate.js';
import { pairingOf } from '../../case/party.js';
import type { CaseState } from '../../case/state.js';
import type { Day } from '../../kernel/day.js';
import { mandateIntake, mandateResult, type MandateAccount, offered, taken } from './account.js';
import type { MandateClass, MandateMove } from './move.js';

/**
 * Oldest first. Columns of the dispute have today's values, so an amendment changes every move; columns of a moment keep
 * the values of that moment.
 */
export function mandateMovesOf(state: CaseState, mandate: Mandate): MandateMove[] {
  let at: MandateAccount = mandateIntake(mandate.authority.id);
  let takenDay: Day | null = null;
  return mandate.turns.map((turn) => {
    const to = accountAfter(turn, mandate.room.id);
    if (turn.kind === 'TAKEN') takenDay = turn.day;
    const move: MandateMove = {
      ...factsOf(state),
      ...askedOf(mandate),
      ...columnsOf(turn),
      from: at,
      to,
      effectiveDay: turn.day,
      takenDay,
    };
    at = to;
    return move;
  });
}

/**
 * By the kind of authority. A case of an administrative station that a suit or a reconsideration is pending on is a
 * mandate of class ADMIN, whoever entrusts it (ledger.md, Mandates; D).
 */
export function mandateClassOf({ authority, room }: Pick<Mandate, 'authority' | 'room'>): MandateClass {
  if (room.kind === 'ADMIN_DISPUTE_STATION') return 'ADMIN';
  if (authority.kind === 'ARBITRATION_COMMISSION') return 'ARBITRATION';
  return authority.kind === 'COURT' ? 'COURT' : 'OTHER';
}

function accountAfter({ kind, result }: MandateTurn, room: string): MandateAccount {
  if (kind === 'OFFERED') return offered(room);
  return kind === 'TAKEN' || result === null ? taken(room) : mandateResult(room, result);
}

function askedOf(mandate: Mandate) {
  return {
    mandateId: mandate.id,
    version: mandate.room.version,
    authority: mandate.authority.id,
    authorityDivision: mandate.authority.divisionCode,
    mandateClass: mandateClassOf(mandate),
    mandateKind: mandate.kind,
    procedure: mandate.procedure ?? ('' as const),
    offeredDay: mandate.turns[0]?.day ?? '',
  };
}

function factsOf({ disputeId, dispute, parties }: CaseState) {
  return {
    dispute: disputeId,
    disputeType: dispute.type,
    source: dispute.source,
    disputeAmount: dispute.amount ?? 0,
    people: dispute.people,
    difficult: dispute.difficult,
    pairing: pairingOf(parties),
  };
}

function columnsOf({ columns }: MandateTurn) {
  return columns ?? { presiderPost: '', agreementForm: '', agreedAmount: 0, firstSessionHeld: false };
}
