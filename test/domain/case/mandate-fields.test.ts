// Mandates and groups, turn by turn: what each turn keeps of the case, which offer or answer is meant, and since when a period runs.
import { describe, expect, it, test } from '@jest/globals';
import type { Action } from '../../../src/domain/case/actions.js';
import { answered, standing, type Group } from '../../../src/domain/case/group.js';
import { withAnswers } from '../../../src/domain/case/group-evolve.js';
import { hasMembers } from '../../../src/domain/case/group-guards.js';
import { type Mandate, offeredMandate, openMandate, runningMandate } from '../../../src/domain/case/mandate.js';
import { mandatePeriodOf } from '../../../src/domain/case/mandate-period.js';
import { offered } from '../../../src/domain/case/steps/mandate-offer.js';
import type { CaseState } from '../../../src/domain/case/state.js';
import { addDays } from '../../../src/domain/kernel/day.js';
import { aDispute, aParty, COMMISSION, HOME, HUB, LI, MONDAY, refusal, THE_COURT, TOWN, WANG } from './fixtures.js';
import { caseThatIs, Story } from './story.js';

const LATER = addDays(MONDAY, 1);
const entrusted = (offer: object = {}) =>
  new Story().take('registerEntrusted', {
    offer: { kind: 'ENTRUSTED_POST_FILING', procedure: 'ORDINARY', materials: ['起诉状副本'], ...offer },
  });
const taken = () => entrusted().take('acceptMandate');
const declined = () => entrusted().take('declineMandate');
const ended = () => taken().take('openSession').take('terminate');
const turnsOf = ({ state }: Story) => (state.mandates ?? []).map(({ turns }) => turns);
const lastTurn = (story: Story) => turnsOf(story).at(-1)?.at(-1);
const columns = (story: Story) => lastTurn(story)?.columns;

test.each<[Action, object, string, string, () => Story]>([
  ['offerMandate', { on: LATER }, 'DAY_IN_FUTURE', 'on', declined],
  [
    'offerMandate',
    { consents: [{ partyId: 'li', manner: 'ON_PAPER', on: LATER }] },
    'DAY_IN_FUTURE',
    'consents',
    declined,
  ],
  ['offerMandate', { consents: [] }, 'CONSENT_MISSING', 'consents', declined],
  ['recallMandate', { on: LATER }, 'DAY_IN_FUTURE', 'on', taken],
  ['reportMandate', { on: LATER }, 'DAY_IN_FUTURE', 'on', ended],
  ['reportMandate', { document: ' ' }, 'TEXT_MISSING', 'document', ended],
  [
    ...(['acceptMandate', { on: MONDAY, receiptSignedOn: LATER }] as const),
    ...(['RECEIPT_OUT_OF_ORDER', 'receiptSignedOn', () => entrusted().wait(2)] as const),
  ],
])('%s with %j is refused: %s at %s', (action, over, code, field, story) => {
  expect(refusal(() => story().attempt(action, over))).toMatchObject({ code, field });
});

describe('an offer', () => {
  it('goes to a room that mediates, and is taken by one that is open', () => {
    expect(refusal(() => declined().attempt('offerMandate', {}, { room: HUB })).code).toBe('ROOM_CANNOT_ACCEPT');
    const closed = { room: { ...TOWN, active: false } };
    expect(refusal(() => entrusted().attempt('acceptMandate', {}, closed)).code).toBe('ROOM_CLOSED');
  });

  it('has a number of its authority, by default the one of the custody', () => {
    const story = declined();
    const [event] = story.attempt('offerMandate', { number: ' ' });
    expect(event.data).toMatchObject({ mandate: { number: '（2026）苏0612民初77号' } });
    const about = { parties: [LI, WANG], type: 'NEIGHBOUR' } as const;
    const consents = [LI, WANG].map(({ id }) => ({ partyId: id, manner: 'ON_PAPER', on: MONDAY }) as const);
    const input = { kind: 'COMMISSIONED', materials: ['申请书'], on: MONDAY, consents } as const;
    const facts = { room: TOWN, roster: { room: true, posts: [] }, preFilingClosedSince: null };
    const by = (authority: typeof COMMISSION, number: string | null, over: object) => () =>
      offered({ authority, number }, about, { ...input, ...over }, facts, story.contextFor('offerMandate'));
    const court = { kind: 'INVITED_ASSISTANCE' };
    expect(refusal(by(THE_COURT, null, court))).toMatchObject({ code: 'NUMBER_MISSING', field: 'number' });
    expect(refusal(by(COMMISSION, '12号', {}))).toMatchObject({
      code: 'ARBITRATION_NUMBER_MALFORMED',
      field: 'number',
    });
  });

  it('of no court and no commission names who holds the case', () => {
    const police = { ...THE_COURT, id: 'police', kind: 'POLICE' } as const;
    const held = caseThatIs('MEDIATING').take('recordExternalAcceptance', { number: null }, { authority: police });
    expect(refusal(() => held.attempt('offerMandate'))).toMatchObject({
      ...{ code: 'AUTHORITY_CANNOT_ENTRUST', facts: { authority: 'POLICE' } },
    });
  });

  it('lapses by its own period, not by that of the one before', () => {
    const again = entrusted({ online: true }).take('declineMandate').wait(7).take('offerMandate', { online: true });
    expect(refusal(() => again.attempt('lapseMandate'))).toMatchObject({
      ...{ code: 'MANDATE_NOT_DUE', facts: { dueOn: '2026-03-12' } },
    });
    expect(again.wait(4).take('lapseMandate').last.data).toMatchObject({ dueOn: '2026-03-12' });
  });
});

