// Makes the tree runnable and runs it: `node scripts/boot.mjs start | serve | work | test | soak | bench | import | admin:create | backup | restore | doctor |
// keys:rotate | prepare`.
//
// Plain JavaScript without dependencies, for it runs on the system's Node (20.20 or later) before anything is installed.
// It installs what the lock names, finds the Node 24 that came with it, compiles what changed, and hands over.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installSideBySide } from './install-side-by-side.mjs';

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const WINDOWS = process.platform === 'win32';
const LOCK = path.join(ROOT, 'package-lock.json');
const INSTALLED = path.join(ROOT, 'node_modules', '.fengqiao-lock');
const BUSY = path.join(ROOT, '.boot-busy');
const COMPILED = path.join(ROOT, 'dist', '.fengqiao-tree');

function stop(message, status = 1) {
  console.error(message);
  process.exit(status);
}

/** What preparing says goes to standard error: standard output belongs to the program (`import --json`). */
function run(program, args, options = {}) {
  const done = spawnSync(program, args, { cwd: ROOT, stdio: ['inherit', 2, 2], ...options });
  if (done.error) stop(`${program}: ${done.error.message}`);
  return done.status ?? 1;
}

const read = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '');
const digest = (text) => createHash('sha256').update(text).digest('hex');

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 20)) {
    stop(`需要 Node.js 20.20 或更高。 Node.js 20.20 or later is needed, found ${process.version}.`);
  }
}

