// A labour dispute from the enterprise to the court and back, over HTTP: every day and both books against tables made by hand.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { roomId } from '../fixtures/app.js';
import { PASSWORD, useApi, type Json } from '../graphql/client.js';
import { stableId } from '../../src/tools/seeds/stable-id.js';
import { dayOf } from '../../src/domain/kernel/day.js';
import { WAGES } from './labour-case.js';
import { LAST_DAYS } from './labour-days.js';
import { ASSIGNED_LAST_DAYS, assignedWalk } from './assigned.js';
import { Journey, Person } from './walk.js';

const api = useApi();
const ENTERPRISE = roomId('tz-enterprise');
const UNION = roomId('tz-union');
const COURT_LINK = roomId('tz-court-link');
const COMMISSION = stableId('organisation', 'ntc-arbitration');
const COURT = stableId('organisation', 'tz-court');

const journey = new Journey('labour');
const people = new Map<string, Person>();
/** By stage, the clocks that run: their code and their last day. */
const dates: Record<string, Record<string, string | null>> = {};

const today = (): string => dayOf(api().app.clock.at);

async function at(day: string): Promise<void> {
  api().app.clock.at = new Date(`${day}T04:00:00Z`);
  people.clear();
}

/** Signed in on that day: a token of an earlier day is over. */
async function person(name: string): Promise<Person> {
  const known = people.get(name) ?? (await Person.signIn(`${api().url}/graphql`, name, PASSWORD));
  people.set(name, known);
  return known;
}

const take = async (name: string, verb: string, input: object = {}) => journey.take(await person(name), verb, input);
const acts = () => journey.case.parties.map(({ id }) => ({ partyId: id, manner: 'ON_PAPER', on: today() }));

async function postOf(name: string, role: string, room: string): Promise<string> {
  const { me } = await (await person(name)).ask<{ me: { posts: Json[] } }>('{ me { posts { id role roomId } } }');
  return me.posts.find((post: Json) => post.role === role && post.roomId === room).id;
}

async function note(stage: string, name: string, of = journey, told = dates): Promise<void> {
  const asked = 'query ($id: UUID!) { case(id: $id) { clocks { code state dueOn } } }';
  const { case: seen } = await (await person(name)).ask<Json>(asked, { id: of.case.id });
  const running = seen.clocks.filter(({ state }: Json) => state === 'RUNNING');
  told[stage] = Object.fromEntries(running.map(({ code, dueOn }: Json) => [code, dueOn]));
}

async function atTheEnterprise(): Promise<void> {
  await at('2026-06-09');
  await take('车文林', 'register', { roomId: ENTERPRISE, ...WAGES });
  await note('registered', '车文林');
  await take('车文林', 'requestConsent', {
    asked: journey.case.parties.map(({ id }) => ({ partyId: id, channel: 'PHONE' })),
  });
  await at('2026-06-10');
  await take('车文林', 'accept', { consents: acts(), rightsNotice: { manner: 'WRITTEN', on: today() } });
  await note('accepted', '车文林');
}

async function atTheUnion(): Promise<void> {
  await at('2026-06-15');
  await take('车文林', 'proposeReferral', {
    roomId: UNION,
    reason: 'BEYOND_ABILITY',
    note: '请工会主持。',
    consents: acts(),
  });
  await take('车文林', 'sendReferral', { noticeGiven: true });
  await note('offered to the union', '车文林');
  await at('2026-06-16');
  await take('麦德胜', 'acceptReferral');
  await note('at the union', '麦德胜');
}

const CASE_NO = '通劳人仲案字〔2026〕第88号';
const commission = (kind: string, input: object = {}) =>
  take('仇晓峰', 'recordArbitrationStep', { kind, document: '仲裁文书', number: CASE_NO, ...input });

async function atTheCommission(): Promise<void> {
  await at('2026-06-25');
  await take('臧海波', 'recordExternalAcceptance', {
    ...{ authorityId: COMMISSION, number: CASE_NO, document: '仲裁受理通知书' },
  });
  await note('taken by the commission', '仇晓峰');
  await at('2026-06-29');
  await commission('COPY_SERVED', { side: 'RESPONDENT' });
  await commission('PANEL_FORMED', { arbitrators: 1 });
  await note('the copy is served', '仇晓峰');
  await at('2026-08-03');
  await commission('AWARDED', { finals: [false] });
  await at('2026-08-05');
  await commission('AWARD_SERVED', { side: 'APPLICANT' });
  await note('the award is served', '仇晓峰');
}

