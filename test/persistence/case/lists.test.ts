// Lists of cases: what is in them, for whom, in which order, and at what cost.
import type { DisputeFacts } from '../../../src/domain/case/state.js';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { PageRequest } from '../../../src/app/reading/page.js';
import { type CaseFilter, cases, desk, myCaseload, roomCases } from '../../../src/app/case/queries/cases.js';
import type { CaseRow } from '../../../src/app/case/views/case-row.js';
import type { Actor } from '../../../src/domain/kernel/actor.js';
import { anAcceptedCase, aRegisteredCase } from '../../fixtures/acts.js';
import { NOON, roomId, useApp } from '../../fixtures/app.js';
import { assigned, EVERYTHING, PLAIN, readingOf, SANYU, statementsOf } from './reading-app.js';

const app = useApp();
const DAY = 24 * 3_600_000;
let clerk: Actor;
let head: Actor;
let mediator: Actor;
const made: Record<string, string> = {};

const dispute = (over: Partial<DisputeFacts>): DisputeFacts => ({
  type: 'NEIGHBOUR',
  labourCause: null,
  source: 'ON_APPLICATION',
  amount: 100_000,
  people: 2,
  difficult: false,
  placeCode: '320612104',
  ...over,
});
const person = (name: string, more: object = {}) => ({ kind: 'PERSON' as const, name, ...more });
const sides = (one: string, other: string) => [
  { side: 'APPLICANT' as const, ...person(one) },
  { side: 'RESPONDENT' as const, ...person(other) },
];

beforeAll(async () => {
  clerk = await app().actor('宁亚琴');
  head = await app().actor('解广田');
  mediator = await app().actor('储爱国');
  const { clock } = app();
  clock.at = new Date(NOON.getTime() - 9 * DAY);
  made['desk'] = await aRegisteredCase(app(), clerk, { externalNumbers: ['(2020) 苏0612民初007号'] });
  made['small'] = await anAcceptedCase(app(), clerk, {
    dispute: dispute({ amount: 5 }),
    parties: sides('欧阳晓明', '钱塘'),
  });
  clock.at = new Date(NOON.getTime() - 5 * DAY);
  made['traffic'] = await anAcceptedCase(app(), clerk, {
    dispute: dispute({ type: 'ROAD_TRAFFIC', amount: 900_000, source: 'FROM_POLICE' }),
    parties: [
      { side: 'APPLICANT', ...person('裴松之', { phone: '13811112222' }) },
      { side: 'APPLICANT', ...person('阿卜杜拉•买买提') },
      { side: 'RESPONDENT', kind: 'ORGANISATION', name: '通州顺达运输有限公司' },
    ],
  });
  clock.at = NOON;
  made['late'] = await anAcceptedCase(app(), clerk, { dispute: dispute({ amount: 300_000 }) });
  made['next door'] = await anAcceptedCase(app(), await app().actor('蓝心怡'), {
    roomId: roomId('committee-320612004'),
  });
  for (const key of ['small', 'traffic']) await assigned(app(), head, made[key] as string, mediator);
});

const named = (rows: readonly CaseRow[]) => rows.map((row) => Object.keys(made).find((key) => made[key] === row.id));
const inSanyu = async (filter: CaseFilter = {}, more: object = {}) =>
  named((await roomCases(readingOf(app()), clerk, { ...PLAIN, roomId: SANYU, filter, ...more })).rows);

