// A filled database is migrated to the next release: everything of before is there, once, and running it again does nothing.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { migrate, migrationFiles, migrationNames } from '../../../src/adapters/persistence/database/migrate.js';
import { anAcceptedCase } from '../../fixtures/acts.js';
import { useApp } from '../../fixtures/app.js';
import { bookOf, DEMO, figuresAt, openedCases, pastInstants } from '../../fixtures/demo-app.js';

const FOLDER = 'migrations';
const NEXT = `
  create table further_table (home text not null, case_id uuid not null, primary key (home, case_id));
  alter table case_file add column urgent boolean not null default false;
  alter table history add column place text;
  create index case_file_urgent on case_file (urgent) where urgent;
  insert into further_table select home, case_id from case_file;
  grant select on further_table to {{app}};`;

const app = useApp(DEMO);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fengqiao-next-'));
const targets = () => ({ ownerUrl: app().db.ownerUrl, appUrl: app().db.appUrl, folder });

beforeAll(() => {
  for (const file of migrationFiles()) fs.copyFileSync(path.join(FOLDER, file), path.join(folder, file));
  fs.writeFileSync(path.join(folder, '9999-next.sql'), NEXT);
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

test('a further migration on a filled database changes no case, no figure and no recorded time', async () => {
  const instants = [null, ...(await pastInstants(app()))];
  const all = async () => [await openedCases(app()), await figuresAt(app(), instants), await bookOf(app())];
  const before = await all();
  expect(await migrate(targets())).toEqual(['9999-next']);
  expect(await all()).toEqual(before);
  expect(await app().db.asApp('select * from book_check()')).toEqual([]);
  const [counts] = await app().db.asOwner(
    'select (select count(*) from further_table) = (select count(*) from case_file) as same',
  );
  expect(counts).toEqual({ same: true });
});

test('run again, nothing is migrated twice, and the server goes on working', async () => {
  expect(await migrate(targets())).toEqual([]);
  await anAcceptedCase(app(), await app().actor('宁亚琴'));
  expect(await app().db.asApp('select * from book_check()')).toEqual([]);
});

test('a migration that fails on a filled database leaves it as it was', async () => {
  fs.writeFileSync(path.join(folder, '99991-broken.sql'), 'drop table party_token cascade; select 1/0;');
  await expect(migrate(targets())).rejects.toThrow('division by zero');
  fs.rmSync(path.join(folder, '99991-broken.sql'));
  expect(await app().db.asOwner('select count(*) > 300 as kept from party_token')).toEqual([{ kept: true }]);
  expect(migrationNames(folder).at(-1)).toBe('9999-next');
});
