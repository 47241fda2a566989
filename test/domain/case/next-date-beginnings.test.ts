/** From which day each next date is counted, when the days of a case differ. */
import { describe, expect, it } from '@jest/globals';
import { nextDate } from '../../../src/domain/case/next-date.js';
import { CALENDAR, UNION } from './fixtures.js';
import { caseThatIs, Story } from './story.js';

const next = ({ state, today }: Story) => nextDate(state, today, CALENDAR);
const accepted = () => new Story().take('register').take('requestConsent').wait(2).take('accept').wait(1);
const ended = () => accepted().take('assignMediators').take('openSession').wait(2);
const fulfilled = () => ended().take('draft').signedByAll().wait(1).take('recordPerformance');

describe('the next date is counted', () => {
  it('from the last turn, not from the first nor from today', () => {
    expect(next(new Story().take('register').wait(2).take('refuse').wait(3))).toEqual({
      kind: 'ARCHIVE',
      on: '2026-04-03',
    });
    expect(next(ended().take('terminate').wait(3))).toEqual({ kind: 'ARCHIVE', on: '2026-04-06' });
    expect(next(accepted())).toEqual({ kind: 'ASSIGNMENT', on: '2026-03-07' });
  });

  it('from the acceptance for the period of mediation, also in another room', () => {
    const moved = accepted().referredTo(UNION).wait(1).take('assignMediators').take('openSession');
    expect(moved.state.milestones.at(-1)?.day).toBe('2026-03-05');
    // The month ends on Saturday 4 April, so its last day is the Monday after it (R3).
    expect(next(moved)).toEqual({ kind: 'MEDIATION_PERIOD', on: '2026-04-06' });
  });

  it('from the end for the follow-up, from today after a default', () => {
    expect(next(fulfilled().wait(3))).toEqual({ kind: 'FOLLOW_UP', on: '2026-04-06' });
    expect(next(ended().take('draft').signedByAll().wait(11).take('recordDefault'))).toEqual({
      kind: 'FOLLOW_UP',
      on: '2026-03-25',
    });
  });

  it('from the last visit for the evaluation, from the last evaluation for the archive', () => {
    const visited = fulfilled().wait(1).take('followUp');
    expect(next(visited)).toEqual({ kind: 'EVALUATION', on: '2026-04-08' });
    const again = { ...visited.state, followUps: ['2026-03-09', '2026-03-10', '2026-03-12'] };
    expect(nextDate(again, visited.today, CALENDAR)).toEqual({ kind: 'EVALUATION', on: '2026-04-11' });
    expect(next(visited.wait(2).take('evaluate'))).toEqual({ kind: 'ARCHIVE', on: '2026-04-10' });
    const [one] = visited.state.evaluations;
    const days = ['2026-03-11', '2026-03-12', '2026-03-14'];
    const evaluations = days.map((on) => ({ ...one, on })) as typeof visited.state.evaluations;
    expect(nextDate({ ...visited.state, evaluations }, visited.today, CALENDAR)).toEqual({
      kind: 'ARCHIVE',
      on: '2026-04-13',
    });
  });

  it('of an evaluated or visited case of which no day is kept, from its end', () => {
    const visited = fulfilled().wait(1).take('followUp');
    expect(nextDate({ ...visited.state, followUps: [] }, visited.today, CALENDAR)).toMatchObject({
      on: '2026-04-06',
    });
    const evaluated = visited.wait(2).take('evaluate');
    expect(nextDate({ ...evaluated.state, evaluations: [] }, evaluated.today, CALENDAR)).toMatchObject({
      on: '2026-04-06',
    });
    const { ending, milestones } = fulfilled().state;
    expect(ending?.on).toBe(milestones.at(-1)?.day);
    const other = { ...fulfilled().state, ending: ending && { ...ending, on: '2026-03-06' } };
    expect(nextDate(other, '2026-03-20', CALENDAR)).toEqual({ kind: 'FOLLOW_UP', on: '2026-04-05' });
    expect(nextDate({ ...other, ending: null }, '2026-03-20', CALENDAR)).toEqual({
      kind: 'FOLLOW_UP',
      on: '2026-04-06',
    });
  });

  it('and the day of an acceptance that no milestone shows is the last turn’s', () => {
    const { state, today } = caseThatIs('MEDIATING');
    const [registered] = state.milestones;
    expect(nextDate({ ...state, milestones: [registered as never] }, today, CALENDAR)).toMatchObject({
      on: '2026-04-02',
    });
    expect(nextDate({ ...state, milestones: [] }, '2026-03-05', CALENDAR)).toMatchObject({ on: '2026-04-05' });
  });
});

describe('of several days the earliest counts', () => {
  it('of planned sessions', () => {
    const story = caseThatIs('MEDIATING');
    const inDays = (days: number) => new Date(Date.parse('2026-03-02T04:00:00Z') + days * 86_400_000);
    story.take('scheduleSession', { startsAt: inDays(9) }).take('scheduleSession', { startsAt: inDays(4) });
    expect(next(story)).toEqual({ kind: 'SESSION', on: '2026-03-06' });
  });

  it('of a plan and of what the status asks; on one day the plan', () => {
    const planned = (startsAt: string) =>
      next(caseThatIs('MEDIATING').take('scheduleSession', { startsAt: new Date(startsAt) }));
    expect(planned('2026-04-20T02:00:00Z')).toEqual({ kind: 'MEDIATION_PERIOD', on: '2026-04-02' });
    expect(planned('2026-04-02T02:00:00Z')).toEqual({ kind: 'SESSION', on: '2026-04-02' });
  });

  it('of items that are owed; those without a day are asked after at the follow-up', () => {
    const items = [{ text: '余款', dueOn: '2026-03-20' }, { text: '首付', dueOn: '2026-03-10' }, { text: '道歉' }];
    const performing = () => caseThatIs('MEDIATING').take('draft', { items }).signedByAll();
    expect(next(performing())).toEqual({ kind: 'PERFORMANCE', on: '2026-03-10' });
    const undated = caseThatIs('MEDIATING').take('draft', { items: [{ text: '道歉' }] });
    expect(next(undated.signedByAll())).toEqual({ kind: 'FOLLOW_UP', on: '2026-04-01' });
  });
});
