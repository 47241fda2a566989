// The real program, started as an operator starts it: on a free port, with a data folder of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from '@jest/globals';
import { newDataDir } from '../crash/program.js';
import { findPostmaster, isAlive } from '../../src/tools/embedded/postmaster.js';

const TIME = 120_000;
const folders: string[] = [];
const programs: ChildProcess[] = [];

interface Program {
  child: ChildProcess;
  url: string;
  output: () => string;
}

/** As a first start leaves it, without making it each time. */
async function usedFolder(): Promise<string> {
  const folder = await newDataDir();
  folders.push(folder);
  return folder;
}

function newFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fengqiao-boot-'));
  fs.chmodSync(folder, 0o711);
  folders.push(folder);
  return folder;
}

const serverOf = (folder: string) => findPostmaster(path.join(folder, 'pg'));

async function untilReady(child: ChildProcess, output: () => string): Promise<string> {
  while (child.exitCode === null) {
    const url = /API +(http\S+)\/graphql/.exec(output())?.[1];
    if (url) return url;
    const line = output()
      .split('\n')
      .find((one) => one.includes('"msg":"ready"'));
    if (line) return (JSON.parse(line) as { url: string }).url;
    await pause(50);
  }
  throw new Error(`it ended before it was ready: ${output()}`);
}

async function start(folder: string, script = ['scripts/boot.mjs', 'start'], more = {}): Promise<Program> {
  const { FENGQIAO_TEST_DIR: _mine, ...env } = process.env;
  const child = spawn(process.execPath, script, {
    // The demonstration has its own test; here it would only make each first start longer.
    env: {
      ...env,
      PORT: '0',
      FENGQIAO_DATA_DIR: folder,
      LOG_LEVEL: 'info',
      LOG_TO: 'terminal',
      FENGQIAO_DEMO: 'off',
      ...more,
    },
  });
  programs.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (text += piece));
  const output = () => text;
  return { child, url: await untilReady(child, output), output };
}

async function tell(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const ended = once(child, 'exit');
  child.kill(signal);
  const [status] = (await ended) as [number | null];
  return status;
}

/** A server that was told to end has let go of its folder first; the process itself may take a moment more. */
async function untilGone(pid: number): Promise<void> {
  while (isAlive(pid)) await pause(20);
}

const isReady = async ({ url }: Program) => (await fetch(`${url}/health/ready`)).status === 200;

afterAll(async () => {
  for (const child of programs) if (child.exitCode === null) child.kill('SIGKILL');
  for (const folder of folders) {
    const server = serverOf(folder);
    if (server) process.kill(server.pid, 'SIGINT');
    while (serverOf(folder)) await pause(20);
    fs.rmSync(folder, { recursive: true, force: true });
  }
}, TIME);

test(
  'two instances run side by side, and SIGTERM ends everything each had started',
  async () => {
    const [here, there] = [newFolder(), newFolder()];
    const both = await Promise.all([start(here), start(there)]);
    expect(await Promise.all(both.map(isReady))).toEqual([true, true]);
    const servers = [serverOf(here), serverOf(there)];
    expect(await tell(both[0].child, 'SIGTERM')).toBe(0);
    expect(serverOf(here)).toBeUndefined();
    expect(await isReady(both[1])).toBe(true);
    expect(await tell(both[1].child, 'SIGINT')).toBe(0);
    await Promise.all(servers.map((server) => untilGone(server?.pid ?? process.pid)));
  },
  TIME,
);

test(
  'after kill -9 the next start finds the database that was left running, and ends it in its turn',
  async () => {
    const folder = await usedFolder();
    const first = await start(folder, ['dist/main.js', 'start']);
    const server = serverOf(folder);
    await tell(first.child, 'SIGKILL');
    expect(serverOf(folder)?.pid).toBe(server?.pid);
    const second = await start(folder, ['dist/main.js', 'start']);
    expect(await isReady(second)).toBe(true);
    expect(second.output()).toContain('"reused":true');
    expect(await tell(second.child, 'SIGTERM')).toBe(0);
    expect(serverOf(folder)).toBeUndefined();
  },
  TIME,
);

test(
  'after kill -9 of the program and its database nothing is lost',
  async () => {
    const folder = await usedFolder();
    const first = await start(folder, ['dist/main.js', 'start']);
    const server = serverOf(folder);
    await tell(first.child, 'SIGKILL');
    process.kill(server?.pid as number, 'SIGKILL');
    while (isAlive(server?.pid ?? 0)) await pause(20);
    const second = await start(folder, ['dist/main.js', 'start']);
    expect(await isReady(second)).toBe(true);
    expect(second.output()).toContain('"reused":false');
    expect(await tell(second.child, 'SIGTERM')).toBe(0);
  },
  TIME,
);

test('the passwords of the database lie in a file that only its owner reads', async () => {
  const [folder] = folders;
  const { mode } = fs.statSync(path.join(folder ?? '', 'database.json'));
  expect(mode & 0o777).toBe(0o600);
  expect(fs.readFileSync(path.join(folder ?? '', 'pg', 'pg_hba.conf'), 'utf8')).not.toMatch(/^host.*trust/m);
});

test(
  'the welcome is the last thing that a start prints, and the log is a file of the data folder',
  async () => {
    const folder = await usedFolder();
    const program = await start(folder, ['dist/main.js', 'start'], { LOG_TO: 'file' });
    expect(await isReady(program)).toBe(true);
    await fetch(`${program.url}/graphql?query={about{name}}`, { headers: { 'apollo-require-preflight': '1' } });
    expect(program.output()).toMatch(/枫桥已就绪[\s\S]*fengqiao\.log\n[\s\S]*admin:create\n\n$/);
    expect(program.output()).not.toContain('"level"');
    expect(await tell(program.child, 'SIGTERM')).toBe(0);
    expect(fs.readFileSync(path.join(folder, 'fengqiao.log'), 'utf8')).toMatch(
      /"msg":"ready"[\s\S]*"path":"\/graphql"/,
    );
  },
  TIME,
);

test('a wrong configuration is told and nothing is started', async () => {
  const { FENGQIAO_TEST_DIR: _mine, ...env } = process.env;
  const child = spawn(process.execPath, ['dist/main.js', 'start'], { env: { ...env, PORT: 'x', LOG_LEVEL: 'loud' } });
  let text = '';
  child.stderr.on('data', (piece) => (text += piece));
  expect((await once(child, 'exit'))[0]).toBe(1);
  expect(text).toMatch(/PORT[\s\S]*LOG_LEVEL/);
});
