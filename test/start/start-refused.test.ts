// A start on a data folder that will not do: refused in both languages, with the path and what to do, and nothing is changed.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { readConfig } from '../../src/config/config.js';
import { folderComplaints } from '../../src/tools/embedded/data-folder.js';
import { launchPostgres } from '../../src/tools/embedded/launch.js';
import { findPostmaster } from '../../src/tools/embedded/postmaster.js';
import { diagnose } from '../../src/wiring/doctor.js';
import { openApp } from '../../src/wiring/open-app.js';

const log = pino({ level: 'silent' });
const root = fs.mkdtempSync(path.join(os.tmpdir(), 'fengqiao-refused-'));
const dataDir = path.join(root, 'data');
const at = (name: string): string => path.join(dataDir, name);
const environmentOf = (folder: string) => ({ FENGQIAO_DATA_DIR: folder, FENGQIAO_DEMO: 'off', PORT: '0' });
const configOf = (folder: string) => readConfig(environmentOf(folder));

async function startAndEnd(folder = dataDir): Promise<void> {
  await (await openApp(configOf(folder), log)).close();
}

/** Why a start is refused; a start that comes about is ended again. */
const refusal = (folder = dataDir): Promise<string> => startAndEnd(folder).then(() => 'it started', told);
const told = (error: Error): string => error.message;

async function wrongs(): Promise<string[]> {
  const { findings } = await diagnose(configOf(dataDir), log, new Date());
  return findings.filter(({ level }) => level === 'WRONG').map(({ what }) => what.join(' '));
}

beforeAll(async () => {
  fs.chmodSync(root, 0o711);
  await startAndEnd();
}, 60_000);
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

const contentOf = (file: string): string | null => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null);

/** Breaks a file for one attempt, and puts it back; `left` is whether the attempt left it as it found it. */
async function broken(name: string, breakIt: (file: string) => void): Promise<{ text: string; left: boolean }> {
  const [file, kept] = [at(name), path.join(root, 'kept')];
  fs.renameSync(file, kept);
  fs.copyFileSync(kept, file);
  breakIt(file);
  const found = contentOf(file);
  const text = await refusal();
  const left = contentOf(file) === found;
  fs.renameSync(kept, file);
  return { text, left };
}

test.each<[string, string, (file: string) => void, RegExp]>([
  ['a lost key', 'master.key', (file) => fs.rmSync(file), /主密钥文件不见了.*missing.*kept copy/s],
  ['an empty key', 'master.key', (file) => fs.writeFileSync(file, ''), /主密钥文件是空的.*is empty.*kept copy/s],
  ['a cut key', 'master.key', (file) => fs.truncateSync(file, 20), /主密钥文件已损坏.*is damaged.*kept copy/s],
  ['lost passwords', 'database.json', (file) => fs.rmSync(file), /口令文件不见了.*is missing.*copy back/s],
  ['cut passwords', 'database.json', (file) => fs.truncateSync(file, 40), /口令文件已损坏.*is damaged.*copy back/s],
  ['no passwords', 'database.json', (file) => fs.writeFileSync(file, '{}'), /口令文件已损坏.*is damaged.*copy back/s],
  ['open passwords', 'database.json', (file) => fs.chmodSync(file, 0o644), /可被他人读取.*read by others.*chmod 600/s],
  ['an open key', 'master.key', (file) => fs.chmodSync(file, 0o640), /可被他人读取.*read by others.*chmod 600/s],
])(
  '%s',
  async (_what, name, breakIt, words) => {
    const { text, left } = await broken(name, breakIt);
    expect(text).toMatch(words);
    expect(text).toContain(at(name));
    expect(text).not.toMatch(/\n\s+at |SyntaxError|Unexpected/);
    expect(findPostmaster(at('pg'))).toBeUndefined();
    expect(left).toBe(true);
  },
  30_000,
);

test('a folder that others may change is refused, and the doctor says so', async () => {
  fs.chmodSync(dataDir, 0o777);
  const text = await refusal();
  const found = await wrongs();
  fs.chmodSync(dataDir, 0o711);
  expect(text).toMatch(/别的用户可以改动数据目录.*Other users may change the data folder.*chmod go-w/s);
  expect(found).toContainEqual(expect.stringContaining('别的用户可以改动数据目录'));
});

test('a folder of another owner is refused', () => {
  const me = process.getuid?.() ?? 0;
  // What root owns is in no stranger's hands, so under root the folder is given away, and else somebody else looks at it.
  if (me === 0) fs.chownSync(dataDir, 12_345, 12_345);
  const found = folderComplaints(dataDir, me === 0 ? 0 : me + 1);
  if (me === 0) fs.chownSync(dataDir, 0, 0);
  expect(found[0]?.what.join(' ')).toMatch(/属于另一个用户.*belongs to another user/);
});

test('a folder that is a file, or lies under one, is refused', async () => {
  const file = path.join(root, 'a-file');
  fs.writeFileSync(file, '');
  expect(await refusal(file)).toMatch(/数据目录不是目录.*a-file.*data folder is a file.*FENGQIAO_DATA_DIR/s);
  expect(await refusal(path.join(file, 'data'))).toMatch(/建不起来.*a-file.*cannot be made.*FENGQIAO_DATA_DIR/s);
});

test('on a disk without the room that is asked for it starts, and takes no change', async () => {
  const app = await openApp(readConfig({ ...environmentOf(dataDir), MIN_FREE_MB: '10000000' }), log);
  const wrong = await app.ready.wrong();
  const refused = await app.ready.ensureReady().catch((error: unknown) => error);
  await app.close();
  expect(wrong).toEqual(['STORAGE_LOW']);
  expect(refused).toMatchObject({ code: 'STORAGE_LOW', facts: { least: 10_000_000 } });
}, 30_000);

test('of two that start the database at once one starts it, and the other finds it', async () => {
  const [one, other] = await Promise.all([launchPostgres(dataDir), launchPostgres(dataDir)]);
  await one.stop();
  expect([other.pid, other.port]).toEqual([one.pid, one.port]);
}, 30_000);

test('and with everything put back it starts', async () => {
  expect(await wrongs()).toEqual([]);
  await startAndEnd();
}, 30_000);
