// Applications on an agreement: the body that decides, the day, who must have acted, and which papers are asked for.
import { describe, expect, it, test } from '@jest/globals';
import * as prepare from '../../../src/domain/case/proceedings/prepare.js';
import { aDispute, COMPANY, LI, refusal, UNION } from './fixtures.js';
import { COMMISSION, COURT } from './proceeding-inputs.js';
import { Story } from './story.js';

function settled(): Story {
  const opening = { dispute: aDispute({ type: 'OTHER_LABOUR', labourCause: 'L2' }), parties: [LI, COMPANY] };
  const asked = new Story().take('register', opening, { room: UNION }).take('requestConsent');
  const story = asked.take('accept', {}, { room: UNION }).take('assignMediators').take('openSession').take('draft');
  return story.signedByAll();
}
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
