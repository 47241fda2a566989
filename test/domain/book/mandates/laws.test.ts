// The mandates' book by enumeration: every move between two accounts, what each entry counts as, and every column.
import { describe, expect, it, test } from '@jest/globals';
import {
  type MandateAccount,
  mandateIntake,
  mandateMoveStands,
  mandateResult,
  offered,
  taken,
} from '../../../../src/domain/book/mandates/account.js';
import { mandateMovesOf } from '../../../../src/domain/book/mandates/booking.js';
import { MANDATE_KINDS, mandateKindOf } from '../../../../src/domain/book/mandates/kinds.js';
import { checkMandatePath } from '../../../../src/domain/book/mandates/path.js';
import { mandateTallyOf, type MandateWhen } from '../../../../src/domain/book/mandates/tally.js';
import type { MandateMove } from '../../../../src/domain/book/mandates/move.js';
import type { RuleBroken } from '../../../../src/domain/kernel/rule-broken.js';
import { caseThatIs } from '../../case/story.js';
import { mandateOf, mandatePath } from './mandate-path.js';

const RESULTS = ['agreed', 'partly', 'failed', 'withdrawn', 'recalled', 'declined', 'lapsed'] as const;
const accounts = (room: string): MandateAccount[] => [
  ...[mandateIntake('court'), offered(room), taken(room)],
  ...RESULTS.map((result) => mandateResult(room, result)),
];
const named = ({ kind, detail }: MandateAccount): string => (detail ? `${kind}:${detail}` : kind);

/** All moves that stand, and as what an entry over each is counted. */
const STANDING: Readonly<Record<string, string>> = {
  'mandate-intake > offered': 'OFFERED',
  'offered > mandate': 'TAKEN',
  'offered > mandate-result:withdrawn': 'OFFER_WITHDRAWN',
  'offered > mandate-result:recalled': 'OFFER_RECALLED',
  'offered > mandate-result:declined': 'DECLINED',
  'offered > mandate-result:lapsed': 'LAPSED',
  'mandate > mandate-result:agreed': 'AGREED',
  'mandate > mandate-result:partly': 'PARTLY',
  'mandate > mandate-result:failed': 'FAILED',
  'mandate > mandate-result:withdrawn': 'WITHDRAWN',
  'mandate > mandate-result:recalled': 'RECALLED',
};

describe('a move between two accounts', () => {
  const pairs = accounts('R').flatMap((from) => accounts('R').map((to) => ({ from, to })));
  const nameOf = ({ from, to }: (typeof pairs)[number]) => `${named(from)} > ${named(to)}`;

  it('stands where it is listed and nowhere else', () => {
    expect(pairs.filter(({ from, to }) => mandateMoveStands(from, to)).map(nameOf)).toEqual(Object.keys(STANDING));
  });

  it('never leads from room to room, to no room, or to a result that is none', () => {
    for (const from of accounts('R').slice(1))
      for (const to of accounts('Q')) expect(mandateMoveStands(from, to)).toBe(false);
    expect(mandateMoveStands(mandateIntake('court'), offered(''))).toBe(false);
    expect(mandateMoveStands(taken(''), mandateResult('', 'agreed'))).toBe(false);
    expect(mandateMoveStands(mandateIntake('court'), { ...offered('R'), detail: 'agreed' })).toBe(false);
    expect(mandateMoveStands(offered('R'), { ...taken('R'), detail: 'agreed' })).toBe(false);
    expect(mandateMoveStands(taken('R'), { kind: 'mandate-result', place: 'R', detail: '' })).toBe(false);
  });

  it('counts as one kind, its erasure as the same with the other sign; what does not stand counts nothing', () => {
    for (const pair of pairs) {
      const kind = STANDING[nameOf(pair)];
      const erasure = { from: pair.to, to: pair.from, erases: 1 };
      expect([nameOf(pair), mandateKindOf({ ...pair, erases: 0 })]).toEqual([
        nameOf(pair),
        kind ? { kind, sign: 1 } : null,
      ]);
      expect([nameOf(pair), mandateKindOf(erasure)]).toEqual([nameOf(pair), kind ? { kind, sign: -1 } : null]);
    }
  });
});

