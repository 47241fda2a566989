// PostgreSQL refuses to run as root. This chooses under whose name its programs run.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const NOBODY = 65534;
/** Inside it we are nobody: a user that every system knows by name, which initdb insists on. */
const NAMESPACE = ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'];

export interface RunAs {
  /** Set when the programs are started under another user. */
  uid?: number;
  gid?: number;
  /** Turns a program and its arguments into what is really started. */
  command(program: string, args: string[]): [string, string[]];
}

const plainly = (program: string, args: string[]): [string, string[]] => [program, args];
const inNamespace = (program: string, args: string[]): [string, string[]] => [
  'unshare',
  [...NAMESPACE, program, ...args],
];

function works(command: string, args: string[], as: { uid?: number; gid?: number } = {}): boolean {
  return spawnSync(command, args, { ...as, cwd: '/', stdio: 'ignore' }).status === 0;
}

function chownAll(folder: string, uid: number): void {
  fs.chownSync(folder, uid, uid);
  for (const entry of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    fs.lchownSync(path.join(folder, entry), uid, uid);
  }
}

/** A folder used once as another user (the tree was moved, say) is handed over whole; else only the folder itself. */
function handOver(folder: string, uid: number): void {
  const marker = path.join(folder, 'PG_VERSION');
  if (fs.existsSync(marker) && fs.statSync(marker).uid !== uid) chownAll(folder, uid);
  else fs.chownSync(folder, uid, uid);
}

function hasName(): boolean {
  try {
    return os.userInfo().username.length > 0;
  } catch {
    return false;
  }
}

/** Some containers give a user number without a name, at which initdb stops. */
function asOrdinaryUser(postgres: string): RunAs {
  const named = hasName() || !works(...inNamespace(postgres, ['--version']));
  return { command: named ? plainly : inNamespace };
}

/**
 * An ordinary user runs PostgreSQL plainly. Root runs it as nobody if nobody can reach programs and folder, else in a
 * user namespace (project in root's own home, mode 0700). Throws when neither works.
 */
export function chooseRunAs(postgres: string, folder: string): RunAs {
  if (process.getuid?.() !== 0) return asOrdinaryUser(postgres);
  const nobody = { uid: NOBODY, gid: NOBODY };
  handOver(folder, NOBODY);
  if (works(postgres, ['--version'], nobody) && works('test', ['-w', folder], nobody)) {
    return { ...nobody, command: plainly };
  }
  handOver(folder, 0);
  if (works(...inNamespace(postgres, ['--version']))) return { command: inNamespace };
  throw new Error(
    'root 不能直接运行 PostgreSQL，请设置 DATABASE_URL 或改用普通用户。 ' +
      `PostgreSQL does not run as root, and neither user ${NOBODY} nor a user namespace can run ${postgres}: set DATABASE_URL or start as an ordinary user.`,
  );
}
