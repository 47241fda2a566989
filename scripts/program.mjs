// The compiled program with its demonstration on a data folder of its own, for measuring and for pictures.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Resolves when it serves, with its address and what stops it. */
export async function startProgram(folder) {
  const env = {
    ...process.env,
    FENGQIAO_DATA_DIR: folder,
    PORT: '0',
    LOG_TO: 'terminal',
    RATE_PERSON: '0',
    RATE_ADDRESS: '0',
    RATE_SIGN_IN: '0',
  };
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/main.js', 'start'], { cwd: ROOT, env });
  let told = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (told += piece));
  const stop = () => new Promise((done) => child.once('exit', done) && child.kill('SIGTERM'));
  for (let tries = 0; tries < 3_600 && child.exitCode === null; tries++) {
    const url = /"url":"([^"]+)","msg":"ready"/.exec(told)?.[1];
    if (url) return { url, stop };
    await new Promise((done) => setTimeout(done, 50));
  }
  if (child.exitCode === null) await stop();
  throw new Error(told.slice(-2_000));
}
