/** The rules of applications on an agreement: which court, what is excluded, by when, by whom, and what excludes what. */
import { describe, expect, it } from '@jest/globals';
import type { AuthorityRef } from '../../../src/domain/case/authority.js';
import type { Mandate } from '../../../src/domain/case/mandate.js';
import { courtsFor, competenceOf } from '../../../src/domain/case/proceedings/courts.js';
import { screen } from '../../../src/domain/case/proceedings/exclusions.js';
import type { DisputeType } from '../../../src/domain/taxonomy/dispute-type.js';
import { addDays } from '../../../src/domain/kernel/day.js';
import type { Action } from '../../../src/domain/case/actions.js';
import { aDispute, anAct, COMPANY, HOME, LI, refusal, TOWN, UNION, WANG } from './fixtures.js';
import { COURT, screening } from './proceeding-inputs.js';
import { caseThatIs, Story } from './story.js';

function labourCase(labourCause: 'L1' | 'L2' | 'L5' = 'L5', room = UNION): Story {
  const opening = { dispute: aDispute({ type: 'OTHER_LABOUR', labourCause }), parties: [LI, COMPANY] };
  const story = new Story().take('register', opening, { room }).take('requestConsent').take('accept', {}, { room });
  return story.take('assignMediators').take('openSession').take('draft').signedByAll();
}
const performing = () => caseThatIs('PERFORMING');
const codeOf = (story: Story, action: Action, over = {}) => refusal(() => story.attempt(action, over)).code;
const court = (id: string, divisionCode: string): AuthorityRef => ({ ...COURT, id, divisionCode });
const places = (over: object = {}) => ({ domiciles: [], subjectPlace: null, intermediate: false, ...over });

describe('the court that may confirm (民诉法 205)', () => {
  const { state } = performing();
  const ground = (given: object, chosen: AuthorityRef) => competenceOf(state, places(given), chosen).ground;

  it('is the basic court of a party’s domicile, of the thing’s place or of the committee’s place', () => {
    expect(ground({}, court('here', HOME))).toBe('ORGANISATION_PLACE');
    expect(ground({ domiciles: ['320371001'] }, court('zone', '320371'))).toBe('DOMICILE');
    expect(ground({ subjectPlace: '320611' }, court('next', '320611'))).toBe('SUBJECT_PLACE');
  });

  it.each<[string, object, AuthorityRef]>([
    ['of another district', {}, court('zone', '320371')],
    ['above, unless the dispute belongs there', {}, court('city', '3206')],
    ['below, where the dispute belongs above', { intermediate: true }, court('here', HOME)],
  ])('is no court %s; the refusal names the article', (_, given, chosen) => {
    const refused = refusal(() => competenceOf(state, places(given), chosen));
    expect(refused).toMatchObject({ code: 'COURT_NOT_COMPETENT', field: 'authorityId' });
    expect(refused.facts['basis']).toEqual(['民事诉讼法 205(2)']);
  });

  it('is the corresponding intermediate court where the dispute belongs there', () => {
    expect(ground({ intermediate: true }, court('city', '3206'))).toBe('ORGANISATION_PLACE');
  });

  it('of a body of the whole city is any basic court in it', () => {
    const room = { ...state.room, divisionCode: '3206' };
    expect(competenceOf({ ...state, room }, places(), court('here', HOME)).ground).toBe('ORGANISATION_PLACE');
  });

  it('is the court that invited the mediation and no other, when the agreement came of that', () => {
    const mandate: Mandate = {
      ...{ id: 'm', kind: 'ASSIGNED_PRE_FILING', authority: court('inviting', '320602'), room: state.room },
      ...{ procedure: null, receiptSignedOn: null },
      turns: [{ kind: 'ENDED', event: 'e', day: '2026-03-02', result: 'agreed' }],
    };
    const invited = { ...state, mandates: [mandate] };
    const all = places({ domiciles: [HOME] });
    expect(courtsFor(invited, all)).toMatchObject([{ ground: 'INVITING_COURT', court: 'inviting', level: 'BASIC' }]);
    expect(refusal(() => competenceOf(invited, all, court('here', HOME))).facts['basis']).toEqual([
      '民事诉讼法 205(1)',
    ]);
    expect(competenceOf(invited, all, mandate.authority).ground).toBe('INVITING_COURT');
    const failed = { ...mandate, turns: [{ ...mandate.turns[0], result: 'failed' }] } as Mandate;
    expect(competenceOf({ ...state, mandates: [failed] }, all, court('here', HOME)).ground).toBe('DOMICILE');
  });

  it('of a people’s committee’s labour agreement is the basic court of its place alone (法释〔2020〕26号 52)', () => {
    const { state: labour } = labourCase('L5', TOWN);
    const [only, ...others] = courtsFor(labour, places({ domiciles: ['320371'], intermediate: true }));
    expect([only?.ground, only?.level, only?.cite.article, others]).toEqual(['ORGANISATION_PLACE', 'BASIC', '52', []]);
    expect(labourCase('L5').state.ledgerClass).not.toBe('PEOPLE');
  });
});

