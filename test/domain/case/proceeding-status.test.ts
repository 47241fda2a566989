/** The status machine of each kind of proceeding: what its table names is taken, everything else is refused. */
import { describe, expect, it } from '@jest/globals';
import { begun, type Proceeding, statusOf, wasSubmitted, withStep } from '../../../src/domain/case/proceeding.js';
import { LEADS_TO, recordable } from '../../../src/domain/case/proceeding-guards.js';
import {
  followers,
  isOfKind,
  PROCEEDING_KINDS,
  PROCEEDING_STATUSES,
  PROCEEDING_TABLE,
  type ProceedingKind,
  type ProceedingStatus,
  stands,
  waitsForAuthority,
} from '../../../src/domain/case/proceeding-status.js';
import {
  recordObjection,
  recordProceedingStep,
  submitProceeding,
  withdrawProceeding,
} from '../../../src/domain/case/proceedings/advance.js';
import { RuleBroken } from '../../../src/domain/kernel/rule-broken.js';
import type { CaseState } from '../../../src/domain/case/state.js';
import { anAct, CALENDAR, LI } from './fixtures.js';
import { COMMISSION, COURT, numberBy } from './proceeding-inputs.js';
import { caseThatIs } from './story.js';

/** Written out from domain.md §7.5, 7.6; nothing of it is taken from the table. */
const DRAWN: Record<ProceedingKind, readonly string[]> = {
  JUDICIAL_CONFIRMATION: [
    'PREPARED > SUBMITTED WITHDRAWN',
    'SUBMITTED > ACCEPTED NOT_ACCEPTED WITHDRAWN',
    'ACCEPTED > UNDER_REVIEW WITHDRAWN',
    'UNDER_REVIEW > SUPPLEMENT CONFIRMED DISMISSED WITHDRAWN DEEMED_WITHDRAWN',
    'SUPPLEMENT > UNDER_REVIEW WITHDRAWN DEEMED_WITHDRAWN',
    'CONFIRMED > OBJECTED',
    'OBJECTED > UPHELD SET_ASIDE',
    'UPHELD > OBJECTED',
  ],
  ARBITRAL_REVIEW: [
    'PREPARED > SUBMITTED WITHDRAWN',
    'SUBMITTED > ACCEPTED NOT_ACCEPTED WITHDRAWN',
    'ACCEPTED > DOCUMENT_MADE DECLINED WITHDRAWN',
    'DOCUMENT_MADE > SERVED WITHDRAWN',
  ],
  PAYMENT_ORDER: [
    'PREPARED > SUBMITTED WITHDRAWN',
    'SUBMITTED > ACCEPTED NOT_ACCEPTED WITHDRAWN',
    'ACCEPTED > ISSUED DISMISSED WITHDRAWN',
    'ISSUED > SERVED WITHDRAWN',
    'SERVED > PAID OBJECTED UNANSWERED',
    'OBJECTED > LAPSED OVERRULED',
    'UNANSWERED > PAID',
  ],
  SUIT: [
    'OFFERED_TO_PARTY > PREPARED WITHDRAWN',
    'PREPARED > HANDED_OVER WITHDRAWN',
    'HANDED_OVER > FILED REFUSED CORRECTION WITHDRAWN',
    'CORRECTION > HANDED_OVER WITHDRAWN',
  ],
  ARBITRATION: [
    'OFFERED_TO_PARTY > PREPARED WITHDRAWN',
    'PREPARED > HANDED_OVER WITHDRAWN',
    'HANDED_OVER > FILED REFUSED CORRECTION WITHDRAWN',
    'CORRECTION > HANDED_OVER WITHDRAWN',
  ],
  ENFORCEMENT: [
    'PREPARED > SUBMITTED WITHDRAWN',
    'SUBMITTED > ACCEPTED NOT_ACCEPTED WITHDRAWN',
    'ACCEPTED > ENFORCEMENT_NEGOTIATION PERFORMED WITHDRAWN',
    'ENFORCEMENT_NEGOTIATION > SETTLED RESUMED',
    'SETTLED > PERFORMED RESUMED',
    'RESUMED > ENFORCEMENT_NEGOTIATION PERFORMED',
  ],
};

const statusesOf = (kind: ProceedingKind) => Object.keys(PROCEEDING_TABLE[kind]) as ProceedingStatus[];
const aStep = (status: ProceedingStatus, on: string) => ({
  ...{ event: `to ${status}`, status, on, number: null, document: null },
});

const story = caseThatIs('PERFORMING');
const today = story.today;

function standing(kind: ProceedingKind, status: ProceedingStatus): { state: CaseState; one: Proceeding } {
  const authority = kind === 'ARBITRATION' || kind === 'ARBITRAL_REVIEW' ? COMMISSION : COURT;
  const party = kind === 'JUDICIAL_CONFIRMATION' || kind === 'ARBITRAL_REVIEW' ? {} : { party: LI.id };
  const one = begun({ id: 'p', kind, authority, ...party } as Omit<Proceeding, 'steps'>, aStep(status, today));
  return { state: { ...story.state, proceedings: [one] }, one };
}

