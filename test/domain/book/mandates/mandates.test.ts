// The mandates' book: what a court or a commission entrusts, from the offer to its result, apart from the book of cases.
import { describe, expect, it, test } from '@jest/globals';
import { movesOf } from '../../../../src/domain/book/booking.js';
import { mandateMovesOf } from '../../../../src/domain/book/mandates/booking.js';
import { mandateKindOf } from '../../../../src/domain/book/mandates/kinds.js';
import { checkMandatePath } from '../../../../src/domain/book/mandates/path.js';
import { MANDATE_RULES, reconcileMandates } from '../../../../src/domain/book/mandates/reconcile.js';
import { mandateRatesOf, mandateTallyOf } from '../../../../src/domain/book/mandates/tally.js';
import type { MandateEntry, MandateMove } from '../../../../src/domain/book/mandates/move.js';
import { follow } from '../../../../src/domain/book/follow.js';
import type { Mandate } from '../../../../src/domain/case/mandate.js';
import type { CaseState } from '../../../../src/domain/case/state.js';
import { caseThatIs } from '../../case/story.js';
import { idOf, STAMP as ANY_STAMP } from '../path-of.js';
import { mandateOf, mandatePath, roomRef, THE_COMMISSION, THE_COURT } from './mandate-path.js';

const STAMP = { ...ANY_STAMP, today: '2026-12-31' };
const AGREED = 'offered 2026-03-02, taken 2026-03-04, agreed 2026-03-16';
const file = (...mandates: Mandate[]): CaseState => ({ ...caseThatIs('ASSIGNED').state, mandates });
const shown = (entries: readonly MandateEntry[]) =>
  entries.map(
    ({ seq, from, to, effectiveDay, under, erases }) =>
      `${seq} ${from.kind}:${from.detail} > ${to.kind}:${to.detail} ${effectiveDay} u${under} e${erases}`,
  );

describe('the moves of a mandate', () => {
  it('lead from the authority to the room, into its hands, and to the result', () => {
    const mandate = mandateOf(AGREED);
    const moves = mandateMovesOf(file(mandate), mandate);
    expect(moves.map(({ to }) => [to.kind, to.place, to.detail])).toEqual([
      ['offered', mandate.room.id, ''],
      ['mandate', mandate.room.id, ''],
      ['mandate-result', mandate.room.id, 'agreed'],
    ]);
    expect(moves[0]?.from).toEqual({ kind: 'mandate-intake', place: THE_COURT.id, detail: '' });
    expect(moves.map(({ offeredDay, takenDay }) => [offeredDay, takenDay])).toEqual([
      ['2026-03-02', null],
      ['2026-03-02', '2026-03-04'],
      ['2026-03-02', '2026-03-04'],
    ]);
    expect(() => checkMandatePath(moves, '2026-03-16')).not.toThrow();
  });

  it('count in the class of their authority; a station’s mandate is of class ADMIN, whoever entrusts it', () => {
    const station = roomRef('S', { kind: 'ADMIN_DISPUTE_STATION', layer: 'OUTSIDE' });
    const classes = [
      mandateOf(AGREED),
      mandateOf(AGREED, { authority: THE_COMMISSION }),
      mandateOf(AGREED, { room: station }),
      mandateOf(AGREED, { authority: { ...THE_COURT, kind: 'POLICE' } }),
    ].map((mandate) => mandateMovesOf(file(mandate), mandate)[0]?.mandateClass);
    expect(classes).toEqual(['COURT', 'ARBITRATION', 'ADMIN', 'OTHER']);
  });

  it('say of the dispute what is true today, and of a turn what was true then', () => {
    const columns = { presiderPost: 'p', agreementForm: 'WRITTEN', agreedAmount: 7, firstSessionHeld: true } as const;
    const mandate = mandateOf(AGREED);
    const turns = mandate.turns.map((turn) => (turn.result ? { ...turn, columns } : turn));
    const state = file(mandate);
    const moves = mandateMovesOf(state, { ...mandate, turns });
    expect(moves.map(({ agreedAmount, firstSessionHeld }) => [agreedAmount, firstSessionHeld])).toEqual([
      [0, false],
      [0, false],
      [7, true],
    ]);
    const { type, source, people } = state.dispute;
    for (const move of moves)
      expect(move).toMatchObject({ disputeType: type, source, people, dispute: state.disputeId });
  });

  it('change nothing in the book of cases', () => {
    expect(movesOf(file(mandateOf(AGREED)))).toEqual(movesOf(caseThatIs('ASSIGNED').state));
  });
});

