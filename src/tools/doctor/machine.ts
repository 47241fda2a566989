/** The machine around the program: Node, packages, folders, room on the disk, the port. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statfsSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { type Finding, fine, mind, wrong } from './finding.js';

export function nodeFinding(version: string): Finding {
  const suits = /^v(24|26)\./.test(version);
  return suits
    ? fine(`Node.js ${version}。`, `Node.js ${version}.`)
    : wrong(
        [`Node.js ${version} 不合要求。`, `Node.js ${version} will not do.`],
        [
          '需要 24 版：用 npm run 启动，它会用随程序安装的 Node。',
          'Version 24 is needed: start by npm run, which takes the Node that came along.',
        ],
      );
}

/** The install stamps node_modules with the digest of the lock it installed, and how much of it: `<digest> run` or `whole`. */
export function packagesFinding(root: string): Finding {
  const [lock, stamp] = [path.join(root, 'package-lock.json'), path.join(root, 'node_modules', '.fengqiao-lock')];
  const read = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  const same = createHash('sha256').update(read(lock)).digest('hex') === read(stamp).split(' ')[0];
  return same
    ? fine('依赖包与锁文件一致。', 'The packages are those of the lock.')
    : mind(
        ['依赖包与锁文件不一致。', 'The packages are not those of the lock.'],
        ['再运行一次 npm start，它会重新安装。', 'Run npm start once more: it installs them anew.'],
      );
}

interface Complaint {
  readonly what: readonly [zh: string, en: string];
  readonly remedy: readonly [zh: string, en: string];
}

/** What the start would refuse the folder for. */
export function folderFindings(dataDir: string, complaints: readonly Complaint[]): Finding[] {
  if (!existsSync(dataDir))
    return [fine('数据目录还没有，首次启动时建立。', 'No data folder yet: the first start makes it.')];
  if (complaints.length === 0)
    return [fine('数据目录可写，别人动不了它。', 'The data folder can be written to, and by nobody else.')];
  return complaints.map(({ what, remedy }) => wrong(what, remedy));
}

const MEGABYTE = 1_048_576;
const SCARCE = 1024;

/** Free megabytes where the data folder is or will be. */
export function freeMegabytes(dataDir: string): number {
  let at = dataDir;
  while (!existsSync(at)) at = path.dirname(at);
  const { bavail, bsize } = statfsSync(at);
  return Math.floor((bavail * bsize) / MEGABYTE);
}

/** Below `least` the server takes no changes. */
export function diskFinding(free: number, least: number): Finding {
  if (free >= SCARCE) return fine(`磁盘剩余 ${free} MB。`, `${free} MB free on the disk.`);
  if (free < least)
    return wrong(
      [
        `磁盘只剩 ${free} MB，少于 ${least} MB：服务暂停办理，只供查阅。`,
        `Only ${free} MB free on the disk, less than ${least}: changes are refused, reading goes on.`,
      ],
      ['请腾出空间，服务自动恢复。', 'Make room: the server takes changes again by itself.'],
    );
  return mind(
    [`磁盘只剩 ${free} MB。`, `Only ${free} MB free on the disk.`],
    [`少于 ${least} MB 就暂停办理：请腾出空间。`, `Below ${least} MB changes are refused: make room.`],
  );
}

export type PortState = 'FREE' | 'OURS' | 'TAKEN' | 'FORBIDDEN' | 'NO_SUCH_ADDRESS';

/** Tries to listen, and asks who is there when it cannot. */
export async function portState(host: string, port: number): Promise<PortState> {
  if (port === 0) return 'FREE';
  const code = await new Promise<string | undefined>((resolve) => {
    const server = net.createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
  if (code === undefined) return 'FREE';
  if (code === 'EACCES') return 'FORBIDDEN';
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return 'NO_SUCH_ADDRESS';
  return (await answersAsWe(host, port)) ? 'OURS' : 'TAKEN';
}

const ANY_ADDRESS: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '[::1]' };
const PATIENCE_MS = 2000;

async function answersAsWe(host: string, port: number): Promise<boolean> {
  try {
    const url = `http://${ANY_ADDRESS[host] ?? host}:${port}/health/ready`;
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
    return 'migrated' in ((await answer.json()) as object);
  } catch {
    return false;
  }
}

export function portFinding(state: PortState, host: string, port: number): Finding {
  const at = `${host}:${port}`;
  switch (state) {
    case 'FREE':
      return fine(`端口 ${at} 空闲。`, `Port ${at} is free.`);
    case 'OURS':
      return fine(`枫桥正在 ${at} 运行。`, `Fengqiao is running at ${at}.`);
    case 'TAKEN':
      return wrong(
        [`端口 ${at} 被别的程序占用。`, `Port ${at} is taken by another program.`],
        ['请停掉那个程序，或设 PORT 为别的端口。', 'Stop that program, or set PORT to another one.'],
      );
    case 'FORBIDDEN':
      return wrong(
        [`无权监听 ${at}。`, `Not allowed to listen at ${at}.`],
        ['请设 PORT 为 1024 以上的端口。', 'Set PORT to one above 1024.'],
      );
    case 'NO_SUCH_ADDRESS':
      return wrong(
        [`本机没有地址 ${host}。`, `This machine has no address ${host}.`],
        [
          '请改 HOST：127.0.0.1 只供本机，0.0.0.0 为全部地址。',
          'Change HOST: 127.0.0.1 is this machine only, 0.0.0.0 all its addresses.',
        ],
      );
  }
}
