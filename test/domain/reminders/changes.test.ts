/** What becomes of the reminders of a case when something happens to it. */
import { describe, expect, it } from '@jest/globals';
import { keyOf, type Reminder, remindersOf, tellableAt } from '../../../src/domain/reminders/reminders.js';
import { workingDaysFrom } from '../../../src/domain/reminders/working-days.js';
import { CASE_STATUSES } from '../../../src/domain/case/status.js';
import { startOf } from '../../../src/domain/kernel/day.js';
import type { Calendar } from '../../../src/domain/kernel/calendar.js';
import { CALENDAR as OFFICIAL } from '../clock/official-calendar.js';
import { aPaper } from '../case/custody-inputs.js';
import { aDispute, CALENDAR, COMMISSION, MEDICAL_COMMITTEE, MONDAY, NO_CALENDAR, UNION } from '../case/fixtures.js';
import { caseThatIs, Story } from '../case/story.js';

const all = ({ state, last }: Story, calendar: Calendar = CALENDAR): Reminder[] =>
  remindersOf(state, last.at, calendar);
const kinds = (story: Story, calendar: Calendar = CALENDAR) => [
  ...new Set(all(story, calendar).map(({ kind }) => kind)),
];
const keys = (story: Story) => all(story).map(keyOf);
const planned = { startsAt: new Date('2026-03-12T06:30:00Z') };
const medical = () =>
  new Story()
    .take('register', { dispute: aDispute({ type: 'MEDICAL' }) }, { room: MEDICAL_COMMITTEE })
    .take('requestConsent')
    .take('accept', {}, { room: MEDICAL_COMMITTEE })
    .take('assignMediators')
    .take('openSession');

describe('the reminders of a case', () => {
  it('begin anew when a period was extended, every step of the ladder among them', () => {
    const story = caseThatIs('MEDIATING');
    const before = all(story).filter(({ clock }) => clock === 'PM-01');
    const after = all(story.wait(3).take('extendPeriod', { count: 5 })).filter(({ clock }) => clock === 'PM-01');
    expect(after.map(({ step }) => step)).toEqual(before.map(({ step }) => step));
    expect(after.map(keyOf).filter((key) => before.map(keyOf).includes(key))).toEqual([]);
    expect(after.every(({ dueAt }, at) => dueAt > (before[at] as Reminder).dueAt)).toBe(true);
  });

  it('are the same whenever they are reckoned: nothing in them is “now”', () => {
    const story = caseThatIs('MEDIATING').take('scheduleSession', planned);
    const { state } = story;
    const later = remindersOf(state, new Date('2026-03-20T00:00:00Z'), CALENDAR);
    expect(later.map(keyOf)).toEqual(keys(story));
  });

  it('of a session move with it to another day, and go when it is cancelled or held', () => {
    const story = caseThatIs('MEDIATING').take('scheduleSession', planned);
    const before = keys(story).filter((key) => key.startsWith('SESSION'));
    story.take('rescheduleSession', { startsAt: new Date('2026-03-20T06:30:00Z') });
    const after = keys(story).filter((key) => key.startsWith('SESSION'));
    expect([before.length, after.length, after.filter((key) => before.includes(key))]).toEqual([5, 5, []]);
    expect(kinds(story.take('cancelSession'))).not.toContain('SESSION');
  });

  it('of a caucus are told to its one party and to no other', () => {
    const story = caseThatIs('MEDIATING');
    const [party] = story.state.parties;
    story.take('scheduleSession', { ...planned, kind: 'CAUCUS', caucusWith: party?.id });
    const told = all(story).filter(({ kind, to }) => kind === 'SESSION' && to === 'PARTIES');
    expect(told.map((one) => one.party)).toEqual([party?.id, party?.id]);
  });

  it('of the window after an award are those of the side that received it', () => {
    const story = new Story()
      .take('register', { dispute: aDispute({ type: 'OTHER_LABOUR', labourCause: 'L5' }) }, { room: UNION })
      .take('requestConsent')
      .take('accept', {}, { room: UNION })
      .take('recordExternalAcceptance', aPaper('ARBITRATION_COMMISSION', MONDAY), { authority: COMMISSION })
      .take('recordArbitrationStep', { kind: 'AWARDED', document: '裁决书', on: MONDAY, finals: [false] })
      .take('recordArbitrationStep', { kind: 'AWARD_SERVED', document: '送达回证', on: MONDAY, side: 'RESPONDENT' });
    const told = all(story).filter(({ clock }) => clock === 'LS-01');
    expect(told.map(({ to, side }) => [to, side])).toEqual([
      ['PARTIES', 'RESPONDENT'],
      ['PARTIES', 'RESPONDENT'],
    ]);
  });

  it('of a period that stands still, and of sessions, are gone while the mediation is suspended', () => {
    const story = medical().take('scheduleSession', planned);
    expect(kinds(story)).toEqual(['ROOM_PERIOD', 'SESSION']);
    expect(kinds(story.take('suspend'))).toEqual([]);
    expect(kinds(story.wait(2).take('resume'))).toEqual(['ROOM_PERIOD', 'SESSION']);
  });

  it('of a performed item are gone, and the follow-up begins', () => {
    expect(kinds(caseThatIs('PERFORMING'))).toEqual(['PARTY_PERIOD', 'PERFORMANCE']);
    expect(kinds(caseThatIs('FULFILLED'))).toEqual(['PARTY_PERIOD', 'FOLLOW_UP']);
  });

  it('are those of these statuses and no others', () => {
    const silent = CASE_STATUSES.filter((status) => all(caseThatIs(status)).length === 0);
    expect(silent).toEqual([
      'REGISTERED',
      'CONSENT_PENDING',
      'TRANSFERRED_OUT',
      'ARCHIVED',
      'NOT_ACCEPTED',
      'WITHDRAWN',
      'TERMINATED_FAILED',
      'ENDED_OUTSIDE',
      'ANNULLED',
      'VOIDED',
    ]);
  });

  it('of a case from a register count like any other once somebody has acted on it: the period only reminds', () => {
    const story = new Story().take('attestAccepted', {}, {});
    expect(kinds(story)).toEqual(['ROOM_PERIOD']);
  });

  it('of a period whose year has no calendar yet are none; those of a session have their weekdays', () => {
    const story = caseThatIs('MEDIATING').take('scheduleSession', planned);
    expect(kinds(story, NO_CALENDAR)).toEqual(['SESSION']);
    expect(all(story, NO_CALENDAR).filter(({ kind }) => kind === 'SESSION')).toEqual(
      all(story).filter(({ kind }) => kind === 'SESSION'),
    );
  });
});

