// What the doctor says of an embedded installation that is not running.
import fs from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { readConfig } from '../../../src/config/config.js';
import { diagnose } from '../../../src/wiring/doctor.js';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fengqiao-doctor-'));
const log = pino({ level: 'silent' });
afterAll(() => fs.rmSync(folder, { recursive: true }));

test('an embedded installation before its first start is told as such, and nothing is made', async () => {
  const dataDir = path.join(folder, 'not-yet');
  const { status, findings } = await diagnose(readConfig({ FENGQIAO_DATA_DIR: dataDir, PORT: '0' }), log, new Date());
  expect(status).toBe(0);
  expect(findings.at(-1)?.what[0]).toContain('内置数据库还没有建立');
  expect(fs.existsSync(dataDir)).toBe(false);
});

test('a server that runs while its embedded database has ended is told apart from one that does not run', async () => {
  const server = createServer((_request, answer) => void answer.end('{"migrated":true}')).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const dataDir = path.join(folder, 'ended-alone');
  fs.mkdirSync(path.join(dataDir, 'pg'), { recursive: true, mode: 0o700 });
  fs.chmodSync(dataDir, 0o711);
  const asked = readConfig({ FENGQIAO_DATA_DIR: dataDir, PORT: String(port) });
  const { findings, status } = await diagnose(asked, log, new Date());
  server.close();
  expect(findings.map(({ what }) => what.join(' '))).toContainEqual(
    expect.stringMatching(/服务在运行，而它的内置数据库停了.*embedded database has ended/),
  );
  expect(status).toBe(1);
});
