// What of a case decides which ways are open, fact by fact: some of these states no single story reaches.
import { describe, expect, it } from '@jest/globals';
import { type About, aboutOf, type Standing } from '../../../src/domain/case/routes/about.js';
import type { ProceedingKind, ProceedingStatus } from '../../../src/domain/case/proceeding-status.js';
import type { CaseState } from '../../../src/domain/case/state.js';
import { MONDAY } from './fixtures.js';
import { accepted, asked } from './route-cases.js';
import { caseThatIs } from './story.js';

const { state: performing } = caseThatIs('PERFORMING');
const { state: mediating } = caseThatIs('MEDIATING');
const about = (state: object, today = MONDAY) => aboutOf(state as CaseState, today, []);
const ending = (outcome: string) => ({ ending: { ...performing.ending, outcome } });
const partly = { agreement: { ...performing.agreement, scope: 'PART' } };
const noSum = { agreement: { ...performing.agreement, agreedAmount: 0 } };
const facts = ({ agreed, whole, pays, owed }: About) =>
  Object.entries({ agreed, whole, pays, owed }).flatMap(([name, holds]) => (holds ? name : []));

describe('an agreement', () => {
  const due = performing.agreement?.items[0]?.dueOn ?? '';

  it.each<[string, object, string[], string?]>([
    ['in mediation', mediating, []],
    ['in force', performing, ['agreed', 'whole', 'pays']],
    ['in force, the last day', performing, ['agreed', 'whole', 'pays'], due],
    ['in force, the day after', performing, ['agreed', 'whole', 'pays', 'owed'], '2026-03-13'],
    ['in default on demand', { ...performing, status: 'DEFAULTED' }, ['agreed', 'whole', 'pays', 'owed']],
    ['about no sum', { ...performing, ...noSum }, ['agreed', 'whole']],
    ['on a part', { ...performing, ...partly }, ['agreed', 'pays']],
    ['that ended a case in part', { ...performing, ...ending('partly-settled') }, ['agreed', 'pays']],
    ['that a register attests', { ...performing, agreement: null, ...ending('settled') }, ['agreed', 'whole']],
    ['of a part, attested', { ...performing, agreement: null, ...ending('partly-settled') }, ['agreed']],
    ['in force before the case ended', { ...performing, ending: null }, ['agreed', 'whole', 'pays']],
    ['annulled', caseThatIs('ANNULLED').state, []],
    ['none', { ...mediating, ...ending('failed') }, []],
  ])('%s', (_, state, expected, today) => {
    expect(facts(about(state, today))).toEqual(expected);
  });
});

describe('what an authority said', () => {
  it.each<[ProceedingStatus, Standing]>([
    ['PREPARED', 'NONE'],
    ['SUBMITTED', 'PENDING'],
    ['SUPPLEMENT', 'PENDING'],
    ['CONFIRMED', 'GRANTED'],
    ['OBJECTED', 'GRANTED'],
    ['UPHELD', 'GRANTED'],
    ['SET_ASIDE', 'REFUSED'],
    ['DISMISSED', 'REFUSED'],
    ['WITHDRAWN', 'REFUSED'],
  ])('of a confirmation that is %s: %s', (status, standing) => {
    const { confirmation, review } = about(asked('JUDICIAL_CONFIRMATION', status, caseThatIs('PERFORMING')));
    expect([confirmation, review]).toEqual([standing, 'NONE']);
  });

  it.each<[ProceedingKind, ProceedingStatus, Standing]>([
    ['ARBITRAL_REVIEW', 'ACCEPTED', 'PENDING'],
    ['ARBITRAL_REVIEW', 'DOCUMENT_MADE', 'GRANTED'],
    ['ARBITRAL_REVIEW', 'SERVED', 'GRANTED'],
    ['PAYMENT_ORDER', 'SERVED', 'NONE'],
  ])('of a %s that is %s: %s of a review', (kind, status, standing) => {
    const { confirmation, review } = about(asked(kind, status, caseThatIs('PERFORMING')));
    expect([confirmation, review]).toEqual(['NONE', standing]);
  });

  it('is the last of several of a kind; a register attests a confirmation', () => {
    const [first] = asked('JUDICIAL_CONFIRMATION', 'WITHDRAWN', caseThatIs('PERFORMING')).proceedings ?? [];
    const [second] = asked('JUDICIAL_CONFIRMATION', 'SUBMITTED', caseThatIs('PERFORMING')).proceedings ?? [];
    const [other] = asked('PAYMENT_ORDER', 'SUBMITTED', caseThatIs('PERFORMING')).proceedings ?? [];
    expect(about({ ...performing, proceedings: [first, second, other] }).confirmation).toBe('PENDING');
    expect(about({ ...performing, proceedings: undefined }).confirmation).toBe('NONE');
    expect(about({ ...performing, attested: { confirmation: true } }).confirmation).toBe('GRANTED');
    expect(about({ ...performing, attested: { confirmation: false } }).confirmation).toBe('NONE');
  });
});

it.each([
  ['judgment', 'judgment'],
  ['award', 'award'],
  ['document', 'document'],
  ['withdrawn', null],
  ['settled', null],
])('ended by %s it was decided by %s', (outcome, decided) => {
  expect(about({ ...mediating, ...ending(outcome) }).decided).toBe(decided);
});

it('is of labour, of an authority or civil by its track; a mediation under way needs no acceptance', () => {
  const matters = (['LABOUR', 'ADMIN', 'PEOPLE', 'COMMERCIAL'] as const).map((track) => about({ ...mediating, track }));
  expect(matters.map(({ matter }) => matter)).toEqual(['LABOUR', 'ADMINISTRATIVE', 'CIVIL', 'CIVIL']);
  const { custody } = caseThatIs('TRANSFERRED_OUT').state;
  const held = [caseThatIs('REGISTERED').state, accepted('CONTRACT').state, { ...mediating, custody }, performing];
  expect(held.map((state) => about(state)).map((one) => [one.underway, one.held, one.authority])).toEqual([
    [true, false, null],
    [true, true, null],
    [true, false, 'COURT'],
    [false, false, null],
  ]);
});
