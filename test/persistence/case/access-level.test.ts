// Who sees a case, as what, and what of its parties and texts.
import { describe, expect, test } from '@jest/globals';
import { canSee } from '../../domain/case/fixtures.js';
import { fileOf } from '../../fixtures/acts.js';
import { caseById, caseByNumber, timeline, undoPreview } from '../../../src/app/case/queries/case.js';
import { cases, desk, myCaseload, roomCases } from '../../../src/app/case/queries/cases.js';
import { numbers } from '../../../src/app/case/queries/numbers.js';
import { incomingReferrals, outgoingReferrals } from '../../../src/app/referral/queries.js';
import { EVERYTHING, PLAIN, SANYU } from './reading-app.js';
import { DISTRICT, FIRM, OLD_HAND, useViewers, type Name } from './viewers.js';

const { app, reading, ids, actor, seen, view } = useViewers();
const applicant = async (name: Name, of?: string) => (await view(name, of)).parties[0];

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
  ])('the %s sees it as %s', async (name, accessLevel) => {
    expect((await view(name)).accessLevel).toBe(accessLevel);
  });

  test.each<Name>(['stranger', 'administrator', 'afar'])(
    'for the %s it does not exist, in no list and no read',
    async (name) => {
      const viewer = actor(name);
      const room = reading();
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
        timeline(room, viewer, { id: ids().plain, page: {} }),
        undoPreview(room, viewer, { id: ids().plain }),
        caseByNumber(room, viewer, { home: '320612', number }),
        numbers(room, viewer, { roomId: SANYU, year: 2026, page: {} }),
      ];
      expect(await Promise.all(reads)).toEqual([null, null, null, null, null]);
    },
  );

  test('everybody lists exactly what may be seen, whatever post they hold', async () => {
    const people = await app().db.asApp<{ name: string }[]>('select name from person');
    const ids = await app().db.asOwner<{ id: string }[]>('select case_id as id from case_file');
    const states = await Promise.all(ids.map(async ({ id }) => (await fileOf(app(), id)).state));
    for (const { name } of people) {
      const viewer = await app().actor(name);
      const listed = (await cases(reading(), viewer, PLAIN)).rows.map((row) => row.id).sort();
      expect([name, ...listed]).toEqual([
        name,
        ...states
          .filter((state) => canSee(viewer, state))
          .map((s) => s.id)
          .sort(),
      ]);
    }
  });

  test('what is no id is no case', async () => {
    expect(await caseById(reading(), actor('head'), { id: `${ids().plain}'--` })).toBeNull();
    expect(await timeline(reading(), actor('head'), { id: '1', page: {} })).toBeNull();
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

  test('a clerk of the room, who rings the parties for their consent, sees the telephone in full', async () => {
    expect(await applicant('clerk')).toMatchObject({
      name: '闻人听雨',
      phone: '13800001111',
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

  test('who registered it sees the names as they wrote them and nothing else', async () => {
    expect(await applicant('worker')).toMatchObject({ name: '闻人听雨', phone: null, address: null, idNumber: null });
  });

  test('the name of an organisation is public', async () => {
    for (const name of ['asked', 'supervisor', 'worker'] as const)
      expect((await view(name)).parties[1]?.name).toBe(FIRM.name);
  });

  test('of a minor, and who stands in for one, only the room knows', async () => {
    const of = async (name: Name) => (await view(name, ids().child)).parties[1];
    expect(await of('clerk')).toMatchObject({ name: '小石头', minor: true, standIns: [{ name: '石大山' }] });
    for (const name of ['asked', 'supervisor', 'worker'] as const) {
      expect(await of(name)).toMatchObject({ name: null, minor: true, standIns: [{ name: null, phone: null }] });
    }
    const { rows } = await roomCases(reading(), actor('clerk'), {
      ...PLAIN,
      roomId: SANYU,
      fields: EVERYTHING,
    });
    expect(rows.find((row) => row.id === ids().child)?.parties?.respondent).toBeNull();
  });
});

describe('texts', () => {
  test('facts and claims are for the room and for the room that is asked', async () => {
    for (const name of ['mediator', 'clerk', 'asked'] as const)
      expect((await view(name)).facts).toBe('两家因排水起争执。');
    for (const name of ['supervisor', 'auditor'] as const) {
      const { facts, claims, employer } = await view(name);
      expect([facts, claims, employer]).toEqual([null, null, null]);
    }
  });

  test('who registered it reads what they wrote', async () => {
    const { facts, claims, employer } = await view('worker');
    expect([facts, claims, employer]).toEqual(['两家因排水起争执。', '恢复原状。', '云帆商贸']);
  });

  test('facts of injuries, or of a case with a minor, stay in the room', async () => {
    for (const delicate of [ids().injury, ids().child]) {
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
