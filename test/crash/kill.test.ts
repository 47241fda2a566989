// The real program is stopped in the middle of its work, again and again: what it acknowledged is stored, once.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { findPostmaster } from '../../src/tools/embedded/postmaster.js';
import { KeyFile } from '../../src/adapters/sealing/key-file.js';
import { fold } from '../../src/domain/case/fold.js';
import { openTestApp } from '../fixtures/app.js';
import type { FreshDatabase } from '../harness/database.js';
import { Desk, sendChange, signIn, type Tokens } from './desk.js';
import { brokenLaws, countCases, storedOf } from './stored-state.js';
import { newDataDir, PASSWORD, type Program, removeDataDir, startProgram, urlsOf } from './program.js';
import { openedCases } from '../fixtures/demo-app.js';

/** `npm run soak` asks for a thousand. */
const KILLS = Number(process.env['FENGQIAO_KILLS'] ?? 12);
const SOAKING = process.env['FENGQIAO_KILLS'] !== undefined;
const SEED = Number(process.env['FAST_CHECK_SEED'] ?? 1);
const DESKS = 4;
const TIME = 120_000 + KILLS * 10_000;

let dataDir = '';
let program: Program | undefined;
let desks: Desk[] = [];
let tokens: Tokens = new Map();

/** Small and repeatable; the run prints its seed. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
}

beforeAll(async () => {
  dataDir = await newDataDir();
  program = await startProgram(dataDir);
  tokens = await signIn(program.url, PASSWORD);
  desks = Array.from({ length: DESKS }, (_, i) => new Desk(`desk-${i}`, tokens, randomOf(SEED + 7919 * i)));
}, TIME);

afterAll(async () => {
  await program?.kill(false).catch(() => undefined);
  await removeDataDir(dataDir);
}, TIME);

/** Sent again, an acknowledged key answers with the same case. */
async function answersAgain(url: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const desk of desks) {
    const last = desk.acknowledged.at(-1);
    if (!last) continue;
    const answer = await sendChange(url, tokens, last);
    if (answer.kind !== 'DONE' || answer.caseId !== last.caseId)
      wrong.push(`${last.input.idempotencyKey}: ${answer.kind}`);
  }
  return wrong;
}

const refusals = () => desks.flatMap((desk) => desk.refusals);
const acknowledged = () => desks.flatMap((desk) => desk.acknowledged);

const printFigures = (figures: object): void => void process.stdout.write(`${JSON.stringify(figures)}\n`);

function percentiles(values: readonly number[]): Record<string, number | undefined> {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)];
  return { p50: at(0.5), p95: at(0.95), worst: at(1) };
}

const PATIENCE_MS = 5_000;

/** Until so much more was acknowledged: on a machine that is slow a kill would else find nothing to lose. */
async function untilBusy(more: number): Promise<void> {
  const wanted = acknowledged().length + more;
  const deadline = Date.now() + PATIENCE_MS;
  while (acknowledged().length < wanted && Date.now() < deadline) await pause(10);
}

/** Tokens end after a while; the desks share one map of them. */
async function freshTokens(url: string): Promise<void> {
  const fresh = await signIn(url, PASSWORD);
  for (const [person, token] of fresh) (tokens as Map<string, string>).set(person, token);
}

const EVERY = 50;

test(
  `after each of ${KILLS} kills at a random instant everything acknowledged is stored once, and the laws of the book hold`,
  async () => {
    const random = randomOf(SEED);
    const [began, starts] = [Date.now(), [] as number[]];
    let databases = 0;
    let kill = 0;
    const figuresSoFar = async () => ({
      kills: starts.length,
      withDatabase: databases,
      acknowledged: acknowledged().length,
      sentAgain: desks.reduce((sum, desk) => sum + desk.repeated, 0),
      ...(await countCases(urlsOf(dataDir).ownerUrl)),
      seconds: Math.round((Date.now() - began) / 1000),
      startMs: percentiles(starts),
      seed: SEED,
    });
    while (kill < KILLS) {
      kill += 1;
      if (kill % EVERY === 0) await freshTokens((program as Program).url);
      if (kill % EVERY === 0 && SOAKING) printFigures(await figuresSoFar());
      const { url } = program as Program;
      const work = Promise.all(desks.map((desk) => desk.work(url, () => false)));
      if (random() < 0.8) await untilBusy(1);
      await pause(random() * 700);
      const withDatabase = random() < 0.4;
      databases += Number(withDatabase);
      await program?.kill(withDatabase);
      await work;
      program = await startProgram(dataDir);
      starts.push(program.took);
      expect(await brokenLaws(urlsOf(dataDir).ownerUrl, acknowledged())).toEqual([]);
      expect(await answersAgain(program.url)).toEqual([]);
      expect(refusals()).toEqual([]);
    }
    const figures = await figuresSoFar();
    if (SOAKING) printFigures(figures);
    expect(figures.acknowledged).toBeGreaterThan(KILLS * 2);
    expect(figures.sentAgain).toBeGreaterThan(KILLS);
  },
  TIME,
);

