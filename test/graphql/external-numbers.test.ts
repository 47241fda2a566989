// A court's number is one number, however it is typed: taken once, and found by any spelling; one of the police is found whole and stands nowhere in the clear.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { openedEvent } from '../../src/adapters/persistence/case/sealed-event.js';
import { openedFile } from '../../src/adapters/persistence/case/sealed-file.js';
import { sealNumbers } from '../../src/adapters/persistence/case/seal-numbers.js';
import { openOrm } from '../../src/adapters/persistence/database/orm.js';
import { asSystem } from '../../src/adapters/persistence/visibility/transactions.js';
import type { CaseId } from '../../src/domain/kernel/ids.js';
import type { TestApp } from '../fixtures/app.js';
import { type Json, useApi } from './client.js';
import { aRegisteredCase, aRegistration, CLERK, seen, today } from './registrations.js';

const api = useApi();

const SPELLINGS = [
  '（2026）苏0612诉前调9001号',
  '(2026)苏0612诉前调9001号',
  '（2026）苏0612 诉前调 9001号',
  '（2026）苏0612诉前调09001号',
];

test('one number in any spelling is taken once, and shown as it was typed', async () => {
  const typed = SPELLINGS[3] as string;
  const kase = await aRegisteredCase(api(), { externalNumbers: [typed] });
  for (const spelling of SPELLINGS) {
    const again = aRegistration({ externalNumbers: [spelling] });
    const { problem } = await api().as(CLERK).change('register', again);
    expect([spelling, problem?.code]).toEqual([spelling, 'EXTERNAL_NUMBER_TAKEN']);
  }
  const { data } = await api().as(CLERK).send(`{ case(id: "${kase.id}") { externalNumbers } }`);
  expect(data.case.externalNumbers).toEqual([typed]);
});

test.each(SPELLINGS)('it is found as %s', async (spelling) => {
  const document = `query ($number: String!) {
    byNumber: caseByNumber(home: "320612", number: $number) { externalNumbers }
    search: cases(filter: { number: $number }) { nodes { externalNumber } } }`;
  const { data } = await api().as(CLERK).send(document, { number: spelling });
  const typed = SPELLINGS[3];
  expect(data.byNumber).toEqual({ externalNumbers: [typed] });
  expect(data.search.nodes.map((row: Json) => row.externalNumber)).toEqual([typed]);
});

