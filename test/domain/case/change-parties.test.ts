/** Parties come and go while the case is under way; what the former one consented to and signed is not the successor's. */
import { describe, expect, it } from '@jest/globals';
import { movesOf } from '../../../src/domain/book/booking.js';
import { wantingSignatures } from '../../../src/domain/case/agreement.js';
import { openActions } from '../../../src/domain/case/open-actions.js';
import type { Party } from '../../../src/domain/case/party.js';
import type { CaseState } from '../../../src/domain/case/state.js';
import { anAct, aParty, aPost, CHILD, COMPANY, LI, MONDAY, refusal, WANG, WITNESS } from './fixtures.js';
import { ENDED, LOST, shutIn, TRACKED, OUTSIDE } from './openness.js';
import { coming } from './party-inputs.js';
import { caseThatIs, Story } from './story.js';

const SON = aParty('son', 'APPLICANT');
const ids = ({ parties }: CaseState) => parties.map(({ id }) => id);
const adding = (party: Party, over: object = {}) => ({ ...coming(party, MONDAY), ...over });
const drop = (partyId: string, reason: string, acts: object[] = [], over: object = {}) => ({
  ...{ partyId, reason, acts, ...over },
});
const many = (...parties: Party[]) => new Story().take('register', { parties });
/** Drafted, and signed by the first party. */
const signedOnce = () => caseThatIs('AGREEMENT_DRAFTED').take('sign');

describe('a party is added', () => {
  it('before the acceptance without being asked: the acceptance asks everybody', () => {
    const story = caseThatIs('CONSENT_PENDING').take('addParty', adding(SON, { consent: null, rightsNotice: null }));
    expect(ids(story.state)).toEqual(['li', 'wang', 'son']);
    const alone = { consents: [anAct(LI), anAct(WANG)] };
    expect(refusal(() => story.attempt('accept', alone))).toMatchObject({ code: 'CONSENT_MISSING' });
  });

  it.each([
    ['its consent', { consent: null }, 'CONSENT_MISSING', 'consent'],
    ['being told its rights', { rightsNotice: null }, 'RIGHTS_NOTICE_MISSING', 'rightsNotice'],
    ['asking the mediators', { recusalChecked: false }, 'RECUSAL_UNCHECKED', 'recusalChecked'],
    ['a reason', { reason: ' ' }, 'TEXT_MISSING', 'reason'],
  ])('in mediation not without %s', (_what, over, code, field) => {
    expect(refusal(() => caseThatIs('MEDIATING').attempt('addParty', adding(SON, over)))).toMatchObject({
      code,
      field,
    });
  });

  it('as a third party without consent to the mediation', () => {
    const { state } = caseThatIs('MEDIATING').take('addParty', adding(WITNESS, { consent: null }));
    expect(ids(state)).toContain(WITNESS.id);
  });

  it('who is a child consents through the guardian', () => {
    const alone = { consent: { partyId: CHILD.id, manner: 'ON_PAPER', on: MONDAY } };
    const step = () => caseThatIs('MEDIATING').attempt('addParty', adding(CHILD, alone));
    expect(refusal(step).code).toBe('GUARDIAN_MUST_ACT');
  });

  it('and is nobody of the other side', () => {
    const known = { ...aParty('son', 'APPLICANT') };
    const story = new Story().take('register', { people: { li: { name: '李' }, wang: { name: '王', idNumber: '1' } } });
    const step = () => story.attempt('addParty', adding(known, { people: { son: { name: '王', idNumber: '1' } } }));
    expect(refusal(step).code).toBe('SAME_PERSON_OPPOSED');
  });

  it('up to two hundred', () => {
    const crowd = Array.from({ length: 199 }, (_, i) => aParty(`p${i}`, 'APPLICANT'));
    const story = many(WANG, ...crowd);
    expect(refusal(() => story.attempt('addParty', adding(SON)))).toMatchObject({
      code: 'PARTIES_TOO_MANY',
      facts: { most: 200 },
    });
  });

  it('who pairs the sides anew changes the book', () => {
    const before = caseThatIs('MEDIATING');
    const { state } = before.take('addParty', adding(aParty('firm', 'RESPONDENT', { kind: 'ORGANISATION' })));
    expect(movesOf(state).at(-1)).toMatchObject({ pairing: 'CITIZEN_ORGANISATION' });
    expect(state.booked.at(-1)).toBe(before.last.id);
  });

  it('and then signs like the others: earlier signatures were under another text', () => {
    const { state } = signedOnce().take('addParty', adding(SON));
    expect(state.agreement?.signatures).toEqual([]);
    expect(wantingSignatures(state).map(({ partyId }) => partyId)).toEqual(
      expect.arrayContaining(['li', 'wang', 'son']),
    );
  });
});