test('every column is its own sum: each kind with another weight, before and within the period', () => {
  const weigh = (when: MandateWhen, factor: number) =>
    MANDATE_KINDS.map((kind, at) => ({ when, kind, count: factor * 2 ** at, agreedAmount: factor * (at + 1) }));
  const tally = mandateTallyOf([...weigh('BEFORE', 10_000), ...weigh('WITHIN', 1), ...weigh('BY_END', 100_000_000)]);
  const [waiting, running] = [1 - (2 + 4 + 8 + 16 + 32), 2 - (64 + 128 + 256 + 512 + 1024)];
  expect(tally).toEqual({
    ...{ offered: 1, taken: 2, declined: 4, lapsed: 8, offerRecalled: 16, offerWithdrawn: 32 },
    ...{ agreed: 64, partly: 128, failed: 256, withdrawn: 512, recalled: 1024, ended: 1984 },
    ...{ waitingBefore: 10_000 * waiting, waitingAfter: 10_001 * waiting },
    ...{ runningBefore: 10_000 * running, running: 10_001 * running },
    ...{ offeredAgreed: 6_400_000_000, agreedAmount: 7 + 8 },
  });
});

describe('a path that does not stand is refused with what is wrong', () => {
  const AGREED = 'offered 2026-03-02, taken 2026-03-04, agreed 2026-03-16';
  const refused = (moves: readonly MandateMove[], today = '2026-12-31') => {
    try {
      checkMandatePath(moves, today);
    } catch (error) {
      const { code, field, facts } = error as RuleBroken;
      return { code, field, facts };
    }
    return null;
  };
  const tampered = (at: number, over: Partial<MandateMove>) =>
    refused(mandatePath(AGREED).map((move, index) => (index === at ? { ...move, ...over } : move)));

  it('a move that does not follow from the one before, or may not be made', () => {
    const facts = { from: 'mandate', to: 'mandate-result:agreed', day: '2026-03-16' };
    expect(tampered(2, { from: taken('elsewhere') })).toEqual({ code: 'BOOK_PATH', field: null, facts });
    expect(tampered(2, { to: mandateResult('elsewhere', 'agreed') })).toEqual({
      code: 'BOOK_PATH',
      field: null,
      facts,
    });
    expect(tampered(0, { from: offered('R') })?.code).toBe('BOOK_PATH');
  });

  it('what a mandate keeps is kept, and the offer is of its own day', () => {
    const facts = { from: 'mandate-intake', to: 'offered:', day: '2026-03-02' };
    expect(tampered(0, { offeredDay: '2026-03-01' })).toEqual({ code: 'BOOK_PATH', field: 'mandate', facts });
  });

  it('a day before the one beneath, or after today', () => {
    expect(refused(mandatePath('offered 2026-03-02, taken 2026-03-01'))).toMatchObject({
      ...{ code: 'BOOK_TIME', facts: { from: 'offered', to: 'mandate:', day: '2026-03-01', notBefore: '2026-03-02' } },
    });
    expect(refused(mandatePath(AGREED), '2026-03-15')).toMatchObject({
      ...{ code: 'BOOK_TIME', facts: { from: 'mandate', day: '2026-03-16', notAfter: '2026-03-15' } },
    });
  });
});

test('a mandate without procedure, amount or columns of its turns is booked with none', () => {
  const { state } = caseThatIs('ASSIGNED');
  const mandate = mandateOf('offered 2026-03-02, taken 2026-03-04', { procedure: null });
  const booked = (amount: number | null) =>
    mandateMovesOf({ ...state, dispute: { ...state.dispute, amount }, mandates: [mandate] }, mandate);
  expect(booked(null).at(-1)).toMatchObject({
    ...{ procedure: '', disputeAmount: 0, presiderPost: '', agreementForm: '', to: { kind: 'mandate', detail: '' } },
  });
  expect(booked(4_200)[0]?.disputeAmount).toBe(4_200);
  const simple = mandateOf('offered 2026-03-02', { procedure: 'SUMMARY' });
  expect(mandateMovesOf(state, simple)[0]).toMatchObject({ procedure: 'SUMMARY', offeredDay: '2026-03-02' });
});
