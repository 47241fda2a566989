// The holiday notice of a year is missing: it is said at once, listed for who keeps the calendar, and filled in when it is loaded.
import { beforeAll, expect, test } from '@jest/globals';
import { expiredItemsOn } from '../../src/adapters/persistence/case/expired-items.js';
import { undatedItemsOn } from '../../src/adapters/persistence/calendar/undated.js';
import { executorOfSystem } from '../../src/adapters/persistence/visibility/transactions.js';
import { fillLastDays } from '../../src/app/calendar/fill.js';
import { sweep } from '../../src/app/referral/sweep.js';
import { roomId } from '../fixtures/app.js';
import { type Json, useApi } from './client.js';
import { actsOf, aKey, anAcceptedCase, CLERK, HEAD, seen, SUPERVISOR } from './registrations.js';

const api = useApi();
const DISTRICT = roomId('committee-320612');
const MISSING = 'dueOn dueOnUnknown { code message facts { name value } }';
const REFERRALS = `id version status parties { id side } referrals { id status ${MISSING} }`;
const PRIVATE = 'mutation ($input: RecordRightsRequestInput!) { recordRightsRequest(input: $input) {';

let kase: Json;
let request: Json;

/** Tuesday 9 June 2026, and nobody has entered the notice of 2026 yet. */
beforeAll(async () => {
  await api().app.db.asOwner('delete from calendar_day');
  await api().app.db.asOwner('delete from calendar_year');
  kase = await anAcceptedCase(api());
  const reason = { roomId: DISTRICT, reason: 'BEYOND_ABILITY', note: '疑难' };
  const proposed = await api()
    .as(HEAD)
    .change('proposeReferral', seen(kase, { ...reason, consents: actsOf(api(), kase) }));
  kase = (
    await api()
      .as(HEAD)
      .change('sendReferral', seen(proposed.case, { noticeGiven: true }), REFERRALS)
  ).case;
  const asking = { partyId: kase.parties[0].id, kind: 'ACCESS', identity: 'ID_CARD_SEEN', askedOn: '2026-06-09' };
  const input = { idempotencyKey: aKey(), caseId: kase.id, ...asking, asked: '想看自己的材料' };
  const { data } = await api()
    .as(CLERK)
    .send(`${PRIVATE} id dueOnUnknown { code message } problem { code } } }`, { input });
  request = data.recordRightsRequest;
}, 60_000);

const requests = async (): Promise<Json> =>
  (await api().as(CLERK).send(`{ rightsRequests { nodes { ${MISSING} } } }`)).data.rightsRequests.nodes;
const offers = async (): Promise<Json> =>
  (await api().as(HEAD).send(`{ outgoingReferrals { nodes { ${MISSING} } } }`)).data.outgoingReferrals.nodes;
const timeline = async (): Promise<string[]> => {
  const { data } = await api().as(HEAD).send(`{ timeline(id: "${kase.id}") { nodes { type } } }`);
  return data.timeline.nodes.map(({ type }: Json) => type);
};
const load = async (over: object = {}, person = SUPERVISOR): Promise<Json> => {
  const days = [
    { day: '2026-01-01', kind: 'OFF', name: '元旦' },
    { day: '2025-12-31', kind: 'OFF', name: '元旦' },
    { day: '2026-06-19', kind: 'OFF', name: '端午节' },
    { day: '2026-06-27', kind: 'WORK' },
  ];
  const input = { idempotencyKey: aKey(), year: 2026, source: '国办发明电〔2025〕7号', days, ...over };
  const asked = `mutation ($input: LoadCalendarYearInput!) { loadCalendarYear(input: $input) {
    year { loaded source days { day kind } } filled { referrals rightsRequests } problem { code field message } } }`;
  const { data, errors } = await api().as(person).send(asked, { input });
  if (errors[0]) throw new Error(errors[0].message);
  return data.loadCalendarYear;
};
const waiting = async (): Promise<Json> =>
  (await api().as(SUPERVISOR).send('{ calendarWaiting { year referrals rightsRequests } }')).data.calendarWaiting;
const UNKNOWN = { code: 'DUE_DAY_UNKNOWN', message: expect.stringMatching(/^2026 年的放假安排尚未录入/) };

