/** What parties do themselves: answers that count at acceptance, objections, complaints, and what is open to whom. */
import { describe, expect, it } from '@jest/globals';
import { ACTION_ROWS, ACTIONS } from '../../../src/domain/case/actions.js';
import { openToParty, partyIn, passPartyGate } from '../../../src/domain/case/party-gate.js';
import { MOST_WORDS } from '../../../src/domain/case/steps/self-service.js';
import { CASE_STATUSES } from '../../../src/domain/case/status.js';
import { PARTY_POST, type PartyIdentity, partyActor } from '../../../src/domain/kernel/actor.js';
import { addDays } from '../../../src/domain/kernel/day.js';
import { nextDate } from '../../../src/domain/case/next-date.js';
import { answerDue, openWords } from '../../../src/domain/case/party-word.js';
import { anAct, CALENDAR, CHILD, COMPANY, LI, MONDAY, refusal, WANG } from './fixtures.js';
import { caseThatIs, Story } from './story.js';

const identity = (partyId: string, throughId: string | null = null, caseId = 'case'): PartyIdentity => ({
  home: '320612',
  caseId,
  partyId,
  throughId,
});
const here = (story: Story, partyId: string, throughId: string | null = null) =>
  openToParty(story.state, identity(partyId, throughId, story.state.id));
const electronic = (party = WANG, over = {}) => anAct(party, MONDAY, { manner: 'ELECTRONIC', ...over });
const asked = () => caseThatIs('CONSENT_PENDING');
const onlyMine = [anAct(LI)];

describe('the answer to the question for consent', () => {
  it('counts at acceptance as if the room had recorded it', () => {
    const story = asked().take('answerConsent', { act: electronic(), consents: true });
    story.take('accept', { consents: onlyMine });
    expect(story.last).toMatchObject({ type: 'Accepted', data: { consents: [anAct(LI), electronic()] } });
  });

  it('without it acceptance lacks a consent', () => {
    expect(refusal(() => asked().attempt('accept', { consents: onlyMine })).code).toBe('CONSENT_MISSING');
  });

  it('that refuses bars acceptance, until the party says otherwise, itself or to the room', () => {
    const refused = () => asked().take('answerConsent', { act: electronic(), consents: false });
    expect(refusal(() => refused().attempt('accept', { consents: onlyMine }))).toMatchObject({
      code: 'PARTY_REFUSES',
      facts: { parties: ['wang'] },
    });
    expect(refused().take('accept').state.status).toBe('ACCEPTED');
    const changed = refused().take('answerConsent', { act: electronic(), consents: true });
    expect(changed.take('accept', { consents: onlyMine }).state.status).toBe('ACCEPTED');
  });

  it('of a minor is the guardian’s', () => {
    const child = new Story().take('register', { parties: [CHILD, WANG] }).take('requestConsent');
    const alone = { act: electronic(CHILD, { throughId: undefined }), consents: true };
    expect(refusal(() => child.attempt('answerConsent', alone)).code).toBe('GUARDIAN_MUST_ACT');
    child.take('answerConsent', { act: electronic(CHILD), consents: true });
    expect(child.state.consentAnswers).toHaveLength(1);
  });

  it('of who is no party any more says nothing', () => {
    const three = new Story().take('register', { parties: [LI, WANG, COMPANY] }).take('requestConsent');
    three.take('answerConsent', { act: electronic(COMPANY), consents: false });
    three.take('dropParty', { partyId: 'company', reason: 'MISTAKE', acts: [], note: '误列' });
    expect(three.take('accept').state.status).toBe('ACCEPTED');
  });
});

describe('an objection and a complaint', () => {
  it('are kept with their party; their words are sealed', () => {
    const story = caseThatIs('ASSIGNED').take('objectToMediator').take('complain');
    const [objection, complaint] = story.state.partyWords ?? [];
    expect([objection?.kind, objection?.mediator, complaint?.kind, complaint?.mediator]).toEqual([
      'OBJECTION',
      story.state.mediators[0]?.postId,
      'COMPLAINT',
      null,
    ]);
    expect(JSON.stringify(story.state)).not.toMatch(/表兄|没有人来/);
    expect(JSON.stringify(story.history.map(({ secret }) => secret))).toMatch(/表兄.*没有人来/);
  });

  it('name a mediator of the case, say something, and not everything', () => {
    const story = () => caseThatIs('ASSIGNED');
    expect(refusal(() => story().attempt('objectToMediator', { mediator: 'else' })).code).toBe('MEDIATOR_UNKNOWN');
    expect(refusal(() => story().attempt('objectToMediator', { reason: ' ' })).code).toBe('TEXT_MISSING');
    expect(refusal(() => story().attempt('complain', { text: '长'.repeat(2001) })).code).toBe('WORD_TOO_LONG');
    const much = story();
    for (let n = 0; n < MOST_WORDS; n += 1) much.take('complain');
    expect(refusal(() => much.attempt('complain')).code).toBe('WORDS_TOO_MANY');
    expect(much.attempt('complain', { act: electronic() })).toHaveLength(1);
  });
});

