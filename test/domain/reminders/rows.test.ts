/** Row by row: what the table of reminders says of each date that a case can have. */
import { describe, expect, it } from '@jest/globals';
import { REMINDER_ROWS } from '../../../src/domain/reminders/table.js';
import { DATE_KINDS, STEPS, type DateKind } from '../../../src/domain/reminders/row.js';
import { type Reminder, remindersOf } from '../../../src/domain/reminders/reminders.js';
import { minuteOf } from '../../../src/domain/kernel/day.js';
import { aDispute, CALENDAR, ENTERPRISE, MONDAY, UNION } from '../case/fixtures.js';
import { caseThatIs, Story } from '../case/story.js';

const all = ({ state, last }: Story): Reminder[] => remindersOf(state, last.at, CALENDAR);
const rows = (story: Story, kind: DateKind, clock: string | null = null) =>
  all(story)
    .filter((one) => one.kind === kind && (clock === null || one.clock === clock))
    .map(({ step, to, dueAt }) => `${step} ${to} ${minuteOf(dueAt)}`);

const entrusted = (offer: object = {}) =>
  new Story().take('registerEntrusted', {
    offer: { kind: 'ENTRUSTED_POST_FILING', procedure: 'ORDINARY', materials: ['起诉状副本'], ...offer },
  });
const labour = (room: typeof UNION) =>
  new Story().take('register', { dispute: aDispute({ type: 'OTHER_LABOUR', labourCause: 'L5' }) }, { room });
const confirming = () => caseThatIs('PERFORMING').take('prepareConfirmation').take('submitProceeding');

/** 2026-03-02 is a Monday; without holidays working days are Monday to Friday. */
const CASES: readonly [what: string, Story, DateKind, clock: string | null, expected: string[]][] = [
  [
    'a period of the room goes up the ladder: mediators, head, hub',
    caseThatIs('MEDIATING'),
    'ROOM_PERIOD',
    'PM-01',
    [
      'AHEAD MEDIATORS 2026-03-30 09:00',
      'EVE MEDIATORS 2026-04-01 09:00',
      'ON_DAY MEDIATORS 2026-04-02 09:00',
      'HEAD ROOM_HEAD 2026-04-03 09:00',
      'HUB HUB 2026-04-07 09:00',
    ],
  ],
  [
    'a short one has no reminder that would come with its beginning, and the head stands in while nobody mediates',
    labour(ENTERPRISE),
    'ROOM_PERIOD',
    'LM-01',
    [
      'EVE ROOM_HEAD 2026-03-04 09:00',
      'ON_DAY ROOM_HEAD 2026-03-05 09:00',
      'HEAD ROOM_HEAD 2026-03-06 09:00',
      'HUB HUB 2026-03-10 09:00',
    ],
  ],
  [
    'a period of the parties is told to them five working days and one before',
    caseThatIs('PERFORMING'),
    'PARTY_PERIOD',
    'JC-01',
    ['AHEAD PARTIES 2026-03-25 09:00', 'EVE PARTIES 2026-03-31 09:00'],
  ],
  [
    'after a period in which a party had to wait, the other way is told to them',
    labour(UNION),
    'WAY_OPENS',
    'LM-03',
    ['OVER PARTIES 2026-03-18 09:00'],
  ],
  [
    'a period of the court is told to the court, and when it is over to the mediators who may ask it',
    confirming(),
    'COURT_PERIOD',
    'JC-02',
    ['ON_DAY COURT 2026-03-05 09:00', 'OVER MEDIATORS 2026-03-06 09:00'],
  ],
  [
    'the answer to a referral is told to the head of the room that is asked',
    caseThatIs('ASSIGNED').take('proposeReferral').take('sendReferral'),
    'REFERRAL_ANSWER',
    'RF-01',
    ['EVE ASKED_HEAD 2026-03-04 09:00', 'ON_DAY ASKED_HEAD 2026-03-05 09:00', 'HUB HUB 2026-03-06 09:00'],
  ],
  [
    'an offer that lapsed is told to the hub',
    caseThatIs('ASSIGNED').take('proposeReferral').take('sendReferral').wait(4).take('lapseReferral'),
    'REFERRAL_ANSWER',
    'RF-01',
    ['EVE ASKED_HEAD 2026-03-04 09:00', 'ON_DAY ASKED_HEAD 2026-03-05 09:00', 'HUB HUB 2026-03-06 09:00'],
  ],
  [
    'an entrusted mediation that nobody answers goes to the hub',
    entrusted(),
    'MANDATE_ANSWER',
    null,
    ['EVE ASKED_HEAD 2026-03-04 09:00', 'ON_DAY ASKED_HEAD 2026-03-05 09:00', 'HUB HUB 2026-03-06 09:00'],
  ],
  [
    'so does one on line, whose period the rules name',
    entrusted({ online: true }),
    'MANDATE_ANSWER',
    'ON-03',
    ['EVE ASKED_HEAD 2026-03-04 09:00', 'ON_DAY ASKED_HEAD 2026-03-05 09:00', 'HUB HUB 2026-03-06 09:00'],
  ],
  [
    'the written report on the end of a mandate is owed at once',
    entrusted().take('acceptMandate').take('openSession').take('terminate'),
    'MANDATE_REPORT',
    null,
    ['OVER MEDIATORS 2026-03-03 09:00', 'HEAD ROOM_HEAD 2026-03-05 09:00', 'HUB HUB 2026-03-09 09:00'],
  ],
  [
    'a planned session is told to parties and mediators before it, and to the room while nothing of it is recorded',
    caseThatIs('MEDIATING').take('scheduleSession', { startsAt: new Date('2026-03-12T06:30:00Z') }),
    'SESSION',
    null,
    [
      'AHEAD PARTIES 2026-03-09 09:00',
      'EVE PARTIES 2026-03-11 09:00',
      'EVE MEDIATORS 2026-03-11 09:00',
      'OVER MEDIATORS 2026-03-13 09:00',
      'HEAD ROOM_HEAD 2026-03-17 09:00',
    ],
  ],
  [
    'on a weekend the day before is the Friday',
    caseThatIs('MEDIATING').take('scheduleSession', { startsAt: new Date('2026-03-15T01:00:00Z') }),
    'SESSION',
    null,
    [
      'AHEAD PARTIES 2026-03-11 09:00',
      'EVE PARTIES 2026-03-13 09:00',
      'EVE MEDIATORS 2026-03-13 09:00',
      'OVER MEDIATORS 2026-03-16 09:00',
      'HEAD ROOM_HEAD 2026-03-18 09:00',
    ],
  ],
  [
    'an item of the agreement is told to the parties before, and asked after when it is over',
    caseThatIs('PERFORMING'),
    'PERFORMANCE',
    null,
    ['AHEAD PARTIES 2026-03-09 09:00', 'OVER MEDIATORS 2026-03-13 09:00', 'HEAD ROOM_HEAD 2026-03-19 09:00'],
  ],
  [
    'the follow-up visit is the mediators’, then the head’s, then the hub’s',
    caseThatIs('FULFILLED'),
    'FOLLOW_UP',
    null,
    [
      'AHEAD MEDIATORS 2026-03-27 09:00',
      'ON_DAY MEDIATORS 2026-04-01 09:00',
      'HEAD ROOM_HEAD 2026-04-06 09:00',
      'HUB HUB 2026-04-15 09:00',
    ],
  ],
];

