// What is shown beside parties and texts, what lies sealed, and offers between rooms.
import { describe, expect, test } from '@jest/globals';
import { run } from '../../../src/app/pipeline/command.js';
import { acceptReferral } from '../../../src/app/referral/commands.js';
import { caseByNumber, timeline, undoPreview } from '../../../src/app/case/queries/case.js';
import { numbers } from '../../../src/app/case/queries/numbers.js';
import { incomingReferrals, outgoingReferrals } from '../../../src/app/referral/queries.js';
import { aRegisteredCase } from '../../fixtures/acts.js';
import { EVERYTHING, PLAIN, SANYU, statementsOf, versionOf } from './reading-app.js';
import { DISTRICT, useViewers, type Name } from './viewers.js';

const { app, reading, ids, actor, seen, view } = useViewers();

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
    const room = reading();
    const reads: (() => Promise<unknown>)[] = [
      () => seen('mediator'),
      () => timeline(room, actor('head'), { id: ids().plain, page: { total: true } }),
      () => undoPreview(room, actor('head'), { id: ids().plain }),
      () => caseByNumber(room, actor('head'), { home: '320612', number: 'JF20260609-320612-00001' }),
      () => numbers(room, actor('head'), { roomId: SANYU, year: 2026, page: { total: true } }),
      () => incomingReferrals(room, actor('asked'), { ...PLAIN, fields: EVERYTHING }),
    ];
    for (const read of reads) expect(await statementsOf(read)).toHaveLength(1);
  });

  test('a case is found by any of its numbers in its own district', async () => {
    const { number, displayNo } = await view('head');
    const found = (given: string, home = '320612', name: Name = 'head') =>
      caseByNumber(reading(), actor(name), { home, number: given });
    expect(
      await Promise.all([found(number ?? ''), found(displayNo), found((number ?? '').replace('（', '( '))]),
    ).toEqual([ids().plain, ids().plain, ids().plain]);
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
      const [row] = await app().db.asOwner<{ text: string }[]>(
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
    const gone = await aRegisteredCase(app(), actor('clerk'));
    await app().db.asOwner('delete from case_key where case_id = $1', [gone]);
    const { parties, facts, displayNo } = await view('clerk', gone);
    expect([parties.map((p) => p.name), facts, displayNo.slice(0, 2)]).toEqual([[null, null], null, 'JF']);
    expect((await timeline(reading(), actor('clerk'), { id: gone, page: {} }))?.rows).toHaveLength(1);
  });
});

describe('offers', () => {
  const incoming = (name: Name, more: object = {}) =>
    incomingReferrals(reading(), actor(name), { ...PLAIN, fields: EVERYTHING, ...more });
  const outgoing = (name: Name, more: object = {}) =>
    outgoingReferrals(reading(), actor(name), { ...PLAIN, fields: EVERYTHING, ...more });

  test('come to the room that is asked, with the case behind them', async () => {
    const { rows, total } = await incoming('asked', { page: { first: 10, total: true }, open: true });
    expect([rows.length, total]).toEqual([3, 3]);
    expect(rows.at(-1)).toMatchObject({
      caseId: ids().plain,
      status: 'SENT',
      caseVisible: true,
      caseStatus: 'AGREEMENT_DRAFTED',
      dueOn: '2026-06-12',
      from: { id: SANYU },
      to: { id: DISTRICT, name: '通州区人民调解委员会' },
      parties: { applicant: '闻人**' },
    });
    expect((await incoming('asked', { sort: 'DUE' })).rows.map((row) => row.caseId)).toEqual([
      ids().plain,
      ids().child,
      ids().injury,
    ]);
    expect((await incoming('clerk')).rows).toEqual([]);
    expect((await incoming('asked', { status: ['DECLINED'] })).rows).toEqual([]);
  });

  test('are seen from the room that sent them, and one by one by who watches its area', async () => {
    expect((await outgoing('clerk')).rows).toHaveLength(3);
    expect((await outgoing('supervisor', { roomId: SANYU })).rows).toHaveLength(3);
    expect((await outgoing('supervisor')).rows).toEqual([]);
  });

  test('whose case has gone to the other room tells the sender how it stands, the parties masked, and no step', async () => {
    const { state: _, ...seenNow } = await versionOf(app(), ids().injury);
    await run(acceptReferral, app().runtime, actor('asked'), seenNow);
    const row = (await outgoing('clerk')).rows.find((one) => one.caseId === ids().injury);
    expect(row).toMatchObject({
      status: 'ACCEPTED',
      caseVisible: true,
      caseStatus: 'ACCEPTED',
      parties: { applicant: expect.stringContaining('*') },
      openActions: [],
    });
    expect(row?.number).toMatch(/人调字/u);
    expect((await seen('clerk', ids().injury))?.accessLevel).toBe('SENDER');
    expect((await view('asked', ids().injury)).accessLevel).toBe('CUSTODIAN');
  });

  test('of a case whose personal data was destroyed open no step', async () => {
    const offer = async () => (await incoming('asked')).rows.find((one) => one.caseId === ids().injury);
    expect((await offer())?.openActions?.some(({ shutBy }) => shutBy === null)).toBe(true);
    await app().db.asOwner('update case_file set sealed = null, list_sealed = null where case_id = $1', [ids().injury]);
    expect(await offer()).toMatchObject({ caseVisible: true, openActions: [], parties: { applicant: null } });
  });
});
