/** The laws Path and Time over the moves of one case (ledger.md, The laws); the database checks them too. */
import type { Day } from '../kernel/day.js';
import { ensure } from '../kernel/rule-broken.js';
import { type Account, type AccountKind, accountStands, INTAKE, isOfRoom, sameAccount, textOf } from './account.js';
import type { Move } from './entry.js';

/** Whether the place must stay (SAME), must change (OTHER), or may be any. */
type Place = 'SAME' | 'OTHER' | 'ANY';

/** Which account may follow which; other moves are refused. Only an annulment leaves an outcome. */
const LEADS: Record<AccountKind, Partial<Record<AccountKind, Place>>> = {
  intake: { desk: 'ANY', external: 'ANY' },
  desk: { desk: 'OTHER', open: 'SAME', unaccepted: 'SAME' },
  open: { open: 'OTHER', outcome: 'SAME', external: 'ANY' },
  external: { external: 'OTHER', open: 'ANY', 'ended-outside': 'SAME' },
  outcome: { annulled: 'SAME' },
  unaccepted: {},
  'ended-outside': {},
  annulled: {},
};

/** Whether a case may go from one account to the other by one move. */
export function moveStands(from: Account, to: Account): boolean {
  const place = LEADS[from.kind][to.kind];
  if (place === undefined || (from.kind === 'outcome' && from.detail !== 'settled')) return false;
  return place === 'ANY' || (place === 'SAME') === (from.place === to.place);
}

function accepts({ from, to }: Move): boolean {
  return from.kind === 'desk' && to.kind === 'open';
}

/** Empty before acceptance, set by it, unchanged after it. */
function acceptanceCarriesOn(move: Move, beneath: Move | undefined): boolean {
  const { acceptingRoom, acceptingVersion, acceptingDay, ledgerClass } = move;
  if (accepts(move)) {
    const here = acceptingRoom === move.to.place && acceptingVersion === move.toVersion;
    return here && acceptingDay === move.effectiveDay && ledgerClass !== '';
  }
  const before = move.from.kind === 'intake' || move.from.kind === 'desk' ? undefined : beneath;
  const carried = before ?? { acceptingRoom: '', acceptingVersion: '', acceptingDay: null, ledgerClass: '' };
  return (
    acceptingRoom === carried.acceptingRoom &&
    acceptingVersion === carried.acceptingVersion &&
    acceptingDay === carried.acceptingDay &&
    ledgerClass === carried.ledgerClass
  );
}

/** A case keeps one dispute, type and source in all its moves, or sums by type would not add up; a wrong value is amended in all. */
function disputeCarriesOn(move: Move, beneath: Move): boolean {
  return (
    move.fromVersion === beneath.toVersion &&
    move.dispute === beneath.dispute &&
    move.disputeType === beneath.disputeType &&
    move.source === beneath.source &&
    move.reopens === beneath.reopens
  );
}

function versionsStand(move: Move): boolean {
  return isOfRoom(move.from) === (move.fromVersion !== '') && isOfRoom(move.to) === (move.toVersion !== '');
}

function checkMove(move: Move, beneath: Move | undefined, today: Day): void {
  const { from, to, effectiveDay } = move;
  const facts = { from: textOf(from), to: textOf(to), day: effectiveDay };
  ensure(sameAccount(from, beneath?.to ?? INTAKE), 'BOOK_PATH', {
    facts: { ...facts, at: textOf(beneath?.to ?? INTAKE) },
  });
  ensure(accountStands(to) && moveStands(from, to) && versionsStand(move), 'BOOK_PATH', { facts });
  ensure(acceptanceCarriesOn(move, beneath), 'BOOK_PATH', { field: 'acceptingRoom', facts });
  ensure(!beneath || disputeCarriesOn(move, beneath), 'BOOK_PATH', { field: 'dispute', facts });
  ensure(!beneath || effectiveDay >= beneath.effectiveDay, 'BOOK_TIME', {
    facts: { ...facts, notBefore: beneath?.effectiveDay ?? '' },
  });
  ensure(effectiveDay <= today, 'BOOK_TIME', { facts: { ...facts, notAfter: today } });
}

/**
 * Refuses moves that do not form a path from intake (BOOK_PATH), or whose days go backwards or lie after `today` (BOOK_TIME).
 * Order within a day is the order given.
 */
export function checkPath(moves: readonly Move[], today: Day): void {
  for (const [index, move] of moves.entries()) checkMove(move, moves[index - 1], today);
}