describe('the reminders of a case, row by row', () => {
  it.each(CASES)('%s', (_, story, kind, clock, expected) => {
    expect(rows(story, kind, clock)).toEqual(expected);
  });

  it('after a period that the law ends itself the notice of the other ways is owed at once', () => {
    const story = labour(ENTERPRISE)
      .take('requestConsent')
      .take('accept', {}, { room: ENTERPRISE })
      .take('assignMediators')
      .take('openSession')
      .wait(16)
      .take('lapsePeriod');
    expect(story.state.status).toBe('TERMINATED_FAILED');
    expect(rows(story, 'ROUTE_NOTICE')).toEqual([
      'OVER MEDIATORS 2026-03-19 09:00',
      'HEAD ROOM_HEAD 2026-03-23 09:00',
      'HUB HUB 2026-03-25 09:00',
    ]);
  });

  it('a period of an arbitration commission is told to its clerks', () => {
    const story = labour(UNION).take('recordArbitrationStep', { kind: 'APPLIED', document: '仲裁申请书', on: MONDAY });
    expect(rows(story, 'COMMISSION_PERIOD', 'LA-01')).toEqual([
      'ON_DAY COMMISSION 2026-03-09 09:00',
      'OVER ROOM_HEAD 2026-03-10 09:00',
    ]);
    expect(rows(story, 'WAY_OPENS', 'LA-01')).toEqual(['OVER PARTIES 2026-03-10 09:00']);
  });

  it('has a case here for each kind of date', () => {
    const seen = new Set<DateKind>([...CASES.map(([, , kind]) => kind), 'ROUTE_NOTICE', 'COMMISSION_PERIOD']);
    expect([...DATE_KINDS].filter((kind) => !seen.has(kind))).toEqual([]);
  });

  it('has steps in the order in which they come, and no two of one step for one reader', () => {
    for (const kind of DATE_KINDS) {
      const steps = REMINDER_ROWS[kind].map(({ step }) => STEPS.indexOf(step));
      expect([kind, steps]).toEqual([kind, [...steps].sort((a, b) => a - b)]);
      for (const span of ['SHORT', 'USUAL', 'LONG'] as const) {
        const told = REMINDER_ROWS[kind].filter(({ spans }) => !spans || spans.includes(span));
        expect(new Set(told.map(({ step, to }) => `${step} ${to}`)).size).toBe(told.length);
      }
    }
  });
});