describe('a party is dropped', () => {
  it('by its own act when it withdraws, and the case goes on', () => {
    const story = many(LI, SON, WANG).take('dropParty', drop('son', 'WITHDRAWN', [anAct(SON)]));
    expect(ids(story.state)).toEqual(['li', 'wang']);
    expect(story.state).toMatchObject({
      status: 'REGISTERED',
      formerParties: [{ id: 'son', reason: 'WITHDRAWN', until: MONDAY, successor: null }],
    });
  });

  it.each([
    ['withdraws without an act of its own', drop('son', 'WITHDRAWN', [anAct(LI)]), 'ACT_UNRECORDED'],
    ['is an applicant against whom nothing is claimed', drop('son', 'CLAIM_GIVEN_UP'), 'REASON_DOES_NOT_FIT'],
    ['is let go by one applicant alone', drop('company', 'CLAIM_GIVEN_UP', [anAct(LI)]), 'ACT_UNRECORDED'],
    ['is succeeded by nobody', drop('son', 'SUCCEEDED'), 'SUCCESSOR_UNKNOWN'],
    ['is succeeded by the other side', drop('son', 'SUCCEEDED', [], { successor: 'wang' }), 'SUCCESSOR_UNKNOWN'],
    ['is succeeded by itself', drop('son', 'SUCCEEDED', [], { successor: 'son' }), 'SUCCESSOR_UNKNOWN'],
    ['is none', drop('nobody', 'MISTAKE'), 'PARTY_UNKNOWN'],
    ['leaves without a word', drop('son', 'MISTAKE', [], { note: '' }), 'TEXT_MISSING'],
  ])('not when it %s', (_what, input, code) => {
    expect(refusal(() => many(LI, SON, WANG, COMPANY).attempt('dropParty', input)).code).toBe(code);
  });

  it('when every applicant gives up the claim against it', () => {
    const acts = [anAct(LI), anAct(SON)];
    const { state } = many(LI, SON, WANG, COMPANY).take('dropParty', drop('company', 'CLAIM_GIVEN_UP', acts));
    expect(ids(state)).toEqual(['li', 'son', 'wang']);
  });

  it('when a party of the same side succeeds it', () => {
    const { state } = many(LI, SON, WANG).take('dropParty', drop('li', 'SUCCEEDED', [], { successor: 'son' }));
    expect(state.formerParties).toMatchObject([{ id: 'li', successor: 'son' }]);
  });

  it('never as the last of its side; a third party may always go', () => {
    const story = many(LI, WANG, SON, WITNESS);
    expect(refusal(() => story.attempt('dropParty', drop('wang', 'MISTAKE')))).toEqual({
      ...{ code: 'PARTY_LAST_OF_SIDE', field: 'partyId', facts: { side: 'RESPONDENT' } },
    });
    expect(ids(story.take('dropParty', drop(WITNESS.id, 'MISTAKE')).state)).toEqual(['li', 'wang', 'son']);
  });

  it('is shut while nobody can be spared', () => {
    const actor = { personId: 'x', posts: [aPost('INTAKE_CLERK')] };
    const shut = (story: Story) => openActions(story.state, actor).find(({ action }) => action === 'dropParty')?.shutBy;
    expect(shut(many(LI, WANG))?.code).toBe('PARTY_LAST_OF_SIDE');
    expect(shut(many(LI, WANG, SON))).toBeNull();
  });

  it('with the meeting that was planned with it alone', () => {
    const story = caseThatIs('ASSIGNED').take('addParty', adding(SON));
    story.take('scheduleSession', { kind: 'CAUCUS', caucusWith: 'son' }).take('dropParty', drop('son', 'MISTAKE'));
    expect(story.state.sessions.map(({ status }) => status)).toEqual(['CANCELLED']);
  });

  it('and is a party again when that is undone', () => {
    const story = many(LI, SON, WANG).take('dropParty', drop('son', 'MISTAKE')).undone();
    expect(ids(story.state)).toEqual(['li', 'son', 'wang']);
    expect(story.state.formerParties).toBeUndefined();
  });
});