describe('what no court confirms (民诉法解释 355)', () => {
  const answers = screening();

  it('is asked matter by matter', () => {
    expect(screen('NEIGHBOUR', answers)).toBeNull();
    expect(refusal(() => screen('NEIGHBOUR', answers.slice(0, 2)))).toMatchObject({
      code: 'SCREENING_INCOMPLETE',
      facts: { matters: ['OTHER_PROCEDURE', 'TITLE'] },
    });
    for (const { matter } of answers) {
      const applying = answers.map((one) => ({ ...one, applies: one.matter === matter }));
      expect(refusal(() => screen('CONTRACT', applying))).toMatchObject({
        code: 'EXCLUDED_FROM_CONFIRMATION',
        facts: { matters: [matter] },
      });
    }
  });

  it.each<[DisputeType, string]>([
    ['MARRIAGE_FAMILY', 'PERSONAL_STATUS'],
    ['HOUSING_HOMESTEAD', 'TITLE'],
    ['FOREST_LAND', 'TITLE'],
    ['EXPROPRIATION_DEMOLITION', 'NOT_CIVIL'],
  ])('is suggested by a dispute of type %s: the clerk says why it is not %s', (type, matter) => {
    const silent = answers.map((one) => ({ ...one, reason: ' ' }));
    expect(refusal(() => screen(type, silent))).toMatchObject({ code: 'SCREENING_REASON_MISSING', facts: { type } });
    const said = silent.map((one) => (one.matter === matter ? { ...one, reason: '只涉及抚养费' } : one));
    expect(screen(type, said)).toBe('只涉及抚养费');
  });
});

describe('an application for confirmation', () => {
  it('keeps why this court, and no place of a party', () => {
    const [event] = performing().attempt('prepareConfirmation', { places: places({ domiciles: [`${HOME}101`] }) });
    expect(event).toMatchObject({
      type: 'ProceedingPrepared',
      data: { status: 'PREPARED', kind: 'JUDICIAL_CONFIRMATION' },
    });
    expect((event.data as { application: object }).application).toMatchObject({
      court: { ground: 'DOMICILE', level: 'BASIC', cite: { article: '205(2)', mark: 'V' } },
    });
    expect(JSON.stringify(event)).not.toContain(`${HOME}101"`);
  });

  it('is of both sides, through who may act for them, with its papers', () => {
    const story = performing();
    const today = story.today;
    expect(refusal(() => story.attempt('prepareConfirmation', { acts: [anAct(LI, today)] }))).toEqual({
      code: 'APPLICATION_NOT_JOINT',
      field: 'acts',
      facts: { parties: [WANG.id] },
    });
    expect(codeOf(story, 'prepareConfirmation', { on: addDays(today, 1) })).toBe('DAY_IN_FUTURE');
    expect(codeOf(story, 'prepareConfirmation', { on: addDays(today, -1) })).toBe('DAY_BEFORE_LAST_STEP');
    expect(refusal(() => story.attempt('prepareConfirmation', { attachments: ['IDENTITY'] })).facts).toEqual({
      attachments: ['AGREEMENT', 'BODY_PROOF'],
    });
    const labour = labourCase();
    const byAgent = [anAct(LI, labour.today), anAct(COMPANY, labour.today, { throughId: 'lawyer' })];
    expect(refusal(() => labour.attempt('prepareConfirmation', { acts: byAgent })).facts).toEqual({
      attachments: ['AUTHORISATION'],
    });
  });

  it('of a labour agreement is about payment only', () => {
    expect(codeOf(labourCase(), 'prepareConfirmation', { paymentOnly: false })).toBe('NOT_ONLY_PAYMENT');
    expect(labourCase().attempt('prepareConfirmation')).toHaveLength(1);
  });

  it('comes within 30 days; later the suit stays open, and a reason is for the court to judge', () => {
    const story = performing();
    const last = addDays(story.today, 30);
    story.today = last;
    story.take('prepareConfirmation');
    story.today = addDays(last, 1);
    expect(refusal(() => story.attempt('submitProceeding'))).toMatchObject({
      code: 'APPLICATION_LATE',
      facts: { proceeding: 'JUDICIAL_CONFIRMATION', dueOn: last, open: 'SUIT', basis: '人民调解法 33' },
    });
    expect(story.attempt('submitProceeding', { postedOn: last })).toHaveLength(1);
    const [event] = story.attempt('submitProceeding', { lateBecause: '台风停运' });
    expect(Object.values(event.secret?.texts ?? {})).toEqual(['台风停运']);
    expect(story.attempt('offerFiling')).toHaveLength(1);
  });

  it('is not made again after a dismissal: the parties change the agreement or sue', () => {
    const story = performing().take('prepareConfirmation').take('submitProceeding');
    for (const to of ['ACCEPTED', 'UNDER_REVIEW', 'DISMISSED']) story.take('recordProceedingStep', { to });
    expect(codeOf(story, 'prepareConfirmation')).toBe('CONFIRMATION_DISMISSED');
    expect(story.attempt('offerFiling')).toHaveLength(1);
  });

  it('of an annulled agreement, or of one that a register only attests, is none', () => {
    const story = caseThatIs('TERMINATED_FAILED').take('followUp');
    expect(codeOf(story, 'prepareConfirmation')).toBe('AGREEMENT_NOT_IN_EFFECT');
    const attested = new Story().take('attestAccepted').take('attestEnded');
    expect(codeOf(attested, 'prepareConfirmation')).toMatch(/AGREEMENT_NOT_IN_EFFECT|STEP_NOT_OPEN/);
  });
});

