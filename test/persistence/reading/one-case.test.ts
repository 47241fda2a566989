import { beforeAll, describe, expect, test } from '@jest/globals';
import { run } from '../../../src/app/command.js';
import { askUndo, confirmUndo } from '../../../src/app/commands/correction.js';
import { draft } from '../../../src/app/commands/outcome.js';
import { acceptReferral } from '../../../src/app/commands/referral.js';
import { caseById, caseByNumber, timeline, undoPreview } from '../../../src/app/queries/case.js';
import { cases, desk, myCaseload, roomCases } from '../../../src/app/queries/cases.js';
import { numbers } from '../../../src/app/queries/numbers.js';
import { incomingReferrals, outgoingReferrals } from '../../../src/app/queries/referrals.js';
import type { CaseView } from '../../../src/app/views/case-view.js';
import type { Actor } from '../../../src/domain/kernel/actor.js';
import { aRegisteredCase } from '../../fixtures/acts.js';
import { NOON, roomId, type TestHouse, useHouse } from '../../fixtures/house.js';
import {
  acceptedAt,
  assigned,
  EVERYTHING,
  offered,
  PLAIN,
  readingOf,
  SANYU,
  sessionHeld,
  statementsOf,
  versionOf,
} from './library.js';

const house = useHouse();
const DISTRICT = roomId('committee-320612');
const who: Record<string, Actor> = {};
const NAMES = {
  worker: '季晓芸',
  clerk: '宁亚琴',
  head: '解广田',
  mediator: '储爱国',
  colleague: '瞿永康',
  asked: '尤国梁',
  supervisor: '娄敬业',
  auditor: '简慧如',
  dispatcher: '臧海波',
  stranger: '蓝心怡',
  administrator: '关景行',
  afar: '程远山',
};
type Name = keyof typeof NAMES;
const actor = (name: Name) => who[name] as Actor;

const OLD_HAND = {
  side: 'APPLICANT' as const,
  kind: 'PERSON' as const,
  name: '闻人听雨',
  phone: '13800001111',
  idNumber: '320612190207277756',
  address: '江苏省南通市通州区三余镇海晏村三组12号',
};
const FIRM = { side: 'RESPONDENT' as const, kind: 'ORGANISATION' as const, name: '通州云帆商贸有限公司' };
const CHILD = {
  side: 'RESPONDENT' as const,
  kind: 'PERSON' as const,
  name: '小石头',
  minor: true,
  standIns: [{ kind: 'GUARDIAN' as const, name: '石大山', phone: '13800003333' }],
};

/** Registered by a grid worker, mediated jointly and apart, drafted. */
async function mediated(at: TestHouse, over: object = {}): Promise<string> {
  const id = await aRegisteredCase(at, actor('worker'), { parties: [OLD_HAND, FIRM], employer: '云帆商贸', ...over });
  await acceptedAt(at, actor('clerk'), id);
  await assigned(at, actor('head'), id, actor('mediator'));
  const { state } = await versionOf(at, id);
  const [first] = state.parties;
  await sessionHeld(at, actor('mediator'), id, {
    place: '三余镇司法所',
    helpers: [{ name: '范老师', profession: '教师' }],
    helpersConsented: true,
  });
  await sessionHeld(at, actor('mediator'), id, {
    kind: 'CAUCUS',
    caucusWith: first?.id ?? '',
    record: '申请人私下愿让三成。',
    present: [{ partyId: first?.id ?? '', identityChecked: true }],
  });
  return id;
}

async function drafted(at: TestHouse, id: string): Promise<void> {
  const { state: _, ...seen } = await versionOf(at, id);
  const items = [{ text: '七月底前付清', dueOn: '2026-07-31', amount: 50_000 }];
  await run(draft, at.runtime, actor('mediator'), {
    ...seen,
    scope: 'WHOLE',
    agreedAmount: 50_000,
    terms: '云帆商贸向闻人听雨赔付。',
    items,
    contentChecked: true,
  });
}

let id = '';
let child = '';
let injury = '';
let voided = '';
beforeAll(async () => {
  for (const [key, name] of Object.entries(NAMES)) who[key] = await house().actor(name);
  id = await mediated(house());
  await drafted(house(), id);
  await offered(house(), actor('head'), id, DISTRICT);
  child = await mediated(house(), { parties: [OLD_HAND, CHILD] });
  await offered(house(), actor('head'), child, DISTRICT);
  injury = await aRegisteredCase(house(), actor('worker'), {
    dispute: {
      type: 'ROAD_TRAFFIC',
      labourCause: null,
      source: 'ON_APPLICATION',
      amount: 1,
      people: 2,
      difficult: false,
      placeCode: '320612104',
    },
  });
  await acceptedAt(house(), actor('clerk'), injury);
  await offered(house(), actor('head'), injury, DISTRICT);
  voided = await aRegisteredCase(house(), actor('clerk'));
  await acceptedAt(house(), actor('clerk'), voided);
}, 60_000);

