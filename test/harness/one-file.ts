// Processes that tests start and kill, compiled as the program is: each then starts in a third of the processor time.
import fs from 'node:fs';
import path from 'node:path';
import { once, runFolder } from './once.js';

const BUNDLE: string = '../../scripts/bundle.mjs';
const PROCESSES = ['test/crash/sweeper.ts', 'test/crash/reminder-sweeper.ts', 'test/queue/worker-process.mjs'];

async function compile(): Promise<string> {
  const folder = path.join(runFolder(), 'processes');
  const { bundle } = await import(BUNDLE);
  await bundle(
    PROCESSES.map((name) => path.resolve(name)),
    folder,
    { '@jest/globals': path.resolve('test/harness/globals.mjs') },
  );
  // Packages that stay packages are found from there.
  fs.symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  return folder;
}

/** Compiles them all when the first is asked for. */
export async function oneFile(name: string): Promise<string> {
  return path.join(await once('processes', compile), `${path.basename(name, path.extname(name))}.js`);
}
