/** The real program on a data folder of its own: started, told to stop, killed; with its database or without. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { launchPostgres } from '../../src/tools/embedded/launch.js';
import { findPostmaster, isAlive } from '../../src/tools/embedded/postmaster.js';
import { databaseSecrets } from '../../src/tools/embedded/secrets.js';
import { migrate } from '../../src/adapters/persistence/database/migrate.js';
import { APP_ROLE, OWNER_ROLE, prepareDatabase, roleUrl } from '../../src/adapters/persistence/database/roles.js';
import { SEEDED } from '../fixtures/app.js';
import { quickHash } from '../fixtures/quick-hash.js';
import { once as onceInARun } from '../harness/once.js';

export const PASSWORD = '石桥街道的调解室在河边';

/** A data folder with the invented people and an account for each (the login is the name), and no case yet. */
export async function newDataDir(): Promise<string> {
  await onceInARun('compiled-program', async () => compile());
  const made = await onceInARun('data-folder', makeDataDir);
  const dataDir = emptyDataDir();
  // With owners and modes: the server refuses a folder that others may enter.
  const copied = spawnSync('cp', ['-a', `${made}/.`, dataDir], { encoding: 'utf8' });
  if (copied.status !== 0) throw new Error(copied.stderr);
  return dataDir;
}

function emptyDataDir(): string {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'fengqiao-crash-'));
  fs.chmodSync(dataDir, 0o711);
  return dataDir;
}

/** Its server has ended, and has no port of its own yet: each copy finds one. */
async function makeDataDir(): Promise<string> {
  const dataDir = emptyDataDir();
  const server = await launchPostgres(dataDir);
  await prepareDatabase(server.adminUrl, server.secrets);
  const urls = urlsOf(dataDir);
  await migrate(urls);
  await SEEDED.prepare(urls);
  const owner = new pg.Client({ connectionString: urls.ownerUrl });
  await owner.connect();
  await owner.query(
    `insert into account (id, login, person_id, password_hash, demo, created_at)
     select gen_random_uuid(), name, id, $1, true, now() from person where home = '320612'`,
    [await quickHash(PASSWORD)],
  );
  await owner.query(`insert into seeding (name, done_at) values ('demo', now())`);
  await owner.end();
  await server.stop();
  fs.rmSync(path.join(dataDir, 'postgres.port'));
  return dataDir;
}

/** What was compiled before of an unchanged tree is taken as it is. */
function compile(): string {
  const done = spawnSync(process.execPath, ['scripts/boot.mjs', 'prepare'], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${done.stdout}${done.stderr}`);
  return 'dist';
}

export function urlsOf(dataDir: string): { ownerUrl: string; appUrl: string } {
  const { owner, app } = databaseSecrets(dataDir);
  const port = findPostmaster(path.join(dataDir, 'pg'))?.port ?? 0;
  return { ownerUrl: roleUrl(port, OWNER_ROLE, owner), appUrl: roleUrl(port, APP_ROLE, app) };
}

export interface Program {
  readonly url: string;
  /** What it has told since it was ready. */
  output(): string;
  /** Milliseconds until it was ready. */
  readonly took: number;
  /** kill -9, of the program alone or with its database. */
  kill(withDatabase: boolean): Promise<void>;
  /** SIGTERM; resolves with the exit status. */
  end(): Promise<number | null>;
}

const ENVIRONMENT = {
  PORT: '0',
  LOG_LEVEL: 'info',
  LOG_TO: 'terminal',
  RATE_PERSON: '0',
  RATE_ADDRESS: '0',
  RATE_SIGN_IN: '0',
};

/**
 * After the database was killed, what it left of itself needs a moment to go: then a start is tried again.
 */
export async function startProgram(dataDir: string, more: Record<string, string> = {}): Promise<Program> {
  for (let tries = 1; ; tries++) {
    try {
      return await startOnce(dataDir, more);
    } catch (error) {
      if (tries === 5) throw error;
      await pause(200);
    }
  }
}

/** The program with any of its words, on the data folder. */
export function spawnProgram(dataDir: string, word: string, more: Record<string, string> = {}): ChildProcess {
  const { FENGQIAO_TEST_DIR: _mine, DATABASE_URL: _theirs, ...env } = process.env;
  const own = { ...ENVIRONMENT, FENGQIAO_DATA_DIR: dataDir };
  return spawn(process.execPath, ['dist/main.js', word], { env: { ...env, ...own, ...more } });
}

async function startOnce(dataDir: string, more: Record<string, string>): Promise<Program> {
  const began = Date.now();
  const child = spawnProgram(dataDir, 'start', more);
  let told = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => (told += piece));
  const url = await untilReady(child, () => told);
  told = '';
  return {
    url,
    output: () => told,
    took: Date.now() - began,
    kill: async (withDatabase) => {
      if (hasEnded(child)) throw new Error('the program had ended by itself');
      const ended = once(child, 'exit');
      const database = withDatabase ? findPostmaster(path.join(dataDir, 'pg'))?.pid : undefined;
      if (database) process.kill(database, 'SIGKILL');
      child.kill('SIGKILL');
      await ended;
      while (database && isAlive(database)) await pause(10);
    },
    end: async () => {
      if (hasEnded(child)) throw new Error('the program had ended by itself');
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      return ((await ended) as [number | null])[0];
    },
  };
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

async function untilReady(child: ChildProcess, output: () => string): Promise<string> {
  while (!hasEnded(child)) {
    const url = /"url":"([^"]+)","msg":"ready"/.exec(output())?.[1];
    if (url) return url;
    await pause(10);
  }
  throw new Error(`it ended before it was ready: ${output().slice(-2000)}`);
}

/** Ends what is left running on the folder, and removes it. */
export async function removeDataDir(dataDir: string): Promise<void> {
  const server = findPostmaster(path.join(dataDir, 'pg'));
  if (server) process.kill(server.pid, 'SIGINT');
  while (findPostmaster(path.join(dataDir, 'pg'))) await pause(20);
  fs.rmSync(dataDir, { recursive: true, force: true });
}
