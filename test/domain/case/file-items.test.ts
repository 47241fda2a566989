/** What a file must hold for the way a case went, and whose signature an agreement still wants. */
import { describe, expect, it } from '@jest/globals';
import {
  hasSigned,
  itemsAddUp,
  markPerformed,
  unperformed,
  wantingSignatures,
} from '../../../src/domain/case/agreement.js';
import { missingItems } from '../../../src/domain/case/file-items.js';
import { applyAmendment, touchesBook } from '../../../src/domain/case/amendment.js';
import type { CaseState } from '../../../src/domain/case/state.js';
import { aRegistration, LI, refusal, WANG, WITNESS } from './fixtures.js';
import { caseThatIs, Story } from './story.js';

const archived = caseThatIs('FULFILLED').state;
const missing = (over: object) => missingItems({ ...archived, ...over } as CaseState);

describe('a file', () => {
  it('of a settled case holds everything', () => {
    expect(missing({})).toEqual([]);
  });

  it.each<[string, object, string[]]>([
    ['an application only when one was made', { applicationForm: 'REGISTER' }, ['APPLICATION']],
    ['the notice of rights once accepted', { rightsNoticeOn: null }, ['RIGHTS_NOTICE']],
    ['no notice of a case never accepted', { rightsNoticeOn: null, milestones: [] }, []],
    ['no record without a session held', { sessions: [] }, ['IDENTITY', 'MEDIATION_RECORD']],
    [
      'no record of a session only planned',
      { sessions: archived.sessions.map((s) => ({ ...s, status: 'SCHEDULED' })) },
      ['IDENTITY', 'MEDIATION_RECORD'],
    ],
    ['the agreement and its performance', { agreement: null }, ['AGREEMENT', 'PERFORMANCE']],
    [
      'the same of a part settled',
      { agreement: null, ending: { ...archived.ending, outcome: 'partly-settled' } },
      ['AGREEMENT', 'PERFORMANCE'],
    ],
    ['no performance where a register attests', { agreement: null, attested: {} }, ['AGREEMENT']],
    [
      'none of these of a failed case',
      { agreement: null, sessions: [], ending: { ...archived.ending, outcome: 'failed' } },
      [],
    ],
    ['none of these of an open case', { agreement: null, sessions: [], ending: null }, []],
  ])('holds %s', (_what, over, items) => {
    expect(missing(over)).toEqual(items);
  });
});

describe('an agreement', () => {
  it('wants the hand of each side, not of a third party', () => {
    const story = new Story().take('register', aRegistration({ parties: [LI, WANG, WITNESS] }));
    for (const step of ['requestConsent', 'accept', 'assignMediators', 'openSession', 'draft'] as const)
      story.take(step);
    const wanted = wantingSignatures(story.state).map(({ signer, partyId }) => `${signer} ${partyId}`);
    expect(wanted.slice(0, 2)).toEqual(['PARTY li', 'PARTY wang']);
    expect(wanted).not.toContain('PARTY zhao');
  });

  it('that is none has no signature, no items and nothing performed', () => {
    const state = { ...archived, agreement: null };
    expect(hasSigned(null, { signer: 'MEDIATOR', partyId: null })).toBe(false);
    expect(unperformed(null)).toEqual([]);
    expect(markPerformed(state, 'any', '2026-03-02')).toBe(state);
  });

  it('adds up where its items have sums, and says both where it does not', () => {
    expect(() => itemsAddUp(5, [{ amount: 2 }, { amount: null }, { amount: 3 }])).not.toThrow();
    expect(() => itemsAddUp(5, [{ amount: null }])).not.toThrow();
    const refused = { code: 'AMOUNTS_DIFFER', field: 'items', facts: { agreed: 5, items: 4 } };
    expect(refusal(() => itemsAddUp(5, [{ amount: 4 }]))).toEqual(refused);
  });
});

describe('an agreement put right', () => {
  const amend = (amendment: object, agreement = archived.agreement) =>
    applyAmendment({ ...archived, agreement }, {
      type: 'Amended',
      id: 'event-x',
      day: '2026-04-01',
      data: { amendment, fields: Object.keys(amendment) },
    } as never).agreement;

  it('keeps what it said before, for its amount, its items or both', () => {
    const { agreedAmount = 0, items = [] } = archived.agreement ?? {};
    const before = { agreedAmount, items };
    const corrections = [{ event: 'event-x', on: '2026-04-01', before }];
    expect(amend({ agreedAmount: 7 })).toEqual({ ...archived.agreement, agreedAmount: 7, corrections });
    expect(amend({ items: [] })).toEqual({ ...archived.agreement, items: [], corrections });
    expect(amend({ endedOn: '2026-03-30' })).toEqual({ ...archived.agreement, effectiveOn: '2026-03-30' });
    expect(amend({ people: 3 })).toEqual(archived.agreement);
    expect(amend({ agreedAmount: 7 }, null)).toBeNull();
  });

  it('restates the book when one of its columns is among the fields', () => {
    expect([touchesBook(['placeCode']), touchesBook(['placeCode', 'amount']), touchesBook([])]).toEqual([
      false,
      true,
      false,
    ]);
  });
});