const seen = (name: Name, of = id): Promise<CaseView | null> => caseById(readingOf(house()), actor(name), { id: of });
const view = async (name: Name, of = id): Promise<CaseView> => {
  const found = await seen(name, of);
  if (!found) throw new Error(`the case does not exist for ${name}`);
  return found;
};
const applicant = async (name: Name, of = id) => (await view(name, of)).parties[0];

describe('who sees a case, and as what', () => {
  test.each<[Name, string]>([
    ['mediator', 'CUSTODIAN'],
    ['colleague', 'CUSTODIAN'],
    ['clerk', 'CUSTODIAN'],
    ['head', 'CUSTODIAN'],
    ['asked', 'OFFERED'],
    ['supervisor', 'OVERSEER'],
    ['auditor', 'OVERSEER'],
    ['dispatcher', 'OVERSEER'],
    ['worker', 'REGISTRAR'],
  ])('the %s sees it as %s', async (name, sight) => {
    expect((await view(name)).sight).toBe(sight);
  });

  test.each<Name>(['stranger', 'administrator', 'afar'])(
    'for the %s it does not exist, in no list and no read',
    async (name) => {
      const viewer = actor(name);
      const room = readingOf(house());
      const number = (await view('clerk')).number ?? '';
      const lists = [
        roomCases(room, viewer, { ...PLAIN, roomId: SANYU }),
        desk(room, viewer, { ...PLAIN, roomId: SANYU }),
        cases(room, viewer, PLAIN),
        myCaseload(room, viewer, PLAIN),
        cases(room, viewer, { ...PLAIN, filter: { number } }),
        incomingReferrals(room, viewer, { ...PLAIN, roomId: DISTRICT }),
        outgoingReferrals(room, viewer, { ...PLAIN, roomId: SANYU }),
      ];
      for (const list of await Promise.all(lists)) expect(list.rows).toEqual([]);
      const reads = [
        seen(name),
        timeline(room, viewer, { id, page: {} }),
        undoPreview(room, viewer, { id }),
        caseByNumber(room, viewer, { home: '320612', number }),
        numbers(room, viewer, { roomId: SANYU, year: 2026, page: {} }),
      ];
      expect(await Promise.all(reads)).toEqual([null, null, null, null, null]);
    },
  );

  test('what is no id is no case', async () => {
    expect(await caseById(readingOf(house()), actor('head'), { id: `${id}'--` })).toBeNull();
    expect(await timeline(readingOf(house()), actor('head'), { id: '1', page: {} })).toBeNull();
  });
});

describe('particulars', () => {
  test('a mediator of the room reads all but the identity number', async () => {
    expect(await applicant('mediator')).toMatchObject({
      name: '闻人听雨',
      phone: '13800001111',
      address: OLD_HAND.address,
      idNumber: '320***********7756',
    });
  });

  test('a clerk of the room sees the telephone masked', async () => {
    expect(await applicant('clerk')).toMatchObject({
      name: '闻人听雨',
      phone: '138****1111',
      address: OLD_HAND.address,
    });
  });

  test('the room that is asked knows the names, the rest masked', async () => {
    expect(await applicant('asked')).toMatchObject({
      name: '闻人听雨',
      phone: '138****1111',
      address: '江苏省南通市通州区三余镇***',
      idNumber: '320***********7756',
    });
  });

  test.each<Name>(['supervisor', 'auditor', 'dispatcher'])('the %s sees everything masked', async (name) => {
    expect(await applicant(name)).toMatchObject({
      name: '闻人**',
      phone: '138****1111',
      address: '江苏省南通市通州区三余镇***',
      idNumber: '320***********7756',
    });
  });

  test('who registered it sees masked names and nothing else', async () => {
    expect(await applicant('worker')).toMatchObject({ name: '闻人**', phone: null, address: null, idNumber: null });
  });

  test('the name of an organisation is public', async () => {
    for (const name of ['asked', 'supervisor', 'worker'] as const)
      expect((await view(name)).parties[1]?.name).toBe(FIRM.name);
  });

  test('of a minor, and who stands in for one, only the room knows', async () => {
    const of = async (name: Name) => (await view(name, child)).parties[1];
    expect(await of('clerk')).toMatchObject({ name: '小石头', minor: true, standIns: [{ name: '石大山' }] });
    for (const name of ['asked', 'supervisor', 'worker'] as const) {
      expect(await of(name)).toMatchObject({ name: null, minor: true, standIns: [{ name: null, phone: null }] });
    }
    const { rows } = await roomCases(readingOf(house()), actor('clerk'), {
      ...PLAIN,
      roomId: SANYU,
      fields: EVERYTHING,
    });
    expect(rows.find((row) => row.id === child)?.parties?.respondent).toBeNull();
  });
});

