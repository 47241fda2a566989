/** C11: the draft of a written agreement. */
import { describe, expect, it } from '@jest/globals';
import { aDispute, MONDAY, refusal } from './fixtures.js';
import { ENDED, ON_DESK, shutIn } from './openness.js';
import { caseThatIs, Story } from './story.js';

describe('drafting an agreement', () => {
  it('keeps items and amounts open and the words sealed', () => {
    const story = caseThatIs('MEDIATING').take('draft');
    const [item] = story.state.agreement?.items ?? [];

    expect(story.state.status).toBe('AGREEMENT_DRAFTED');
    expect(story.state.agreement).toMatchObject({
      form: 'WRITTEN',
      scope: 'WHOLE',
      agreedAmount: 300_000,
      items: [{ dueOn: '2026-03-12', amount: 300_000, performedOn: null }],
      signatures: [],
      effectiveOn: null,
    });
    expect(story.last.secret?.texts).toEqual({ terms: '王某于约定日前拆除院墙。', [`item:${item?.id}`]: '拆除院墙' });
    expect(story.state.milestones.at(-1)?.kind).toBe('ACCEPTED');
  });

  it('replaces an earlier draft together with the signatures on it', () => {
    const story = caseThatIs('AGREEMENT_DRAFTED').take('sign').take('draft', { agreedAmount: 1, items: [] });
    expect(story.state.agreement).toMatchObject({ agreedAmount: 1, signatures: [] });
  });

  it('of something other than money has items without a sum', () => {
    const story = caseThatIs('MEDIATING').take('draft', { agreedAmount: 0, items: [{ text: '赔礼道歉' }] });
    expect(story.state.agreement?.items).toMatchObject([{ amount: null }]);
  });

  it('needs no items', () => {
    expect(caseThatIs('MEDIATING').take('draft', { items: [] }).state.agreement?.items).toEqual([]);
  });

  it('of a part of the dispute tells the parties the other ways for the rest, in a labour dispute in writing', () => {
    const spoken = { manner: 'SPOKEN', on: MONDAY };
    const part = { scope: 'PART', routeNotice: spoken };
    expect(caseThatIs('MEDIATING').take('draft', part).last.data).toMatchObject({ routeNotice: spoken });
    expect(refusal(() => caseThatIs('MEDIATING').attempt('draft', { scope: 'PART' }))).toMatchObject({
      code: 'ROUTE_NOTICE_MISSING',
      field: 'routeNotice',
    });

    const labour = new Story().take('register', { dispute: aDispute({ type: 'OTHER_LABOUR' }) });
    labour.take('requestConsent').take('accept').take('assignMediators').take('openSession');
    expect(refusal(() => labour.attempt('draft', part))).toMatchObject({ code: 'NOTICE_MUST_BE_WRITTEN' });
  });

  const item = { text: '赔偿', amount: 1 };
  it.each([
    ['content nobody checked', { contentChecked: false }, 'CONTENT_UNCHECKED', 'contentChecked'],
    ['no words', { terms: ' ' }, 'TEXT_MISSING', 'terms'],
    ['an item without words', { items: [{ ...item, text: '' }] }, 'TEXT_MISSING', 'items[0].text'],
    [
      'items that make more than the amount',
      { items: [item, { ...item, amount: 380_000 }] },
      'AMOUNTS_DIFFER',
      'items',
    ],
    ['an item due long ago', { items: [{ ...item, dueOn: '2020-01-01' }] }, 'DUE_BEFORE_AGREEMENT', 'items[0].dueOn'],
    ['an item due in a mistyped year', { items: [{ ...item, dueOn: '3026-01-01' }] }, 'DAY_TOO_LATE', 'items[0].dueOn'],
    ['an amount beyond the cap', { agreedAmount: 1e12 + 1 }, 'AMOUNT_TOO_LARGE', 'agreedAmount'],
    ['an amount below nothing', { agreedAmount: -1 }, 'AMOUNT_MALFORMED', 'agreedAmount'],
    ['an item with parts of a fen', { items: [{ ...item, amount: 0.1 }] }, 'AMOUNT_MALFORMED', 'items[0].amount'],
    ['an item due on no day', { items: [{ ...item, dueOn: '2026-13-01' }] }, 'DAY_MALFORMED', 'items[0].dueOn'],
    [
      'an item performed tomorrow',
      { items: [{ ...item, performedOn: '2026-03-03' }] },
      'DAY_IN_FUTURE',
      'items[0].performedOn',
    ],
  ])('is refused with %s', (_, over, code, field) => {
    expect(refusal(() => caseThatIs('MEDIATING').attempt('draft', over))).toMatchObject({ code, field });
  });
});

shutIn('draft', [...ON_DESK, 'ACCEPTED', 'ASSIGNED', 'SUSPENDED', ...ENDED]);
