// Makes a new, empty PostgreSQL cluster with passwords and a locale that keeps Chinese.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { RunAs } from './run-as.js';

export const SUPERUSER = 'postgres';

/**
 * With a C character type pg_trgm drops every Chinese character (similarity 0), so the type is C.UTF-8;
 * names are sorted by an explicit ICU collation where it matters.
 */
const LOCALE = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--lc-ctype=C.UTF-8'];

/** The environment of every PostgreSQL program: nothing of ours, messages in English. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  return { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}

function writePasswordFile(password: string, runAs: RunAs): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fengqiao-init-'));
  const file = path.join(folder, 'password');
  fs.writeFileSync(file, password, { mode: 0o600 });
  if (runAs.uid !== undefined) for (const at of [file, folder]) fs.chownSync(at, runAs.uid, runAs.gid ?? runAs.uid);
  return file;
}

export function initCluster(initdb: string, folder: string, password: string, runAs: RunAs): void {
  const secret = writePasswordFile(password, runAs);
  const identity = ['-U', SUPERUSER, '-A', 'scram-sha-256', `--pwfile=${secret}`];
  const [program, args] = runAs.command(initdb, [
    ...['-D', folder, '-E', 'UTF8', '--no-instructions', '--no-sync'],
    ...identity,
    ...LOCALE,
  ]);
  const { uid, gid } = runAs;
  const done = spawnSync(program, args, { uid, gid, env: cleanEnvironment(), cwd: '/', encoding: 'utf8' });
  fs.rmSync(path.dirname(secret), { recursive: true, force: true });
  if (done.status !== 0) throw new Error(`initdb: ${done.stderr || String(done.error)}`);
}
