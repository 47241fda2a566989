/** Undisputed facts exist only with every party's written confirmation (domain.md §8, 19). */
import { describe, expect, it } from '@jest/globals';
import { fold } from '../../../src/domain/case/fold.js';
import { factsInEffect } from '../../../src/domain/case/undisputed-facts.js';
import { paper } from './facts-inputs.js';
import { aDispute, anAct, aParty, CHILD, COMPANY, LI, MONDAY, refusal, WANG, WITNESS } from './fixtures.js';
import { AGREED, GONE, OUTSIDE, shutIn, TRACKED } from './openness.js';
import { coming } from './party-inputs.js';
import { caseThatIs, Story } from './story.js';

const signed = (...parties: (typeof LI)[]) => parties.map((party) => anAct(party, MONDAY, paper));
const recorded = () => caseThatIs('MEDIATING').take('recordFacts');
const inEffect = ({ state }: Story) => factsInEffect(state.undisputedFacts, state.parties) !== null;
const sealedFacts = (story: Story) => {
  const { state, secret } = fold(story.history);
  return state.undisputedFacts?.items.map((id) => secret.texts[`fact:${id}`]);
};
const among = (...parties: (typeof LI)[]) =>
  ['requestConsent', 'accept', 'assignMediators', 'openSession'].reduce(
    (story, action) => story.take(action as 'accept', action === 'openSession' ? attending(parties) : {}),
    new Story().take('register', { parties }),
  );
const attending = (parties: (typeof LI)[]) => ({
  present: parties.map(({ id, standIns }) => ({ partyId: id, throughId: standIns[0]?.id, identityChecked: true })),
});

describe('the record of undisputed facts', () => {
  it('has each fact by itself, sealed, and moves nothing', () => {
    const story = recorded();
    expect(story.state).toMatchObject({ status: 'MEDIATING', undisputedFacts: { version: 1, on: MONDAY } });
    expect(sealedFacts(story)).toEqual(['院墙建于2019年。', '通道宽一米二。']);
    expect(JSON.stringify([story.state, story.last.data])).not.toContain('院墙');
    expect(story.state.milestones).toEqual(caseThatIs('MEDIATING').state.milestones);
  });

  it('is in effect when the last party has confirmed it, a third one too', () => {
    const story = among(LI, WANG, WITNESS).take('recordFacts');
    expect(inEffect(story)).toBe(false);
    story.take('confirmFacts', { acts: signed(LI, WANG) });
    expect(inEffect(story)).toBe(false);
    expect(inEffect(story.take('confirmFacts'))).toBe(true);
    expect(refusal(() => story.attempt('confirmFacts')).code).toBe('FACTS_CONFIRMED');
  });

  it('a new version takes the place of the former, which nobody can confirm any more', () => {
    const story = recorded()
      .take('confirmFacts')
      .take('recordFacts', { facts: ['通道宽一米四。'] });
    expect([inEffect(story), story.state.undisputedFacts?.version]).toEqual([false, 2]);
    expect(sealedFacts(story)).toEqual(['通道宽一米四。']);
    expect(refusal(() => story.attempt('confirmFacts', { version: 1 }))).toMatchObject({
      ...{ code: 'FACTS_SUPERSEDED', field: 'version', facts: { version: 2 } },
    });
    expect(inEffect(story.take('confirmFacts'))).toBe(true);
  });

  it('waits for whoever becomes a party', () => {
    const story = recorded()
      .take('confirmFacts')
      .take('addParty', coming(aParty('son', 'APPLICANT'), MONDAY), {});
    expect(inEffect(story)).toBe(false);
    expect(inEffect(story.take('confirmFacts'))).toBe(true);
  });

  it('is also made when the mediation has failed, for the procedure that follows', () => {
    const story = caseThatIs('TERMINATED_FAILED').take('recordFacts').take('confirmFacts');
    expect([story.state.status, inEffect(story)]).toEqual(['TERMINATED_FAILED', true]);
  });

  it.each([
    ['without the consent of a party', { consents: signed(LI) }, 'CONSENT_MISSING', 'consents'],
    ['with a concession in it', { noConcessions: false }, 'FACTS_UNCHECKED', 'noConcessions'],
    ['of whose use nobody was told', { useExplained: false }, 'FACTS_UNCHECKED', 'useExplained'],
    ['without facts', { facts: [] }, 'TEXT_MISSING', 'facts'],
    ['with an empty fact', { facts: ['院墙建于2019年。', ' '] }, 'TEXT_MISSING', 'facts[1]'],
    ['of more than a hundred', { facts: Array.from({ length: 101 }, String) }, 'FACTS_TOO_MANY', 'facts'],
  ])('is not made %s', (_what, over, code, field) => {
    expect(refusal(() => caseThatIs('MEDIATING').attempt('recordFacts', over))).toMatchObject({ code, field });
  });

  it('may have a hundred', () => {
    const facts = Array.from({ length: 100 }, (_, i) => `事实${i + 1}`);
    expect(caseThatIs('MEDIATING').take('recordFacts', { facts }).state.undisputedFacts?.items).toHaveLength(100);
  });
});