describe('what is open to a party', () => {
  it.each([
    ['REGISTERED', ['withdraw', 'complain'], ['complain']],
    ['CONSENT_PENDING', ['withdraw', 'answerConsent', 'complain'], ['answerConsent', 'complain']],
    ['ASSIGNED', ['withdraw', 'objectToMediator', 'complain'], ['objectToMediator', 'complain']],
    [
      'AGREEMENT_DRAFTED',
      ['sign', 'withdraw', 'objectToMediator', 'complain'],
      ['sign', 'objectToMediator', 'complain'],
    ],
    ['FULFILLED', ['evaluate', 'complain'], ['evaluate', 'complain']],
    ['VOIDED', [], []],
  ] as const)('when the case is %s', (status, applicant, respondent) => {
    expect(here(caseThatIs(status), 'li').sort()).toEqual([...applicant].sort());
    expect(here(caseThatIs(status), 'wang').sort()).toEqual([...respondent].sort());
  });

  it('is not what it has done already', () => {
    const story = caseThatIs('AGREEMENT_DRAFTED').take('sign', { signer: 'PARTY', act: anAct(WANG) });
    expect([here(story, 'wang').includes('sign'), here(story, 'li').includes('sign')]).toEqual([false, true]);
    const done = caseThatIs('FULFILLED').take('evaluate', { act: anAct(WANG), score: 5 });
    expect([here(done, 'wang').includes('evaluate'), here(done, 'li').includes('evaluate')]).toEqual([false, true]);
    const facts = caseThatIs('MEDIATING').take('recordFacts');
    expect(here(facts, 'li')).toContain('confirmFacts');
    facts.take('confirmFacts');
    expect(here(facts, 'li')).not.toContain('confirmFacts');
  });
});

describe('the gate of self-service', () => {
  const BY_PARTY = [
    ...['register', 'sign', 'evaluate', 'withdraw', 'confirmFacts'],
    ...['answerConsent', 'objectToMediator', 'complain'],
  ];

  it('names these actions and no other', () => {
    expect(ACTIONS.filter((action) => ACTION_ROWS[action].byParty).sort()).toEqual(BY_PARTY.sort());
  });

  it.each(CASE_STATUSES)('refuses a party every other action when the case is %s', (status) => {
    const { state } = caseThatIs(status);
    for (const action of ACTIONS.filter((one) => !BY_PARTY.includes(one)))
      expect(refusal(() => passPartyGate(action, state, identity('li', null, state.id))).code).toBe('NOT_PERMITTED');
  });

  it('finds nobody in another case, nobody who left, and no stand-in of others', () => {
    const { state } = new Story().take('register', { parties: [CHILD, COMPANY] });
    expect(partyIn(state, identity('child', 'mother', state.id))?.through?.kind).toBe('GUARDIAN');
    for (const one of [
      identity('child', 'mother', 'another case'),
      identity('nobody', null, state.id),
      identity('company', 'mother', state.id),
    ])
      expect(refusal(() => passPartyGate('complain', state, one)).code).toBe('NOT_FOUND');
  });

  it('gives an actor without a post, named by whoever speaks', () => {
    expect(partyActor(identity('child', 'mother'))).toMatchObject({ personId: 'mother', posts: [] });
    expect(partyActor(identity('li'))).toMatchObject({ personId: 'li', posts: [] });
    expect(PARTY_POST.roomId).toBeNull();
  });
});

describe('what waits for an answer', () => {
  const dates = (story: Story) => nextDate(story.state, MONDAY, CALENDAR);
  const both = () => caseThatIs('ASSIGNED').take('complain').take('objectToMediator');

  it('stands in the work list with its day: an objection after three days, a complaint after fifteen', () => {
    const story = both();
    expect(openWords(story.state).map((word) => [word.kind, answerDue(word)])).toEqual([
      ['OBJECTION', addDays(MONDAY, 3)],
      ['COMPLAINT', addDays(MONDAY, 15)],
    ]);
    expect(dates(story)).toEqual({ kind: 'PARTY_WORD', on: addDays(MONDAY, 3) });
  });

  it('is done by an answer, and an objection also by another mediator', () => {
    const [objection, complaint] = openWords(both().state).map(({ id }) => id);
    const answered = both().take('answerPartyWord', { wordId: complaint });
    expect(openWords(answered.state).map(({ kind }) => kind)).toEqual(['OBJECTION']);
    expect(openWords(answered.take('replaceMediator').state)).toEqual([]);
    expect(refusal(() => both().take('replaceMediator').attempt('answerPartyWord', { wordId: objection })).code).toBe(
      'PARTY_WORD_UNKNOWN',
    );
    expect(refusal(() => caseThatIs('ASSIGNED').attempt('answerPartyWord', { wordId: '' })).code).toBe(
      'NO_WORD_TO_ANSWER',
    );
  });

  it('stands in the work list also of a file in the archive, and of a void case not', () => {
    expect(dates(caseThatIs('ARCHIVED').take('complain'))?.kind).toBe('PARTY_WORD');
    expect(dates(caseThatIs('ARCHIVED'))).toEqual({ kind: 'RETENTION', on: null });
  });
});
