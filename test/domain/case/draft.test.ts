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
    const story = caseThatIs('AGREEMENT_DRAFTED').take('sign').take('draft', { agreedAmount: 1 });
    expect(story.state.agreement).toMatchObject({ agreedAmount: 1, signatures: [] });
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
    ['an item without words', { items: [{ ...item, text: '' }] }, 'TEXT_MISSING', 'items'],
    ['an amount below nothing', { agreedAmount: -1 }, 'AMOUNT_MALFORMED', 'agreedAmount'],
    ['an item with parts of a fen', { items: [{ ...item, amount: 0.1 }] }, 'AMOUNT_MALFORMED', 'agreedAmount'],
    ['an item due on no day', { items: [{ ...item, dueOn: '2026-13-01' }] }, 'DAY_MALFORMED', 'items'],
    ['an item performed tomorrow', { items: [{ ...item, performedOn: '2026-03-03' }] }, 'DAY_IN_FUTURE', 'items'],
  ])('is refused with %s', (_, over, code, field) => {
    expect(refusal(() => caseThatIs('MEDIATING').attempt('draft', over))).toMatchObject({ code, field });
  });
});

shutIn('draft', [...ON_DESK, 'ACCEPTED', 'ASSIGNED', ...ENDED]);
