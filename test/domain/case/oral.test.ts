/** C13: the oral agreement, which the mediator records. */
import { describe, expect, it } from '@jest/globals';
import {
  aDispute,
  aParty,
  anAct,
  aStandIn,
  CHILD,
  COMPANY,
  COURT,
  LI,
  MONDAY,
  refusal,
  TOWN,
  UNION,
  WANG,
  WITNESS,
} from './fixtures.js';
import { ENDED, ON_DESK, shutIn } from './openness.js';
import { caseThatIs, Story } from './story.js';

const mediated = (over: object = {}, room = TOWN) =>
  new Story()
    .take('register', over, { room })
    .take('requestConsent')
    .take('accept')
    .take('assignMediators')
    .take('openSession');

describe('recording an oral agreement', () => {
  it('settles the case on the day it was agreed', () => {
    const story = caseThatIs('MEDIATING')
      .wait(1)
      .take('recordOralAgreement', { on: MONDAY, consents: [anAct(LI), anAct(WANG)] });
    expect(story.state).toMatchObject({
      status: 'PERFORMING',
      agreement: { form: 'ORAL', effectiveOn: MONDAY },
      ending: { outcome: 'settled', on: MONDAY },
    });
    expect(story.state.milestones.at(-1)).toMatchObject({
      kind: 'ENDED',
      agreementForm: 'ORAL',
      agreedAmount: 300_000,
    });
  });

  it('with nothing to perform or all performed on the spot leaves nothing to do', () => {
    const spot = [{ text: '当场道歉', performedOn: MONDAY }];
    expect(caseThatIs('MEDIATING').take('recordOralAgreement', { items: [] }).state.status).toBe('AGREEMENT_EFFECTIVE');
    expect(caseThatIs('MEDIATING').take('recordOralAgreement', { items: spot }).state.status).toBe('FULFILLED');
  });

  it('of a part tells the other ways for the rest', () => {
    const routeNotice = { manner: 'SPOKEN', on: MONDAY };
    const story = caseThatIs('MEDIATING').take('recordOralAgreement', { scope: 'PART', routeNotice });
    expect(story.state.ending?.outcome).toBe('partly-settled');
    expect(story.history.at(-3)).toMatchObject({ type: 'OralAgreementRecorded', data: { routeNotice } });
  });

  it.each([
    ['a labour dispute', { dispute: aDispute({ type: 'MIGRANT_WORKER_WAGES' }) }, TOWN, 'LABOUR'],
    ['a union’s room', {}, UNION, 'LABOUR'],
    ['a medical dispute', { dispute: aDispute({ type: 'MEDICAL' }) }, TOWN, 'MEDICAL'],
    ['a case assigned by a court', {}, COURT, 'ASSIGNED'],
  ])('is barred in %s, and the law is named', (_, over, room, track) => {
    const refused = refusal(() => mediated(over, room).attempt('recordOralAgreement'));
    expect(refused).toMatchObject({ code: 'ORAL_BARRED', facts: { track, basis: expect.any(String) } });
  });

  it('binds a child only through the guardian', () => {
    const parties = [CHILD, WANG];
    const alone = [anAct(CHILD, MONDAY, { throughId: undefined }), anAct(WANG)];
    expect(refusal(() => mediated({ parties }).attempt('recordOralAgreement', { consents: alone }))).toMatchObject({
      code: 'GUARDIAN_MUST_ACT',
      field: 'consents',
    });
    expect(mediated({ parties }).take('recordOralAgreement').state.status).toBe('PERFORMING');
  });

  it('is settled by an agent only with special authorisation', () => {
    const by = (throughId: string) => ({ consents: [anAct(LI), anAct(COMPANY, MONDAY, { throughId })] });
    const story = mediated({ parties: [LI, COMPANY] });
    expect(refusal(() => story.attempt('recordOralAgreement', by('assistant')))).toMatchObject({
      code: 'AGENT_NOT_AUTHORISED',
      field: 'consents',
    });
    expect(story.take('recordOralAgreement', by('lawyer')).state.status).toBe('PERFORMING');
  });

  it('waits for no third party', () => {
    expect(mediated({ parties: [LI, WANG, WITNESS] }).take('recordOralAgreement').state.status).toBe('PERFORMING');
  });

  it('takes an open offer to another room back', () => {
    const story = caseThatIs('MEDIATING').take('proposeReferral').take('recordOralAgreement');
    expect(story.state.referrals).toMatchObject([{ status: 'RECALLED' }]);
  });

  const grown = aParty('grown', 'APPLICANT', { standIns: [aStandIn('rep', 'REPRESENTATIVE')] });
  it.each([
    ['one side silent', { consents: [anAct(LI)] }, 'CONSENT_MISSING', 'consents'],
    ['the consent of a stranger', { consents: [anAct(grown)] }, 'PARTY_UNKNOWN', 'consents'],
    ['no words', { terms: '' }, 'TEXT_MISSING', 'terms'],
    ['a consent given later', { on: MONDAY }, 'ACT_AFTER_STEP', 'consents'],
    ['a day before the last session', { on: '2026-03-01' }, 'DAY_BEFORE_LAST_STEP', 'on'],
    ['a day to come', { on: '2026-03-04' }, 'DAY_IN_FUTURE', 'on'],
    ['a part without notice of the other ways', { scope: 'PART' }, 'ROUTE_NOTICE_MISSING', 'routeNotice'],
    ['an amount below nothing', { agreedAmount: -5 }, 'AMOUNT_MALFORMED', 'agreedAmount'],
  ])('is refused with %s', (_, over, code, field) => {
    expect(refusal(() => caseThatIs('MEDIATING').wait(1).attempt('recordOralAgreement', over))).toMatchObject({
      code,
      field,
    });
  });
});

shutIn('recordOralAgreement', [...ON_DESK, 'ACCEPTED', 'ASSIGNED', 'SUSPENDED', 'AGREEMENT_DRAFTED', ...ENDED]);
