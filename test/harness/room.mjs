// Where a test run keeps its files: in memory where there is plenty, for every database made and dropped is hundreds of small files.
import fs from 'node:fs';
import os from 'node:os';

const MEMORY = '/dev/shm';
const GIB = 2 ** 30;
/** What a run may take: its own database server, and those of the programs it starts. */
const ROOM = 4 * GIB;
/** What must be left beside it for the programs themselves. */
const BESIDE = 4 * GIB;

function isRoomy(folder) {
  try {
    fs.accessSync(folder, fs.constants.W_OK);
    const { bavail, bsize } = fs.statfsSync(folder);
    return bavail * bsize >= ROOM && process.availableMemory() >= ROOM + BESIDE;
  } catch {
    return false;
  }
}

const mountOf = (folder) =>
  fs
    .readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .find(([, at]) => at === folder);

/** Programs are copied and run in temporary folders: where that is forbidden, memory will not do. */
function mayRunPrograms(folder) {
  const [, , kind, options = ''] = mountOf(folder) ?? [];
  return kind === 'tmpfs' && !options.split(',').includes('noexec');
}

const inMemory = () => process.platform === 'linux' && isRoomy(MEMORY) && mayRunPrograms(MEMORY);

/** Every place where a run may have kept its files. */
export const PLACES = [...new Set([MEMORY, os.tmpdir()])].filter((folder) => fs.existsSync(folder));

export const chooseRoom = () => (inMemory() ? MEMORY : os.tmpdir());
