// The operator hears of every mistake in the configuration at once, in both languages.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { ConfigError, readConfig } from '../../src/config/config.js';

function complaintsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.complaints;
    throw error;
  }
  return [];
}

test('without any variable the server starts on port 4000 of this machine, on its own database', () => {
  const config = readConfig({});
  expect(config).toMatchObject({ port: 4000, host: '127.0.0.1', database: { kind: 'embedded' }, demo: true });
  expect(config.dataDir).toBe(path.resolve('.data'));
});

test('every wrong or missing variable is named at once, in Chinese and English', () => {
  const complaints = complaintsOf({
    PORT: 'eighty',
    LOG_LEVEL: 'loud',
    FENGQIAO_MASTER_KEY: 'c2hvcnQ=',
    DATABASE_OWNER_URL: 'mysql://x/y',
    GRAPHIQL: 'maybe',
  });
  const named = ['PORT', 'DATABASE_OWNER_URL', 'FENGQIAO_MASTER_KEY', 'LOG_LEVEL', 'GRAPHIQL', 'DATABASE_URL'];
  for (const name of named) {
    expect(complaints.filter((one) => one.includes(`${name} `) || one.startsWith(name))).not.toHaveLength(0);
  }
  for (const one of complaints) expect(one).toMatch(/[\u4e00-\u9fff].*[A-Za-z]{3}/);
});

test('a complaint never repeats a secret', () => {
  expect(complaintsOf({ DATABASE_URL: 'http://u:geheim@x/y', FENGQIAO_MASTER_KEY: 'geheim' }).join()).not.toContain(
    'geheim',
  );
});

test('one foreign address serves both roles, which are then not separate', () => {
  const database = readConfig({ DATABASE_URL: 'postgres://u:p@db/f' }).database;
  expect(database).toMatchObject({ kind: 'foreign', ownerUrl: 'postgres://u:p@db/f', separateRoles: false });
  const both = { DATABASE_URL: 'postgres://a:p@db/f', DATABASE_OWNER_URL: 'postgres://o:p@db/f' };
  expect(readConfig(both).database).toMatchObject({ separateRoles: true });
});

test('two addresses of different databases are refused', () => {
  const both = { DATABASE_URL: 'postgres://a:p@db/f', DATABASE_OWNER_URL: 'postgres://o:p@db/g' };
  expect(complaintsOf(both)).toHaveLength(1);
});

test('a secret may come from a file, and a file that is not there is named', () => {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'fengqiao-config-')), 'key');
  fs.writeFileSync(file, `${Buffer.alloc(32, 7).toString('base64')}\n`);
  expect(readConfig({ FENGQIAO_MASTER_KEY_FILE: file }).masterKey).toEqual(Buffer.alloc(32, 7));
  fs.rmSync(path.dirname(file), { recursive: true });
  expect(complaintsOf({ FENGQIAO_MASTER_KEY_FILE: file })[0]).toContain('FENGQIAO_MASTER_KEY_FILE');
});

test('the demonstration stands on the embedded server, elsewhere only when asked for', () => {
  const foreign = { DATABASE_URL: 'postgres://u:p@h/d' };
  const asked = [
    readConfig({}),
    readConfig(foreign),
    readConfig(foreign, ['--demo']),
    readConfig({ FENGQIAO_DEMO: 'off' }),
  ];
  expect(asked.map(({ demo }) => demo)).toEqual([true, false, true, false]);
});
