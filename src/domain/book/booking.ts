/** From the milestones of a case, and nothing else, the moves that the book must contain. */
import { pairingOf } from '../case/party.js';
import type { CaseState, Milestone } from '../case/state.js';
import {
  type Account,
  annulled,
  desk,
  endedOutside,
  external,
  INTAKE,
  isOfRoom,
  open,
  outcome,
  unaccepted,
} from './account.js';
import type { Move } from './entry.js';

type Acceptance = Pick<Move, 'acceptingRoom' | 'acceptingVersion' | 'acceptingDay' | 'ledgerClass'>;
const NOT_ACCEPTED: Acceptance = { acceptingRoom: '', acceptingVersion: '', acceptingDay: null, ledgerClass: '' };

/**
 * Oldest first. Columns of the dispute have today's values, so an amendment changes every move; columns of a moment
 * (presider, form, amount agreed, first session) keep the values of that moment.
 */
export function movesOf(state: CaseState): Move[] {
  let at: Account = INTAKE;
  let atVersion = '';
  let acceptance = NOT_ACCEPTED;
  return state.milestones.map((turn) => {
    if (turn.kind === 'ACCEPTED') acceptance = acceptedAt(turn, state.ledgerClass);
    const to = accountAfter(turn);
    const toVersion = isOfRoom(to) ? turn.room.version : '';
    const move: Move = {
      ...factsOf(state),
      ...acceptance,
      ...columnsOf(turn),
      from: at,
      fromVersion: atVersion,
      to,
      toVersion,
      effectiveDay: turn.day,
    };
    at = to;
    atVersion = toVersion;
    return move;
  });
}

/** The class is that of the accepting body and is fixed at acceptance; source, type and referral do not change it. */
function acceptedAt(turn: Milestone, ledgerClass: Acceptance['ledgerClass']): Acceptance {
  return { acceptingRoom: turn.room.id, acceptingVersion: turn.room.version, acceptingDay: turn.day, ledgerClass };
}

function accountAfter({ room, ...turn }: Milestone): Account {
  switch (turn.kind) {
    case 'REGISTERED':
    case 'ROUTED':
      return desk(room.id);
    case 'ACCEPTED':
    case 'REFERRED':
    case 'RETURNED':
      return open(room.id);
    case 'SENT_OUTSIDE':
      return external(turn.authority.id);
    case 'ENDED_OUTSIDE':
      return endedOutside(turn.authority.id, turn.detail);
    case 'UNACCEPTED':
      return unaccepted(room.id, turn.detail);
    case 'ENDED':
      return outcome(room.id, turn.detail);
    case 'ANNULLED':
      return annulled(room.id, turn.detail);
  }
}

function factsOf({ disputeId, dispute, parties, reopens = false }: CaseState) {
  return {
    dispute: disputeId,
    disputeType: dispute.type,
    source: dispute.source,
    disputeAmount: dispute.amount ?? 0,
    people: dispute.people,
    difficult: dispute.difficult,
    pairing: pairingOf(parties),
    reopens,
  };
}

function columnsOf({ presiderPost, agreementForm, agreedAmount, firstSessionHeld }: Milestone) {
  return { presiderPost, agreementForm, agreedAmount, firstSessionHeld };
}
