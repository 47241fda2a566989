// `node bench/first-start.mjs [--busy N] [--cold] [--user NAME]`: how long a fresh clone takes until it serves, and where the time goes.
//
// Clones the commit that is checked out into a temporary folder and runs `npm start` there, beside N endless loops, with an npm
// cache of its own (--cold) or the usual one, and as another user of the machine if asked (needs root). Prints seconds.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const words = process.argv.slice(2);
const option = (name) => (words.includes(`--${name}`) ? words[words.indexOf(`--${name}`) + 1] : undefined);
const user = option('user');

/** What is printed when a part begins. */
const PARTS = [
  ['install', 'Installing packages'],
  ['compile', 'Compiling'],
  ['database and demo', 'Starting'],
  ['serves', 'is ready'],
];

function identity(folder) {
  const { FENGQIAO_DATA_DIR: _, ...env } = process.env;
  const cache = words.includes('--cold') ? { npm_config_cache: path.join(folder, 'cache') } : {};
  if (!user) return { env: { ...env, ...cache, PORT: '0' } };
  const id = (flag) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }));
  const home = path.join(folder, 'home');
  execFileSync('chown', ['-R', user, folder]);
  return { uid: id('-u'), gid: id('-g'), env: { ...env, ...cache, PORT: '0', HOME: home, USER: user } };
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fengqiao-first-'));
fs.chmodSync(folder, 0o755);
fs.mkdirSync(path.join(folder, 'home'));
const clone = path.join(folder, 'clone');
execFileSync('git', ['clone', '-q', ROOT, clone]);
const burners = Array.from({ length: Number(option('busy') ?? 0) }, () => spawn(process.execPath, ['-e', 'for (;;);']));
const started = Date.now();
const load = os.loadavg()[0];
const seen = [];
const child = spawn('npm', ['start'], { cwd: clone, ...identity(folder) });

function heard(piece) {
  for (const [name, words] of PARTS)
    if (String(piece).includes(words)) seen.push([name, (Date.now() - started) / 1000]);
  if (seen.at(-1)?.[0] === 'serves') child.kill('SIGTERM');
}
child.stdout.on('data', heard);
child.stderr.on('data', heard);
child.on('close', () => {
  for (const burner of burners) burner.kill();
  for (const [i, [name, at]] of seen.entries())
    console.log(`${name.padEnd(18)} ${at.toFixed(1).padStart(6)}${seen[i + 1] ? `  took ${(seen[i + 1][1] - at).toFixed(1)}` : ''}`);
  console.log(`load of the machine ${load.toFixed(1)} before, ${os.loadavg()[0].toFixed(1)} after`);
  if (seen.at(-1)?.[0] !== 'serves') process.exitCode = 1;
  fs.rmSync(folder, { recursive: true, force: true });
});