async function toTheCourt(): Promise<void> {
  await at('2026-08-10');
  await commission('SUED', { side: 'APPLICANT' });
  await take('臧海波', 'recordExternalTransfer', {
    ...{ authorityId: COURT, number: SUIT_NO, document: '法院受理案件通知书' },
  });
}

const SUIT_NO = '（2026）苏0612民初901号';

async function entrustedBack(): Promise<void> {
  await at('2026-08-12');
  await take('褚明哲', 'offerMandate', {
    ...{ roomId: COURT_LINK, kind: 'ENTRUSTED_POST_FILING', procedure: 'SUMMARY', number: SUIT_NO },
    ...{ materials: ['起诉状', '仲裁裁决书'], consents: acts(), judge: '褚明哲' },
  });
  await note('entrusted', '褚明哲');
  await at('2026-08-14');
  await take('路晨光', 'acceptMandate', {
    presider: await postOf('郁长青', 'MEDIATOR', COURT_LINK),
    ...{ recusalChecked: true, receiptSignedOn: today(), receiptDocument: '材料签收单' },
  });
  await note('taken', '路晨光');
}

async function settled(): Promise<void> {
  await at('2026-08-18');
  const present = journey.case.parties.map(({ id }) => ({ partyId: id, identityChecked: true }));
  const startsAt = api().app.clock.at.toISOString();
  await take('郁长青', 'openSession', { startsAt, kind: 'JOINT', present, record: '笔录（演示用虚构内容）。' });
  await take('郁长青', 'draft', {
    ...{ scope: 'WHOLE', agreedAmount: 1_800_000, terms: '支付工资一万八千元。', contentChecked: true },
    items: [{ text: '一次付清', dueOn: '2026-09-30', amount: 1_800_000 }],
  });
  for (const act of acts()) await take('郁长青', 'sign', { signer: 'PARTY', act });
  await take('郁长青', 'reportMandate', { document: '委托调解情况报告', factsAttached: false });
  await at('2026-08-25');
  await take('褚明哲', 'recordExternalResult', { result: 'DOCUMENT', number: SUIT_NO, document: '民事调解书' });
}

beforeAll(async () => {
  await atTheEnterprise();
  await atTheUnion();
  await atTheCommission();
  await toTheCourt();
  await entrustedBack();
  await settled();
}, 120_000);

const booked = async (table: 'entry' | 'mandate_entry', of = journey) =>
  (
    await api().app.db.asOwner<{ line: string }[]>(
      `select concat_ws(' ', effective_day, concat_ws(':', from_kind, nullif(from_detail, '')), '→', concat_ws(':', to_kind, nullif(to_detail, ''))) as line
       from ${table} where case_id = $1 order by recorded_at, ordinal`,
      [of.case.id],
    )
  ).map(({ line }) => line);

const YEAR = 'from: "2026-01-01", to: "2026-12-31", filter: { divisionPrefix: "" }';

