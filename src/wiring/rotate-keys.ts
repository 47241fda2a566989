// Joins `npm run keys:rotate`: the key file or the environment, the wrapped keys, and what the person reads.
import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../adapters/http/logging.js';
import { caseKeys, namedKeys, othersEnded } from '../adapters/persistence/runtime/key-store.js';
import { storedUnder } from '../adapters/persistence/accounts/keys.js';
import { type CopyConnection, connectForCopy } from '../adapters/persistence/database/copy-connection.js';
import { freshKey } from '../adapters/sealing/box.js';
import { readKeyFile, writeKeyFile } from '../adapters/sealing/key-file.js';
import { caseKeyName, rewrap } from '../adapters/sealing/key-ring.js';
import { keyFilePath, loadMasterKeys } from '../adapters/sealing/load-master-keys.js';
import type { MasterKeys } from '../adapters/sealing/master-key.js';
import { rotateKeys } from '../app/keys/rotate-keys.js';
import type { Config } from '../config/config.js';
import { masterKeySource } from '../config/master-key-source.js';
import { openDatabase } from './open-database.js';

const MESSAGES = {
  done: (n: number, id: string) =>
    `已换用主密钥 ${id}：重新加密了 ${n} 把密钥，案件数据未动。\nMaster key ${id} is in use: ${n} keys were wrapped anew, no data was touched.\n`,
  file:
    '新的主密钥在数据目录的 master.key，请另行备份保管；更换之前的备份仍需原主密钥，请一并保存到那些备份销毁为止。\n' +
    'The new key is in master.key of the data folder: keep a copy elsewhere. Backups from before still need the former key: keep it as long as they exist.\n',
  env:
    '现在可以去掉 FENGQIAO_FORMER_MASTER_KEYS 并重启各服务；更换之前的备份仍需原主密钥。\n' +
    'FENGQIAO_FORMER_MASTER_KEYS can be taken away now and the servers restarted. Backups from before still need the former key.\n',
};

/** Wraps every key of the database under the current master key of `masters`; returns how many. */
export function rotateOn({ execute }: CopyConnection, masters: MasterKeys, report: (done: number) => void = () => {}) {
  return rotateKeys({
    masterId: masters.current.id,
    rewrap: ({ name, wrapped }) => rewrap(masters, name, wrapped),
    keyStores: [namedKeys(execute), caseKeys(execute, caseKeyName)],
    othersEnded: () => othersEnded(execute, pause),
    report,
  });
}

/**
 * With a key file: puts a fresh key on its first line, which running servers follow at once, and takes the former ones
 * away when nothing needs them. With FENGQIAO_MASTER_KEY: the operator gave the new key and the former ones.
 */
export async function rotate(config: Config, log: Log): Promise<number> {
  const database = await openDatabase(config, log);
  const connection = await connectForCopy(database.ownerUrl);
  try {
    const inFile = !config.masterKey;
    const stored = await storedUnder(connection.execute);
    if (inFile) beginInFile(config, stored);
    const masters = loadMasterKeys(masterKeySource(config), stored);
    const { id } = masters.current;
    const renewed = await rotateOn(connection, masters, (done) => log.info({ done }, 'keys wrapped anew'));
    if (inFile) endInFile(config);
    process.stdout.write(`${MESSAGES.done(renewed, id)}${inFile ? MESSAGES.file : MESSAGES.env}`);
    return 0;
  } finally {
    await connection.end();
    await database.close();
  }
}

/** A file with former keys below the first is a rotation that was interrupted: it goes on with the same new key. */
function beginInFile(config: Config, stored: readonly string[]): void {
  loadMasterKeys(masterKeySource(config), stored);
  const file = keyFilePath(config.dataDir);
  const keys = readKeyFile(file);
  if (keys.length === 1) writeKeyFile(file, [freshKey(), ...keys]);
}

function endInFile({ dataDir }: Config): void {
  const file = keyFilePath(dataDir);
  writeKeyFile(file, readKeyFile(file).slice(0, 1));
}
