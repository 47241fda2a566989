// The passwords of the embedded server's three roles, kept in one file that only its owner may read.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

export interface DatabaseSecrets {
  superuser: string;
  owner: string;
  app: string;
}

const password = (): string => randomBytes(24).toString('base64url');

/** Reads `database.json` of the data folder, or makes it (0600) with random passwords. */
export function databaseSecrets(dataDir: string): DatabaseSecrets {
  const file = path.join(dataDir, 'database.json');
  if (fs.existsSync(file)) return JSON.parse(fs.readFileSync(file, 'utf8')) as DatabaseSecrets;
  const secrets = { superuser: password(), owner: password(), app: password() };
  fs.writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  return secrets;
}