describe('a confirmation', () => {
  const [act] = signed(LI);
  it.each([
    ['is not given by word of mouth', { ...act, manner: 'SPOKEN' }, 'SIGNATURE_NOT_SPOKEN', 'acts[0]'],
    ['stands in the file as a paper', { ...act, document: ' ' }, 'TEXT_MISSING', 'acts[0].document'],
    ['is not given tomorrow', { ...act, on: '2026-03-03' }, 'DAY_IN_FUTURE', 'acts'],
    ['is not older than the record', { ...act, on: '2026-03-01' }, 'ACT_BEFORE_FACTS', 'acts[0].on'],
    ['is given by a party', { ...act, partyId: 'nobody' }, 'PARTY_UNKNOWN', 'acts'],
  ])('%s', (_what, over, code, field) => {
    expect(refusal(() => recorded().attempt('confirmFacts', { acts: [over] }))).toMatchObject({ code, field });
  });

  it('is given once, and by somebody', () => {
    const story = recorded().take('confirmFacts', { acts: signed(LI) });
    expect(refusal(() => story.attempt('confirmFacts', { acts: signed(LI) })).code).toBe('ALREADY_SIGNED');
    expect(refusal(() => recorded().attempt('confirmFacts', { acts: signed(LI, LI) })).code).toBe('ALREADY_SIGNED');
    expect(refusal(() => recorded().attempt('confirmFacts', { acts: [] })).code).toBe('ACT_MISSING');
  });

  it('of a child is given through the guardian, and of a company by an agent without special authorisation', () => {
    const story = among(CHILD, COMPANY).take('recordFacts');
    const alone = [{ ...act, partyId: CHILD.id }];
    expect(refusal(() => story.attempt('confirmFacts', { acts: alone })).code).toBe('GUARDIAN_MUST_ACT');
    const agent = [...signed(CHILD), anAct(COMPANY, MONDAY, { ...paper, throughId: 'assistant' })];
    expect(inEffect(story.take('confirmFacts', { acts: agent }))).toBe(true);
  });

  it('in a family matter is on paper', () => {
    const story = new Story().take('register', { dispute: aDispute({ type: 'MARRIAGE_FAMILY' }) });
    for (const action of ['requestConsent', 'accept', 'assignMediators', 'openSession', 'recordFacts'] as const)
      story.take(action);
    const acts = [{ ...act, manner: 'ELECTRONIC' }];
    expect(refusal(() => story.attempt('confirmFacts', { acts })).code).toBe('E_SIGNATURE_BARRED');
    expect(recorded().take('confirmFacts', { acts }).state.undisputedFacts?.confirmations).toHaveLength(1);
  });

  it('needs a record', () => {
    expect(refusal(() => caseThatIs('MEDIATING').attempt('confirmFacts')).code).toBe('NO_FACTS_RECORDED');
  });
});

describe('an address of service', () => {
  it('is sealed, and the party’s last word counts', () => {
    const story = caseThatIs('REGISTERED').take('confirmServiceAddress').take('confirmServiceAddress', {
      address: '金沙街道人民路88号',
      electronic: false,
    });
    expect(story.state.serviceAddresses).toMatchObject([{ partyId: 'li', electronic: false }]);
    expect(fold(story.history).secret.texts).toMatchObject({
      'service:li': '金沙街道人民路88号',
      'servicePhone:li': '13800001111',
    });
    expect(JSON.stringify(story.state)).not.toContain('人民路');
  });

  it.each([
    ['in writing', { act: { ...signed(LI)[0], manner: 'SPOKEN' } }, 'SIGNATURE_NOT_SPOKEN', 'act'],
    ['with its paper', { act: anAct(LI) }, 'TEXT_MISSING', 'act.document'],
    ['with an address', { address: ' ' }, 'TEXT_MISSING', 'address'],
    ['by a party', { act: { ...signed(LI)[0], partyId: 'nobody' } }, 'PARTY_UNKNOWN', 'act'],
  ])('is confirmed %s', (_what, over, code, field) => {
    expect(refusal(() => caseThatIs('MEDIATING').attempt('confirmServiceAddress', over))).toMatchObject({
      code,
      field,
    });
  });
});

const BEFORE = ['REGISTERED', 'CONSENT_PENDING', 'ACCEPTED', 'ASSIGNED'] as const;
const SETTLED = [...AGREED, ...TRACKED, 'NOT_ACCEPTED', 'WITHDRAWN', ...GONE] as const;
shutIn('recordFacts', [...BEFORE, ...SETTLED, ...OUTSIDE]);
shutIn('confirmFacts', [...BEFORE, ...SETTLED, ...OUTSIDE]);
shutIn('confirmServiceAddress', [...TRACKED, 'NOT_ACCEPTED', 'WITHDRAWN', ...OUTSIDE, ...GONE]);
