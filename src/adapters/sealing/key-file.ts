/** The key file of the embedded server: the current master key on its first line, former ones below during a rotation. */
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { freshKey, KEY_BYTES } from './box.js';
import { type MasterKey, MasterKeyMissing, type MasterKeys, masterKeyOf } from './master-key.js';

/** Read again whenever the file has changed, so a running server follows a rotation; it forgets no key while it runs. */
export class KeyFile implements MasterKeys {
  private readonly known = new Map<string, MasterKey>();
  private stamp = '';
  private first: MasterKey | undefined;

  constructor(
    private readonly path: string,
    former: readonly Uint8Array[] = [],
  ) {
    for (const one of former.map(masterKeyOf)) this.known.set(one.id, one);
    this.refresh();
  }

  get current(): MasterKey {
    this.refresh();
    return this.first as MasterKey;
  }

  find(id: string): MasterKey | undefined {
    if (!this.known.has(id)) this.refresh();
    return this.known.get(id);
  }

  /** A running server keeps its keys when the file cannot be read any more; a starting server refuses. */
  private refresh(): void {
    try {
      this.readIfChanged();
    } catch (error) {
      if (!this.first) throw error;
    }
  }

  private readIfChanged(): void {
    const { ino, size, mtimeMs } = statSync(this.path);
    const stamp = `${ino} ${size} ${mtimeMs}`;
    if (stamp === this.stamp) return;
    const keys = readKeyFile(this.path).map(masterKeyOf);
    for (const one of keys) this.known.set(one.id, one);
    this.first = keys[0];
    this.stamp = stamp;
  }
}

/** The keys in a file that only its owner may read. */
export function readKeyFile(path: string): Buffer[] {
  refuseIfOthersMayRead(path);
  const lines = readWhole(path).trim().split(/\s+/);
  const keys = lines.map((line) => Buffer.from(line, 'base64'));
  if (keys.every(({ length }) => length === KEY_BYTES)) return keys;
  throw new MasterKeyMissing(damaged(path, lines[0] === '' ? ['是空的', 'is empty'] : ['已损坏', 'is damaged']));
}

function readWhole(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new MasterKeyMissing(damaged(path, [`读不到（${code}）`, `cannot be read (${code})`]), { cause: error });
  }
}

function damaged(path: string, [zh, en]: readonly [zh: string, en: string]): string {
  return (
    `主密钥文件${zh}：${path}。没有改动任何数据。请把另行保管的 master.key 放回此处并执行 chmod 600，或用 FENGQIAO_MASTER_KEY 给出。` +
    '从未启动成功过的新安装，可删去它再启动。\n' +
    `The master key file ${en}: ${path}. Nothing was changed. Put your kept copy of master.key back there and chmod 600 it, ` +
    'or give it as FENGQIAO_MASTER_KEY. A new installation that has never started may delete it and start again.'
  );
}

/** Makes the file with a fresh key unless it is there. */
export function makeKeyFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, `${freshKey().toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Written aside and renamed: at every instant the file holds all keys that are needed. */
export function writeKeyFile(path: string, keys: readonly Uint8Array[]): void {
  const aside = `${path}.new`;
  const file = openSync(aside, 'w', 0o600);
  writeSync(file, keys.map((key) => `${Buffer.from(key).toString('base64')}\n`).join(''));
  fsyncSync(file);
  closeSync(file);
  renameSync(aside, path);
}

function refuseIfOthersMayRead(path: string): void {
  if (process.platform === 'win32' || (statSync(path).mode & 0o077) === 0) return;
  throw new MasterKeyMissing(
    `主密钥文件可被他人读取，请先执行 chmod 600。\nThe master key file is open to others: chmod 600 first. (${path})`,
  );
}