describe('the number of a police report', () => {
  const POLICE = '三余所接警（2026）第00417号';
  const CANONICAL = '三余所接警（2026）第417号';
  const PETITION = '3206122026XF4170';
  const clerk = () => api().as(CLERK);
  const inClear = async (): Promise<string[]> => {
    const { db } = api().app;
    const tables = await db.asOwner<{ name: string }[]>(
      `select quote_ident(table_name) as name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const rows = await db.asOwner<{ row: string }[]>(`select t::text as row from ${name} t`);
      if (rows.some(({ row }) => row.includes('接警') || row.includes(PETITION))) found.push(name);
    }
    return found.sort();
  };
  const FOUND = `query ($number: String!) {
    byNumber: caseByNumber(home: "320612", number: $number) { id }
    search: cases(filter: { number: $number }) { nodes { id externalNumber } }
    counted: workCounts(filter: { number: $number }) { open } }`;
  const find = async (number: string): Promise<Json> => (await clerk().send(FOUND, { number })).data;
  let id: string;

  beforeAll(async () => {
    const { dispute } = aRegistration();
    const over = {
      externalNumbers: ['（2026）苏0612诉前调9002号', POLICE],
      dispute: { ...dispute, source: 'FROM_PETITION' },
    };
    const kase = await aRegisteredCase(api(), over);
    id = kase.id;
    const paper = { kind: 'PETITION_REGISTERED', number: PETITION, on: today(api()) };
    const { problem } = await clerk().change('recordAuthorityPaper', seen(kase, paper));
    expect(problem).toBeNull();
  });

  test('stands in no column of any table, nor does that of a petition', async () => {
    expect(await inClear()).toEqual([]);
  });

  test('is shown with the case, and the case is found by it whole, in any spelling', async () => {
    const asked = `{ case(id: "${id}") { externalNumbers authorityPapers { number } timeline(first: 1) { nodes { type } } } }`;
    expect((await clerk().send(asked)).data.case).toMatchObject({
      externalNumbers: ['（2026）苏0612诉前调9002号', POLICE],
      authorityPapers: [{ number: PETITION }],
    });
    for (const spelling of [POLICE, CANONICAL, '三余所接警(2026) 第417号']) {
      const { byNumber, search, counted } = await find(spelling);
      expect([byNumber?.id, search.nodes.map((row: Json) => row.id), counted.open]).toEqual([id, [id], 1]);
    }
  });

  test.each(['三余所接警', '三余所接警（2026）第41'])('and by no beginning of it: %s', async (begun) => {
    const { byNumber, search } = await find(begun);
    expect([byNumber, search.nodes]).toEqual([null, []]);
  });

  test('a list shows it where the case has no other', async () => {
    const alone = await aRegisteredCase(api(), { externalNumbers: ['三余所接警（2026）第500号'] });
    const { search } = await find('三余所接警（2026）第500号');
    expect(search.nodes).toEqual([{ id: alone.id, externalNumber: '三余所接警（2026）第500号' }]);
  });

  test('is taken once', async () => {
    const { problem } = await clerk().change('register', aRegistration({ externalNumbers: [CANONICAL] }));
    expect(problem?.code).toBe('EXTERNAL_NUMBER_TAKEN');
  });

  test('where it was written in the clear before, it is sealed once and lost nowhere', async () => {
    const { app } = api();
    await asBefore(app, id, CANONICAL);
    await app.db.asOwner(
      `insert into import_row (home, row_key, content_hash, case_id) values ('320612', '${CANONICAL}', '\\x00', '${id}')`,
    );
    expect(await inClear()).toEqual(['case_file', 'external_number', 'history', 'import_row']);
    const owner = await openOrm({ url: app.db.ownerUrl, connections: 1 });
    const passing = {
      sealer: app.sealer,
      now: app.clock.at,
      rowKey: (_: string, number: string) => `#${number.length}`,
    };
    await asSystem(owner, (execute) => sealNumbers({ execute, ...passing }));
    await asSystem(owner, (execute) => sealNumbers({ execute, ...passing }));
    await owner.close(true);
    expect(await inClear()).toEqual([]);
    expect((await find(POLICE)).byNumber?.id).toBe(id);
    const { data } = await clerk().send(
      `{ case(id: "${id}") { externalNumbers authorityPapers { number } parties { name } } }`,
    );
    expect(data.case).toMatchObject({
      externalNumbers: ['（2026）苏0612诉前调9002号', POLICE],
      authorityPapers: [{ number: PETITION }],
    });
    expect(data.case.parties[0].name).toBe('闻人听雨');
    await expect(app.db.asOwner('update history set data = data')).rejects.toThrow('append only');
  });
});

/** The rows as they were written before numbers were sealed. */
async function asBefore({ db, sealer }: TestApp, id: string, canonical: string): Promise<void> {
  const [row] = await db.asOwner<{ state: Json; sealed: Buffer; wrapped: Buffer }[]>(
    `select c.state, c.sealed, k.wrapped from case_file c join case_key k using (home, case_id) where case_id = '${id}'`,
  );
  const of = await sealer.of('320612');
  const key = of.openCaseKey(id as CaseId, row?.wrapped as Buffer);
  const { state, secret } = openedFile(key, row?.state, row?.sealed as Buffer);
  const events = await db.asOwner<{ seq: number; id: string; data: Json; sealed: Buffer | null }[]>(
    `select seq, event_id as id, data, sealed from history where case_id = '${id}'`,
  );
  const put = (value: object, sealed: Buffer) =>
    `= '${JSON.stringify(value)}', sealed = '\\x${sealed.toString('hex')}'`;
  await db.asOwner('alter table history disable trigger history_append_only');
  await db.asOwner(`update case_file set state ${put(state, key.seal('file', secret))} where case_id = '${id}'`);
  for (const { seq, ...event } of events) {
    const { data, secret: patch } = openedEvent(key, event);
    const sealed = key.seal(`event:${event.id}`, patch ?? {});
    await db.asOwner(`update history set data ${put(data as object, sealed)} where case_id = '${id}' and seq = ${seq}`);
  }
  await db.asOwner('alter table history enable trigger history_append_only');
  await db.asOwner(
    `update external_number set number = '${canonical}', keyed = false where keyed and case_id = '${id}'`,
  );
}
