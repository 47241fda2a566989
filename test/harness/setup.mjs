// Runs once before all tests of a run: only says where this run keeps its database server, which the first test that
// needs one starts. Plain JavaScript, because jest loads it without compiling.
import fs from 'node:fs';
import path from 'node:path';
import { endServer } from './end-server.mjs';
import { chooseRoom, PLACES } from './room.mjs';

const PREFIX = 'fengqiao-test-';

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A run that was killed leaves its server behind; the next run ends it. */
async function sweepOldRuns() {
  for (const place of PLACES) {
    for (const name of fs.readdirSync(place)) {
      const [, pid] = name.match(/^fengqiao-test-(\d+)$/) ?? [];
      if (pid && !isRunning(Number(pid))) await endServer(path.join(place, name)).catch(() => undefined);
    }
  }
}

function chooseSeed() {
  process.env.FAST_CHECK_SEED ??= String(Math.floor(Math.random() * 2 ** 31));
  console.log(`property tests: FAST_CHECK_SEED=${process.env.FAST_CHECK_SEED} repeats this run`);
}

export default async function setup() {
  chooseSeed();
  await sweepOldRuns();
  const folder = path.join(chooseRoom(), `${PREFIX}${process.pid}`);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { mode: 0o711 });
  process.env.FENGQIAO_TEST_DIR = folder;
  // The tests and the programs that they start make their temporary folders here too.
  process.env.TMPDIR = path.join(folder, 'tmp');
  fs.mkdirSync(process.env.TMPDIR);
  fs.chmodSync(process.env.TMPDIR, 0o1777);
  // Programs that the tests start keep their compiled code from an orderly end on: a start takes half the time.
  process.env.NODE_COMPILE_CACHE = path.join(folder, 'compiled');
}