test('the answer itself, the lists and the file say that the last day is not known, and why', async () => {
  expect(kase.referrals).toMatchObject([{ status: 'SENT', dueOn: null, dueOnUnknown: UNKNOWN }]);
  expect(request).toMatchObject({ problem: null, dueOnUnknown: UNKNOWN });
  expect(await offers()).toMatchObject([{ dueOn: null, dueOnUnknown: UNKNOWN }]);
  expect(await requests()).toMatchObject([{ dueOn: null, dueOnUnknown: UNKNOWN }]);
  const english = { 'accept-language': 'en' };
  const { data } = await api().as(HEAD).send(`{ case(id: "${kase.id}") { referrals { ${MISSING} } } }`, {}, english);
  expect(data.case.referrals[0].dueOnUnknown.message).toMatch(/^The holiday notice of 2026 is not loaded/);
});

test('who keeps the calendar sees how much waits; nobody else does', async () => {
  expect(await waiting()).toEqual([{ year: 2026, referrals: 1, rightsRequests: 1 }]);
  const refused = await api().as(HEAD).send('{ calendarWaiting { year } }');
  expect(refused.errors[0]?.extensions['code']).toBe('NOT_PERMITTED');
});

test.each<[string, object, string, string]>([
  ['an empty notice', { days: [] }, 'CALENDAR_EMPTY', 'days'],
  ['a notice without its source', { source: ' ' }, 'TEXT_MISSING', 'source'],
  ['a day of another year', { days: [{ day: '2027-01-01', kind: 'OFF' }] }, 'CALENDAR_DAY_ELSEWHERE', 'days[0].day'],
  [
    'a day given twice',
    { days: [1, 2].map(() => ({ day: '2026-01-02', kind: 'OFF' })) },
    'CALENDAR_DAY_TWICE',
    'days[1].day',
  ],
  [
    'a made-up Monday',
    {
      days: [
        { day: '2026-01-01', kind: 'OFF' },
        { day: '2026-01-05', kind: 'WORK' },
      ],
    },
    'CALENDAR_WORKDAY_WRONG',
    'days[1].day',
  ],
  ['a year out of range', { year: 1899 }, 'YEAR_OUT_OF_RANGE', 'year'],
])('%s is refused', async (_, over, code, field) => {
  expect((await load(over)).problem).toMatchObject({ code, field });
});

test('loading the year tells the days that waited, exactly once, and says how many', async () => {
  const events = (await timeline()).length;
  expect(await load()).toMatchObject({
    year: { loaded: true, source: '国办发明电〔2025〕7号', days: { length: 3 } },
    filled: { referrals: 1, rightsRequests: 1 },
    problem: null,
  });
  expect(await offers()).toEqual([{ dueOn: '2026-06-12', dueOnUnknown: null }]);
  expect(await requests()).toEqual([{ dueOn: '2026-06-30', dueOnUnknown: null }]);
  expect(await waiting()).toEqual([]);
  expect(await timeline()).toHaveLength(events + 1);
  expect((await timeline())[0]).toBe('ReferralDated');

  const undated = undatedItemsOn(executorOfSystem(api().app.orm));
  expect(await fillLastDays(api().app.runtime, undated)).toEqual({ referrals: 0, rightsRequests: 0 });
  expect((await load()).filled).toEqual({ referrals: 0, rightsRequests: 0 });
  expect(await timeline()).toHaveLength(events + 1);
});

test('loaded again the days of the year are those of the last notice; what was told stays', async () => {
  const { year } = await load({ days: [{ day: '2026-01-01', kind: 'OFF', name: '元旦' }] });
  expect(year.days).toEqual([{ day: '2026-01-01', kind: 'OFF' }]);
  expect((await offers())[0].dueOn).toBe('2026-06-12');
});

test('the offer lapses after its day like any other', async () => {
  const expired = expiredItemsOn(api().app.orm);
  api().app.clock.at = new Date('2026-06-12T02:00:00Z');
  expect((await sweep(api().app.runtime, expired)).referrals).toBe(0);
  api().app.clock.at = new Date('2026-06-13T02:00:00Z');
  expect((await sweep(api().app.runtime, expired)).referrals).toBe(1);
});