describe('when one is due', () => {
  it('counts working days over holidays and made-up days', () => {
    expect(workingDaysFrom('2026-10-08', -1, OFFICIAL)).toBe('2026-09-30');
    expect(workingDaysFrom('2026-09-30', 1, OFFICIAL)).toBe('2026-10-08');
    expect(workingDaysFrom('2026-10-09', 1, OFFICIAL)).toBe('2026-10-10');
    expect(workingDaysFrom('2026-10-04', 0, OFFICIAL)).toBe('2026-09-30');
  });

  it('is not told of what lay ahead once that is behind; what is over is told late rather than never', () => {
    const story = caseThatIs('MEDIATING');
    const told = (at: Date) => tellableAt(all(story), at).map(({ step }) => step);
    expect(told(startOf('2026-03-30'))).toEqual([]);
    expect(told(new Date('2026-03-30T01:00:00Z'))).toEqual(['AHEAD']);
    expect(told(new Date('2026-04-02T01:00:00Z'))).toEqual(['ON_DAY']);
    expect(told(new Date(startOf('2026-04-03').getTime() - 1))).toEqual(['ON_DAY']);
    expect(told(startOf('2026-04-03'))).toEqual([]);
    expect(told(startOf('2026-06-01'))).toEqual(['HEAD', 'HUB']);
  });

  it('is told to each reader for themselves', () => {
    const story = caseThatIs('MEDIATING').take('scheduleSession', planned);
    const told = tellableAt(all(story), new Date('2026-03-11T02:00:00Z')).map(({ step, to }) => `${step} ${to}`);
    expect(told).toEqual(['EVE PARTIES', 'EVE MEDIATORS']);
  });
});