describe('a turn', () => {
  it('belongs to the last mandate alone', () => {
    const story = declined().take('offerMandate').take('acceptMandate');
    expect(turnsOf(story).map((turns) => turns.map(({ kind }) => kind))).toEqual([
      ['OFFERED', 'ENDED'],
      ['OFFERED', 'TAKEN'],
    ]);
    expect(lastTurn(taken().take('recallMandate'))).toMatchObject({ kind: 'ENDED', result: 'recalled' });
  });

  it.each<[string, () => Story, object]>([
    ['an offer after a session of the room’s own', () => caseThatIs('TRANSFERRED_OUT').take('offerMandate'), {}],
    ['a failure without a session', () => taken().take('scheduleSession').take('terminate'), {}],
    [
      'a failure without a session of its own',
      () => caseThatIs('TRANSFERRED_OUT').wait(3).take('offerMandate').take('acceptMandate').take('terminate'),
      {},
    ],
    [
      'a failure after a draft',
      () => taken().take('openSession').take('draft').take('terminate'),
      { firstSessionHeld: true },
    ],
    [
      'a session held, and another one planned',
      () => taken().take('openSession').take('scheduleSession').take('terminate'),
      { firstSessionHeld: true },
    ],
    [
      'an agreement',
      () => taken().take('openSession').take('draft').signedByAll(),
      { firstSessionHeld: true, agreementForm: 'WRITTEN', agreedAmount: 300_000 },
    ],
    [
      'an agreement on a part',
      () =>
        taken()
          .take('openSession')
          .take('draft', { scope: 'PART', routeNotice: { manner: 'WRITTEN', on: MONDAY } })
          .signedByAll(),
      { firstSessionHeld: true, agreementForm: 'WRITTEN', agreedAmount: 300_000 },
    ],
  ])('keeps of %s what was done under it', (_, story, kept) => {
    const none = { agreementForm: '', agreedAmount: 0, firstSessionHeld: false };
    expect(columns(story())).toMatchObject({ ...none, ...kept });
  });

  it('that takes the case finds no mediator and no draft there', () => {
    const story = caseThatIs('AGREEMENT_DRAFTED').take('recordExternalAcceptance').take('offerMandate');
    const [begun] = story.attempt('acceptMandate');
    const context = story.contextFor('acceptMandate');
    const { state } = story.keep([begun], context);
    expect(state).toMatchObject({ status: 'ACCEPTED', mediators: [], agreement: null });
  });

  it('that ends the mediation voids its draft', () => {
    const drafted = taken().take('openSession').take('draft').take('recallMandate');
    expect(drafted.state).toMatchObject({ agreement: null, status: 'TRANSFERRED_OUT' });
  });

  it('of a report keeps the paper as it is called, and whether the facts are with it', () => {
    const report = ended().take('reportMandate', { document: ' 情况报告 ', factsAttached: true });
    const mandateId = report.state.mandates?.[0]?.id;
    expect(report.last.data).toEqual({ mandateId, document: '情况报告', factsAttached: true });
  });

  it('begins a case outside without a detail', () => {
    expect(entrusted().state.milestones.map(({ kind, detail }) => [kind, detail])).toContainEqual(['SENT_OUTSIDE', '']);
  });
});