describe('a labour dispute from the enterprise to the court and back', () => {
  // Once a suit is filed the court itself makes the agreement binding, by its mediation document (法释〔2016〕14号 20).
  test('is taken, passed on, entrusted back, settled, and confirmed by the court’s mediation document', () => {
    expect(journey.steps.map(({ verb, status }) => `${verb} ${status}`)).toEqual([
      ...['register REGISTERED', 'requestConsent CONSENT_PENDING', 'accept ACCEPTED'],
      ...['proposeReferral ACCEPTED', 'sendReferral ACCEPTED', 'acceptReferral ACCEPTED'],
      'recordExternalAcceptance TRANSFERRED_OUT',
      ...Array(5).fill('recordArbitrationStep TRANSFERRED_OUT'),
      'recordExternalTransfer TRANSFERRED_OUT',
      ...['offerMandate TRANSFERRED_OUT', 'acceptMandate ASSIGNED', 'openSession MEDIATING', 'draft AGREEMENT_DRAFTED'],
      ...['sign AGREEMENT_DRAFTED', 'sign TRANSFERRED_OUT', 'reportMandate TRANSFERRED_OUT'],
      'recordExternalResult ENDED_OUTSIDE',
    ]);
  });

  test('has at each stage the last days that were counted by hand', () => {
    expect(dates).toEqual(LAST_DAYS);
  });

  test('stands in the README step by step, with the same last days', () => {
    const readme = readFileSync('README.md', 'utf8').split('### 劳动争议')[1] ?? '';
    const rows = readme.split('\n').filter((line) => /^\| \d\d-\d\d \|/.test(line));
    const told = rows.flatMap((row) => [...row.matchAll(/`([a-z][A-Za-z]+)`/g)].map(([, verb]) => verb));
    expect(new Set(told)).toEqual(new Set(journey.steps.map(({ verb }) => verb)));
    const days = rows.flatMap((row) => [...row.matchAll(/`([A-Z]{2}-\d\d[a-z]?)` (\d{4}-\d\d-\d\d)/g)]);
    const counted = new Set(Object.values(dates).flatMap((one) => Object.entries(one).map((pair) => pair.join(' '))));
    expect(new Set(days.map(([, code, day]) => `${code} ${day}`))).toEqual(counted);
  });

  test('stands in both books as by hand', async () => {
    expect(await booked('entry')).toEqual([
      ...['2026-06-09 intake → desk', '2026-06-10 desk → open', '2026-06-16 open → open'],
      ...[
        '2026-06-25 open → external',
        '2026-08-10 external → external',
        '2026-08-25 external → ended-outside:document',
      ],
    ]);
    expect(await booked('mandate_entry')).toEqual([
      ...['2026-08-12 mandate-intake → offered', '2026-08-14 offered → mandate'],
      '2026-08-18 mandate → mandate-result:agreed',
    ]);
    expect(await api().app.db.asOwner('select * from book_check()')).toEqual([]);
  });

  test('is accepted once and settled by no room of its own; its mandate stands apart', async () => {
    const supervisor = await person('娄敬业');
    const answer = await supervisor.ask<Json>(`{
      statement(input: { by: NONE, ${YEAR} }) { lines { tally { accepted settled sentOutside endedOutside openAfter } } }
      mandateStatement(input: { ${YEAR} }) { lines { mandateClass tally { offered taken agreed } } } }`);
    expect(answer.statement.lines.map(({ tally }: Json) => tally)).toEqual([
      { accepted: 1, settled: 0, sentOutside: 1, endedOutside: 1, openAfter: 0 },
    ]);
    expect(answer.mandateStatement.lines).toEqual([
      { mandateClass: 'COURT', tally: { offered: 1, taken: 1, agreed: 1 } },
    ]);
  });
});

/** Agreed before any suit, it is confirmed by a ruling: on joint application within thirty days (人民调解法 33; 民诉法 205). */
describe('a dispute that the court assigns before filing', () => {
  const assigned = new Journey('assigned');
  const days: typeof dates = {};
  beforeAll(async () => {
    await assignedWalk({
      ...{ journey: assigned, court: COURT, room: COURT_LINK, at, person, now: () => api().app.clock.at.toISOString() },
      presider: await postOf('郁长青', 'MEDIATOR', COURT_LINK),
      note: (stage, name) => note(stage, name, assigned, days),
    });
  }, 60_000);

  test('is settled and judicially confirmed within its days, as counted by hand', () => {
    expect(assigned.steps.slice(-4).map(({ verb, status }) => `${verb} ${status}`)).toEqual([
      'submitProceeding TRANSFERRED_OUT',
      ...Array(3).fill('recordProceedingStep TRANSFERRED_OUT'),
    ]);
    expect(days).toEqual(ASSIGNED_LAST_DAYS);
  });

  test('moves in the book of mandates alone', async () => {
    expect(await booked('entry', assigned)).toEqual(['2026-08-26 intake → external']);
    expect(await booked('mandate_entry', assigned)).toEqual([
      ...['2026-08-26 mandate-intake → offered', '2026-08-27 offered → mandate'],
      '2026-09-03 mandate → mandate-result:agreed',
    ]);
  });
});