function processLives(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Two starts at once on a fresh tree: one prepares it, the other waits. A lock whose holder died counts for nothing. */
async function whileAlone(work) {
  for (;;) {
    try {
      fs.writeFileSync(BUSY, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const holder = Number(read(BUSY));
      if (holder && !processLives(holder)) fs.rmSync(BUSY, { force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
  const release = () => fs.rmSync(BUSY, { force: true });
  process.once('exit', release);
  const result = await work();
  release();
  process.removeListener('exit', release);
  return result;
}

/** npm makes much short-lived garbage: with a larger young generation it collects less often, a tenth of its time. */
function withRoomForGarbage() {
  return { ...process.env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=64`.trim() };
}

/**
 * Running needs less than checking: `start` leaves out the test tools and what only a package's other uses would need
 * (peers that nothing of ours imports), `test` brings them. The stamp says which lock was installed and how much of it; an
 * install cut short has none.
 */
async function install(whole) {
  const wanted = digest(read(LOCK));
  const stamp = read(INSTALLED);
  if (stamp === `${wanted} whole` || (!whole && stamp === `${wanted} run`)) return;
  console.error('正在安装依赖（仅首次）… Installing packages (first time only) …');
  const flags = [
    'ci',
    ...(whole ? ['--include=dev'] : ['--omit=dev', '--omit=peer']),
    '--include=optional',
    // The lock names versions and digests, so what npm has kept need not be asked for again.
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--no-update-notifier',
    '--loglevel=error',
  ];
  const env = withRoomForGarbage();
  const done = !WINDOWS && (await installSideBySide(ROOT, flags, env));
  const status = done ? 0 : run('npm', flags, { shell: WINDOWS, env });
  if (status !== 0) stop('依赖安装失败。 npm ci failed.', status);
  fs.writeFileSync(INSTALLED, `${wanted} ${whole ? 'whole' : 'run'}`);
}

/** npm is silent when an optional package failed, and then scripts would run on the system's Node: so this looks. */
function findNode() {
  const system = WINDOWS ? 'win' : process.platform;
  const name = `node-${system}-${process.arch}`;
  const wanted = JSON.parse(read(path.join(ROOT, 'package.json'))).optionalDependencies[name];
  const file = path.join(ROOT, 'node_modules', name, 'bin', WINDOWS ? 'node.exe' : 'node');
  const node = wanted && fs.existsSync(file) ? file : process.execPath;
  const found = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim();
  const suitable = wanted ? found === `v${wanted}` : /^v(24|26)\./.test(found ?? '');
  if (!suitable) {
    stop(
      `需要 Node.js 24（依赖包 ${name} 未装好）。 Node.js 24 is needed (package ${name} is not installed), found ${found}.`,
    );
  }
  return node;
}

function treeDigest() {
  const hash = createHash('sha256')
    .update(read(LOCK))
    .update(read(path.join(ROOT, 'tsconfig.json')))
    .update(read(path.join(ROOT, 'scripts', 'bundle.mjs')));
  const source = path.join(ROOT, 'src');
  const files = fs.readdirSync(source, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const web = path.join(source, 'web') + path.sep;
  const all = files.map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
  const names = all.filter((name) => !name.startsWith(web)).sort();
  for (const name of names) hash.update(path.relative(source, name)).update(fs.readFileSync(name));
  return hash.digest('hex');
}

/** An unchanged tree is not compiled again. Types are checked by `npm test`: who starts the program changes nothing by it. */
function compile(node) {
  const wanted = treeDigest();
  if (read(COMPILED) === wanted) return;
  console.error('正在编译… Compiling …');
  const status = run(node, [path.join('scripts', 'bundle.mjs')]);
  if (status !== 0) stop('编译失败。 Compiling failed.', status);
  fs.writeFileSync(COMPILED, wanted);
}

/** The bench runs parts of the program by themselves, so it needs them apart. */
function compileParts(node) {
  const status = run(node, ['node_modules/typescript/bin/tsc', '-p', 'src', '--noCheck']);
  if (status !== 0) stop('编译失败。 Compiling failed.', status);
}

/** The console is built beside the compiling of the server; an unchanged one is not built again. */
function buildConsole(node) {
  const child = spawn(node, [path.join(ROOT, 'scripts', 'console.mjs')], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  return new Promise((resolve) => child.on('error', () => resolve(1)).on('close', (status) => resolve(status ?? 1)));
}

/** What Node compiled it keeps, beside what was compiled for it: the next start takes three quarters of the time. */
const keepingCompiled = () => ({
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? path.join(ROOT, 'dist', '.node'),
});

/** Everything started from here finds Node 24 first. */
function withNode(node) {
  const bin = path.join(ROOT, 'node_modules', '.bin');
  return { ...process.env, PATH: [path.dirname(node), bin, process.env.PATH].join(path.delimiter) };
}

/** A signal to npm ends the shell between npm and us and is not passed on: when that shell is gone, so is npm. */
function watchNpm(onGone) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onGone();
  }, 250);
}

/** Signals go on to the child; we end when it has ended, with its status. */
function handOver(node, args, more = {}) {
  const child = spawn(node, args, { cwd: process.cwd(), stdio: 'inherit', env: { ...withNode(node), ...more } });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  process.on('SIGHUP', () => child.kill('SIGTERM'));
  watchNpm(() => child.kill('SIGTERM'));
  child.on('exit', (status) => process.exit(status ?? 1));
}

/** Words that run the tests, by their script. */
const CHECKING = { test: 'check.mjs', soak: 'soak.mjs' };

const [word = 'start', ...args] = process.argv.slice(2);
refuseOldNode();
const node = await whileAlone(async () => {
  await install(Boolean(CHECKING[word]) || word === 'prepare' || word === 'bench');
  const found = findNode();
  if (CHECKING[word]) return found;
  const building = ['start', 'serve', 'prepare'].includes(word) ? buildConsole(found) : 0;
  compile(found);
  if (word === 'bench') compileParts(found);
  if ((await building) !== 0) stop('控制台构建失败。 Building the console failed.');
  return found;
});
if (CHECKING[word]) handOver(node, [path.join(ROOT, 'scripts', CHECKING[word]), ...args]);
else if (word === 'bench') handOver(node, [path.join(ROOT, 'bench', 'run.mjs'), ...args]);
else if (word !== 'prepare')
  handOver(node, ['--enable-source-maps', path.join(ROOT, 'dist', 'main.js'), word, ...args], keepingCompiled());