describe('the path', () => {
  const refused = (text: string, change: (moves: MandateMove[]) => MandateMove[] = (moves) => moves) => {
    try {
      checkMandatePath(change(mandatePath(text)), '2026-12-31');
    } catch (error) {
      return (error as { code?: string }).code;
    }
    return null;
  };

  it.each([
    'offered 2026-03-02, declined 2026-03-03',
    'offered 2026-03-02, lapsed 2026-03-05',
    'offered 2026-03-02, recalled 2026-03-05',
    'offered 2026-03-02, withdrawn 2026-03-05',
    'offered 2026-03-02, taken 2026-03-02, failed 2026-03-02',
    'offered 2026-03-02, taken 2026-03-04, partly 2026-03-05',
    'offered 2026-03-02, taken 2026-03-04, recalled 2026-03-05',
  ])('stands: %s', (text) => expect(refused(text)).toBeNull());

  it.each([
    ['taken 2026-03-02', 'BOOK_PATH'],
    ['offered 2026-03-02, agreed 2026-03-03', 'BOOK_PATH'],
    ['offered 2026-03-02, taken 2026-03-03, declined 2026-03-04', 'BOOK_PATH'],
    ['offered 2026-03-02, taken 2026-03-03, lapsed 2026-03-04', 'BOOK_PATH'],
    ['offered 2026-03-02, declined 2026-03-03, taken 2026-03-04', 'BOOK_PATH'],
    ['offered 2026-03-02, taken 2026-03-01', 'BOOK_TIME'],
    ['offered 2027-01-01', 'BOOK_TIME'],
  ])('does not stand: %s', (text, code) => expect(refused(text)).toBe(code));

  it('keeps room, authority, class and the day of the offer', () => {
    const tampered = (over: Partial<MandateMove>) =>
      refused(AGREED, (moves) => moves.map((move, index) => (index === 1 ? { ...move, ...over } : move)));
    expect(tampered({ authority: 'other' })).toBe('BOOK_PATH');
    expect(tampered({ mandateClass: 'ARBITRATION' })).toBe('BOOK_PATH');
    expect(tampered({ offeredDay: '2026-03-01' })).toBe('BOOK_PATH');
    expect(tampered({ takenDay: '2026-03-03' })).toBe('BOOK_PATH');
    expect(tampered({ version: 'other' })).toBe('BOOK_PATH');
  });
});

