/** What an amendment names as changed, and exactly how far each of its rules goes. */
import { describe, expect, it } from '@jest/globals';
import { LARGEST_AMOUNT } from '../../../src/domain/case/amount.js';
import { withinIntake } from '../../../src/domain/case/corrected-days.js';
import { touchesBook } from '../../../src/domain/case/amendment.js';
import { fold } from '../../../src/domain/case/fold.js';
import type { CaseState } from '../../../src/domain/case/state.js';
import { amend, type AmendInput } from '../../../src/domain/case/steps/amend.js';
import { aParty, LI, MONDAY, refusal, WANG } from './fixtures.js';
import { caseThatIs, Story } from './story.js';

const only = (over: object) => ({ dispute: undefined, ...over });
const dataOf = (story: Story, over: object) => story.take('amend', over).last.data;
/** The step on a state that no step of today leads to. */
const amendIn = (story: Story, over: Partial<CaseState>, input: Partial<AmendInput>) =>
  amend(
    { ...story.state, ...over },
    fold(story.history).secret.people,
    { reason: '录入有误', ...input },
    [],
    story.contextFor('amend'),
  );

describe('an amendment names only what changes', () => {
  it('of the dispute, leaving out what is not given', () => {
    const data = dataOf(caseThatIs('ACCEPTED'), { dispute: { type: undefined, amount: 7 } });
    expect(data).toEqual({
      amendment: { dispute: { amount: 7 } },
      before: { dispute: { amount: 500_000 } },
      fields: ['amount'],
    });
  });

  it('of the days, leaving out those that stay and the dispute', () => {
    const days = { registeredOn: '2026-03-01', acceptedOn: MONDAY };
    expect(dataOf(caseThatIs('ACCEPTED'), only(days))).toEqual({
      amendment: { registeredOn: '2026-03-01' },
      before: { registeredOn: MONDAY },
      fields: ['registeredOn'],
    });
  });

  it('leaving out parties that are given as they are', () => {
    expect(dataOf(caseThatIs('ACCEPTED'), { parties: [LI, WANG] })).toMatchObject({ fields: ['amount'] });
  });

  it('and gives another number only with an acceptance in another year, to a case that has one', () => {
    const story = new Story('2025-03-02').take('register').take('requestConsent').take('accept').wait(370);
    const number = '（2026）1';
    expect(refusal(() => story.attempt('amend', only({ number })))).toMatchObject({ code: 'NOTHING_CHANGES' });
    const moved = { registeredOn: '2025-03-01', acceptedOn: '2026-03-03' };
    expect(story.attempt('amend', only(moved))).toMatchObject([{ data: { fields: ['registeredOn', 'acceptedOn'] } }]);
    const [event] = amendIn(story, { number: null }, { acceptedOn: '2026-03-03', number });
    expect(event?.data).toMatchObject({ fields: ['acceptedOn'] });
  });

  it('and seals its reason under a key of its own', () => {
    const { secret } = caseThatIs('ACCEPTED').take('amend').last;
    expect(Object.keys(secret?.texts ?? {})).toEqual([expect.stringMatching(/^reason:amend:id-\d+$/)]);
  });
});

describe('the terms of an agreement in effect', () => {
  const twoItems = [
    { text: '先付一半', dueOn: '2026-03-10', amount: 100_000 },
    { text: '再付一半', amount: 200_000 },
  ];
  const inEffect = () => caseThatIs('MEDIATING').take('draft', { items: twoItems }).signedByAll();
  const ids = (story: Story) => story.state.agreement?.items.map(({ id }) => id) ?? [];

  it('change item by item; the others stay as they are', () => {
    const story = inEffect();
    const data = dataOf(story, only({ items: [{ itemId: ids(story)[1], dueOn: '2026-03-20' }] }));
    expect(data).toMatchObject({ fields: ['items'] });
    expect(data).not.toHaveProperty('amendment.agreedAmount');
    expect(story.state.agreement?.items).toMatchObject([
      { dueOn: '2026-03-10', amount: 100_000 },
      { dueOn: '2026-03-20', amount: 200_000 },
    ]);
  });

  it('name the amount alone where no item carries one', () => {
    const story = caseThatIs('MEDIATING')
      .take('draft', { items: [{ text: '拆除院墙' }] })
      .signedByAll();
    const data = dataOf(story, only({ agreedAmount: 7 }));
    expect(data).toMatchObject({ fields: ['agreedAmount'] });
    expect(data).not.toHaveProperty('amendment.items');
  });

  it.each<[string, (story: Story) => object, object]>([
    [
      'an item that is not in it',
      () => ({ itemId: 'other', amount: 1 }),
      { code: 'ITEM_UNKNOWN', field: 'items', facts: { item: 'other' } },
    ],
    [
      'an amount of an item below nothing',
      (story) => ({ itemId: ids(story)[0], amount: -1 }),
      { code: 'AMOUNT_MALFORMED', field: 'items', facts: {} },
    ],
  ])('are not put right with %s', (_, item, refused) => {
    const story = inEffect();
    expect(refusal(() => story.attempt('amend', only({ items: [item(story)] })))).toEqual(refused);
  });

  it('are not there before an agreement, whichever of them is named', () => {
    const items = [{ itemId: 'other', amount: 1 }];
    const step = () => caseThatIs('ACCEPTED').attempt('amend', only({ items }));
    expect(refusal(step)).toMatchObject({ code: 'STEP_NOT_TAKEN', field: 'items' });
  });

  it.each([
    [LARGEST_AMOUNT, 'done'],
    [LARGEST_AMOUNT + 1, { code: 'AMOUNT_TOO_LARGE', field: 'amount', facts: { most: LARGEST_AMOUNT } }],
  ])('and the amount in dispute: %s fen', (amount, outcome) => {
    const step = () => caseThatIs('ACCEPTED').attempt('amend', { dispute: { amount } });
    if (outcome === 'done') expect(step()).toHaveLength(1);
    else expect(refusal(step)).toEqual(outcome);
  });
});

