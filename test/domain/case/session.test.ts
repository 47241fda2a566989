/** C06, C07: sessions are planned, moved, cancelled and held, face to face or back to back. */
import { describe, expect, it } from '@jest/globals';
import { CHILD, COMPANY, LI, MONDAY, refusal, WANG, WITNESS } from './fixtures.js';
import { ENDED, ON_DESK, shutIn } from './openness.js';
import { caseThatIs, Story } from './story.js';

const assigned = (...parties: object[]) =>
  new Story().take('register', { parties }).take('requestConsent').take('accept').take('assignMediators');
const here = (partyId: string, throughId?: string) => ({ partyId, throughId, identityChecked: true });
const caucus = (partyId: string, throughId?: string) => ({
  kind: 'CAUCUS',
  caucusWith: partyId,
  present: [here(partyId, throughId)],
});

describe('planning a session', () => {
  it('puts it in the case, its place sealed', () => {
    const story = caseThatIs('ASSIGNED').take('scheduleSession', { place: '镇调解室' });
    const [session] = story.state.sessions;
    expect(session).toMatchObject({ kind: 'JOINT', status: 'SCHEDULED', startsAt: '2026-03-03T02:00:00.000Z' });
    expect(story.last.secret?.texts).toEqual({ [`place:${session?.id}`]: '镇调解室' });
    expect(story.state.status).toBe('ASSIGNED');
  });

  it('may be a caucus with one party', () => {
    const story = caseThatIs('MEDIATING').take('scheduleSession', { kind: 'CAUCUS', caucusWith: 'wang' });
    expect(story.state.sessions.at(-1)).toMatchObject({ kind: 'CAUCUS', caucusWith: 'wang', status: 'SCHEDULED' });
  });

  it.each([
    ['a time that has passed', { startsAt: new Date('2026-03-01T02:00:00Z') }, 'SESSION_IN_PAST', 'startsAt'],
    ['no time at all', { startsAt: new Date('x') }, 'SESSION_IN_PAST', 'startsAt'],
    ['a caucus with nobody', { kind: 'CAUCUS' }, 'CAUCUS_NEEDS_ONE_PARTY', 'caucusWith'],
    ['a joint session with one party only', { caucusWith: 'li' }, 'CAUCUS_NEEDS_ONE_PARTY', 'caucusWith'],
    ['a caucus with a stranger', { kind: 'CAUCUS', caucusWith: 'nobody' }, 'PARTY_UNKNOWN', 'caucusWith'],
  ])('is refused with %s', (_, over, code, field) => {
    expect(refusal(() => caseThatIs('ASSIGNED').attempt('scheduleSession', over))).toMatchObject({ code, field });
  });
});

shutIn('scheduleSession', [...ON_DESK, 'ACCEPTED', ...ENDED]);

describe('moving a planned session', () => {
  const planned = () => caseThatIs('ASSIGNED').take('scheduleSession');

  it('gives it another time', () => {
    const { state } = planned().take('rescheduleSession', { startsAt: new Date('2026-03-09T06:00:00Z') });
    expect(state.sessions).toMatchObject([{ status: 'SCHEDULED', startsAt: '2026-03-09T06:00:00.000Z' }]);
  });

  it.each([
    ['a session nobody planned', { sessionId: 'none' }, 'SESSION_NOT_PLANNED', 'sessionId'],
    ['a time that has passed', { startsAt: new Date('2026-03-01T02:00:00Z') }, 'SESSION_IN_PAST', 'startsAt'],
  ])('is refused with %s', (_, over, code, field) => {
    expect(refusal(() => planned().attempt('rescheduleSession', over))).toMatchObject({ code, field });
  });

  it.each(['rescheduleSession', 'cancelSession'] as const)('is shut for %s when none is planned', (action) => {
    expect(refusal(() => caseThatIs('MEDIATING').attempt(action))).toMatchObject({ code: 'NO_SESSION_PLANNED' });
  });
});

shutIn('rescheduleSession', [...ON_DESK, 'ACCEPTED', ...ENDED]);

describe('cancelling a planned session', () => {
  it('keeps it as cancelled, with the reason sealed', () => {
    const story = caseThatIs('ASSIGNED').take('scheduleSession').take('cancelSession');
    expect(story.state.sessions).toMatchObject([{ status: 'CANCELLED' }]);
    expect(Object.values(story.last.secret?.texts ?? {})).toEqual(['一方生病']);
  });

  it.each([
    ['a session nobody planned', { sessionId: 'none' }, 'SESSION_NOT_PLANNED', 'sessionId'],
    ['no reason', { reason: ' ' }, 'TEXT_MISSING', 'reason'],
  ])('is refused with %s', (_, over, code, field) => {
    const story = caseThatIs('ASSIGNED').take('scheduleSession');
    expect(refusal(() => story.attempt('cancelSession', over))).toMatchObject({ code, field });
  });
});

shutIn('cancelSession', [...ON_DESK, 'ACCEPTED', ...ENDED]);