/** Desks go on while the database is away: what was not answered is sent again until it is. */
async function workUntilServed(desk: Desk, url: string, more: number): Promise<void> {
  const wanted = desk.acknowledged.length + more;
  const deadline = Date.now() + 20_000;
  while (desk.acknowledged.length < wanted && Date.now() < deadline) {
    await desk.work(url, () => desk.acknowledged.length >= wanted);
    await pause(50);
  }
}

test(
  'a database killed alone is started again by the running program: it says so, serves again, and nothing acknowledged is lost',
  async () => {
    const { url, output } = program as Program;
    const folder = path.join(dataDir, 'pg');
    for (const round of [1, 2]) {
      const killed = findPostmaster(folder)?.pid as number;
      const work = Promise.all(desks.map((desk) => workUntilServed(desk, url, 8)));
      await untilBusy(DESKS);
      process.kill(killed, 'SIGKILL');
      const before = acknowledged().length;
      await work;
      expect(acknowledged().length).toBeGreaterThan(before);
      expect(findPostmaster(folder)?.pid).not.toBe(killed);
      const codes = [...output().matchAll(/"code":"(DATABASE_[A-Z_]+)"/g)].map(([, code]) => code);
      expect(codes.filter((code) => code === 'DATABASE_ENDED')).toHaveLength(round);
      expect(codes.at(-1)).toBe('DATABASE_BACK');
    }
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    expect(await brokenLaws(urlsOf(dataDir).ownerUrl, acknowledged())).toEqual([]);
    expect(await answersAgain(url)).toEqual([]);
    expect(refusals()).toEqual([]);
  },
  TIME,
);

test(
  'told to stop under load it answers everything it has done, loses nothing acknowledged and ends its database in order',
  async () => {
    const before = acknowledged().length;
    const { url } = program as Program;
    const work = Promise.all(desks.map((desk) => desk.work(url, () => false)));
    await untilBusy(DESKS + 1);
    expect(await program?.end()).toBe(0);
    await work;
    expect(findPostmaster(path.join(dataDir, 'pg'))).toBeUndefined();
    expect(fs.existsSync(path.join(dataDir, 'pg', 'postmaster.pid'))).toBe(false);
    expect(acknowledged().length).toBeGreaterThan(before + DESKS);
    program = await startProgram(dataDir);
    const { ownerUrl } = urlsOf(dataDir);
    const unanswered = desks.flatMap((desk) => desk.unanswered);
    expect(await storedOf(ownerUrl, unanswered)).toEqual([]);
    expect(await brokenLaws(ownerUrl, acknowledged())).toEqual([]);
    expect(await answersAgain(program.url)).toEqual([]);
  },
  TIME,
);

test(
  'after all of it every case is what its history folds to, and opens',
  async () => {
    const masters = new KeyFile(path.join(dataDir, 'master.key'));
    const place = { ...urlsOf(dataDir), asOwner: askAsOwner } as unknown as FreshDatabase;
    const app = await openTestApp(place, undefined, masters);
    const cases = await openedCases(app);
    await app.close();
    expect(cases.length).toBeGreaterThan(KILLS);
    for (const { state, secret, history } of cases) {
      expect(fold(history)).toEqual({ state, secret });
      expect(Object.values(secret.people).map(({ name }) => name)).toEqual(['闻人听雨', '缪望舒']);
    }
  },
  TIME,
);

async function askAsOwner(sql: string): Promise<unknown[]> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: urlsOf(dataDir).ownerUrl });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}
