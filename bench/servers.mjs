// Starts the three servers, each a process of its own: the app as an operator runs it, the floor, the peer.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { folderOf, SETTINGS } from './app.mjs';

const at = (file) => fileURLToPath(new URL(file, import.meta.url));

async function started(args, { env = {}, input, find }) {
  const child = spawn(process.execPath, args, { env: { ...process.env, NODE_ENV: 'production', ...env }, stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(input ?? '');
  let output = '';
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    output += chunk;
    const found = find.exec(output)?.[1];
    if (found) {
      child.stdout.resume();
      return { url: found.startsWith('http') ? found : `http://127.0.0.1:${found}`, pid: child.pid, stop: () => stop(child) };
    }
  }
  throw new Error(`${args[0]} ended: ${output}`);
}

async function stop(child) {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** Of another checkout, or of this one; `folder` is its data folder; `word` says whether it works besides (`start`) or only serves (`serve`). */
export const startServer = (checkout, folder, word = 'start') =>
  started([checkout ? path.join(checkout, 'dist/main.js') : at('../dist/main.js'), word], {
    env: { ...SETTINGS, PORT: '0', FENGQIAO_DATA_DIR: folder },
    find: /(http:\/\/[\d.]+:\d+)\/graphql/,
  });

export const startApp = (cases) => startServer(null, folderOf(cases));

export const startFloor = (input) => started([at('floor.mjs')], { input: JSON.stringify(input), find: /^(\d+)\n/ });
export const startPeer = (input) => started([at('peer.mjs')], { input: JSON.stringify(input), find: /^(\d+)\n/m });