describe('texts', () => {
  test('facts and claims are for the room and for the room that is asked', async () => {
    for (const name of ['mediator', 'clerk', 'asked'] as const)
      expect((await view(name)).facts).toBe('两家因排水起争执。');
    for (const name of ['supervisor', 'auditor', 'worker'] as const) {
      const { facts, claims, employer } = await view(name);
      expect([facts, claims, employer]).toEqual([null, null, null]);
    }
  });

  test('facts of injuries, or of a case with a minor, stay in the room', async () => {
    for (const delicate of [injury, child]) {
      expect((await view('clerk', delicate)).facts).not.toBeNull();
      expect((await view('asked', delicate)).facts).toBeNull();
    }
  });

  test('a caucus note is read by who held it, and by nobody else in the room', async () => {
    const records = async (name: Name) => (await view(name)).sessions.map((session) => session.record);
    expect(await records('mediator')).toEqual(['双方到场，各陈己见。', '申请人私下愿让三成。']);
    for (const name of ['colleague', 'head', 'clerk'] as const)
      expect(await records(name)).toEqual(['双方到场，各陈己见。', null]);
    for (const name of ['asked', 'supervisor', 'auditor'] as const) expect(await records(name)).toEqual([null, null]);
    expect(await records('worker')).toEqual([]);
  });

  test('nobody outside the room learns with whom a caucus was held, nor where sessions are', async () => {
    const [joint, apart] = (await view('supervisor')).sessions;
    expect([apart?.caucusWith, apart?.present, joint?.place, joint?.helperNames]).toEqual([null, [], null, null]);
    const [known, inside] = (await view('colleague')).sessions;
    expect([inside?.caucusWith, known?.place, known?.helperNames]).toEqual([
      inside?.present[0],
      '三余镇司法所',
      '范老师（教师）',
    ]);
  });

  test('the terms are for the room; supervision sees the amount and the items’ days', async () => {
    expect((await view('clerk')).agreement).toMatchObject({
      terms: '云帆商贸向闻人听雨赔付。',
      items: [{ text: '七月底前付清' }],
    });
    expect((await view('supervisor')).agreement).toMatchObject({
      terms: null,
      agreedAmount: 50_000,
      items: [{ text: null, dueOn: '2026-07-31' }],
    });
    expect([(await view('asked')).agreement, (await view('worker')).agreement]).toEqual([null, null]);
  });

  test('the note of an offer is for its two rooms', async () => {
    const note = async (name: Name) => (await view(name)).referrals[0]?.note;
    expect([await note('head'), await note('asked')]).toEqual(['宜由专业调解室办理。', '宜由专业调解室办理。']);
    expect([await note('supervisor'), await note('worker')]).toEqual([null, null]);
  });
});