describe('a mandate', () => {
  const turn = (kind: 'OFFERED' | 'TAKEN' | 'ENDED', day: string) => ({ kind, day, event: kind, result: null });
  const one = (over: Partial<Mandate>, ...turns: Mandate['turns'][number][]): Mandate => ({
    ...{ id: 'm', kind: 'ENTRUSTED_POST_FILING', authority: THE_COURT, room: TOWN, procedure: 'ORDINARY' },
    ...{ receiptSignedOn: null, turns, ...over },
  });
  const OFFERED = turn('OFFERED', '2026-03-02');
  const TAKEN = turn('TAKEN', '2026-03-04');
  const over = turn('ENDED', '2026-03-06');

  it.each([
    ['offered', [OFFERED], [true, true, false]],
    ['taken', [OFFERED, TAKEN], [true, false, true]],
    ['ended', [OFFERED, TAKEN, over], [false, false, false]],
    ['declined', [OFFERED, over], [false, false, false]],
  ])('that was %s', (_, turns, expected) => {
    const mandates = [one({}, ...turns)];
    const found = [openMandate(mandates), offeredMandate(mandates), runningMandate(mandates)];
    expect(found.map((mandate) => mandate !== null)).toEqual(expected);
  });

  it.each<[string, Partial<Mandate>, Mandate['turns'], string | null]>([
    ['not taken', { receiptSignedOn: '2026-03-03' }, [OFFERED], null],
    ['of assistance', { kind: 'INVITED_ASSISTANCE' }, [OFFERED, TAKEN], null],
    ['signed for', { receiptSignedOn: '2026-03-03' }, [OFFERED, TAKEN], 'CE-02a 2026-03-03 TAKEN'],
    ['without a receipt', {}, [OFFERED, TAKEN], 'CE-02a 2026-03-04 TAKEN'],
    ['on line', { online: true, receiptSignedOn: '2026-03-03' }, [OFFERED, TAKEN], 'ON-06 2026-03-04 TAKEN'],
    [
      'commissioned on line',
      { kind: 'COMMISSIONED', online: true, receiptSignedOn: '2026-03-03' },
      [OFFERED, TAKEN],
      'LA-11 2026-03-03 TAKEN',
    ],
  ])('%s: its period', (_, more, turns, expected) => {
    const period = mandatePeriodOf(one(more, ...turns), HOME);
    expect(period && `${period.clock} ${period.startedOn} ${period.event}`).toBe(expected);
  });
});

describe('a side of many people', () => {
  const group = (over: Partial<Group> = {}): Group => ({
    ...{ side: 'APPLICANT', representatives: ['a', 'b', 'wang'], represented: 12, membersIn: 'e' },
    ...{ consented: [], declined: [], ...over },
  });
  const a = aParty('a', 'APPLICANT');
  const lines = (...spans: [number, number][]) => spans.map(([from, to]) => ({ from, to }));

  it('is spoken for by representatives who are still parties of that side', () => {
    expect(standing(group(), [a, WANG])).toEqual(['a']);
  });

  it('keeps the lines that answered in order, joined where they touch', () => {
    const once = answered(group(), lines([10, 11], [2, 3], [4, 4]), true);
    expect(once.consented).toEqual(lines([2, 4], [10, 11]));
    expect(answered(once, lines([3, 3], [12, 12]), false)).toMatchObject({
      ...{ consented: lines([2, 2], [4, 4], [10, 11]), declined: lines([3, 3], [12, 12]) },
    });
  });

  it('answers for itself alone', () => {
    const groups = [group(), group({ side: 'RESPONDENT' })];
    const data = { side: 'RESPONDENT', lines: lines([1, 2]), consents: true, document: '意见书' };
    const event = { type: 'GroupConsentsRecorded', data } as unknown as Parameters<typeof withAnswers>[1];
    const after = withAnswers({ ...caseThatIs('MEDIATING').state, groups }, event).groups;
    expect(after).toEqual([group(), group({ side: 'RESPONDENT', consented: lines([1, 2]) })]);
  });

  it('has answers once its members are recorded, also where the others became parties since', () => {
    const { state } = caseThatIs('MEDIATING');
    const of = (people: number, groups?: Group[]) => () =>
      hasMembers({ ...state, dispute: aDispute({ people }), groups } as CaseState);
    expect(refusal(of(40)).code).toBe('NO_MEMBERS');
    expect(refusal(of(2, [])).code).toBe('NO_GROUP');
    expect(of(2, [group()])()).toEqual([group()]);
  });
});
