/** The master key: the one secret that opens all others. From the environment, or a file of the embedded server. */
import { createHash, type KeyObject } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshKey, keyOf } from './box.js';

export interface MasterKey {
  /** Tells which key wrapped what; derived from the key, tells nothing about it. */
  readonly id: string;
  readonly key: KeyObject;
}

/** Why the server cannot start, in words for the person who starts it. */
export class MasterKeyMissing extends Error {
  override name = 'MasterKeyMissing';
}

/** 8 bytes of a hash under a name of its own. */
export function masterKeyOf(bytes: Uint8Array): MasterKey {
  const key = keyOf(bytes);
  return { id: createHash('sha256').update('fengqiao master key id').update(bytes).digest('hex').slice(0, 16), key };
}

/**
 * Takes FENGQIAO_MASTER_KEY if given; else, for the embedded server only, the file `master.key` of the data folder,
 * made at the first start. A foreign database never gets a key made silently: a second server, or a lost folder,
 * would leave its personal data unreadable.
 */
export function loadMasterKey(from: { given?: Uint8Array | undefined; dataDir: string; embedded: boolean }): MasterKey {
  if (from.given) return masterKeyOf(from.given);
  if (from.embedded) return masterKeyOf(Buffer.from(keyFile(from.dataDir).trim(), 'base64'));
  throw new MasterKeyMissing(
    '使用外部数据库时必须设置 FENGQIAO_MASTER_KEY（32 字节的 base64，可用 openssl rand -base64 32 生成）。' +
      '请另行妥善保管：丢失后个人信息无法解密。\n' +
      'A foreign database needs FENGQIAO_MASTER_KEY (32 bytes in base64, such as `openssl rand -base64 32` prints). ' +
      'Keep a copy elsewhere: without it the personal data cannot be read.',
  );
}

function keyFile(dataDir: string): string {
  const path = join(dataDir, 'master.key');
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(path, `${freshKey().toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  refuseIfOthersMayRead(path);
  return readFileSync(path, 'utf8');
}

function refuseIfOthersMayRead(path: string): void {
  if (process.platform === 'win32' || (statSync(path).mode & 0o077) === 0) return;
  throw new MasterKeyMissing(
    `主密钥文件可被他人读取，请先执行 chmod 600。\nThe master key file is open to others: chmod 600 first. (${path})`,
  );
}
