/** The data folder holds keys and passwords: one that others own or may change is refused, as is a secret others may read. */
import fs from 'node:fs';
import path from 'node:path';
import { type Complaint, StartRefused } from './refused.js';

const SECRETS = ['master.key', 'database.json'];
const OTHERS_WRITE = 0o022;
const OTHERS_AT_ALL = 0o077;

/** Everything that will not do about a folder that is there; empty when all is well, or nothing is there yet. */
export function folderComplaints(dataDir: string, me = process.getuid?.()): Complaint[] {
  const there = fs.statSync(dataDir, { throwIfNoEntry: false });
  if (!there) return [];
  if (!there.isDirectory()) return [noFolder(dataDir)];
  const secrets = SECRETS.map((name) => path.join(dataDir, name)).filter((file) => fs.existsSync(file));
  return [
    ...(isOthers(there, me) ? [othersOwn(dataDir)] : []),
    ...(allows(there, OTHERS_WRITE) ? [othersMayWrite(dataDir)] : []),
    ...(mayWrite(dataDir) ? [] : [notWritable(dataDir)]),
    ...secrets.filter((file) => isOthers(fs.statSync(file), me)).map(othersOwn),
    ...secrets.filter((file) => allows(fs.statSync(file), OTHERS_AT_ALL)).map(othersMayRead),
  ];
}

/** Makes the folder unless it is there, and refuses one that will not do. Root's database runs as nobody, who passes through. */
export function prepareFolder(dataDir: string): void {
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
  try {
    if (!fs.existsSync(dataDir)) fs.mkdirSync(dataDir, { recursive: true, mode });
  } catch (error) {
    throw new StartRefused(notMade(dataDir, error as NodeJS.ErrnoException), { cause: error });
  }
  const [complaint] = folderComplaints(dataDir);
  if (complaint) throw new StartRefused(complaint);
}

/** Root may do everything anyway, so what root owns is in no stranger's hands. Windows has no such modes. */
function isOthers({ uid }: fs.Stats, me: number | undefined): boolean {
  return me !== undefined && uid !== me && uid !== 0;
}

function allows({ mode }: fs.Stats, bits: number): boolean {
  return process.platform !== 'win32' && (mode & bits) !== 0;
}

function mayWrite(folder: string): boolean {
  try {
    fs.accessSync(folder, fs.constants.W_OK | fs.constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const noFolder = (at: string): Complaint => ({
  what: [`数据目录不是目录，而是文件：${at}。`, `The data folder is a file: ${at}.`],
  remedy: [
    '请移走这个文件，或用 FENGQIAO_DATA_DIR 另指一个目录。',
    'Move the file away, or name a folder with FENGQIAO_DATA_DIR.',
  ],
});

const othersOwn = (at: string): Complaint => ({
  what: [`${at} 属于另一个用户。`, `${at} belongs to another user.`],
  remedy: [
    `请由那个用户启动，或把它交给本用户：chown -R ${process.getuid?.()} ${at}`,
    `Start as that user, or hand it over: chown -R ${process.getuid?.()} ${at}`,
  ],
});

const othersMayWrite = (at: string): Complaint => ({
  what: [`别的用户可以改动数据目录：${at}。`, `Other users may change the data folder: ${at}.`],
  remedy: [`请执行 chmod go-w ${at}`, `Run chmod go-w ${at}`],
});

const othersMayRead = (at: string): Complaint => ({
  what: [`${path.basename(at)} 可被他人读取。`, `${path.basename(at)} can be read by others.`],
  remedy: [`请执行 chmod 600 ${at}`, `Run chmod 600 ${at}`],
});

const notWritable = (at: string): Complaint => ({
  what: [`数据目录不可写：${at}。`, `The data folder cannot be written to: ${at}.`],
  remedy: [
    '请把它交给运行程序的用户，或另设 FENGQIAO_DATA_DIR。',
    'Give it to the user who runs the program, or set FENGQIAO_DATA_DIR.',
  ],
});

const notMade = (at: string, { code }: NodeJS.ErrnoException): Complaint => ({
  what: [`数据目录建不起来（${code}）：${at}。`, `The data folder cannot be made (${code}): ${at}.`],
  remedy: [
    '请核对路径、权限和磁盘空间，或另设 FENGQIAO_DATA_DIR。',
    'Check the path, the rights and the room on the disk, or set FENGQIAO_DATA_DIR.',
  ],
});