describe('the days', () => {
  /** Registered and asked 03-02, accepted 03-04, session 03-05, ended 03-07, visited 03-08; today 03-11. */
  const ended = () => {
    const story = new Story().take('register').take('requestConsent').wait(2).take('accept').take('assignMediators');
    return story.wait(1).take('openSession').wait(2).take('terminate').wait(1).take('followUp').wait(3);
  };

  it.each([
    ['the acceptance on the day of the first session', { acceptedOn: '2026-03-05' }],
    ['the end on the day of the last session', { endedOn: '2026-03-05' }],
    ['the end on the day of the visit', { endedOn: '2026-03-08' }],
    ['the registration on the day of the acceptance', { registeredOn: '2026-03-04' }],
  ])('may touch: %s', (_, over) => {
    expect(ended().attempt('amend', only(over))).toHaveLength(1);
  });

  it('may be today', () => {
    expect(caseThatIs('ACCEPTED').attempt('amend', only({ registeredOn: '2026-03-01' }))).toHaveLength(1);
  });

  it('out of order are named, with today', () => {
    expect(refusal(() => ended().attempt('amend', only({ acceptedOn: '2026-03-06' })))).toEqual({
      code: 'DAYS_OUT_OF_ORDER',
      field: 'acceptedOn',
      facts: { days: ['2026-03-02', '2026-03-06', '2026-03-07'], today: '2026-03-11' },
    });
  });

  it('of intake stay after a beginning that is known, and only that', () => {
    const [first] = caseThatIs('REGISTERED').state.milestones;
    const routed = [{ ...first, kind: 'ROUTED', day: MONDAY }] as CaseState['milestones'];
    expect(withinIntake('2026-03-01', routed)).toBe('2026-03-01');
  });
});

describe('the people', () => {
  const SAME = { name: '李四', idNumber: '320612190207277756' };
  const second = aParty('li-too', 'APPLICANT');
  const two = () =>
    new Story().take('register', { parties: [LI, second, WANG], people: { li: SAME, wang: { name: '王五' } } });

  it('may be one person twice on one side only when that is confirmed', () => {
    const people = { 'li-too': SAME };
    expect(refusal(() => two().attempt('amend', only({ people })))).toMatchObject({ code: 'SAME_PERSON_TWICE' });
    expect(two().attempt('amend', only({ people, samePersonConfirmed: true }))).toHaveLength(1);
  });

  it('are not judged where neither parties nor particulars change', () => {
    const story = two();
    const known = { li: SAME, wang: SAME };
    const input = { dispute: { amount: 7 }, reason: '录入有误' };
    expect(amend(story.state, known, input, [], story.contextFor('amend'))).toHaveLength(1);
    expect(amendIn(story, { parties: [LI] }, { dispute: { amount: 7 } })).toHaveLength(1);
  });

  it('that belong to nobody are named', () => {
    expect(refusal(() => two().attempt('amend', only({ people: { nobody: { name: '某' } } })))).toMatchObject({
      code: 'PARTY_UNKNOWN',
      facts: { party: 'nobody' },
    });
  });
});

it.each([
  ['type', true],
  ['source', true],
  ['amount', true],
  ['people', true],
  ['difficult', true],
  ['agreedAmount', true],
  ['registeredOn', true],
  ['acceptedOn', true],
  ['endedOn', true],
  ['parties', true],
  ['placeCode', false],
  ['number', false],
  ['items', false],
  ['facts', false],
  ['people.name', false],
])('the book carries %s: %s', (field, carried) => {
  expect(touchesBook([field])).toBe(carried);
  expect(touchesBook(['facts', field])).toBe(carried);
});
