/** C01: a dispute enters a desk; and is routed to the desk that should take it. */
import { describe, expect, it } from '@jest/globals';
import {
  CHILD,
  COMPANY,
  LI,
  MONDAY,
  TOWN,
  UNION,
  VILLAGE,
  WANG,
  aDispute,
  aParty,
  aRoom,
  refusal,
} from './fixtures.js';
import { ENDED, HELD, ON_DESK, shutIn } from './openness.js';
import { Story, caseThatIs } from './story.js';

describe('registering a dispute', () => {
  it('puts it on the desk of the room, with its parties and their request sealed', () => {
    const story = new Story().take('register');

    expect(story.state).toMatchObject({ status: 'REGISTERED', room: { id: 'town' }, number: null, track: 'PEOPLE' });
    expect(story.state.parties.map((p) => p.side)).toEqual(['APPLICANT', 'RESPONDENT']);
    expect(story.state.milestones).toMatchObject([{ kind: 'REGISTERED', day: MONDAY, room: { id: 'town' } }]);
    expect(story.last.secret?.texts).toEqual({ facts: '院墙占了共用通道。', claims: '拆除院墙。' });
    expect(JSON.stringify(story.state)).not.toContain('院墙');
  });

  it('keeps the day of the request, even when it is recorded later', () => {
    const story = new Story('2026-03-05').take('register', { on: MONDAY });
    expect(story.state.milestones[0]?.day).toBe(MONDAY);
    expect(story.state.registrar).toBe('town/INTAKE_CLERK/person');
  });

  it('seals the employer’s name when there is one', () => {
    const story = new Story().take('register', { employer: '某某服饰有限公司' });
    expect(story.last.secret?.texts).toMatchObject({ employer: '某某服饰有限公司' });
  });

  it.each([
    ['NEIGHBOUR', TOWN, 'PEOPLE'],
    ['OTHER_LABOUR', TOWN, 'LABOUR'],
    ['CONTRACT', UNION, 'LABOUR'],
    ['MEDICAL', TOWN, 'MEDICAL'],
    ['CONTRACT', aRoom({ kind: 'LITIGATION_MEDIATION' }), 'ASSIGNED'],
    ['CONTRACT', aRoom({ kind: 'CHAMBER_COMMERCIAL' }), 'COMMERCIAL'],
    ['MIGRANT_WORKER_WAGES', aRoom({ kind: 'LITIGATION_MEDIATION' }), 'LABOUR'],
  ] as const)('puts a dispute of type %s in the room %o on the track %s', (type, room, track) => {
    expect(new Story().take('register', { dispute: aDispute({ type }) }, { room }).state.track).toBe(track);
  });

  const organisationAsMinor = aParty('firm', 'RESPONDENT', { kind: 'ORGANISATION', minor: true });
  it.each([
    ['a day that has not come', { on: '2026-03-03' }, 'DAY_IN_FUTURE', 'on'],
    ['a day that does not exist', { on: '2026-02-30' }, 'DAY_MALFORMED', 'on'],
    ['no applicant', { parties: [WANG] }, 'PARTY_MISSING', 'parties'],
    ['no respondent', { parties: [LI] }, 'PARTY_MISSING', 'parties'],
    ['a minor organisation', { parties: [LI, organisationAsMinor] }, 'MINOR_NOT_A_PERSON', 'parties'],
    ['an amount with parts of a fen', { dispute: aDispute({ amount: 0.5 }) }, 'AMOUNT_MALFORMED', 'amount'],
    ['an amount below nothing', { dispute: aDispute({ amount: -1 }) }, 'AMOUNT_MALFORMED', 'amount'],
    ['nobody involved', { dispute: aDispute({ people: 0 }) }, 'PEOPLE_MALFORMED', 'people'],
    ['more people than a district has', { dispute: aDispute({ people: 1_000_001 }) }, 'PEOPLE_MALFORMED', 'people'],
    ['facts of blanks only', { facts: ' \n　' }, 'TEXT_MISSING', 'facts'],
    ['no claim', { claims: '' }, 'TEXT_MISSING', 'claims'],
  ])('is refused with %s', (_, over, code, field) => {
    expect(refusal(() => new Story().attempt('register', over))).toMatchObject({ code, field });
  });

  it('is refused in a closed room', () => {
    const room = aRoom({ active: false });
    expect(refusal(() => new Story().attempt('register', {}, { room }))).toEqual({
      code: 'ROOM_CLOSED',
      field: 'roomId',
      facts: { room: 'town' },
    });
  });

  it('names the side that is missing', () => {
    const only = refusal(() => new Story().attempt('register', { parties: [CHILD] }));
    expect(only.facts).toEqual({ side: 'RESPONDENT' });
    expect(refusal(() => new Story().attempt('register', { parties: [COMPANY] })).facts).toEqual({ side: 'APPLICANT' });
  });
});

shutIn('register', [...ON_DESK, ...HELD, ...ENDED]);

describe('routing a registered case to another desk', () => {
  it('moves it at once, and the book knows', () => {
    const story = caseThatIs('REGISTERED').take('routeToDesk', { reason: '属地' }, { room: VILLAGE });

    expect(story.state).toMatchObject({ status: 'REGISTERED', room: { id: 'village' } });
    expect(story.state.milestones.at(-1)).toMatchObject({ kind: 'ROUTED', day: MONDAY, room: { id: 'village' } });
    expect(story.last.secret?.texts).toEqual({ 'reason:route': '属地' });
  });

  it('brings the case under the rules of the new desk', () => {
    expect(caseThatIs('REGISTERED').take('routeToDesk', {}, { room: UNION }).state.track).toBe('LABOUR');
  });

  it.each([
    ['the desk where it lies already', {}, TOWN, 'ALREADY_THERE', 'roomId'],
    ['a closed room', {}, aRoom({ id: 'old', active: false }), 'ROOM_CLOSED', 'roomId'],
    ['a day before it was registered', { on: '2026-03-01' }, VILLAGE, 'DAY_BEFORE_LAST_STEP', 'on'],
    ['a day that has not come', { on: '2026-03-03' }, VILLAGE, 'DAY_IN_FUTURE', 'on'],
  ])('is refused with %s', (_, over, room, code, field) => {
    const step = () => caseThatIs('REGISTERED').attempt('routeToDesk', over, { room });
    expect(refusal(step)).toMatchObject({ code, field });
  });
});

shutIn('routeToDesk', ['CONSENT_PENDING', ...HELD, ...ENDED]);
