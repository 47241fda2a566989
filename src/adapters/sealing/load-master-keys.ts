/** Where the master keys come from: the environment, or a file of the embedded server. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { KeyFile, makeKeyFile } from './key-file.js';
import { type MasterKey, MasterKeyMissing, type MasterKeys, masterKeyOf } from './master-key.js';

export interface MasterKeySource {
  readonly given?: Uint8Array | undefined;
  readonly former?: readonly Uint8Array[] | undefined;
  readonly dataDir: string;
  readonly embedded: boolean;
}

/**
 * Takes FENGQIAO_MASTER_KEY if given; else, for the embedded server only, the file `master.key` of the data folder,
 * made at the first start. A foreign database never gets a key made silently: a second server, or a lost folder,
 * would leave its personal data unreadable.
 */
export function loadMasterKeys(from: MasterKeySource): MasterKeys {
  if (!from.given && from.embedded) makeKeyFile(keyFilePath(from.dataDir));
  const found = findMasterKeys(from);
  if (found) return found;
  throw new MasterKeyMissing(
    '使用外部数据库时必须设置 FENGQIAO_MASTER_KEY（32 字节的 base64，可用 openssl rand -base64 32 生成）。' +
      '请另行妥善保管：丢失后个人信息无法解密。\n' +
      'A foreign database needs FENGQIAO_MASTER_KEY (32 bytes in base64, such as `openssl rand -base64 32` prints). ' +
      'Keep a copy elsewhere: without it the personal data cannot be read.',
  );
}

/** The same without making one: null when there is none. */
export function findMasterKeys({ given, former = [], dataDir, embedded }: MasterKeySource): MasterKeys | null {
  if (given) return several([given, ...former].map(masterKeyOf));
  const path = keyFilePath(dataDir);
  return embedded && existsSync(path) ? new KeyFile(path, former) : null;
}

export const keyFilePath = (dataDir: string): string => join(dataDir, 'master.key');

function several([current, ...former]: readonly MasterKey[]): MasterKeys {
  const all = [current as MasterKey, ...former];
  return { current: all[0] as MasterKey, find: (id) => all.find((one) => one.id === id) };
}