describe('what is beside the parties', () => {
  test('names of room, place, people and both ends of an offer', async () => {
    expect(await view('head')).toMatchObject({
      placeName: '三余镇',
      registrar: { name: '季晓芸' },
      mediators: [{ name: '储爱国', presider: true }],
      phase: 'ROUTE',
      room: { id: SANYU, layer: 'L2' },
      referrals: [{ status: 'SENT', dueOn: '2026-06-12', to: { name: '通州区人民调解委员会' } }],
    });
  });

  test('open actions are those of the asking person', async () => {
    const open = async (name: Name) =>
      (await view(name)).openActions.filter((one) => !one.shutBy).map((one) => one.action);
    expect(await open('asked')).toEqual(['acceptReferral', 'declineReferral']);
    expect(await open('auditor')).toEqual([]);
    expect(await open('head')).toContain('recallReferral');
  });

  test('each read is one statement', async () => {
    const room = readingOf(house());
    const reads: (() => Promise<unknown>)[] = [
      () => seen('mediator'),
      () => timeline(room, actor('head'), { id, page: { total: true } }),
      () => undoPreview(room, actor('head'), { id }),
      () => caseByNumber(room, actor('head'), { home: '320612', number: 'JF20260609-320612-00001' }),
      () => numbers(room, actor('head'), { roomId: SANYU, year: 2026, page: { total: true } }),
      () => incomingReferrals(room, actor('asked'), { ...PLAIN, fields: EVERYTHING }),
    ];
    for (const read of reads) expect(await statementsOf(read)).toHaveLength(1);
  });

  test('a case is found by any of its numbers in its own district', async () => {
    const { number, displayNo } = await view('head');
    const found = (given: string, home = '320612', name: Name = 'head') =>
      caseByNumber(readingOf(house()), actor(name), { home, number: given });
    expect(
      await Promise.all([found(number ?? ''), found(displayNo), found((number ?? '').replace('（', '( '))]),
    ).toEqual([id, id, id]);
    expect([await found(displayNo, '320371'), await found(`${displayNo}0`), await found('', '320612')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('no name, number or text of a party lies open in any table', async () => {
    const tables = [
      'case_file',
      'history',
      'assignment',
      'referral',
      'party_token',
      'case_number',
      'external_number',
      'receipt',
      'entry',
    ];
    for (const table of tables) {
      const [row] = await house().db.asOwner<{ text: string }[]>(
        `select coalesce(string_agg(t::text, ' '), '') as text from ${table} t`,
      );
      for (const word of [
        '听雨',
        '云帆',
        '小石头',
        '石大山',
        '13800001111',
        '320612190207277756',
        '海晏',
        '排水',
        '三成',
        '赔付',
        '范老师',
      ]) {
        expect([table, word, row?.text.includes(word)]).toEqual([table, word, false]);
      }
    }
  });

  test('a case whose key was destroyed is still read, without anything personal', async () => {
    const gone = await aRegisteredCase(house(), actor('clerk'));
    await house().db.asApp('delete from case_key where case_id = $1', [gone]);
    const { parties, facts, displayNo } = await view('clerk', gone);
    expect([parties.map((p) => p.name), facts, displayNo.slice(0, 2)]).toEqual([[null, null], null, 'JF']);
    expect((await timeline(readingOf(house()), actor('clerk'), { id: gone, page: {} }))?.rows).toHaveLength(1);
  });
});

describe('the history', () => {
  const entries = async (name: Name, of = id) =>
    (await timeline(readingOf(house()), actor(name), { id: of, page: { first: 50 } }))?.rows ?? [];

  test('says who did what, through which post, latest first', async () => {
    const rows = await entries('clerk');
    expect(rows.map((row) => row.action)).toEqual([
      'sendReferral',
      'proposeReferral',
      'draft',
      'openSession',
      'openSession',
      'assignMediators',
      'accept',
      'requestConsent',
      'register',
    ]);
    expect(rows.at(-1)).toMatchObject({
      seq: 1,
      actorName: '季晓芸',
      role: 'GRID_WORKER',
      statusBefore: 'none',
      day: '2026-06-09',
      undone: false,
      facts: { type: 'NEIGHBOUR', amount: 120_000 },
    });
  });

  test('never shows what is sealed but a reason, to who may read it', async () => {
    for (const name of ['mediator', 'asked', 'supervisor', 'worker'] as const) {
      const text = JSON.stringify(await entries(name));
      for (const word of ['听雨', '云帆', '三成', '各陈己见', '赔付', '排水']) expect(text).not.toContain(word);
    }
    const reason = async (name: Name) => (await entries(name)).map((row) => row.reason).filter(Boolean);
    expect(await reason('colleague')).toEqual(['宜由专业调解室办理。']);
    expect([await reason('supervisor'), await reason('worker')]).toEqual([[], []]);
  });

  test('has pages that fit together, and a total that counts what was undone too', async () => {
    const all = await entries('clerk');
    const seqs: number[] = [];
    let after: string | null = null;
    do {
      const page = await timeline(readingOf(house()), actor('clerk'), { id, page: { first: 2, after, total: true } });
      expect(page?.total).toBe(all.length);
      seqs.push(...(page?.rows ?? []).map((row) => row.seq));
      after = page?.next ?? null;
    } while (after);
    expect(seqs).toEqual(all.map((row) => row.seq));
  });

  test('an undo is seen before it is done, and stays in the history', async () => {
    const steps = await undoPreview(readingOf(house()), actor('head'), { id });
    expect(steps?.map((step) => [step.action, step.booked])).toEqual([
      ['accept', true],
      ['assignMediators', false],
      ['openSession', false],
      ['openSession', false],
      ['draft', false],
      ['proposeReferral', false],
      ['sendReferral', false],
    ]);
    const { state: _, ...now } = await versionOf(house(), voided);
    await run(askUndo, house().runtime, actor('head'), { ...now, reason: '误受理' });
    expect((await view('supervisor', voided)).undoAsked).toMatchObject({ byName: '解广田', reason: '误受理' });
    expect((await view('worker')).undoAsked).toBeNull();
    const { state: __, ...again } = await versionOf(house(), voided);
    await run(confirmUndo, house().runtime, actor('supervisor'), again);
    const rows = await entries('supervisor', voided);
    expect(rows.filter((row) => row.undone).map((row) => row.action)).toEqual(['askUndo', 'accept']);
    expect(rows.find((row) => row.action === 'askUndo')?.reason).toBe('误受理');
    expect(await undoPreview(readingOf(house()), actor('head'), { id: voided })).toMatchObject([
      { action: 'register', booked: true },
      { action: 'requestConsent', booked: false },
      { action: 'confirmUndo', booked: false },
    ]);
  });

  test('the register of numbers lists the void one, for head and supervision alone', async () => {
    const year = { roomId: SANYU, year: 2026, page: { first: 50, total: true } };
    const listed = await numbers(readingOf(house()), actor('head'), year);
    expect(listed?.rows.map((row) => row.serial)).toEqual(listed?.rows.map((_, i) => i + 1));
    expect(listed?.rows.filter((row) => row.voidedAt).map((row) => row.caseId)).toEqual([voided]);
    expect((await numbers(readingOf(house()), actor('supervisor'), year))?.total).toBe(listed?.total);
    expect((await numbers(readingOf(house()), actor('head'), { ...year, year: 2025 }))?.rows).toEqual([]);
    for (const name of ['clerk', 'mediator', 'asked'] as const)
      expect(await numbers(readingOf(house()), actor(name), year)).toBeNull();
  });
});

describe('offers', () => {
  const incoming = (name: Name, more: object = {}) =>
    incomingReferrals(readingOf(house()), actor(name), { ...PLAIN, fields: EVERYTHING, ...more });
  const outgoing = (name: Name, more: object = {}) =>
    outgoingReferrals(readingOf(house()), actor(name), { ...PLAIN, fields: EVERYTHING, ...more });

  test('come to the room that is asked, with the case behind them', async () => {
    const { rows, total } = await incoming('asked', { page: { first: 10, total: true }, open: true });
    expect([rows.length, total]).toEqual([3, 3]);
    expect(rows.at(-1)).toMatchObject({
      caseId: id,
      status: 'SENT',
      caseVisible: true,
      caseStatus: 'AGREEMENT_DRAFTED',
      dueOn: '2026-06-12',
      from: { id: SANYU },
      to: { id: DISTRICT, name: '通州区人民调解委员会' },
      parties: { applicant: '闻人**' },
    });
    expect((await incoming('asked', { sort: 'DUE' })).rows.map((row) => row.caseId)).toEqual([id, child, injury]);
    expect((await incoming('clerk')).rows).toEqual([]);
    expect((await incoming('asked', { status: ['DECLINED'] })).rows).toEqual([]);
  });

  test('are seen from the room that sent them, and one by one by who watches its area', async () => {
    expect((await outgoing('clerk')).rows).toHaveLength(3);
    expect((await outgoing('supervisor', { roomId: SANYU })).rows).toHaveLength(3);
    expect((await outgoing('supervisor')).rows).toEqual([]);
  });

  test('whose case has gone to the other room tell the sender how it stands, and no party', async () => {
    const { state: _, ...seenNow } = await versionOf(house(), injury);
    await run(acceptReferral, house().runtime, actor('asked'), seenNow);
    const row = (await outgoing('clerk')).rows.find((one) => one.caseId === injury);
    expect(row).toMatchObject({
      status: 'ACCEPTED',
      caseVisible: false,
      caseStatus: 'ACCEPTED',
      parties: null,
      openActions: null,
    });
    expect(row?.number).toMatch(/人调字/u);
    expect(await seen('clerk', injury)).toBeNull();
    expect((await view('asked', injury)).sight).toBe('CUSTODIAN');
  });
});
