/** The laws Path and Time over the moves of one mandate (ledger.md, The laws); the database checks them too. */
import type { Day } from '../../kernel/day.js';
import { ensure } from '../../kernel/rule-broken.js';
import { sameAccount } from '../account.js';
import { mandateIntake, mandateMoveStands } from './account.js';
import type { MandateMove } from './move.js';

/** What a mandate keeps in all its moves: who asks whom since when, and about what. A wrong value is amended in all. */
const CARRIED = [
  'mandateId',
  'dispute',
  'version',
  'authority',
  'authorityDivision',
  'mandateClass',
  'mandateKind',
  'offeredDay',
  'disputeType',
  'source',
] as const satisfies readonly (keyof MandateMove)[];

/**
 * Refuses moves that do not form a path from the authority's intake (BOOK_PATH), or whose days go backwards or lie after
 * `today` (BOOK_TIME). Order within a day is the order given.
 */
export function checkMandatePath(moves: readonly MandateMove[], today: Day): void {
  for (const [index, move] of moves.entries()) checkMove(move, moves[index - 1], today);
}

function checkMove(move: MandateMove, beneath: MandateMove | undefined, today: Day): void {
  const { from, to, effectiveDay } = move;
  const facts = { from: from.kind, to: [to.kind, to.detail].join(':'), day: effectiveDay };
  ensure(sameAccount(from, beneath?.to ?? mandateIntake(move.authority)), 'BOOK_PATH', { facts });
  ensure(mandateMoveStands(from, to), 'BOOK_PATH', { facts });
  ensure(carriesOn(move, beneath), 'BOOK_PATH', { field: 'mandate', facts });
  ensure(!beneath || effectiveDay >= beneath.effectiveDay, 'BOOK_TIME', {
    facts: { ...facts, notBefore: beneath?.effectiveDay ?? '' },
  });
  ensure(effectiveDay <= today, 'BOOK_TIME', { facts: { ...facts, notAfter: today } });
}

function carriesOn(move: MandateMove, beneath: MandateMove | undefined): boolean {
  const takenDay = move.to.kind === 'mandate' ? move.effectiveDay : (beneath?.takenDay ?? null);
  if (move.takenDay !== takenDay) return false;
  return beneath ? CARRIED.every((column) => move[column] === beneath[column]) : move.offeredDay === move.effectiveDay;
}
