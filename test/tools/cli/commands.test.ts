// The commands as an operator runs them, on a foreign database: what they tell, what they answer, what they refuse.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { pino } from 'pino';
import { type Config, readConfig } from '../../../src/config/config.js';
import { backup, restore } from '../../../src/wiring/backup.js';
import { doctor } from '../../../src/wiring/doctor.js';
import { rotate } from '../../../src/wiring/rotate-keys.js';
import { aRegisteredCase } from '../../fixtures/acts.js';
import { useApp } from '../../fixtures/app.js';
import { EMPTY, type FreshDatabase, freshDatabase } from '../../harness/database.js';

const FORMER = Buffer.alloc(32, 7).toString('base64');
const FRESH = Buffer.alloc(32, 9).toString('base64');
const log = pino({ level: 'silent' });
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fengqiao-commands-'));
const FILE = path.join(folder, 'before.backup');
const app = useApp();
let place: FreshDatabase;

beforeAll(async () => {
  place = await freshDatabase(EMPTY);
  await aRegisteredCase(app(), await app().actor('宁亚琴'));
}, 60_000);
afterAll(async () => {
  await place.drop();
  fs.rmSync(folder, { recursive: true });
});

const config = ({ appUrl, ownerUrl }: FreshDatabase, keys: Record<string, string>): Config =>
  readConfig({ DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, FENGQIAO_DATA_DIR: folder, PORT: '0', ...keys });
const withFormer = (db: FreshDatabase) => config(db, { FENGQIAO_MASTER_KEY: FORMER });
const withFresh = (db: FreshDatabase) => config(db, { FENGQIAO_MASTER_KEY: FRESH });
const withBoth = (db: FreshDatabase) => config(db, { FENGQIAO_MASTER_KEY: FRESH, FENGQIAO_FORMER_MASTER_KEYS: FORMER });

/** What a command writes, and its exit status. */
async function told(work: () => Promise<number>): Promise<{ status: number; text: string }> {
  const spies = [process.stdout, process.stderr].map((stream) =>
    jest.spyOn(stream, 'write').mockImplementation(() => true),
  );
  try {
    const status = await work();
    return { status, text: spies.map((spy) => spy.mock.calls.map(([piece]) => String(piece)).join('')).join('') };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

test('without the name of a file they tell how they are used', async () => {
  for (const command of [backup, restore]) {
    const { status, text } = await told(() => command(withFormer(app().db), [], log));
    expect(status).toBe(2);
    expect(text).toContain('npm run backup -- 文件 FILE');
  }
});

test('a backup tells that the master key is not in it, and how to keep it', async () => {
  const { status, text } = await told(() => backup(withFormer(app().db), [FILE], log));
  expect(status).toBe(0);
  expect(text).toMatch(/案件 1 件[\s\S]*主密钥不在备份里[\s\S]*The master key is NOT in the backup/);
});

test('the master key is changed by the environment, and everything opens with the new one alone', async () => {
  await expect(rotate(withFresh(app().db), log)).rejects.toThrow('was wrapped by master key');
  const { status, text } = await told(() => rotate(withBoth(app().db), log));
  expect(status).toBe(0);
  expect(text).toMatch(/重新加密了 4 把密钥[\s\S]*4 keys were wrapped anew/);
  expect((await told(() => doctor(withFresh(app().db), log))).text).toContain('主密钥能打开库中全部密钥');
  expect((await told(() => doctor(withFormer(app().db), log))).status).toBe(1);
});

test('a backup from before the change needs the former key: refused without it, restored with both', async () => {
  await expect(restore(withFresh(place), [FILE], log)).rejects.toMatchObject({ reason: 'MASTER_KEY_MISSING' });
  expect(await place.asOwner(`select 1 from pg_tables where schemaname = 'public'`)).toEqual([]);
  const { status, text } = await told(() => restore(withBoth(place), [FILE], log));
  expect(status).toBe(0);
  expect(text).toMatch(/恢复完成并逐行核对无误：案件 1 件[\s\S]*Restored and read back without a difference: 1 cases/);
  expect((await told(() => doctor(withBoth(place), log))).text).toContain('主密钥更换未完');
});

test('into an embedded place a restore without the master key makes nothing', async () => {
  const dataDir = path.join(folder, 'embedded');
  const embedded = readConfig({ FENGQIAO_DATA_DIR: dataDir });
  await expect(restore(embedded, [FILE], log)).rejects.toMatchObject({ reason: 'MASTER_KEY_MISSING' });
  expect(fs.existsSync(dataDir)).toBe(false);
});