describe('holding a session', () => {
  it('makes the case one that is being mediated, and seals the record', () => {
    const story = caseThatIs('ASSIGNED').take('openSession');
    const [session] = story.state.sessions;
    expect(story.state.status).toBe('MEDIATING');
    expect(session).toMatchObject({ kind: 'JOINT', status: 'HELD', present: ['li', 'wang'], helpers: 0 });
    expect(story.last).toMatchObject({ day: MONDAY, data: { identified: ['li', 'wang'] } });
    expect(story.last.secret?.texts).toEqual({ [`record:${session?.id}`]: '双方各自陈述。' });
  });

  it('turns the planned session into the held one', () => {
    const planned = caseThatIs('ASSIGNED').take('scheduleSession', { place: '村口' }).wait(1);
    const { state } = planned.take('openSession', { sessionId: planned.state.sessions[0]?.id, place: '镇调解室' });
    expect(state.sessions).toMatchObject([{ id: planned.state.sessions[0]?.id, status: 'HELD' }]);
    expect(Object.values(planned.last.secret?.texts ?? {})).toContain('镇调解室');
  });

  it('keeps what is said in a caucus apart from the record of all', () => {
    const story = caseThatIs('MEDIATING').take('openSession', { ...caucus('wang'), record: '愿意让一步。' });
    const session = story.state.sessions.at(-1);
    expect(session).toMatchObject({ kind: 'CAUCUS', caucusWith: 'wang', present: ['wang'] });
    expect(story.last.secret?.texts).toEqual({ [`caucus:${session?.id}`]: '愿意让一步。' });
  });

  it('names the invited helpers only in the sealed part', () => {
    const helpers = [{ name: '孙老师', profession: '心理咨询师' }];
    const story = caseThatIs('ASSIGNED').take('openSession', { helpers, helpersConsented: true });
    expect(story.state.sessions[0]?.helpers).toBe(1);
    expect(Object.values(story.last.secret?.texts ?? {})).toContain('孙老师（心理咨询师）');
  });

  it('hears a child with the guardian, in a caucus too', () => {
    const story = assigned(CHILD, WANG);
    const alone = [here('child'), here('wang')];
    const refused = { code: 'GUARDIAN_ABSENT', field: 'present', facts: { party: 'child' } };
    expect(refusal(() => story.attempt('openSession', { present: alone }))).toEqual(refused);
    expect(refusal(() => story.attempt('openSession', caucus('child')))).toEqual(refused);
    expect(story.take('openSession', caucus('child', 'mother')).state.status).toBe('MEDIATING');
  });

  it('lets an agent attend for a party, but no stranger', () => {
    const story = assigned(LI, COMPANY);
    const present = (throughId: string) => ({ present: [here('li'), here('company', throughId)] });
    expect(refusal(() => story.attempt('openSession', present('mother')))).toMatchObject({
      code: 'STAND_IN_UNKNOWN',
      field: 'present',
      facts: { party: 'company' },
    });
    expect(story.take('openSession', present('assistant')).state.status).toBe('MEDIATING');
  });

  it('is no joint session when a third party sits in for a side', () => {
    const story = assigned(LI, WANG, WITNESS);
    const present = [here('li'), here('zhao')];
    expect(refusal(() => story.attempt('openSession', { present }))).toMatchObject({
      code: 'SIDE_ABSENT',
      field: 'present',
    });
  });

  const both = [here('li'), here('wang')];
  it.each([
    ['a time to come', { startsAt: new Date('2026-03-09T02:00:00Z') }, 'SESSION_IN_FUTURE', 'startsAt'],
    [
      'a time before the acceptance',
      { startsAt: new Date('2026-03-01T02:00:00Z') },
      'DAY_BEFORE_LAST_STEP',
      'startsAt',
    ],
    ['no record', { record: '\t' }, 'TEXT_MISSING', 'record'],
    [
      'helpers nobody agreed to',
      { helpers: [{ name: '孙', profession: '律师' }] },
      'HELPER_CONSENT_MISSING',
      'helpersConsented',
    ],
    [
      'an identity not checked',
      { present: [{ ...here('li'), identityChecked: false }, here('wang')] },
      'IDENTITY_UNCHECKED',
      'present',
    ],
    ['one side absent', { present: [here('li')] }, 'SIDE_ABSENT', 'present'],
    ['a stranger present', { present: [...both, here('nobody')] }, 'PARTY_UNKNOWN', 'present'],
    [
      'both sides at a caucus',
      { kind: 'CAUCUS', caucusWith: 'li', present: both },
      'CAUCUS_NEEDS_ONE_PARTY',
      'present',
    ],
    [
      'the other side at a caucus',
      { kind: 'CAUCUS', caucusWith: 'li', present: [here('wang')] },
      'CAUCUS_NEEDS_ONE_PARTY',
      'present',
    ],
    ['a session nobody planned', { sessionId: 'none' }, 'SESSION_NOT_PLANNED', 'sessionId'],
  ])('is refused with %s', (_, over, code, field) => {
    expect(refusal(() => caseThatIs('ASSIGNED').attempt('openSession', over))).toMatchObject({ code, field });
  });
});

shutIn('openSession', [...ON_DESK, 'ACCEPTED', 'SUSPENDED', 'AGREEMENT_DRAFTED', ...ENDED]);
