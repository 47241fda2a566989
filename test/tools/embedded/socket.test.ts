/** The embedded server is reached by a socket in its folder, and by its port where there can be no socket. */
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { isAway } from '../../../src/adapters/persistence/database/away.js';
import { openLog } from '../../../src/adapters/http/logging.js';
import { launchPostgres } from '../../../src/tools/embedded/launch.js';
import { socketFolder } from '../../../src/tools/embedded/socket.js';
import { openEmbedded } from '../../../src/wiring/embedded-database.js';
import { newDataDir, removeDataDir } from '../../crash/program.js';

const LONG = 'a-folder-whose-name-is-so-long-that-no-socket-has-room-in-it-because-its-path-would-be-too-long';
const log = openLog('error', { write: () => undefined });
let dataDir = '';

beforeAll(async () => {
  dataDir = await newDataDir();
}, 60_000);
afterAll(() => removeDataDir(dataDir));

/** The address from which the server sees whoever comes so; null by a socket. */
async function seenFrom(url: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query('select host(inet_client_addr()) as seen');
  await client.end();
  return rows[0].seen;
}

test('the program reaches its database by the socket; the port is there besides', async () => {
  const database = await openEmbedded(dataDir, log);
  const byPort = database.appUrl.replace(/\?.*/, '');
  const seen = [await seenFrom(database.appUrl), await seenFrom(database.ownerUrl), await seenFrom(byPort)];
  await database.close();
  expect(seen).toEqual([null, null, '127.0.0.1']);
  const gone = await seenFrom(database.appUrl).catch((error: unknown) => error);
  expect(gone).toMatchObject({ code: 'ENOENT', syscall: 'connect' });
  expect(isAway(gone)).toBe(true);
  expect(isAway(Object.assign(new Error('no such file'), { code: 'ENOENT', syscall: 'open' }))).toBe(false);
}, 30_000);

/** The same database in a folder of that name. */
async function inFolder(name: string, work: (folder: string) => Promise<void>): Promise<void> {
  const folder = path.join(dataDir, name);
  fs.mkdirSync(folder);
  fs.copyFileSync(path.join(dataDir, 'database.json'), path.join(folder, 'database.json'));
  fs.renameSync(path.join(dataDir, 'pg'), path.join(folder, 'pg'));
  try {
    await work(folder);
  } finally {
    fs.renameSync(path.join(folder, 'pg'), path.join(dataDir, 'pg'));
  }
}

test.each(['枫 桥', 'old, and new', '"quoted"'])(
  'a folder may be called %s',
  async (name) => {
    await inFolder(name, async (folder) => {
      const database = await openEmbedded(folder, log);
      const seen = await seenFrom(database.appUrl);
      await database.close();
      expect(seen).toBeNull();
    });
  },
  30_000,
);

test('in a folder with a long path it is reached by the port', async () => {
  await inFolder(LONG, async (folder) => {
    const server = await launchPostgres(folder);
    const seen = await seenFrom(server.adminUrl);
    await server.stop();
    expect([server.socket, seen]).toEqual([null, '127.0.0.1']);
  });
}, 30_000);

test('a disk that keeps no sockets gets none, and keeps nothing of the trial', async () => {
  expect(await socketFolder(dataDir)).toBe(dataDir);
  expect(fs.readdirSync(dataDir).filter((name) => name.includes('trial'))).toEqual([]);
  expect(await socketFolder('/proc')).toBeNull();
});