describe('a room lists its cases', () => {
  test('newest first', async () => {
    expect(await inSanyu()).toEqual(['late', 'traffic', 'small', 'desk']);
  });

  test('by the day of acceptance, what was not accepted last', async () => {
    expect(await inSanyu({}, { sort: 'ACCEPTED' })).toEqual(['late', 'traffic', 'small', 'desk']);
    expect(await inSanyu({}, { sort: 'AMOUNT' })).toEqual(['traffic', 'late', 'desk', 'small']);
  });

  test('its desk holds what waits for an answer', async () => {
    const rows = async (filter: CaseFilter) =>
      named((await desk(readingOf(app()), clerk, { ...PLAIN, roomId: SANYU, filter })).rows);
    expect(await rows({})).toEqual(['desk']);
    expect(await rows({ status: ['ACCEPTED'] })).toEqual([]);
  });

  test('filtered by status, openness, type, source, and days of acceptance', async () => {
    expect(await inSanyu({ status: ['ASSIGNED'] })).toEqual(['traffic', 'small']);
    expect(await inSanyu({ open: false })).toEqual([]);
    expect(await inSanyu({ open: true, type: ['ROAD_TRAFFIC'] })).toEqual(['traffic']);
    expect(await inSanyu({ source: ['FROM_POLICE'] })).toEqual(['traffic']);
    expect(await inSanyu({ acceptedFrom: '2026-06-01', acceptedTo: '2026-06-05' })).toEqual(['traffic']);
    expect(await inSanyu({ type: [] })).toEqual([]);
  });

  test('found by the beginning of any of their numbers, typed as the keyboard gives it', async () => {
    const [row] = (await roomCases(readingOf(app()), clerk, { ...PLAIN, roomId: SANYU })).rows;
    const number = row?.number ?? '';
    expect(await inSanyu({ number: number.replace('（', '(').replace('）', ') ') })).toEqual(['late']);
    expect(await inSanyu({ number: '(2026)' })).toEqual(['late', 'traffic', 'small']);
    expect(await inSanyu({ number: 'JF20260609' })).toEqual(['late']);
    for (const typed of [
      '(2020)',
      '（2020）苏0612民初7号',
      '〔2020〕苏0612民初0007 号',
      '（2020）苏0612',
      '（2020）苏0612民初007',
    ])
      expect(await inSanyu({ number: typed })).toEqual(['desk']);
    expect(await inSanyu({ number: '___' })).toEqual([]);
    expect(await inSanyu({ number: '%%%' })).toEqual([]);
  });

  test('found by a party’s whole telephone, identity number or name, never by half of one', async () => {
    expect(await inSanyu({ party: '138-1111-2222' })).toEqual(['traffic']);
    expect(await inSanyu({ party: '裴 松之' })).toEqual(['traffic']);
    expect(await inSanyu({ party: '320612190207277756' })).toEqual(['late', 'desk']);
    for (const dot of ['•', '·', '・', '.', ' ', '\u200B', ''])
      expect(await inSanyu({ party: `阿卜杜拉${dot}买买提` })).toEqual(['traffic']);
    expect(await inSanyu({ party: '裴松' })).toEqual([]);
    expect(await inSanyu({ party: '1381111' })).toEqual([]);
  });

  test('masked, an organisation by its public name, with how many more stand beside', async () => {
    const { rows } = await roomCases(readingOf(app()), clerk, { ...PLAIN, roomId: SANYU, fields: EVERYTHING });
    expect(rows.map((row) => row.parties)).toEqual([
      { applicant: '闻人**', moreApplicants: 0, respondent: '缪**', moreRespondents: 0 },
      { applicant: '裴**', moreApplicants: 1, respondent: '通州顺达运输有限公司', moreRespondents: 0 },
      { applicant: '欧阳**', moreApplicants: 0, respondent: '钱*', moreRespondents: 0 },
      { applicant: '闻人**', moreApplicants: 0, respondent: '缪**', moreRespondents: 0 },
    ]);
  });

  test('with names of room, place and mediators where they are asked for', async () => {
    const rows = async (fields: Set<string>) =>
      (await roomCases(readingOf(app()), clerk, { ...PLAIN, roomId: SANYU, fields })).rows;
    const row = (await rows(EVERYTHING))[1];
    expect(row?.phase).toBe('HANDLE');
    expect(row?.room.name).toContain('三余');
    expect(row?.placeName).toBe('三余镇');
    expect(row?.mediators).toEqual([expect.objectContaining({ name: '储爱国', presider: true })]);
    expect(row?.openActions?.find((one) => one.action === 'amend')?.shutBy?.code).toBe('NOT_YOUR_ENTRY');
    const plain = (await rows(new Set()))[1];
    expect([plain?.room.name, plain?.mediators, plain?.parties, plain?.openActions]).toEqual(['', null, null, null]);
    expect(plain).toMatchObject({
      amount: 900_000,
      phase: null,
      accessLevel: 'CUSTODIAN',
      version: 4,
      acceptedOn: '2026-06-04',
    });
  });

  test('with the total only when asked for, also beside an empty page', async () => {
    const total = async (page: PageRequest, filter: CaseFilter = {}) =>
      (await roomCases(readingOf(app()), clerk, { ...PLAIN, roomId: SANYU, page, filter })).total;
    expect(await total({ first: 1 })).toBeNull();
    expect(await total({ first: 1, total: true })).toBe(4);
    expect(await total({ first: 1, total: true }, { type: ['MEDICAL'] })).toBe(0);
  });
});

