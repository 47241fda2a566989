/** The annulment of an agreement: revoked, declared void, found sham (domain.md §8, 10). */
import { describe, expect, it } from '@jest/globals';
import { ANNULMENT_KINDS } from '../../../src/domain/case/outcome.js';
import { MONDAY, refusal } from './fixtures.js';
import { HELD, LOST, ON_DESK, shutIn, OUTSIDE } from './openness.js';
import { caseThatIs } from './story.js';

describe('recording the annulment of an agreement', () => {
  it.each(ANNULMENT_KINDS)('that was %s takes the success back on the day of the ruling', (kind) => {
    const story = caseThatIs('FULFILLED').wait(40).take('recordAnnulment', { kind, rulingOn: '2026-04-01' });
    expect(story.state.status).toBe('ANNULLED');
    expect(story.state.milestones.at(-1)).toMatchObject({
      kind: 'ANNULLED',
      day: '2026-04-01',
      detail: kind,
      room: { id: 'town' },
    });
    expect(story.state.ending?.outcome).toBe('settled');
  });

  it.each([
    'AGREEMENT_EFFECTIVE',
    'PERFORMING',
    'FULFILLED',
    'DEFAULTED',
    'FOLLOWED_UP',
    'EVALUATED',
    'ARCHIVED',
  ] as const)('is open for a settled case that is %s', (status) => {
    expect(caseThatIs(status).take('recordAnnulment').state.status).toBe('ANNULLED');
  });

  it('is open only for what was settled as a whole', () => {
    const routeNotice = { manner: 'WRITTEN', on: MONDAY };
    const partly = caseThatIs('MEDIATING').take('draft', { scope: 'PART', routeNotice }).signedByAll();
    const failed = caseThatIs('TERMINATED_FAILED').take('followUp');
    for (const story of [partly, failed]) {
      expect(refusal(() => story.attempt('recordAnnulment'))).toMatchObject({ code: 'ANNULMENT_NEEDS_SETTLEMENT' });
    }
  });

  it('happens once, even when the annulled case was archived afterwards', () => {
    const story = caseThatIs('ANNULLED').take('evaluate').take('archive');
    expect(story.state.status).toBe('ARCHIVED');
    expect(refusal(() => story.attempt('recordAnnulment'))).toMatchObject({ code: 'ANNULMENT_ALREADY_RECORDED' });
  });

  it.each([
    ['no ruling named', { document: ' ' }, 'TEXT_MISSING', 'document'],
    ['a ruling before the settlement', { rulingOn: '2026-03-01' }, 'DAY_BEFORE_LAST_STEP', 'rulingOn'],
    ['a ruling to come', { rulingOn: '2026-03-03' }, 'DAY_IN_FUTURE', 'rulingOn'],
  ])('is refused with %s', (_, over, code, field) => {
    expect(refusal(() => caseThatIs('FULFILLED').attempt('recordAnnulment', over))).toMatchObject({ code, field });
  });
});

shutIn('recordAnnulment', [...ON_DESK, ...HELD, ...LOST, ...OUTSIDE, 'ANNULLED', 'VOIDED']);
