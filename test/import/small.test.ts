/** Small registers in a real database: what a row becomes, whose number it bears, who mediated. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { caseByNumber } from '../../src/app/case/queries/case.js';
import { cases } from '../../src/app/case/queries/cases.js';
import { PLAIN, readingOf } from '../persistence/case/reading-app.js';
import { freshDatabase } from '../harness/database.js';
import { openTestApp, roomId, SEEDED, type TestApp } from '../fixtures/app.js';
import { count, importCells } from './office.js';
import { openRow, row, rows } from './register-text.js';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp(await freshDatabase(SEEDED));
});
afterEach(async () => {
  await app.close();
  await app.db.drop();
});

const REFERRED = { 移送日期: '2022-01-02', 承办组织: '通州区人民调解委员会' };

describe('a row', () => {
  test('becomes one case with its steps, its own number kept as an external one and none of ours given', async () => {
    await importCells(app, [row(REFERRED)]);
    const [file] = await app.db.asOwner(
      `select status, outcome, number, version, event_count, registered_on::text, accepted_on::text, ended_on::text, state from case_file`,
    );
    expect(file).toMatchObject({
      status: 'FULFILLED',
      outcome: 'settled',
      number: null,
      version: 3,
      event_count: 3,
      registered_on: '2022-01-02',
      accepted_on: '2022-01-02',
      ended_on: '2022-01-18',
      state: {
        externalNumbers: ['（2022）通人调字第00001号'],
        applicationForm: 'REGISTER',
        sessions: [],
        agreement: null,
        attested: { performance: 'PERFORMED', confirmation: false, satisfaction: 'SATISFIED' },
      },
    });
    expect(await count(app, 'case_number')).toBe(0);
    expect(await app.db.asOwner('select number from external_number')).toEqual([{ number: '（2022）通人调字第1号' }]);
  });

  test('is told step by step, attested, by the system, to nobody', async () => {
    await importCells(app, [row(REFERRED)]);
    expect(
      await app.db.asOwner('select seq, type, action, status_before, day::text, role from history order by seq'),
    ).toEqual([
      {
        seq: 1,
        type: 'AttestedAccepted',
        action: 'attestAccepted',
        status_before: 'none',
        day: '2022-01-02',
        role: 'SYSTEM',
      },
      {
        seq: 2,
        type: 'AttestedReferred',
        action: 'attestReferred',
        status_before: 'ASSIGNED',
        day: '2022-01-02',
        role: 'SYSTEM',
      },
      {
        seq: 3,
        type: 'AttestedEnded',
        action: 'attestEnded',
        status_before: 'ACCEPTED',
        day: '2022-01-18',
        role: 'SYSTEM',
      },
    ]);
  });

  test('is booked from intake to its outcome, on the days of the register', async () => {
    await importCells(app, [row(REFERRED)]);
    const entries = await app.db.asOwner(
      `select from_kind || '>' || to_kind || ' ' || to_detail as move, effective_day::text as day, accepting_day::text as accepted from entry order by seq`,
    );
    expect(entries).toEqual([
      { move: 'intake>desk ', day: '2022-01-02', accepted: null },
      { move: 'desk>open ', day: '2022-01-02', accepted: '2022-01-02' },
      { move: 'open>open ', day: '2022-01-02', accepted: '2022-01-02' },
      { move: 'open>outcome settled', day: '2022-01-18', accepted: '2022-01-02' },
    ]);
    expect(await app.db.asOwner('select * from book_check()')).toEqual([]);
  });

  test('without an amount has an unknown one, which the book counts as 0', async () => {
    await importCells(app, [row({ '涉及金额(元)': '' }), row({ 登记编号: '二', '涉及金额(元)': '0' })]);
    const files = await app.db.asOwner(
      `select amount, amount_known, state->'dispute'->'amount' as stated from case_file order by state->>'displayNo'`,
    );
    expect(files).toEqual([
      { amount: '0', amount_known: false, stated: null },
      { amount: '0', amount_known: true, stated: 0 },
    ]);
    const viewer = await app.actor('解广田');
    const { rows: listed } = await cases(readingOf(app), viewer, {
      page: { first: 10 },
      fields: PLAIN.fields,
      sort: 'AMOUNT',
    });
    expect(listed.map(({ amount }) => amount).sort()).toEqual([0, null]);
    expect(await app.db.asOwner('select distinct dispute_amount from entry')).toEqual([{ dispute_amount: '0' }]);
    expect(await app.db.asOwner('select * from book_check()')).toEqual([]);
  });

  test('keeps its mediator as presider, until it is referred', async () => {
    await importCells(app, [openRow(), openRow({ 登记编号: '二', ...REFERRED })]);
    const states = await app.db.asOwner<{ mediators: unknown[] }[]>(
      `select state->'mediators' as mediators from case_file order by state->>'displayNo'`,
    );
    expect(states.map(({ mediators }) => mediators.length)).toEqual([1, 0]);
    expect(await count(app, `assignment where open and presider`)).toBe(1);
  });

  test('without a number is known again by what it says', async () => {
    const cells = [row({ 登记编号: '' }), row({ 登记编号: '', 受理日期: '2022-01-03' })];
    const first = await importCells(app, cells);
    const second = await importCells(app, cells);
    expect([first.result.accepted, second.result.accepted, second.result.unchanged]).toEqual([2, 2, 2]);
    expect(await count(app, 'case_file')).toBe(2);
    const keys = await app.db.asOwner<{ row_key: string }[]>('select row_key from import_row');
    for (const { row_key } of keys) expect(row_key).toMatch(/^#[0-9a-f]{64}$/);
  });

  test('that repeats an earlier one of the file is counted once, and said', async () => {
    const { result, findings } = await importCells(app, [row(), row()]);
    expect(result).toMatchObject({ rows: 2, accepted: 1, rejected: 0, warnings: 1 });
    expect(findings).toEqual(['3 ROW_REPEATED']);
  });
});

describe('a number', () => {
  const other = row({ 受理日期: '2022-01-05' });

  test('used with other content in the same file or an earlier one is refused', async () => {
    const together = await importCells(app, [row(), other]);
    expect(together.findings).toEqual(['3 NUMBER_TAKEN']);
    expect((await importCells(app, [other])).findings).toEqual(['2 NUMBER_TAKEN']);
    expect((await importCells(app, [other], { dryRun: true })).findings).toEqual(['2 NUMBER_TAKEN']);
    expect(await count(app, 'case_file')).toBe(1);
  });

  test('that a case registered at the desk has is refused too', async () => {
    await app.db.asOwner(
      `insert into external_number (home, number, case_id) values ('320612', '（2022）通人调字第1号', gen_random_uuid())`,
    );
    expect((await importCells(app, [row()])).findings).toEqual(['2 NUMBER_TAKEN']);
    expect(await count(app, 'import_row')).toBe(0);
  });

  test('is one number in every way of typing it', async () => {
    await importCells(app, [row()]);
    for (const typed of ['(２０２２) 通人调字第00001号', '〔2022〕通人调字第1号', '[2022]通人调字第001 号']) {
      const { result } = await importCells(app, [row({ 登记编号: typed })]);
      expect(result).toMatchObject({ accepted: 1, unchanged: 1 });
    }
    const twice = await importCells(app, [
      row({ 登记编号: '第07500号' }),
      row({ 登记编号: '第7500号', 受理日期: '2022-01-05' }),
    ]);
    expect(twice.findings).toEqual(['3 NUMBER_TAKEN']);
  });

  test('is found by any of them', async () => {
    await importCells(app, [row()]);
    const viewer = await app.actor('解广田');
    for (const number of ['（2022）通人调字第00001号', '(2022)通人调字第1号', '〔２０２２〕 通人调字第01号'])
      expect(await caseByNumber(readingOf(app), viewer, { home: '320612', number })).not.toBeNull();
  });

  test('is free in another district', async () => {
    const elsewhere = row({ 行政区划代码: '320371004', 受理组织: '大庙街道人民调解委员会', 调解员: '' });
    const { result, findings } = await importCells(app, [row(), elsewhere]);
    expect(findings).toEqual([]);
    expect(result.accepted).toBe(2);
    expect(await app.db.asOwner('select home from case_file order by 1')).toEqual([
      { home: '320371' },
      { home: '320612' },
    ]);
  });
});

describe('a mediator without a post', () => {
  test('gets a provisional post at the accepting committee, once, with one warning', async () => {
    const cells = rows(3, { 调解员: '公羊新' });
    const first = await importCells(app, cells);
    expect(first.findings).toEqual(['2 MEDIATOR_UNKNOWN']);
    expect(first.result.warnings).toBe(1);
    const posts = await app.db.asOwner(
      `select p.name, t.room_id, t.role, t.provisional, t.valid_from::text from post t join person p on p.id = t.person_id where p.name = '公羊新'`,
    );
    expect(posts).toEqual([
      {
        name: '公羊新',
        room_id: roomId('committee-320612104'),
        role: 'MEDIATOR',
        provisional: true,
        valid_from: '2022-01-02',
      },
    ]);
    const [again] = await app.db.asOwner<{ n: number }[]>(
      `select count(distinct state->'mediators')::int as n from case_file`,
    );
    expect(again?.n).toBe(1);
  });

  test('stays to be confirmed: a later import says so again and makes no second post', async () => {
    await importCells(app, rows(1, { 调解员: '公羊新' }));
    const later = await importCells(app, rows(2, { 调解员: '公羊新' }));
    expect(later.findings).toEqual(['2 MEDIATOR_UNKNOWN']);
    expect(await count(app, 'post where provisional')).toBe(1);
  });

  test('makes no post when the row is refused', async () => {
    await importCells(app, [row({ 调解员: '公羊新', 纠纷类型: '口角' })]);
    expect(await count(app, 'post where provisional')).toBe(0);
  });
});