describe('a mediator’s caseload', () => {
  const mine = async (who: Actor, more: object = {}) =>
    named((await myCaseload(readingOf(app()), who, { ...PLAIN, ...more })).rows);

  test('holds the cases the mediator was given and no other', async () => {
    expect(await mine(mediator)).toEqual(['traffic', 'small']);
    expect(await mine(mediator, { presiding: true, filter: { type: ['ROAD_TRAFFIC'] } })).toEqual(['traffic']);
    expect(await mine(mediator, { sort: 'REFERRAL_DUE' })).toEqual(['small', 'traffic']);
    expect(await mine(head)).toEqual([]);
  });
});

describe('everything in scope', () => {
  const all = async (who: Actor, filter: CaseFilter = {}) =>
    named((await cases(readingOf(app()), who, { ...PLAIN, filter })).rows);

  test('is the area for who watches it', async () => {
    expect(await all(await app().actor('娄敬业'))).toEqual(['next door', 'late', 'traffic', 'small', 'desk']);
    expect(await all(await app().actor('申屠宏'))).toEqual(['late', 'traffic', 'small', 'desk']);
    expect(await all(await app().actor('简慧如'), { area: '320612004' })).toEqual(['next door']);
    expect(await all(await app().actor('娄敬业'), { roomId: SANYU, type: ['ROAD_TRAFFIC'] })).toEqual(['traffic']);
  });

  test('is nothing for who has neither room nor area in it', async () => {
    expect(await all(await app().actor('关景行'))).toEqual([]);
    expect(await all(await app().actor('欧阳慧'))).toEqual([]);
    expect(await all(await app().actor('程远山'))).toEqual([]);
  });
});

describe('a list costs one statement', () => {
  const fields = [...EVERYTHING];
  const subsets = Array.from({ length: 2 ** fields.length }, (_, bits) =>
    fields.filter((_field, at) => bits & (1 << at)),
  );

  test('whatever is asked for', async () => {
    for (const set of subsets) {
      for (const total of [true, false]) {
        const input = { roomId: SANYU, page: { first: 20, total }, fields: new Set(set) };
        expect(await statementsOf(() => roomCases(readingOf(app()), clerk, input))).toHaveLength(1);
      }
    }
  });

  test('however many rows it has, and with every filter', async () => {
    const filter = { number: '(2026)', party: '裴松之', type: ['ROAD_TRAFFIC'], area: '32', roomId: SANYU };
    const { party: _sought, ...others } = filter;
    for (const first of [1, 5, 20]) {
      const input = { page: { first }, fields: EVERYTHING };
      const whole = { ...others, number: '（2026）苏0612民初7号' };
      expect(await statementsOf(() => cases(readingOf(app()), clerk, { ...input, filter: whole }))).toHaveLength(1);
      // A party, and a number that is not public, is sought by the tokens of each home, so the homes are asked for first.
      expect(await statementsOf(() => cases(readingOf(app()), clerk, { ...input, filter: others }))).toHaveLength(2);
      expect(await statementsOf(() => cases(readingOf(app()), clerk, { ...input, filter }))).toHaveLength(2);
      expect(await statementsOf(() => myCaseload(readingOf(app()), mediator, input))).toHaveLength(1);
      expect(await statementsOf(() => cases(readingOf(app()), clerk, input))).toHaveLength(1);
    }
  });

  test('that names no party, nor what a party is sought by', async () => {
    const filter = { party: '13811112222' };
    const [statement] = await statementsOf(() =>
      roomCases(readingOf(app()), clerk, { ...PLAIN, roomId: SANYU, filter }),
    );
    expect(statement).not.toContain('13811112222');
  });
});
