// Kills where they hurt otherwise: a change of the master key in its middle, and a server on a database of the operator's.
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { readKeyFile } from '../../src/adapters/sealing/key-file.js';
import { masterKeyOf } from '../../src/adapters/sealing/master-key.js';
import { launchPostgres } from '../../src/tools/embedded/launch.js';
import { findPostmaster, isAlive } from '../../src/tools/embedded/postmaster.js';
import { Desk, sendChange, signIn, type Tokens } from './desk.js';
import { brokenLaws } from './stored-state.js';
import { newDataDir, PASSWORD, type Program, removeDataDir, spawnProgram, startProgram, urlsOf } from './program.js';

/** `npm run soak` asks for a hundred. */
const ROUNDS = Number(process.env['FENGQIAO_ROUNDS'] ?? 3);
const TIME = 240_000 + ROUNDS * 10_000;
let dataDir = '';
let program: Program;
let desks: Desk[] = [];
let tokens: Tokens;

beforeAll(async () => {
  dataDir = await newDataDir();
  program = await startProgram(dataDir);
  tokens = await signIn(program.url, PASSWORD);
  desks = [0.2, 0.5, 0.9].map((dice, i) => new Desk(`other-${i}`, tokens, () => dice));
}, TIME);
afterAll(async () => {
  await program?.kill(false).catch(() => undefined);
  await removeDataDir(dataDir);
}, TIME);

const acknowledged = () => desks.flatMap((desk) => desk.acknowledged);

async function untilMore(more: number): Promise<void> {
  const wanted = acknowledged().length + more;
  const deadline = Date.now() + 10_000;
  while (acknowledged().length < wanted && Date.now() < deadline) await pause(20);
}

/** Works at the address, through every failure, until told to stop. */
function load(url: () => string) {
  let on = true;
  const one = async (desk: Desk): Promise<void> => {
    while (on) {
      await desk.work(url(), () => !on);
      await pause(20);
    }
  };
  const all = Promise.all(desks.map(one));
  return async () => {
    on = false;
    await all;
  };
}

/** The laws hold, nothing was refused, and what was acknowledged last answers the same once more. */
async function expectNothingLost(): Promise<void> {
  expect(await brokenLaws(urlsOf(dataDir).ownerUrl, acknowledged())).toEqual([]);
  expect(desks.flatMap((desk) => desk.refusals)).toEqual([]);
  for (const desk of desks) {
    const last = desk.acknowledged.at(-1);
    if (last) expect(await sendChange(program.url, tokens, last)).toMatchObject({ kind: 'DONE', caseId: last.caseId });
  }
}

const keyFile = (): string => path.join(dataDir, 'master.key');

/** True once the new key stands beside the former; false when the program ended before that. */
async function inItsMiddle(child: ChildProcess): Promise<boolean> {
  while (child.exitCode === null) {
    if (readKeyFile(keyFile()).length > 1) return true;
    await pause(5);
  }
  return false;
}

async function keysByMaster(): Promise<string[]> {
  const client = new pg.Client({ connectionString: urlsOf(dataDir).ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ id: string }>(
    `select master_id as id from wrapped_key union select encode(substring(wrapped from 1 for 8), 'hex') from case_key`,
  );
  await client.end();
  return rows.map(({ id }) => id);
}

test(
  'a change of the master key that is killed in its middle, with the server or without, is finished by running it again',
  async () => {
    const stop = load(() => program.url);
    const first = masterKeyOf(readKeyFile(keyFile())[0] as Buffer).id;
    let cut = 0;
    for (let round = 0; round < ROUNDS; round++) {
      await untilMore(3);
      const rotation = spawnProgram(dataDir, 'keys:rotate');
      const ended = once(rotation, 'exit');
      cut += Number(await inItsMiddle(rotation));
      await pause((round % 20) * 15);
      rotation.kill('SIGKILL');
      await ended;
      if (round % 10 === 1) {
        await program.kill(false);
        program = await startProgram(dataDir);
      }
    }
    await untilMore(3);
    const last = spawnProgram(dataDir, 'keys:rotate');
    expect((await once(last, 'exit'))[0]).toBe(0);
    await untilMore(3);
    await stop();
    expect(cut).toBeGreaterThan(0);
    const keys = readKeyFile(keyFile()).map((key) => masterKeyOf(key).id);
    expect(keys).toHaveLength(1);
    expect(keys).not.toContain(first);
    expect(await keysByMaster()).toEqual(keys);
    await program.end();
    program = await startProgram(dataDir);
    await expectNothingLost();
  },
  TIME,
);

test(
  'on a database of the operator’s the same holds, whether the server, the database or both are killed',
  async () => {
    await program.end();
    let database = await launchPostgres(dataDir);
    const { appUrl, ownerUrl } = urlsOf(dataDir);
    const key = fs.readFileSync(keyFile(), 'utf8').trim();
    const own = { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, FENGQIAO_MASTER_KEY: key };
    program = await startProgram(dataDir, own);
    const stop = load(() => program.url);
    for (const killed of ['server', 'database', 'both'] as const) {
      await untilMore(3);
      if (killed !== 'server') process.kill(database.pid, 'SIGKILL');
      if (killed !== 'database') await program.kill(false);
      while (killed !== 'server' && isAlive(database.pid)) await pause(10);
      if (killed !== 'server') database = await relaunched(database.port);
      if (killed !== 'database') program = await startProgram(dataDir, own);
      const before = acknowledged().length;
      await untilMore(3);
      expect(acknowledged().length).toBeGreaterThanOrEqual(before + 3);
    }
    await stop();
    expect(findPostmaster(path.join(dataDir, 'pg'))?.port).toBe(database.port);
    await expectNothingLost();
  },
  TIME,
);

/** What the killed database left of itself needs a moment to go. */
async function relaunched(port: number): ReturnType<typeof launchPostgres> {
  for (let tries = 1; ; tries++) {
    try {
      return await launchPostgres(dataDir, { port });
    } catch (error) {
      if (tries === 10) throw error;
      await pause(200);
    }
  }
}
