// Applications on an agreement: the body that decides, the day, who must have acted, and which papers are asked for.
import { describe, expect, it, test } from '@jest/globals';
import * as prepare from '../../../src/domain/case/proceedings/prepare.js';
import type { Action } from '../../../src/domain/case/actions.js';
import { addDays } from '../../../src/domain/kernel/day.js';
import { aDispute, anAct, CHILD, COMPANY, LI, MONDAY, NO_CALENDAR, refusal, UNION, WANG } from './fixtures.js';
import { COMMISSION, COURT, screening } from './proceeding-inputs.js';
import { accepted } from './route-cases.js';
import { Story } from './story.js';

function settled(labourCause: 'L2' | 'L5' = 'L2', terms: object = {}): Story {
  const opening = { dispute: aDispute({ type: 'OTHER_LABOUR', labourCause }), parties: [LI, COMPANY] };
  const asked = new Story().take('register', opening, { room: UNION }).take('requestConsent');
  const story = asked.take('accept', {}, { room: UNION }).take('assignMediators').take('openSession');
  return story.take('draft', terms).signedByAll();
}
const owing = (...items: { dueOn: string | null; amount: number | null }[]) => {
  const amounts = items.map(({ amount }) => amount ?? 0);
  const agreedAmount = amounts.reduce((sum, amount) => sum + amount, 0);
  return settled('L5', { agreedAmount, items: items.map((item) => ({ text: '给付', ...item })) });
};
const FIRST = addDays(MONDAY, 1);
const SECOND = addDays(MONDAY, 8);
const paid = (dueOn: string | null) => ({ dueOn, amount: 100_000 });
const performing = (type: 'NEIGHBOUR' | 'HOUSING_HOMESTEAD' = 'NEIGHBOUR', parties = [LI, WANG]) => {
  const registered = new Story().take('register', { dispute: aDispute({ type }), parties });
  const assigned = registered.take('requestConsent').take('accept').take('assignMediators');
  return assigned.take('openSession').take('draft').signedByAll();
};
const overdue = () => owing(paid(FIRST)).wait(2);
const failed = () => accepted('NEIGHBOUR').take('assignMediators').take('openSession').take('terminate');
const lateAct = anAct(LI, '2027-01-01');

test.each<[Action, object, string, string, object, () => Story]>([
  ['prepareConfirmation', { acts: [lateAct] }, 'DAY_IN_FUTURE', 'acts', {}, performing],
  ['prepareConfirmation', { paymentOnly: false }, 'NOT_ONLY_PAYMENT', 'paymentOnly', {}, settled],
  ['prepareConfirmation', { lateBecause: ' ' }, 'APPLICATION_LATE', 'on', {}, () => performing().wait(31)],
  ['prepareConfirmation', { screening: [] }, 'SCREENING_INCOMPLETE', 'screening', {}, performing],
  ['preparePaymentOrder', { on: addDays(MONDAY, -1) }, 'DAY_BEFORE_LAST_STEP', 'on', {}, overdue],
  ['preparePaymentOrder', { act: anAct(COMPANY) }, 'CREDITOR_NOT_THE_WORKER', 'act', {}, overdue],
  ['preparePaymentOrder', { act: anAct(WANG) }, 'PARTY_UNKNOWN', 'act', { party: 'wang' }, overdue],
  ['preparePaymentOrder', {}, 'PAYMENT_NOT_OVERDUE', 'on', {}, () => owing(paid(FIRST)).wait(1)],
  [
    ...(['preparePaymentOrder', { attachments: [] }, 'ATTACHMENT_MISSING', 'attachments'] as const),
    ...([{ attachments: ['AGREEMENT', 'IDENTITY'] }, overdue] as const),
  ],
  [
    ...(['preparePaymentOrder', { act: anAct(COMPANY, MONDAY, { throughId: 'lawyer' }) }] as const),
    ...(['ATTACHMENT_MISSING', 'attachments', { attachments: ['AUTHORISATION'] }, overdue] as const),
  ],
  ['offerFiling', { kind: 'ARBITRATION' }, 'ARBITRATION_ONLY_LABOUR', 'kind', {}, performing],
  [
    ...(['offerFiling', { partyId: LI.id }, 'FILING_ALREADY_OFFERED', 'partyId', { party: LI.id }] as const),
    () => failed().take('offerFiling', { partyId: LI.id }),
  ],
  ['offerFiling', { on: addDays(MONDAY, -1) }, 'DAY_BEFORE_LAST_STEP', 'on', { last: MONDAY }, failed],
])('%s with %j is refused: %s at %s', (action, over, code, field, facts, story) => {
  expect(refusal(() => story().attempt(action, over))).toMatchObject({ code, field, facts });
});

