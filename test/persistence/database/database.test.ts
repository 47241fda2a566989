// The ground everything stands on: two roles, migrations in order, Chinese kept by search and sorting.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { checkServer, complaintsAbout } from '../../../src/adapters/persistence/database/check-server.js';
import { migrate } from '../../../src/adapters/persistence/database/migrate.js';
import { EMPTY, useDatabase } from '../../harness/database.js';

const db = useDatabase(EMPTY);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fengqiao-migrations-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const targets = () => ({ ownerUrl: db().ownerUrl, appUrl: db().appUrl, folder });
const write = (name: string, sql: string) => fs.writeFileSync(path.join(folder, name), sql);

test('migrations run once, in the order of their names, several statements and functions in one file', async () => {
  write('0002-more.sql', `insert into note values ('二'); select 'is this ? a parameter';`);
  write(
    '0001-first.sql',
    `create table note (text text);
     create function shout(word text) returns text language plpgsql as $$ begin return word || '！'; end $$;
     grant select, insert on note to {{app}};`,
  );
  expect(await migrate(targets())).toEqual(['0001-first', '0002-more']);
  expect(await migrate(targets())).toEqual([]);
  expect(await db().asApp(`select shout(text) from note`)).toEqual([{ shout: '二！' }]);
});

test('the app role may do what a migration granted, and nothing else', async () => {
  await db().asApp(`insert into note values ('三')`);
  await expect(db().asApp('delete from note')).rejects.toThrow('permission denied');
  await expect(db().asApp('create table mine (a int)')).rejects.toThrow('permission denied');
  await expect(db().asApp('create temporary table mine (a int)')).rejects.toThrow('permission denied');
});

test('two servers that start at once migrate once', async () => {
  write('0003-slow.sql', `select pg_sleep(0.2); create table slow (a int);`);
  const both = await Promise.all([migrate(targets()), migrate(targets())]);
  expect(both.flat()).toEqual(['0003-slow']);
});

test('a migration that fails leaves nothing behind', async () => {
  write('0004-fails.sql', `create table half (a int); select 1/0;`);
  await expect(migrate(targets())).rejects.toThrow('division by zero');
  expect(await db().asOwner(`select to_regclass('half') as half`)).toEqual([{ half: null }]);
  fs.rmSync(path.join(folder, '0004-fails.sql'));
});

test('the embedded server keeps Chinese in search and sorts names by pinyin', async () => {
  await db().asOwner('create extension if not exists pg_trgm');
  await checkServer(db().appUrl);
  const [found] = await db().asApp<{ alike: number }[]>(`select similarity('劳动争议仲裁', '劳动争议') as alike`);
  expect(found?.alike).toBeGreaterThan(0.4);
  const names = await db().asApp(`select n from unnest(array['张三','李四','阿毛']) n order by n collate "zh-x-icu"`);
  expect(names.map((row) => row['n'])).toEqual(['阿毛', '李四', '张三']);
});

test('a server that will not do is told all its faults at once, in both languages', () => {
  const bad = { version: 140005, ctype: 'C', encoding: 'LATIN1', extensions: ['plpgsql'], collation: false };
  const complaints = complaintsAbout({ ...bad, chinese_letters: false });
  expect(complaints).toHaveLength(5);
  for (const one of complaints) expect(one).toMatch(/[\u4e00-\u9fff].*[A-Za-z]{3}/);
});

test('a server that cannot be reached is said so', async () => {
  await expect(checkServer('postgres://a:b@127.0.0.1:1/x')).rejects.toThrow('连不上数据库');
});
