/** An import is whole or not at all: once and twice, together, interrupted, and rows that do no harm to others. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { freshDatabase } from '../harness/database.js';
import { openTestApp, SEEDED, type TestApp } from '../fixtures/app.js';
import { count, disturbed, fingerprint, importCells, runtimeIn } from './office.js';
import { row, rows } from './register-text.js';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp(await freshDatabase(SEEDED));
});
afterEach(async () => {
  await app.close();
  await app.db.drop();
});

/** What is not written is compared with nobody. */
const comparesNobody = ({ code }: { code: string }) => code !== 'ROW_ALIKE';

describe('nothing is half done', () => {
  test('a dry run says the same and writes nothing at all', async () => {
    await importCells(app, [row({ 登记编号: '先' })]);
    const before = await fingerprint(app);
    const cells = [
      row(),
      row({ 登记编号: '二', 纠纷类型: '口角' }),
      row({ 登记编号: '三', 调解员: '公羊新' }),
      row({ 登记编号: '先', 涉及人数: '9' }),
    ];
    const dry = await importCells(app, cells, { dryRun: true });
    expect(await fingerprint(app)).toEqual(before);
    const real = await importCells(app, cells);
    expect(dry.report.filter(({ kind }) => kind !== 'PLAN')).toEqual(real.report.filter(comparesNobody));
    expect({ ...dry.result, alike: 2 }).toEqual(real.result);
    expect(dry.findings).toEqual(real.findings);
    expect(real.findings).toEqual(['3 TYPE_UNKNOWN', '4 MEDIATOR_UNKNOWN', '5 NUMBER_TAKEN']);
  });

  test('running twice changes nothing and says the same', async () => {
    const cells = [...rows(210, { 调解员: '公羊新' }), row({ 登记编号: '坏', 受理日期: '' })];
    const first = await importCells(app, cells);
    const before = await fingerprint(app);
    const second = await importCells(app, cells);
    expect(await fingerprint(app)).toEqual(before);
    expect(second.result).toEqual({ ...first.result, unchanged: 210 });
    expect(second.report).toEqual(first.report);
  });

  test('a row that the database refuses takes no other with it', async () => {
    await app.db.asOwner(`
      create function refuse_one() returns trigger language plpgsql as $$
      begin
        if new.number = '（2022）通人调字第77号' then raise exception 'no' using errcode = '23514'; end if;
        return new;
      end $$;
      create trigger refuse_one before insert on external_number for each row execute function refuse_one()`);
    const { result, findings } = await importCells(app, [
      ...rows(5),
      row({ 登记编号: '（2022）通人调字第77号' }),
      row({ 登记编号: '八' }),
    ]);
    expect(findings).toEqual(['7 ROW_REFUSED']);
    expect(result).toMatchObject({ rows: 7, accepted: 6, rejected: 1 });
    expect(await count(app, 'import_row')).toBe(6);
    expect(await count(app, 'number_series where last = 6')).toBe(1);
    expect(await app.db.asOwner('select * from book_check()')).toEqual([]);
  });

  test('a runtime that fails is no row’s fault: what is committed stays, and the next run completes it', async () => {
    const cells = rows(410);
    const failing = disturbed(runtimeIn(app), (_, turn) => {
      if (turn >= 2) throw new Error('the cable was pulled');
    });
    await expect(importCells(app, cells, { runtime: failing })).rejects.toThrow('the cable was pulled');
    expect(await count(app, 'case_file')).toBe(200);
    const { result } = await importCells(app, cells);
    expect(result).toMatchObject({ rows: 410, accepted: 410, unchanged: 200, complete: true });
    expect(await count(app, 'case_file')).toBe(410);
    expect(await app.db.asOwner('select * from book_check()')).toEqual([]);
  });

  test('told to stop it ends after the batch, and a second run completes it', async () => {
    const cells = rows(410);
    const stopped = await importCells(app, cells, { stopped: () => true });
    expect(stopped.result).toMatchObject({ rows: 200, complete: false });
    expect((await importCells(app, cells)).result).toMatchObject({ rows: 410, unchanged: 200, complete: true });
  });

  test('two imports of one file at once make each case once', async () => {
    const cells = rows(210, { 调解员: '公羊新' });
    const told = await Promise.all([
      importCells(app, cells),
      importCells(app, [...cells].reverse()),
      importCells(app, cells),
    ]);
    for (const { result } of told) expect(result).toMatchObject({ rows: 210, accepted: 210, rejected: 0 });
    expect(told.reduce((sum, { result }) => sum + result.unchanged, 0)).toBe(420);
    expect([
      await count(app, 'case_file'),
      await count(app, 'import_row'),
      await count(app, 'post where provisional'),
    ]).toEqual([210, 210, 1]);
    expect(await app.db.asOwner('select * from book_check()')).toEqual([]);
  });
});
