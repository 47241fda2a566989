// Joins `npm run backup` and `npm run restore`: the file, the owner's connection, the master key that signs.
import type { Log } from '../adapters/http/logging.js';
import { restoreBackup, takeBackup } from '../tools/backup/backup.js';
import { checkBackup } from '../tools/backup/check-backup.js';
import type { SignerOf } from '../tools/backup/ports.js';
import { BackupRefused } from '../tools/backup/refused.js';
import { restoredText, takenText, USAGE } from '../tools/backup/texts.js';
import { connectForCopy } from '../adapters/persistence/database/copy-connection.js';
import { migrate, migrationNames } from '../adapters/persistence/database/migrate.js';
import { findMasterKeys } from '../adapters/sealing/load-master-keys.js';
import { type MasterKeys, signerOf } from '../adapters/sealing/master-key.js';
import type { Config } from '../config/config.js';
import { masterKeySource } from '../config/master-key-source.js';
import { type OpenDatabase, reachDatabase } from './open-database.js';
import { PROGRAM_VERSION } from './version.js';

type Print = (text: string) => void;
const print: Print = (text) => void process.stdout.write(text);
/** Progress goes to standard error. */
const report: Print = (table) => void process.stderr.write(`${table}\n`);

/** Returns the exit status. */
export async function backup(config: Config, [file]: string[], log: Log): Promise<number> {
  if (!file) return usage();
  const masters = mastersOf(config);
  const signer = signerOf(masters, masters.current.id);
  if (!signer) throw new Error('the current master key is not among the master keys');
  return inPlace(config, log, async ({ ownerUrl }) => {
    const connection = await connectForCopy(ownerUrl);
    try {
      const { manifest, bytes } = await takeBackup(file, { connection, signer, program: PROGRAM_VERSION, report });
      print(takenText(file, manifest, bytes));
    } finally {
      await connection.end();
    }
  });
}

/** Returns the exit status. The file is read to its end before a database is even started. */
export async function restore(config: Config, [file]: string[], log: Log): Promise<number> {
  if (!file) return usage();
  const masters = mastersOf(config);
  const known: SignerOf = (id) => signerOf(masters, id);
  const manifest = await checkBackup(file, { signerOf: known, migrations: migrationNames() });
  return inPlace(config, log, async (urls) => {
    await restoreBackup(file, manifest, {
      connect: () => connectForCopy(urls.ownerUrl),
      migrate: (upTo) => migrate({ ...urls, upTo }),
      report,
    });
    print(restoredText(manifest));
  });
}

/** Never makes a master key: a backup is signed by the one in use, and a restore needs the one from then. */
function mastersOf(config: Config): MasterKeys {
  const masters = findMasterKeys(masterKeySource(config));
  if (!masters) throw new BackupRefused('MASTER_KEY_MISSING');
  return masters;
}

async function inPlace(config: Config, log: Log, work: (database: OpenDatabase) => Promise<void>): Promise<number> {
  const database = await reachDatabase(config, log);
  try {
    await work(database);
    return 0;
  } finally {
    await database.close();
  }
}

function usage(): number {
  process.stderr.write(`${USAGE}\n`);
  return 2;
}