describe('the book follows the file', () => {
  it('of a case without mandates nothing is kept and nothing booked', () => {
    expect(reconcileMandates(undefined, caseThatIs('ASSIGNED').state, STAMP)).toEqual({
      entries: [],
      books: undefined,
    });
  });

  it('a step is an entry; what stands costs nothing', () => {
    const first = reconcileMandates(undefined, file(mandateOf('offered 2026-03-02')), STAMP);
    expect(shown(first.entries)).toEqual(['1 mandate-intake: > offered: 2026-03-02 u0 e0']);
    const next = reconcileMandates(first.books, file(mandateOf(AGREED)), STAMP);
    expect(shown(next.entries)).toEqual([
      '2 offered: > mandate: 2026-03-04 u1 e0',
      '3 mandate: > mandate-result:agreed 2026-03-16 u2 e0',
    ]);
    expect(reconcileMandates(next.books, file(mandateOf(AGREED)), STAMP).entries).toEqual([]);
  });

  it('an undone offer is erased, and its mandate can be offered again', () => {
    const booked = reconcileMandates(undefined, file(mandateOf('offered 2026-03-02, taken 2026-03-04')), STAMP);
    const undone = reconcileMandates(booked.books, file(), STAMP);
    expect(shown(undone.entries)).toEqual([
      '3 mandate: > offered: 2026-03-04 u1 e2',
      '4 offered: > mandate-intake: 2026-03-02 u0 e1',
    ]);
    const again = reconcileMandates(undone.books, file(mandateOf('offered 2026-04-01')), STAMP);
    expect(shown(again.entries)).toEqual(['5 mandate-intake: > offered: 2026-04-01 u0 e0']);
  });

  it('a second mandate has a path of its own, and the ordinals of an event go on', () => {
    const first = mandateOf('offered 2026-03-02, recalled 2026-03-03');
    const second = mandateOf('offered 2026-03-05', { id: idOf('second'), room: roomRef('Q') });
    const { entries } = reconcileMandates(undefined, file(first, second), STAMP);
    expect(entries.map(({ seq, cause }) => [seq, cause.ordinal])).toEqual([
      [1, 1],
      [2, 2],
      [1, 3],
    ]);
  });
});

test('an entry counts once, its erasure takes it back; results before and after acceptance are told apart', () => {
  const counts = (text: string) => {
    const { entries, book } = follow(MANDATE_RULES, { seq: 0, live: [] }, mandatePath(text), STAMP);
    const erasures = follow(MANDATE_RULES, book, [], STAMP).entries;
    return [entries, erasures].map((some) => some.map((entry) => mandateKindOf(entry)));
  };
  const [moved, erased] = counts(AGREED);
  expect(moved?.map((one) => one?.kind)).toEqual(['OFFERED', 'TAKEN', 'AGREED']);
  expect(erased?.map((one) => [one?.kind, one?.sign])).toEqual([
    ['AGREED', -1],
    ['TAKEN', -1],
    ['OFFERED', -1],
  ]);
  expect(counts('offered 2026-03-02, recalled 2026-03-03')[0]?.at(-1)?.kind).toBe('OFFER_RECALLED');
  expect(counts('offered 2026-03-02, taken 2026-03-02, recalled 2026-03-03')[0]?.at(-1)?.kind).toBe('RECALLED');
});

test('the two rates have two denominators: ended after acceptance, and all that was offered', () => {
  const tally = mandateTallyOf([
    { when: 'BEFORE', kind: 'OFFERED', count: 4, agreedAmount: 0 },
    { when: 'BEFORE', kind: 'TAKEN', count: 3, agreedAmount: 0 },
    { when: 'WITHIN', kind: 'OFFERED', count: 10, agreedAmount: 0 },
    { when: 'WITHIN', kind: 'TAKEN', count: 8, agreedAmount: 0 },
    { when: 'WITHIN', kind: 'DECLINED', count: 2, agreedAmount: 0 },
    { when: 'WITHIN', kind: 'AGREED', count: 5, agreedAmount: 700 },
    { when: 'WITHIN', kind: 'PARTLY', count: 1, agreedAmount: 30 },
    { when: 'WITHIN', kind: 'FAILED', count: 2, agreedAmount: 0 },
    { when: 'BY_END', kind: 'AGREED', count: 3, agreedAmount: 500 },
  ]);
  expect(tally).toMatchObject({ waitingBefore: 1, waitingAfter: 1, runningBefore: 3, running: 3, ended: 8 });
  expect(tally.agreedAmount).toBe(730);
  expect(mandateRatesOf(tally)).toEqual([
    { code: 'MR_ENDED', numerator: 5, denominator: 8, percent: '62.5' },
    { code: 'MR_DIVERTED', numerator: 3, denominator: 10, percent: '30.0' },
  ]);
});
