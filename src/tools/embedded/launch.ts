// Starts the PostgreSQL that comes with the product, or finds the one that a crashed start left running.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { postgresProgram } from './binaries.js';
import { cleanEnvironment, initCluster, SUPERUSER } from './init-cluster.js';
import { prepareFolder } from './data-folder.js';
import { findPostmaster, isAlive, type Postmaster } from './postmaster.js';
import { choosePort } from './port.js';
import { chooseRunAs, type RunAs } from './run-as.js';
import { type DatabaseSecrets, databaseSecrets } from './secrets.js';
import { bySocket, socketFolder } from './socket.js';

export interface EmbeddedPostgres {
  port: number;
  /** The folder of its socket, by which it is reached in less time than by the port; null when it has none. */
  socket: string | null;
  pid: number;
  /** True when the server was already running. */
  reused: boolean;
  secrets: DatabaseSecrets;
  /** Connection address of the superuser; only for making roles and databases. */
  adminUrl: string;
  /** Ends the server in order and waits for it. */
  stop(): Promise<void>;
}

export interface LaunchOptions {
  /** The port it must have, because others know it by that; else the one of the last time if it is free. */
  port?: number;
  /** False only for tests: faster, and a power cut may lose the cluster. */
  durable?: boolean;
}

type Program = ReturnType<typeof postgresProgram>;

const READY_WITHIN_MS = 60_000;
/** With one iteration a password protects nothing that is stolen from the server, and each connection is made in half the time. */
const FAST_AND_LOSSY = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'scram_iterations=1'];
/** A failed statement carries its values: neither statements nor details (which quote keys) may reach the log. */
const SETTINGS = ['max_connections=200', 'log_min_error_statement=panic', 'log_error_verbosity=terse'];

interface Listening {
  readonly port: number;
  readonly socket: string | null;
}

/** The setting is a list, in which a comma parts folders and a quotation mark begins one. */
const oneFolder = (folder: string): string => `"${folder.replaceAll('"', '""')}"`;

function serverArguments(folder: string, { port, socket }: Listening, durable: boolean): string[] {
  const settings = durable ? SETTINGS : [...SETTINGS, ...FAST_AND_LOSSY];
  const listening = ['-p', String(port), '-h', '127.0.0.1', '-k', socket ? oneFolder(socket) : ''];
  return ['-D', folder, ...listening, ...settings.flatMap((one) => ['-c', one])];
}

/** Detached, so that Ctrl-C in a terminal reaches us first and we can drain; its log is a file, so it outlives us. */
function startServer(postgres: string, args: string[], runAs: RunAs, logFile: string): ChildProcess {
  const log = fs.openSync(logFile, 'a', 0o600);
  const [program, all] = runAs.command(postgres, args);
  const { uid, gid } = runAs;
  const child = spawn(program, all, {
    ...{ uid, gid, env: cleanEnvironment(), cwd: '/', detached: true },
    stdio: ['ignore', 'ignore', log],
  });
  fs.closeSync(log);
  child.unref();
  return child;
}

async function untilReady(folder: string, child: ChildProcess | undefined, logFile: string): Promise<Postmaster> {
  const deadline = Date.now() + READY_WITHIN_MS;
  let failed: Error | undefined;
  child?.once('error', (error) => {
    failed = error;
  });
  for (let ended = false; Date.now() < deadline && !failed && !ended; await pause(20)) {
    const found = findPostmaster(folder);
    if (found?.ready) return found;
    // Another program that started at the same moment may have been first: then its server is ours too.
    ended = (child?.exitCode ?? null) !== null && !found;
  }
  const tail = fs.existsSync(logFile) ? fs.readFileSync(logFile, 'utf8').slice(-2000) : '';
  throw new Error(`PostgreSQL 没有启动。 PostgreSQL did not start. ${failed?.message ?? ''}\n${tail}`);
}

async function endServer(program: Program, folder: string, pid: number): Promise<void> {
  if (process.platform === 'win32') spawnSync(program('pg_ctl'), ['stop', '-D', folder, '-m', 'fast', '-w']);
  else if (isAlive(pid)) process.kill(pid, 'SIGINT');
  while (isAlive(pid) && findPostmaster(folder)) await pause(20);
}

/** Made aside and renamed when whole, so a start killed half-way leaves nothing that looks like a cluster. */
function makeCluster(program: Program, folder: string, password: string): void {
  const aside = `${folder}.new`;
  fs.rmSync(aside, { recursive: true, force: true });
  fs.mkdirSync(aside, { mode: 0o700 });
  initCluster(program('initdb'), aside, password, chooseRunAs(program('postgres'), aside));
  fs.renameSync(aside, folder);
}

async function startFresh(
  program: Program,
  folder: string,
  password: string,
  { durable = true, port }: LaunchOptions,
): Promise<Postmaster> {
  if (!fs.existsSync(folder)) makeCluster(program, folder, password);
  const runAs = chooseRunAs(program('postgres'), folder);
  const logFile = path.join(path.dirname(folder), 'postgres.log');
  const listening = { port: port ?? (await choosePort(path.dirname(folder))), socket: await socketFolder(folder) };
  const args = serverArguments(folder, listening, durable);
  return untilReady(folder, startServer(program('postgres'), args, runAs, logFile), logFile);
}

/** Starts or re-uses the server whose files are in `dataDir/pg`. */
export async function launchPostgres(dataDir: string, options: LaunchOptions = {}): Promise<EmbeddedPostgres> {
  const base = path.resolve(dataDir);
  prepareFolder(base);
  const folder = path.join(base, 'pg');
  const secrets = databaseSecrets(base);
  const program = postgresProgram();
  const running = findPostmaster(folder);
  const server = running
    ? await untilReady(folder, undefined, path.join(base, 'postgres.log'))
    : await startFresh(program, folder, secrets.superuser, options);
  const { pid, port, socket } = server;
  if (options.port !== undefined && port !== options.port) throw new Error(`PostgreSQL runs at port ${port} now`);
  const adminUrl = bySocket(`postgres://${SUPERUSER}:${secrets.superuser}@127.0.0.1:${port}/postgres`, socket);
  const stop = () => endServer(program, folder, pid);
  return { port, socket, pid, reused: Boolean(running), secrets, adminUrl, stop };
}
