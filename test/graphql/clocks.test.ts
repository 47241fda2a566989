// The clocks of cases over the API: computed, suspended, extended, over by law exactly once, ended once, and filled in with the calendar.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { expiredItemsOn } from '../../src/adapters/persistence/case/expired-items.js';
import { sweep } from '../../src/app/referral/sweep.js';
import { roomId } from '../fixtures/app.js';
import { type Json, useApi } from './client.js';
import {
  actsOf,
  aKey,
  anAcceptedCase,
  aRegistration,
  CLERK,
  FAR_AWAY,
  MEDIATOR,
  seen,
  SUPERVISOR,
  today,
} from './registrations.js';

const api = useApi();
const DOCTOR = '欧阳慧';
const AT_MEDICAL = '居志和';
const WHOLE = 'id version status parties { id side } ground outcome';
const CLOCKS =
  'code state startedOn dueOn remaining left missingYear endedOn mark caution actsByItself why rule advice reasons { kind }';

const noon = (day: string) => new Date(`${day}T04:00:00Z`);
const sweeping = () => sweep(api().app.runtime, expiredItemsOn(api().app.orm));
const rows = (caseId: string) =>
  api().app.db.asOwner<Json>(
    `select clock, state, due_on::text as due, by_itself from clock where case_id = $1 order by clock`,
    [caseId],
  );
const nextOf = async (caseId: string) =>
  (
    await api().app.db.asOwner<Json>(
      `select next_kind as kind, next_due::text as on from case_file where case_id = $1`,
      [caseId],
    )
  )[0];

async function clocksOf(person: string, id: string, headers = {}): Promise<Record<string, Json>> {
  const { data } = await api()
    .as(person)
    .send(`query ($id: UUID!) { case(id: $id) { clocks { ${CLOCKS} } } }`, { id }, headers);
  return Object.fromEntries(data.case.clocks.map((clock: Json) => [clock.code, clock]));
}

async function step(person: string, action: string, kase: Json, over: object = {}): Promise<Json> {
  const { problem, case: after } = await api().as(person).change(action, seen(kase, over), WHOLE);
  expect([action, problem]).toEqual([action, null]);
  return after;
}

/** In mediation at the medical committee since Tuesday 9 June 2026: thirty working days end on Wednesday 22 July. */
async function aMedicalCase(): Promise<Json> {
  const dispute = {
    type: 'MEDICAL',
    source: 'ON_APPLICATION',
    amount: 120_000,
    people: 2,
    difficult: false,
    placeCode: '320612',
  };
  const registering = aRegistration({ roomId: roomId('tz-medical'), dispute });
  let kase = (await api().as(DOCTOR).change('register', registering, WHOLE)).case;
  kase = await step(DOCTOR, 'requestConsent', kase, {
    asked: kase.parties.map(({ id }: Json) => ({ partyId: id, channel: 'PHONE' })),
  });
  const rightsNotice = { manner: 'WRITTEN', on: today(api()) };
  kase = await step(DOCTOR, 'accept', kase, { consents: actsOf(api(), kase), rightsNotice });
  const { personId } = await api().app.actor(AT_MEDICAL, 'MEDIATOR');
  const [post] = await api().app.db.asOwner<Json>(`select id from post where person_id = $1 and role = 'MEDIATOR'`, [
    personId,
  ]);
  kase = await step(DOCTOR, 'assignMediators', kase, { presider: post.id, chosenBy: 'ROOM', recusalChecked: true });
  const present = kase.parties.map(({ id }: Json) => ({ partyId: id, identityChecked: true }));
  const startsAt = new Date(api().app.clock.at.getTime() - 30_000).toISOString();
  return step(AT_MEDICAL, 'openSession', kase, { kind: 'JOINT', startsAt, present, record: '双方各陈己见。' });
}

beforeAll(() => {
  api().app.clock.at = noon('2026-06-09');
});

