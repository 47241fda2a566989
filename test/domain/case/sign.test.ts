/** C12: signing. The last required act, and only it, makes the agreement effective (domain.md §8, 13). */
import type { DisputeFacts } from '../../../src/domain/case/state.js';
import { describe, expect, it } from '@jest/globals';
import type { RoomFacts } from '../../../src/domain/case/admission.js';
import type { Party } from '../../../src/domain/case/party.js';
import {
  aDispute,
  anAct,
  aPost,
  aRoom,
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

interface Setting {
  type?: DisputeFacts['type'];
  room?: RoomFacts;
  parties?: readonly Party[];
}

/** A draft lies on the table of this room, between these parties. */
function drafted({ type = 'NEIGHBOUR', room = TOWN, parties = [LI, WANG] }: Setting = {}): Story {
  const story = new Story().take('register', { dispute: aDispute({ type }), parties }, { room });
  const facts = { room };
  story.take('requestConsent').take('accept', {}, facts).take('assignMediators');
  return story.take('openSession').take('draft');
}

const byParty = (party: Party, over: object = {}) => ({ signer: 'PARTY', act: anAct(party, MONDAY, over) });
const SEAL = { signer: 'SEAL', act: null };
const MEDIATOR = { signer: 'MEDIATOR', act: null };

describe('signing an agreement', () => {
  it('keeps who signed, on which day, and waits for the rest', () => {
    const story = drafted().take('sign', byParty(LI));
    expect(story.state.status).toBe('AGREEMENT_DRAFTED');
    expect(story.state.agreement?.signatures).toEqual([{ signer: 'PARTY', partyId: 'li', on: MONDAY }]);
  });

  it('settles the case on the day of the last signature, in whatever order they come', () => {
    const story = drafted()
      .take('sign', SEAL)
      .wait(1)
      .take('sign', byParty(WANG, { on: '2026-03-03' }))
      .wait(1);
    story.take('sign', byParty(LI)).take('sign', { ...MEDIATOR, on: MONDAY });

    expect(story.state).toMatchObject({
      status: 'PERFORMING',
      agreement: { effectiveOn: '2026-03-03' },
      ending: { outcome: 'settled', ground: null, on: '2026-03-03' },
    });
    expect(story.state.milestones.at(-1)).toMatchObject({
      kind: 'ENDED',
      day: '2026-03-03',
      detail: 'settled',
      agreementForm: 'WRITTEN',
      agreedAmount: 300_000,
      presiderPost: 'town/MEDIATOR',
      firstSessionHeld: true,
    });
  });

  it('of a part of the dispute settles it partly', () => {
    const routeNotice = { manner: 'WRITTEN', on: MONDAY };
    const { state } = caseThatIs('MEDIATING').take('draft', { scope: 'PART', routeNotice }).signedByAll();
    expect(state).toMatchObject({ status: 'PERFORMING', ending: { outcome: 'partly-settled' } });
  });

  it('takes effect with nothing left to do, when there is nothing to perform or all was done on the spot', () => {
    const spot = [{ text: '当场道歉', performedOn: MONDAY }];
    expect(caseThatIs('MEDIATING').take('draft', { items: [] }).signedByAll().state.status).toBe('AGREEMENT_EFFECTIVE');
    expect(caseThatIs('MEDIATING').take('draft', { items: spot }).signedByAll().state.status).toBe('FULFILLED');
  });

  it.each([
    ['people’s mediation', {}, 4],
    ['a labour dispute', { type: 'OTHER_LABOUR' }, 4],
    ['a union’s room', { room: UNION }, 4],
    ['a medical dispute', { type: 'MEDICAL' }, 4],
    ['a commercial centre', { room: aRoom({ id: 'chamber', kind: 'CHAMBER_COMMERCIAL' }) }, 4],
    ['a case assigned by a court, where the parties’ signatures suffice', { room: COURT }, 2],
  ] as const)('needs in %s the full set', (_, setting, count) => {
    const story = drafted(setting);
    for (let signed = 0; signed < count - 1; signed++) story.take('sign');
    expect(story.state.status).toBe('AGREEMENT_DRAFTED');
    expect(story.take('sign').state.status).toBe('PERFORMING');
  });

  it('lets a third party sign, but does not wait for it', () => {
    const parties = [LI, WANG, WITNESS];
    const story = drafted({ parties }).take('sign', byParty(WITNESS));
    expect(story.state.agreement?.signatures).toHaveLength(1);
    expect(refusal(() => story.attempt('sign', byParty(WITNESS)))).toMatchObject({ code: 'ALREADY_SIGNED' });
    expect(drafted({ parties }).signedByAll().state.status).toBe('PERFORMING');
  });

  it('by a child is the guardian’s act', () => {
    const story = drafted({ parties: [CHILD, WANG] });
    const alone = byParty(CHILD, { throughId: undefined });
    expect(refusal(() => story.attempt('sign', alone))).toMatchObject({ code: 'GUARDIAN_MUST_ACT', field: 'act' });
    expect(story.take('sign', byParty(CHILD)).state.agreement?.signatures).toHaveLength(1);
  });

  it('by an agent needs special authorisation on file', () => {
    const story = drafted({ parties: [LI, COMPANY] });
    const through = (throughId: string) => byParty(COMPANY, { throughId });
    expect(refusal(() => story.attempt('sign', through('assistant')))).toEqual({
      code: 'AGENT_NOT_AUTHORISED',
      field: 'act',
      facts: { party: 'company' },
    });
    expect(story.take('sign', through('lawyer')).state.agreement?.signatures).toHaveLength(1);
  });

  it('is never electronic in a family dispute', () => {
    const electronic = byParty(LI, { manner: 'ELECTRONIC' });
    const family = drafted({ type: 'MARRIAGE_FAMILY' });
    expect(refusal(() => family.attempt('sign', electronic))).toMatchObject({
      code: 'E_SIGNATURE_BARRED',
      field: 'act',
    });
    expect(drafted().take('sign', electronic).state.agreement?.signatures).toHaveLength(1);
  });

  it('as mediator is the act of a mediator of the case, not of the room’s head', () => {
    const post = aPost('ROOM_HEAD');
    const step = () => drafted().attempt('sign', MEDIATOR, { context: { post } });
    expect(refusal(step)).toMatchObject({ code: 'NOT_ASSIGNED', field: 'signer' });
  });

  it('is shut when an amended type leaves nothing wanting; a new draft is signed instead', () => {
    const labour = drafted({ type: 'OTHER_LABOUR', room: COURT }).take('sign').take('sign');
    labour.take('amend', { dispute: { type: 'CONTRACT' } });
    expect(labour.state.track).toBe('ASSIGNED');
    expect(refusal(() => labour.attempt('sign'))).toMatchObject({ code: 'NOTHING_TO_SIGN' });
    expect(labour.take('draft').signedByAll().state.status).toBe('PERFORMING');
  });

  it('that ends the case takes an open offer to another room back', () => {
    const story = drafted().take('proposeReferral').take('sendReferral').signedByAll();
    expect(story.state.referrals).toMatchObject([{ status: 'RECALLED' }]);
  });

  it.each([
    ['a party without its act', { signer: 'PARTY', act: null }, 'ACT_MISSING', 'act'],
    ['words of mouth', byParty(LI, { manner: 'SPOKEN' }), 'SIGNATURE_NOT_SPOKEN', 'act'],
    ['a stranger', byParty(WITNESS), 'PARTY_UNKNOWN', 'act'],
    ['a stranger acting for a party', byParty(LI, { throughId: 'mother' }), 'STAND_IN_UNKNOWN', 'act'],
    ['a day to come', byParty(LI, { on: '2026-03-03' }), 'DAY_IN_FUTURE', 'act'],
    ['a day before the acceptance', byParty(LI, { on: '2026-03-01' }), 'DAY_BEFORE_LAST_STEP', 'act'],
    ['a seal on a day before the acceptance', { ...SEAL, on: '2026-03-01' }, 'DAY_BEFORE_LAST_STEP', 'on'],
    ['a seal on a day to come', { ...SEAL, on: '2026-03-03' }, 'DAY_IN_FUTURE', 'on'],
  ])('is refused with %s', (_, over, code, field) => {
    expect(refusal(() => drafted().attempt('sign', over))).toMatchObject({ code, field });
  });

  it('is refused on a day before the session at which it was agreed', () => {
    const story = caseThatIs('ASSIGNED').wait(3).take('openSession').take('draft');
    expect(refusal(() => story.attempt('sign', byParty(LI)))).toEqual({
      code: 'DAY_BEFORE_LAST_STEP',
      field: 'act',
      facts: { day: MONDAY, last: '2026-03-05' },
    });
  });

  it.each([
    ['a party', byParty(LI)],
    ['the mediator', MEDIATOR],
    ['the seal', SEAL],
  ])('is done once by %s', (_, signature) => {
    const story = drafted().take('sign', signature);
    const twice = refusal(() => story.attempt('sign', signature));
    expect(twice).toMatchObject({ code: 'ALREADY_SIGNED', field: 'signer' });
  });
});

shutIn('sign', [...ON_DESK, 'ACCEPTED', 'ASSIGNED', 'MEDIATING', 'SUSPENDED', ...ENDED]);