describe('an application for confirmation', () => {
  const reasons = (story: Story, over: object) => {
    const [event] = story.attempt('prepareConfirmation', over);
    return event.secret?.texts;
  };
  const silent = screening().map((one) => ({ ...one, reason: '' }));
  const said = silent.map((one) => (one.matter === 'TITLE' ? { ...one, reason: ' 只涉及租金 ' } : one));

  it('keeps why the matter is not excluded and why it is late, under its own key', () => {
    const homestead = () => performing('HOUSING_HOMESTEAD');
    const id = homestead().take('prepareConfirmation', { screening: said }).state.proceedings?.[0]?.id ?? '';
    expect(reasons(homestead(), { screening: said })).toEqual({ [`reason:${id}`]: '只涉及租金' });
    expect(reasons(homestead(), { screening: said, lateBecause: ' ' })).toEqual({ [`reason:${id}`]: '只涉及租金' });
    const late = homestead().wait(31);
    expect(reasons(late, { screening: said, lateBecause: '台风停运' })).toEqual({
      [`reason:${id}`]: '只涉及租金；台风停运',
    });
    expect(reasons(performing(), { screening: silent })).toBeUndefined();
  });

  it('is not late where the calendar of its last day is missing', () => {
    expect(performing().wait(40).attempt('prepareConfirmation', {}, { calendar: NO_CALENDAR })).toHaveLength(1);
  });

  it('asks for payment only in labour disputes, and for no authorisation of a guardian', () => {
    expect(performing().attempt('prepareConfirmation', { paymentOnly: false })).toHaveLength(1);
    const child = performing('NEIGHBOUR', [CHILD, WANG]);
    expect(child.attempt('prepareConfirmation')).toHaveLength(1);
  });

  it('names the matter whose reason is missing, also where none was given at all', () => {
    const refused = { code: 'SCREENING_REASON_MISSING', field: 'screening', facts: { matters: ['TITLE'] } };
    for (const reason of ['', null]) {
      const answers = silent.map((one) => ({ ...one, reason }));
      const story = performing('HOUSING_HOMESTEAD');
      expect(refusal(() => story.attempt('prepareConfirmation', { screening: answers }))).toMatchObject(refused);
    }
  });
});

describe('a payment order', () => {
  it.each<[string, { dueOn: string | null; amount: number | null }[], boolean]>([
    ['one of two sums is overdue', [paid(FIRST), paid(SECOND)], true],
    ['what is overdue is no money', [{ dueOn: FIRST, amount: null }, paid(SECOND)], false],
    ['a sum is due on demand, and nothing is in default', [paid(null)], false],
  ])('where %s', (_, items, sound) => {
    const story = owing(...items).wait(3);
    if (sound) expect(story.attempt('preparePaymentOrder')).toHaveLength(1);
    else expect(refusal(() => story.attempt('preparePaymentOrder')).code).toBe('PAYMENT_NOT_OVERDUE');
  });

  it('where a sum due on demand is in default is asked for, with the act, the form and the papers', () => {
    const story = owing(paid(null)).take('recordDefault', { reportedBy: anAct(LI) });
    const [event] = story.attempt('preparePaymentOrder');
    const application = { acts: [anAct(LI)], form: 'WRITTEN', attachments: ['AGREEMENT', 'IDENTITY'] };
    expect(event?.data).toMatchObject({ kind: 'PAYMENT_ORDER', party: LI.id, application });
    expect(event).not.toHaveProperty('secret');
  });
});

const ACTIONS = ['prepareArbitralReview', 'offerFiling'] as const;

describe.each(ACTIONS)('%s', (action) => {
  it('has a day that has come, and not one before the outcome', () => {
    expect(refusal(() => settled().attempt(action, { on: '2027-01-01' }))).toMatchObject({
      code: 'DAY_IN_FUTURE',
      field: 'on',
    });
    expect(refusal(() => settled().attempt(action, { on: '2026-01-01' }))).toMatchObject({ field: 'on' });
  });
});

describe('an application for arbitral review', () => {
  const refused = (over: object) => refusal(() => settled().attempt('prepareArbitralReview', over));

  it('is joint', () => {
    expect(refused({ acts: [] })).toMatchObject({ code: 'APPLICATION_NOT_JOINT' });
  });

  it.each(['AGREEMENT', 'IDENTITY', 'SERVICE_ADDRESS'])('names %s where it is missing', (paper) => {
    const attachments = ['AGREEMENT', 'IDENTITY', 'SERVICE_ADDRESS'].filter((one) => one !== paper);
    expect(refused({ attachments })).toMatchObject({
      ...{ code: 'ATTACHMENT_MISSING', field: 'attachments', facts: { attachments: [paper] } },
    });
  });

  it('keeps why it is late, if it says so', () => {
    const [late] = settled().wait(40).attempt('prepareArbitralReview', { lateBecause: ' 台风停运 ' });
    expect(Object.values(late?.secret?.texts ?? {})).toEqual(['台风停运']);
    expect(settled().attempt('prepareArbitralReview', { lateBecause: ' ' })[0]).not.toHaveProperty('secret');
    expect(refusal(() => settled().wait(40).attempt('prepareArbitralReview', { lateBecause: ' ' }))).toMatchObject({
      ...{ code: 'APPLICATION_LATE', field: 'on' },
    });
  });

  it('keeps the acts, the form and the papers', () => {
    const [event] = settled().attempt('prepareArbitralReview');
    const application = { form: 'WRITTEN', attachments: ['AGREEMENT', 'IDENTITY', 'SERVICE_ADDRESS'] };
    expect(event?.data).toMatchObject({ application });
  });
});

test('each is decided by one kind of body', () => {
  const story = settled();
  const context = story.contextFor('offerFiling');
  const on = story.today;
  const filing = (kind: 'SUIT' | 'ARBITRATION') => ({ kind, partyId: LI.id, on });
  const refused = (kind: 'SUIT' | 'ARBITRATION', authority: typeof COURT) =>
    refusal(() => prepare.offerFiling(story.state, filing(kind), authority, context));
  expect(refused('SUIT', COMMISSION)).toMatchObject({
    ...{ code: 'AUTHORITY_OF_OTHER_KIND', field: 'authorityId', facts: { authority: 'COURT' } },
  });
  expect(refused('ARBITRATION', COURT).facts).toEqual({ authority: 'ARBITRATION_COMMISSION' });
  expect(
    refusal(() => prepare.offerFiling(story.state, { ...filing('SUIT'), partyId: 'nobody' }, COURT, context)),
  ).toMatchObject({ code: 'PARTY_UNKNOWN', field: 'partyId', facts: { party: 'nobody' } });
});
