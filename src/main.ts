// The program: `start` serves until it is asked to stop; the other words do one job and end.
import 'reflect-metadata';
import fs from 'node:fs';
import { printApi } from './adapters/graphql/server/build-schema.js';
import { type Log, openLog } from './adapters/http/logging.js';
import { type Config, readConfig } from './config/config.js';
import { apiSchema } from './wiring/api-schema.js';
import { backup, restore } from './wiring/backup.js';
import { doctor } from './wiring/doctor.js';
import { importRegisterFile } from './wiring/import-register.js';
import { rotate } from './wiring/rotate-keys.js';
import { makeAdministrator } from './wiring/make-administrator.js';
import { running } from './wiring/running.js';

type Command = (config: Config, args: string[]) => Promise<void>;

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

const LINGERS_AT_MOST_MS = 3_000;

/** A connection that hangs does not keep the process: whatever was to be done is done. */
const leave = (): void => void setTimeout(() => process.exit(), LINGERS_AT_MOST_MS).unref();

main(process.argv.slice(2))
  .catch((error: Error) => {
    process.stderr.write(`${inWords(error)}\n`);
    process.exitCode = 1;
  })
  .finally(leave);