/** The step by which the status is reached, whatever the table says. */
function attempt(kind: ProceedingKind, from: ProceedingStatus, to: ProceedingStatus): ProceedingStatus | string {
  const { state, one } = standing(kind, from);
  const context = story.contextFor('archive');
  const all = [one].filter(({ kind: of }) => followers(of, from).length > 0);
  const open = (action: keyof typeof LEADS_TO) =>
    all.filter(() => followers(kind, from).some((each) => (LEADS_TO[action] as readonly string[]).includes(each)));
  const at = { proceedingId: 'p', on: today };
  const step = () => {
    if (to === 'SUBMITTED' || to === 'HANDED_OVER')
      return submitProceeding(state, open('submitProceeding'), at, CALENDAR, context);
    if (to === 'WITHDRAWN')
      return withdrawProceeding(state, open('withdrawProceeding'), { ...at, acts: [anAct(LI, today)] }, context);
    if (to === 'OBJECTED') {
      const objection = { by: 'PARTY' as const, act: anAct(LI, today), knownOn: null, document: null };
      return recordObjection(state, open('recordObjection'), { ...at, ...objection }, context);
    }
    const recording = all.filter((each) => recordable(each).length > 0);
    const paper = { to, number: numberBy(one), document: '文书', receivedOn: null };
    return recordProceedingStep(state, recording, { ...at, ...paper }, context);
  };
  try {
    return (step()[0].data as { status: ProceedingStatus }).status;
  } catch (error) {
    if (error instanceof RuleBroken) return error.code;
    throw error;
  }
}

describe.each(PROCEEDING_KINDS)('%s', (kind) => {
  it('has the steps that are drawn, and no others', () => {
    const told = statusesOf(kind).flatMap((from) => {
      const next = followers(kind, from);
      return next.length > 0 ? [`${from} > ${next.join(' ')}`] : [];
    });
    expect(told).toEqual(DRAWN[kind]);
  });

  it('leads from no status anywhere but where the table says; every other step is refused', () => {
    for (const from of statusesOf(kind))
      for (const to of PROCEEDING_STATUSES) {
        const named = followers(kind, from).includes(to);
        const other = to === 'SUBMITTED' && followers(kind, from).includes('HANDED_OVER');
        const another = to === 'HANDED_OVER' && followers(kind, from).includes('SUBMITTED');
        const came = attempt(kind, from, to);
        if (named) expect([kind, from, came]).toEqual([kind, from, to]);
        else if (other || another) expect([kind, from, to, isOfKind(kind, came as ProceedingStatus)]).toContain(true);
        else expect([kind, from, to, came]).toEqual([kind, from, to, 'PROCEEDING_STEP_NOT_OPEN']);
      }
  });

  it('never takes a status of another kind', () => {
    const { one } = standing(kind, statusesOf(kind)[0] as ProceedingStatus);
    for (const status of PROCEEDING_STATUSES.filter((each) => !isOfKind(kind, each)))
      expect(() => withStep(one, aStep(status, today))).toThrow(RangeError);
  });

  it('is open to the authority only once it was handed in', () => {
    for (const status of statusesOf(kind).filter((each) => waitsForAuthority(kind, each))) {
      const { one } = standing(kind, statusesOf(kind)[0] as ProceedingStatus);
      expect(wasSubmitted(one)).toBe(false);
      const way = wayTo(kind, status);
      expect([status, wasSubmitted(way.reduce((each, to) => withStep(each, aStep(to, today)), one))]).toEqual([
        status,
        true,
      ]);
    }
  });
});

/** The statuses on the shortest way to one. */
function wayTo(kind: ProceedingKind, sought: ProceedingStatus): ProceedingStatus[] {
  const ways: ProceedingStatus[][] = [[statusesOf(kind)[0] as ProceedingStatus]];
  for (const way of ways) {
    const last = way.at(-1) as ProceedingStatus;
    if (last === sought) return way.slice(1);
    if (way.length < 9) for (const next of followers(kind, last)) ways.push([...way, next]);
  }
  throw new Error(`${sought} is not reached`);
}

it('what was refused, dropped, lapsed or set aside stands no more', () => {
  const over = PROCEEDING_STATUSES.filter((status) => !stands(status));
  const expected = ['NOT_ACCEPTED', 'DISMISSED', 'WITHDRAWN', 'DEEMED_WITHDRAWN', 'SET_ASIDE', 'DECLINED', 'LAPSED'];
  expect([...over].sort()).toEqual([...expected, 'REFUSED'].sort());
});

it('how it stands is its last step', () => {
  const { one } = standing('JUDICIAL_CONFIRMATION', 'PREPARED');
  expect(statusOf(withStep(one, aStep('SUBMITTED', today)))).toBe('SUBMITTED');
});