describe('an heir', () => {
  const heir = aParty('heir', 'APPLICANT');
  const inherits = (over: object = {}) => ({ ...coming(heir, MONDAY), partyId: 'li', reason: 'DEATH', ...over });

  it('takes the place of the dead, on the same side whatever was typed', () => {
    const { state } = caseThatIs('MEDIATING').take(
      'substituteParty',
      inherits({ party: { ...heir, side: 'RESPONDENT' } }),
    );
    expect(state.parties.map(({ id, side }) => [id, side])).toEqual([
      ['heir', 'APPLICANT'],
      ['wang', 'RESPONDENT'],
    ]);
    expect(state.formerParties).toMatchObject([{ id: 'li', reason: 'DEATH', successor: 'heir' }]);
  });

  it('has signed nothing, and consents in person', () => {
    const story = signedOnce().take('substituteParty', inherits());
    expect(wantingSignatures(story.state).map(({ partyId }) => partyId)).toEqual(expect.arrayContaining(['heir']));
    expect(refusal(() => story.attempt('sign', { signer: 'PARTY', act: anAct(LI) })).code).toBe('PARTY_UNKNOWN');
    const silent = () => caseThatIs('MEDIATING').attempt('substituteParty', inherits({ consent: null }));
    expect(refusal(silent).code).toBe('CONSENT_MISSING');
  });

  it('performs an agreement in effect, whose signatures stay', () => {
    const before = caseThatIs('PERFORMING');
    const { signatures } = before.state.agreement ?? {};
    const { state } = before.take('substituteParty', inherits({ consent: null, rightsNotice: null }));
    expect([state.status, state.agreement?.signatures]).toEqual(['PERFORMING', signatures]);
  });

  it.each([
    ['a company does not die', 'company', 'DEATH'],
    ['a person does not merge', 'li', 'MERGER'],
    ['a person is not dissolved', 'li', 'DISSOLUTION'],
  ])('%s', (_what, partyId, reason) => {
    const step = () => many(LI, COMPANY).attempt('substituteParty', inherits({ partyId, reason }));
    expect(refusal(step)).toMatchObject({ code: 'REASON_DOES_NOT_FIT', field: 'reason' });
  });

  it('keeps the reason in the history, sealed', () => {
    const { last } = caseThatIs('MEDIATING').take('substituteParty', inherits({ note: '死亡证明三号' }));
    expect(JSON.stringify(last.data)).not.toContain('死亡证明');
    expect(Object.values(last.secret?.texts ?? {})).toEqual(['死亡证明三号']);
  });
});

shutIn('addParty', ENDED);
shutIn('dropParty', ENDED);
shutIn('substituteParty', [...TRACKED, ...LOST, ...OUTSIDE, 'ARCHIVED', 'ANNULLED', 'VOIDED']);
