/** An outside authority takes a case, passes it on, gives it back or ends it (domain.md §7.1, 7.2: C21, C22). */
import { describe, expect, it } from '@jest/globals';
import { authorityKindOf } from '../../../src/domain/case/authority.js';
import { clocksOf } from '../../../src/domain/case/clocks.js';
import { aPaper } from './custody-inputs.js';
import { COMMISSION, MONDAY, refusal, THE_COURT, UNION } from './fixtures.js';
import { ENDED, HELD, ON_DESK, shutIn } from './openness.js';
import { caseThatIs } from './story.js';

const outside = () => caseThatIs('TRANSFERRED_OUT');
const code = (step: () => unknown) => refusal(step).code;

describe('an authority takes the case', () => {
  it('holds it from the day of its paper, under its number; mediators are released, the draft is void', () => {
    const story = caseThatIs('AGREEMENT_DRAFTED').wait(2).take('recordExternalAcceptance');
    expect(story.state).toMatchObject({
      status: 'TRANSFERRED_OUT',
      custody: { authority: THE_COURT, since: '2026-03-04', number: '（2026）苏0612民初1234号' },
      mediators: [],
      agreement: null,
      ending: null,
      externalNumbers: ['（2026）苏0612民初1234号'],
    });
  });

  it('what was planned does not take place, what was offered is taken back, what stood still goes on', () => {
    const story = caseThatIs('MEDIATING').take('scheduleSession').take('proposeReferral').take('sendReferral');
    const { state } = story.take('recordExternalAcceptance');
    expect(state.sessions.map(({ status }) => status)).toEqual(['HELD', 'CANCELLED']);
    expect(state.referrals.map(({ status }) => status)).toEqual(['RECALLED']);
    const suspended = caseThatIs('SUSPENDED').take('recordExternalAcceptance').state;
    expect(suspended.suspensions?.map(({ until }) => until)).toEqual([MONDAY]);
  });

  it('stops the clocks of the room; a return begins a new one', () => {
    const story = outside().wait(3).take('recordReturn').wait(1);
    const periods = clocksOf(story.state).filter(({ id }) => id === 'PM-01');
    expect(periods.map(({ startedOn, endedOn }) => [startedOn, endedOn])).toEqual([
      [MONDAY, MONDAY],
      ['2026-03-05', null],
    ]);
  });

  it.each<[object, string]>([
    [{ document: ' ' }, 'TEXT_MISSING'],
    [{ number: null }, 'NUMBER_MISSING'],
    [{ number: '民初1234号' }, 'COURT_NUMBER_MALFORMED'],
    [{ on: '2026-03-01' }, 'DAY_BEFORE_LAST_STEP'],
    [{ on: '2026-03-03' }, 'DAY_IN_FUTURE'],
  ])('refuses %j: %s', (over, wanted) => {
    expect(code(() => caseThatIs('MEDIATING').attempt('recordExternalAcceptance', over))).toBe(wanted);
  });

  it('a commission has numbers of its own form, the police may have none', () => {
    const taking = (authority: typeof THE_COURT, number: string | null) =>
      caseThatIs('MEDIATING').take('recordExternalAcceptance', { ...aPaper('', MONDAY), number }, { authority }).state;
    expect(taking(COMMISSION, '通劳人仲案字〔2026〕第0012号').custody?.number).toBe('通劳人仲案字（2026）第12号');
    expect(code(() => taking(COMMISSION, '（2026）苏0612民初1号'))).toBe('ARBITRATION_NUMBER_MALFORMED');
    const police = { ...THE_COURT, id: 'police', kind: 'POLICE' } as const;
    expect(taking(police, null).custody?.number).toBeNull();
  });

  it('is an organisation that decides, not one that mediates or advises', () => {
    expect(['COURT', 'ARBITRATION_COMMISSION', 'POLICE', 'JUSTICE_BUREAU'].map(authorityKindOf)).toEqual([
      'COURT',
      'ARBITRATION_COMMISSION',
      'POLICE',
      'OTHER',
    ]);
    expect(['PEOPLES_COMMITTEE', 'TRADE_UNION', 'LAW_FIRM'].map(authorityKindOf)).toEqual([null, null, null]);
  });
});

describe('while it holds the case', () => {
  it('it passes it on to another, never to itself', () => {
    const passed = outside().take('recordExternalTransfer').state;
    expect(passed).toMatchObject({ status: 'TRANSFERRED_OUT', custody: { authority: COMMISSION } });
    const same = () => outside().attempt('recordExternalTransfer', aPaper('COURT', MONDAY), { authority: THE_COURT });
    expect(code(same)).toBe('SAME_AUTHORITY');
  });

  it('gives it back to a room, as the same case, which is accepted once for all that', () => {
    const { state } = outside().take('recordReturn', {}, { room: UNION });
    expect(state).toMatchObject({ status: 'ACCEPTED', room: { id: 'union' }, track: 'LABOUR', mediators: [] });
    expect(state.custody).toBeUndefined();
    expect(state.milestones.map(({ kind }) => kind)).toEqual(['REGISTERED', 'ACCEPTED', 'SENT_OUTSIDE', 'RETURNED']);
    expect(code(() => outside().attempt('recordReturn', {}, { room: { ...UNION, active: false } }))).toBe(
      'ROOM_CLOSED',
    );
  });

  it('ends it with its document; nobody holds it then', () => {
    const { state } = outside().wait(1).take('recordExternalResult', { result: 'document' });
    expect(state).toMatchObject({
      status: 'ENDED_OUTSIDE',
      ending: { outcome: 'document', ground: null, on: '2026-03-03' },
    });
    expect(state.custody).toBeUndefined();
    expect(code(() => outside().attempt('recordExternalResult', { number: null }))).toBe('NUMBER_MISSING');
  });

  it('no room undoes anything, nor corrects what the book carries; names are still put right', () => {
    const story = outside();
    expect(refusal(() => story.attempt('askUndo'))).toMatchObject({
      code: 'IN_OUTSIDE_CUSTODY',
      facts: { authority: 'COURT' },
    });
    expect(code(() => story.attempt('amend'))).toBe('IN_OUTSIDE_CUSTODY');
    expect(story.take('amend', { dispute: {}, facts: '院墙占了公共通道。' }).last.type).toBe('Amended');
  });

  it('an undo asked before is stale then', () => {
    expect(
      code(() => caseThatIs('MEDIATING').take('askUndo').take('recordExternalAcceptance').attempt('confirmUndo')),
    ).toBe('UNDO_STALE');
  });
});

it('after its end the room evaluates and archives its own file', () => {
  const story = caseThatIs('ENDED_OUTSIDE').take('evaluate');
  expect(story.state.status).toBe('ENDED_OUTSIDE');
  expect(story.take('archive').state.status).toBe('ARCHIVED');
});

shutIn('recordExternalAcceptance', [...ON_DESK, ...ENDED]);
for (const action of ['recordExternalTransfer', 'recordReturn', 'recordExternalResult'] as const)
  shutIn(action, [...ON_DESK, ...HELD, ...ENDED.filter((status) => status !== 'TRANSFERRED_OUT')]);