describe('a period that a statute ends', () => {
  let kase: Json;

  test('is shown with its day, why, the article and its mark', async () => {
    kase = await aMedicalCase();
    const { 'MD-01': period, 'PM-08': limitation } = await clocksOf(AT_MEDICAL, kase.id, { 'accept-language': 'zh' });
    expect(period).toMatchObject({
      ...{ state: 'RUNNING', startedOn: '2026-06-09', dueOn: '2026-07-22', remaining: 43, missingYear: null },
      ...{ mark: 'V', caution: null, actsByItself: true, rule: '医疗纠纷预防和处理条例第38条' },
      reasons: ['START', 'LENGTH', 'NOT_COUNTED', 'LAST_DAY', 'DUE', 'CITE'].map((kind) => ({ kind })),
    });
    expect(period.why).toContain('放假不计：2026年6月19日至2026年6月21日');
    expect(limitation).toMatchObject({ state: 'UNDATED', dueOn: null, missingYear: 2029, actsByItself: false });
    expect((await clocksOf(AT_MEDICAL, kase.id, { 'accept-language': 'en' }))['MD-01'].why).toContain(
      'It ends on 22 July 2026 at 24:00',
    );
    expect(await rows(kase.id)).toEqual([{ clock: 'MD-01', state: 'RUNNING', due: '2026-07-22', by_itself: true }]);
  });

  test('is shown to supervision, and to nobody outside', async () => {
    expect(Object.keys(await clocksOf(SUPERVISOR, kase.id))).toContain('MD-01');
    const { data } = await api().as(FAR_AWAY).send(`{ case(id: "${kase.id}") { clocks { code } } }`);
    expect(data.case).toBeNull();
  });

  test('stands still during an appraisal and goes on after it, longer when every party agrees', async () => {
    api().app.clock.at = noon('2026-06-12');
    kase = await step(AT_MEDICAL, 'suspend', kase, { cause: 'APPRAISAL', reason: '委托鉴定，2026-17号' });
    expect(kase.status).toBe('SUSPENDED');
    expect((await clocksOf(AT_MEDICAL, kase.id))['MD-01']).toMatchObject({
      state: 'PAUSED',
      dueOn: null,
      left: '27个工作日',
    });
    expect(await rows(kase.id)).toEqual([{ clock: 'MD-01', state: 'PAUSED', due: null, by_itself: true }]);
    api().app.clock.at = noon('2026-06-22');
    kase = await step(AT_MEDICAL, 'resume', kase, { reason: '鉴定意见已出' });
    // Of the working days after 22 June the 27th is Wednesday 29 July.
    expect((await clocksOf(AT_MEDICAL, kase.id))['MD-01']).toMatchObject({ state: 'RUNNING', dueOn: '2026-07-29' });
    const one = { count: 2, consents: actsOf(api(), kase).slice(0, 1) };
    expect((await api().as(AT_MEDICAL).change('extendPeriod', seen(kase, one))).problem?.code).toBe('CONSENT_MISSING');
    kase = await step(AT_MEDICAL, 'extendPeriod', kase, { count: 2, consents: actsOf(api(), kase) });
    expect((await clocksOf(AT_MEDICAL, kase.id))['MD-01']).toMatchObject({ dueOn: '2026-07-31' });
    expect(await rows(kase.id)).toEqual([{ clock: 'MD-01', state: 'RUNNING', due: '2026-07-31', by_itself: true }]);
  });

  test('does not end the mediation on its last day, and ends it once on the next, however many sweep', async () => {
    api().app.clock.at = noon('2026-07-31');
    expect((await sweeping()).periods).toBe(0);
    api().app.clock.at = noon('2026-08-01');
    const swept = await Promise.all([sweeping(), sweeping(), sweeping()]);
    expect(swept.some(({ periods }) => periods === 1)).toBe(true);
    expect((await sweeping()).periods).toBe(0);
    const { data } = await api()
      .as(DOCTOR)
      .send(`{ case(id: "${kase.id}") { ${WHOLE} timeline { nodes { type day action } } } }`);
    expect(data.case).toMatchObject({ status: 'TERMINATED_FAILED', ground: 'PERIOD_EXPIRED', outcome: 'FAILED' });
    expect(data.case.timeline.nodes[0]).toEqual({ type: 'PeriodLapsed', day: '2026-08-01', action: 'lapsePeriod' });
    expect(data.case.timeline.nodes.filter(({ type }: Json) => type === 'PeriodLapsed')).toHaveLength(1);
    kase = data.case;
    expect(await rows(kase.id)).toEqual([]);
    expect((await clocksOf(DOCTOR, kase.id))['MD-01']).toMatchObject({
      state: 'ENDED',
      endedOn: '2026-08-01',
      dueOn: '2026-07-31',
    });
  });

  test('leaves the notice of the other routes to be given', async () => {
    expect(await nextOf(kase.id)).toEqual({ kind: 'ROUTE_NOTICE', on: '2026-08-01' });
    const routeNotice = { manner: 'WRITTEN', on: '2026-08-01' };
    kase = await step(DOCTOR, 'giveRouteNotice', kase, { routeNotice });
    expect((await api().as(DOCTOR).change('giveRouteNotice', seen(kase, { routeNotice }))).problem?.code).toBe(
      'NO_NOTICE_OWED',
    );
    expect((await nextOf(kase.id)).kind).toBe('ARCHIVE');
  });
});