describe('arbitral review', () => {
  it('is of labour agreements, never of an employment relationship (办案规则 75(4))', () => {
    expect(codeOf(performing(), 'prepareArbitralReview')).toBe('REVIEW_ONLY_LABOUR');
    expect(codeOf(labourCase('L1'), 'prepareArbitralReview')).toBe('REVIEW_BARRED');
    expect(labourCase('L2').attempt('prepareArbitralReview')).toHaveLength(1);
  });

  it('comes within 15 days; later arbitration stays open', () => {
    const story = labourCase();
    const last = addDays(story.today, 15);
    story.today = addDays(last, 1);
    expect(refusal(() => story.attempt('prepareArbitralReview'))).toMatchObject({
      code: 'APPLICATION_LATE',
      facts: { dueOn: last, open: 'ARBITRATION', basis: '劳动人事争议仲裁办案规则 74' },
    });
  });

  it('and confirmation exclude each other while one of them stands (75(5); domain.md §8, 21)', () => {
    const reviewed = labourCase().take('prepareArbitralReview');
    expect(codeOf(reviewed, 'prepareConfirmation')).toBe('PROCEEDING_STANDS');
    reviewed.take('submitProceeding');
    for (const to of ['ACCEPTED', 'DOCUMENT_MADE', 'SERVED']) reviewed.take('recordProceedingStep', { to });
    expect(refusal(() => reviewed.attempt('prepareConfirmation')).facts).toMatchObject({ pending: false });
    const confirmed = labourCase().take('prepareConfirmation').take('submitProceeding');
    for (const to of ['ACCEPTED', 'UNDER_REVIEW', 'CONFIRMED']) confirmed.take('recordProceedingStep', { to });
    expect(codeOf(confirmed, 'prepareArbitralReview')).toBe('PROCEEDING_STANDS');
    const withdrawn = labourCase().take('prepareConfirmation').take('withdrawProceeding');
    expect(withdrawn.attempt('prepareArbitralReview')).toHaveLength(1);
  });

  it('is no arbitration, which each party of a labour dispute may be helped with', () => {
    const story = labourCase();
    expect(codeOf(story, 'offerFiling', { kind: 'ARBITRATION', partyId: 'nobody' })).toBe('PARTY_UNKNOWN');
    expect(story.attempt('offerFiling', { kind: 'ARBITRATION', partyId: LI.id })).toHaveLength(1);
    expect(codeOf(performing(), 'offerFiling', { kind: 'ARBITRATION', partyId: LI.id })).toBe(
      'ARBITRATION_ONLY_LABOUR',
    );
  });
});

describe('a payment order', () => {
  it('is the worker’s, on pay and the like, once something is overdue (调解仲裁法 16)', () => {
    expect(codeOf(performing(), 'preparePaymentOrder')).toBe('PAYMENT_ORDER_BARRED');
    expect(codeOf(labourCase('L2'), 'preparePaymentOrder')).toBe('PAYMENT_ORDER_BARRED');
    const story = labourCase();
    expect(codeOf(story, 'preparePaymentOrder')).toBe('PAYMENT_NOT_OVERDUE');
    story.wait(11);
    expect(codeOf(story, 'preparePaymentOrder', { act: anAct(COMPANY, story.today) })).toBe('CREDITOR_NOT_THE_WORKER');
    story.take('preparePaymentOrder');
    expect(story.state.proceedings?.[0]).toMatchObject({ kind: 'PAYMENT_ORDER', party: LI.id });
    expect(codeOf(labourCase().take('recordPerformance'), 'preparePaymentOrder')).toBe('NOTHING_TO_PERFORM');
  });
});

describe('enforcement and help with a suit', () => {
  it('needs a result that binds, and is asked for once at a time', () => {
    const story = performing();
    expect(codeOf(story, 'applyForEnforcement')).toBe('NO_TITLE');
    story.take('prepareConfirmation').take('submitProceeding');
    for (const to of ['ACCEPTED', 'UNDER_REVIEW', 'CONFIRMED']) story.take('recordProceedingStep', { to });
    story.take('applyForEnforcement');
    expect(codeOf(story, 'applyForEnforcement')).toBe('PROCEEDING_STANDS');
  });

  it('is offered to each party once while it goes on, whatever became of the mediation', () => {
    const story = caseThatIs('TERMINATED_FAILED').take('offerFiling', { partyId: LI.id });
    expect(codeOf(story, 'offerFiling', { partyId: LI.id })).toBe('FILING_ALREADY_OFFERED');
    story.take('offerFiling', { partyId: WANG.id });
    expect(codeOf(story, 'offerFiling')).toBe('FILING_ALREADY_OFFERED');
    story.take('withdrawProceeding');
    expect(story.attempt('offerFiling')).toHaveLength(1);
  });
});
