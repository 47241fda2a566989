/** Whole lives of cases, as a mediator would tell them. */
import { describe, expect, it } from '@jest/globals';
import { evolve } from '../../../src/domain/case/evolve.js';
import { fold } from '../../../src/domain/case/fold.js';
import {
  aDispute,
  aParty,
  aStandIn,
  anAct,
  CHILD,
  COMPANY,
  COURT,
  DISTRICT,
  HUB,
  LI,
  MONDAY,
  refusal,
  TOWN,
  UNION,
  VILLAGE,
  WANG,
} from './fixtures.js';
import { caseThatIs, Story } from './story.js';

const accepted = (over: object = {}, room = TOWN) =>
  new Story().take('register', over, { room }).take('requestConsent').take('accept');

describe('the life of a case', () => {
  it('from the desk to the archive: agreed, performed, followed up, evaluated by both', () => {
    const story = accepted().take('assignMediators').take('scheduleSession').wait(2);
    story.take('openSession', { sessionId: story.state.sessions[0]?.id });
    story.take('openSession', {
      kind: 'CAUCUS',
      caucusWith: 'wang',
      present: [{ partyId: 'wang', identityChecked: true }],
    });
    story.take('draft').signedByAll().wait(5).take('recordPerformance').wait(30).take('followUp');
    story.take('evaluate').take('evaluate').take('archive', { explanations: [] });

    expect(story.state.status).toBe('ARCHIVED');
    expect(story.state.milestones.map((m) => [m.kind, m.day, m.detail])).toEqual([
      ['REGISTERED', MONDAY, ''],
      ['ACCEPTED', MONDAY, ''],
      ['ENDED', '2026-03-04', 'settled'],
    ]);
    expect(fold(story.history).state).toEqual(story.state);
  });

  it('from a grid through two referrals to a settlement in the third room', () => {
    const story = accepted({}, VILLAGE).referredTo(TOWN).wait(1).referredTo(DISTRICT);
    story.take('assignMediators').take('openSession').take('recordOralAgreement').take('recordPerformance');
    expect(story.state.milestones.map((m) => `${m.kind}@${m.room.id}`)).toEqual([
      'REGISTERED@village',
      'ACCEPTED@village',
      'REFERRED@town',
      'REFERRED@district',
      'ENDED@district',
    ]);
    expect(story.state).toMatchObject({ status: 'FULFILLED', ledgerClass: 'PEOPLE' });
  });

  it('a wage dispute cannot be settled by word of mouth, but in writing with mediator and seal', () => {
    const story = accepted({
      dispute: aDispute({ type: 'MIGRANT_WORKER_WAGES', labourCause: 'L5' }),
      parties: [LI, COMPANY],
    });
    story.take('assignMediators').take('openSession');
    expect(refusal(() => story.attempt('recordOralAgreement')).code).toBe('ORAL_BARRED');
    expect(story.take('draft').signedByAll().state).toMatchObject({
      status: 'PERFORMING',
      agreement: { form: 'WRITTEN' },
    });
  });

  it('a neighbours’ quarrel that could be settled orally in the town cannot be in the union’s room', () => {
    const story = accepted().referredTo(UNION).take('assignMediators').take('openSession');
    expect(refusal(() => story.attempt('recordOralAgreement')).code).toBe('ORAL_BARRED');
  });

  it('a medical dispute fails and its parties are told the other ways', () => {
    const story = accepted({ dispute: aDispute({ type: 'MEDICAL' }) })
      .take('assignMediators')
      .take('openSession');
    expect(refusal(() => story.attempt('recordOralAgreement')).code).toBe('ORAL_BARRED');
    story.take('terminate', { ground: 'FILED_ELSEWHERE' }).take('followUp').take('evaluate').take('archive');
    expect(story.state).toMatchObject({ status: 'ARCHIVED', ending: { outcome: 'terminated' } });
  });

  it('an injured child: the guardian consents, attends, signs and evaluates', () => {
    const story = accepted({ dispute: aDispute({ type: 'DAMAGES' }), parties: [CHILD, WANG] });
    story
      .take('assignMediators')
      .take('openSession')
      .take('draft')
      .signedByAll()
      .take('recordPerformance')
      .take('followUp');
    expect(story.take('evaluate', { act: anAct(CHILD) }).state).toMatchObject({ status: 'EVALUATED' });
  });

  it('an agent without authority can attend but not settle; the authority comes later and is put on file', () => {
    const agent = aStandIn('agent', 'AGENT');
    const party = aParty('qian', 'RESPONDENT', { standIns: [agent] });
    const story = accepted({ parties: [LI, party] })
      .take('assignMediators')
      .take('openSession')
      .take('draft');
    const signature = { signer: 'PARTY', act: anAct(party, MONDAY, { throughId: 'agent' }) };
    expect(refusal(() => story.attempt('sign', signature)).code).toBe('AGENT_NOT_AUTHORISED');

    const authorised = { ...party, standIns: [{ ...agent, specialAuthorisation: true }] };
    story.take('amend', { dispute: undefined, parties: [LI, authorised] });
    expect(story.take('sign', signature).state.agreement?.signatures).toHaveLength(1);
  });

  it('a default is reported, cured late, and the case closes performed', () => {
    const story = caseThatIs('PERFORMING')
      .wait(20)
      .take('recordDefault', { reportedBy: anAct(LI) });
    expect(story.state.status).toBe('DEFAULTED');
    expect(story.take('recordPerformance').take('followUp').take('archive', { explanations: [] }).state.status).toBe(
      'ARCHIVED',
    );
  });

  it('part is settled, the rest told its ways; it is followed up but never counted among the settled', () => {
    const routeNotice = { manner: 'WRITTEN', on: MONDAY };
    const story = caseThatIs('MEDIATING').take('draft', { scope: 'PART', items: [], routeNotice }).signedByAll();
    expect(story.state.ending?.outcome).toBe('partly-settled');
    expect(refusal(() => story.attempt('recordAnnulment')).code).toBe('ANNULMENT_NEEDS_SETTLEMENT');
    expect(story.take('followUp').take('evaluate').take('archive').state.status).toBe('ARCHIVED');
  });

  it('a draft signed by one side is void when the case is referred, and a new one is signed there', () => {
    const story = caseThatIs('AGREEMENT_DRAFTED').take('sign').referredTo(UNION);
    expect(story.state).toMatchObject({ agreement: null, mediators: [] });
    expect(story.take('assignMediators').take('openSession').take('draft').signedByAll().state.ending?.outcome).toBe(
      'settled',
    );
  });

  it('a case given back to the hub is routed on by the dispatcher', () => {
    const story = accepted()
      .referredTo(UNION)
      .take('returnReferral', {}, { room: HUB })
      .take('acceptReferral')
      .referredTo(COURT);
    expect(story.state).toMatchObject({ room: { id: 'court' }, track: 'ASSIGNED' });
    expect(story.take('assignMediators').take('openSession').take('draft').signedByAll().state.status).toBe(
      'PERFORMING',
    );
  });

  it('a number given is taken back with the acceptance, and another is given when it is accepted anew', () => {
    const story = accepted().undone();
    expect(story.state.number).toBeNull();
    expect(story.take('accept', {}, { number: '（2026）第2号' }).state.number).toBe('（2026）第2号');
  });

  it('a settlement recorded by mistake is undone, and the mediation fails instead', () => {
    const story = caseThatIs('EVALUATED').undone().take('terminate');
    expect(story.state).toMatchObject({ status: 'TERMINATED_FAILED', evaluations: [], followUps: [] });
    expect(story.state.milestones.map((m) => m.detail)).toEqual(['', '', 'failed']);
  });
});

describe('a history', () => {
  it('begins with an opening', () => {
    const [, second] = caseThatIs('CONSENT_PENDING').history;
    expect(refusal(() => evolve(null, second as never))).toMatchObject({
      code: 'HISTORY_WITHOUT_OPENING',
      facts: { event: 'event-2' },
    });
    expect(() => fold([])).toThrow('a case without history');
  });
});
