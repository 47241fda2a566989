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
 * made at the first start. `storedUnder` names the master keys under which keys are stored already: where there is
 * one, a missing file is a lost file, and a fresh key would open nothing. A foreign database never gets a key made
 * silently: a second server, or a lost folder, would leave its personal data unreadable.
 */
export function loadMasterKeys(from: MasterKeySource, storedUnder: readonly string[]): MasterKeys {
  const path = keyFilePath(from.dataDir);
  if (!from.given && from.embedded && !existsSync(path)) {
    if (storedUnder.length > 0) throw new MasterKeyMissing(lost(path, storedUnder));
    makeKeyFile(path);
  }
  const found = findMasterKeys(from);
  if (found) return found;
  throw new MasterKeyMissing(
    '使用外部数据库时必须设置 FENGQIAO_MASTER_KEY（32 字节的 base64，可用 openssl rand -base64 32 生成）。' +
      '请另行妥善保管：丢失后个人信息无法解密。\n' +
      'A foreign database needs FENGQIAO_MASTER_KEY (32 bytes in base64, such as `openssl rand -base64 32` prints). ' +
      'Keep a copy elsewhere: without it the personal data cannot be read.',
  );
}

function lost(path: string, storedUnder: readonly string[]): string {
  const ids = storedUnder.join(', ');
  return (
    `主密钥文件不见了：${path}。库中的密钥由主密钥 ${ids} 加密，没有它打不开任何个人信息，因此没有另造新的，也没有改动任何数据。` +
    '请把另行保管的 master.key 放回此处并执行 chmod 600，或用 FENGQIAO_MASTER_KEY 给出。\n' +
    `The master key file is missing: ${path}. The stored keys are wrapped by master key ${ids}; without it no personal data opens, ` +
    'so no new one was made and nothing was changed. Put your kept copy of master.key back there and chmod 600 it, or give it as FENGQIAO_MASTER_KEY.'
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