describe('a period that only reminds', () => {
  test('carries its warning, is ended once, and bars nobody', async () => {
    api().app.clock.at = noon('2026-08-03');
    const kase = await anAcceptedCase(api());
    expect((await clocksOf(CLERK, kase.id, { 'accept-language': 'zh' }))['PM-01']).toMatchObject({
      ...{ dueOn: '2026-09-03', mark: 'W', actsByItself: false },
      caution: '仅见于非权威来源，使用前须核对：仅作提醒，届满不产生任何后果。',
    });
    expect(await rows(kase.id)).toEqual([{ clock: 'PM-01', state: 'RUNNING', due: '2026-09-03', by_itself: false }]);
    api().app.clock.at = noon('2026-09-04');
    const swept = await Promise.all([sweeping(), sweeping()]);
    expect(swept.map((one) => one.reminders).sort()).toEqual([0, 1]);
    expect(await rows(kase.id)).toEqual([]);
    expect((await clocksOf(CLERK, kase.id))['PM-01']).toMatchObject({ state: 'EXPIRED', remaining: null });
    expect(await nextOf(kase.id)).toEqual({ kind: 'ASSIGNMENT', on: '2026-08-06' });
    const longer = { count: 15, consents: actsOf(api(), kase) };
    expect((await api().as(MEDIATOR).change('extendPeriod', seen(kase, longer))).problem?.code).toBe('NOT_ASSIGNED');
    const { status } = await step(CLERK, 'withdraw', kase, { acts: actsOf(api(), kase).slice(0, 1) });
    expect(status).toBe('WITHDRAWN');
  });
});

describe('what the sweep finds undone', () => {
  test('is done by it: dates and clocks of cases that have none, as after a migration', async () => {
    const kase = await anAcceptedCase(api());
    const before = await rows(kase.id);
    expect(before).toHaveLength(1);
    const dated = await nextOf(kase.id);
    await api().app.db.asOwner(`delete from clock`);
    await api().app.db.asOwner(`update case_file set next_kind = null, next_due = null`);
    await Promise.all([sweeping(), sweeping()]);
    await sweeping();
    expect(await rows(kase.id)).toEqual(before);
    expect(await nextOf(kase.id)).toEqual(dated);
  });

  test('a missing year is said, gives no day, and is filled in when it is loaded', async () => {
    api().app.clock.at = noon('2026-09-08');
    const kase = await anAcceptedCase(api());
    await api().app.db.asOwner('delete from calendar_year where year = 2026');
    await sweeping();
    const period = async () => (await clocksOf(CLERK, kase.id, { 'accept-language': 'zh' }))['PM-01'];
    expect(await period()).toMatchObject({ state: 'UNDATED', dueOn: null, missingYear: 2026 });
    expect((await period()).why).toContain('2026年的放假安排尚未载入');
    expect(await rows(kase.id)).toEqual([{ clock: 'PM-01', state: 'UNDATED', due: null, by_itself: false }]);
    expect(await nextOf(kase.id)).toEqual({ kind: 'ASSIGNMENT', on: '2026-09-11' });
    const days = [{ day: '2026-10-08', kind: 'OFF', name: '假日' }];
    const input = { idempotencyKey: aKey(), year: 2026, source: '国办发明电〔2025〕7号', days };
    const loading = `mutation ($input: LoadCalendarYearInput!) { loadCalendarYear(input: $input) { problem { code } } }`;
    expect((await api().as(SUPERVISOR).send(loading, { input })).data.loadCalendarYear.problem).toBeNull();
    expect(await rows(kase.id)).toEqual([{ clock: 'PM-01', state: 'RUNNING', due: '2026-10-09', by_itself: false }]);
    expect(await period()).toMatchObject({ state: 'RUNNING', dueOn: '2026-10-09' });
  });

  test('a day of the calendar put right moves the clocks that run over it', async () => {
    const kase = await anAcceptedCase(api());
    expect((await rows(kase.id))[0].due).toBe('2026-10-09');
    await api().app.db.asOwner(
      `insert into calendar_day (day, kind, name, source) values ('2026-10-09', 'OFF', '', '更正')`,
    );
    await sweeping();
    expect((await rows(kase.id))[0].due).toBe('2026-10-12');
  });
});
