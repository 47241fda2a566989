// The program: `start` serves until it is asked to stop; the other words do one job and end.
import 'reflect-metadata';
import fs from 'node:fs';
import path from 'node:path';
import { printApi } from './adapters/graphql/server/build-schema.js';
import { logFile } from './adapters/http/log-file.js';
import { type Log, openLog } from './adapters/http/logging.js';
import { type Config, readConfig } from './config/config.js';
import { apiSchema } from './wiring/api-schema.js';
import { backup, restore } from './wiring/backup.js';
import { doctor } from './wiring/doctor.js';
import { importRegisterFile } from './wiring/import-register.js';
import { rotate } from './wiring/rotate-keys.js';
import { welcome } from './wiring/welcome.js';
import { makeAdministrator } from './wiring/make-administrator.js';
import { openApp, serveApp } from './wiring/serve.js';
import { openQueuesOf, startWorking } from './wiring/working.js';

type Command = (config: Config, args: string[]) => Promise<void>;

/**
 * Resolves at the first Ctrl-C or SIGTERM, also when that comes while we are still starting. Later ones are ignored:
 * a terminal signals the whole group, and the boot script passes its own on, so each arrives twice.
 */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });
}

const logFileOf = ({ logTo, dataDir }: Config): string | null =>
  logTo === 'file' ? path.join(dataDir, 'fengqiao.log') : null;

/** The terminal belongs to the welcome; lines of requests are asked for with LOG_TO=terminal. */
function openServerLog(config: Config): Log {
  const file = logFileOf(config);
  if (!file) return openLog(config.logLevel);
  process.stderr.write('正在启动… Starting …\n');
  return openLog(config.logLevel, logFile(file, { terminal: process.stderr }));
}

/** What a process does until it is asked to stop: serve, work, or both. */
function running({ serves, works }: { readonly serves: boolean; readonly works: boolean }): Command {
  return async (config) => {
    const stopped = untilStopped();
    const log = openServerLog(config);
    const app = await openApp(config, log);
    try {
      const stopWorking = works ? await startWorking(app, await openQueuesOf(app)) : null;
      const http = serves ? await serveApp(app) : null;
      log.info({ url: http?.url }, 'ready');
      process.stdout.write(http ? welcome(http.url, config, logFileOf(config)) : WORKING);
      await stopped;
      await http?.close();
      await stopWorking?.();
    } finally {
      await app.close();
    }
    log.info('stopped');
  };
}

const WORKING = '工作进程已就绪。 The worker is ready.\n';

/** Writes the contract that is committed; a change of it is reviewed like code. */
async function schema(): Promise<void> {
  fs.mkdirSync('schema', { recursive: true });
  fs.writeFileSync('schema/schema.graphql', printApi(await apiSchema()));
}

async function adminCreate(config: Config, args: string[]): Promise<void> {
  process.exitCode = await makeAdministrator(config, args, openLog('warn'));
}

/** A job's standard output belongs to what it reports, so the log goes to standard error; it answers its exit status. */
function job(work: (config: Config, args: string[], log: Log) => Promise<number>): Command {
  return async (config, args) => {
    process.exitCode = await work(config, args, openLog('warn', process.stderr));
  };
}

const COMMANDS: Record<string, Command> = {
  start: running({ serves: true, works: true }),
  serve: running({ serves: true, works: false }),
  work: running({ serves: false, works: true }),
  schema,
  'admin:create': adminCreate,
  import: job(importRegisterFile),
  backup: job(backup),
  restore: job(restore),
  doctor: job((config, _args, log) => doctor(config, log)),
  'keys:rotate': job((config, _args, log) => rotate(config, log)),
};

async function main([word = 'start', ...args]: string[]): Promise<void> {
  const command = COMMANDS[word];
  if (!command) throw new Error(`没有这个命令 No such command: ${word} (${Object.keys(COMMANDS).join(', ')})`);
  await command(readConfig(process.env, args), args);
}

/** Errors that are not ours speak English or not at all: those are at least introduced in both languages. */
function inWords({ message, name, code }: NodeJS.ErrnoException): string {
  if (/\p{Script=Han}/u.test(message)) return message;
  return `程序未能继续。 The program could not go on: ${message || code || name}`;
}

main(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`${inWords(error)}\n`);
  process.exitCode = 1;
});
