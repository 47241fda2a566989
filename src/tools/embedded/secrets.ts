// The passwords of the embedded server's three roles, kept in one file that only its owner may read.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { type Complaint, StartRefused } from './refused.js';

export interface DatabaseSecrets {
  superuser: string;
  owner: string;
  app: string;
}

const ROLES = ['superuser', 'owner', 'app'] as const;

const password = (): string => randomBytes(24).toString('base64url');

/**
 * Reads `database.json` of the data folder, or makes it (0600) with random passwords. Beside a cluster that is there
 * already, fresh passwords would open nothing: then a missing file is refused like a damaged one.
 */
export function databaseSecrets(dataDir: string): DatabaseSecrets {
  const file = path.join(dataDir, 'database.json');
  if (fs.existsSync(file)) return readSecrets(file);
  if (fs.existsSync(path.join(dataDir, 'pg'))) throw new StartRefused(unusable(file, '不见了', 'is missing'));
  const secrets = { superuser: password(), owner: password(), app: password() };
  const aside = `${file}.new`;
  fs.writeFileSync(aside, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  fs.renameSync(aside, file);
  return secrets;
}

function readSecrets(file: string): DatabaseSecrets {
  try {
    const read = JSON.parse(fs.readFileSync(file, 'utf8')) as DatabaseSecrets;
    if (ROLES.every((role) => typeof read[role] === 'string' && read[role] !== '')) return read;
  } catch {
    // Neither the text nor the parser's words about it are shown: both may hold a password.
  }
  throw new StartRefused(unusable(file, '已损坏', 'is damaged'));
}

const unusable = (file: string, zh: string, en: string): Complaint => ({
  what: [
    `内置数据库的口令文件${zh}：${file}。没有改动任何数据。`,
    `The password file of the embedded database ${en}: ${file}. Nothing was changed.`,
  ],
  remedy: [
    '请从副本放回并执行 chmod 600；没有副本时，设新的 FENGQIAO_DATA_DIR，放入 master.key，用 npm run restore 恢复最近的备份。',
    'Put a copy back and chmod 600 it; without one set a new FENGQIAO_DATA_DIR, put master.key there and restore the last backup (npm run restore).',
  ],
});
