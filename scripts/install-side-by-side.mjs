// Installs by two npm processes side by side: the programs of this machine (Node and PostgreSQL, two thirds of the bytes of
// what serving needs), and all other packages. One npm mostly keeps one core busy; two halve the wait of a first start.
//
// Each gets its part of package.json and package-lock.json in a folder of its own, so versions and digests are those of the
// lock; then both are joined into node_modules.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const STAGE = '.installing';

const readJson = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));
const writeJson = (file, value) => fs.writeFileSync(file, JSON.stringify(value));

/** The programs are exactly the optional dependencies of ours; each part of the lock names them or leaves them out. */
export function partsOf(root) {
  const { optionalDependencies, ...manifest } = readJson(path.join(root, 'package.json'));
  const lock = readJson(path.join(root, 'package-lock.json'));
  const isProgram = (folder) => folder.replace(/^node_modules\//, '') in optionalDependencies;
  const { '': top, ...packages } = lock.packages;
  const { optionalDependencies: locked, ...topOfRest } = top;
  const some = (wanted) =>
    Object.fromEntries(Object.entries(packages).filter(([folder]) => isProgram(folder) === wanted));
  const { name, version } = manifest;
  return {
    programs: [
      { name, version, optionalDependencies },
      { ...lock, packages: { '': { name, version, optionalDependencies: locked }, ...some(true) } },
    ],
    rest: [manifest, { ...lock, packages: { '': topOfRest, ...some(false) } }],
  };
}

function npm(folder, flags, env) {
  const child = spawn('npm', [...flags, `--prefix=${folder}`], { cwd: folder, stdio: ['ignore', 2, 2], env });
  return new Promise((resolve) => child.on('error', () => resolve(1)).on('close', resolve));
}

function installPart(stage, [name, [manifest, lock]], flags, env) {
  const folder = path.join(stage, name);
  fs.mkdirSync(folder, { recursive: true });
  writeJson(path.join(folder, 'package.json'), manifest);
  writeJson(path.join(folder, 'package-lock.json'), lock);
  return npm(folder, flags, env);
}

/** Packages of the programs, `@scope/name` or `name`; npm's own notes stay behind. */
function packagesIn(modules) {
  const names = fs.existsSync(modules) ? fs.readdirSync(modules).filter((name) => !name.startsWith('.')) : [];
  return names.flatMap((name) =>
    name.startsWith('@') ? fs.readdirSync(path.join(modules, name)).map((one) => path.join(name, one)) : [name],
  );
}

function join(root, stage) {
  const modules = path.join(root, 'node_modules');
  fs.rmSync(modules, { recursive: true, force: true });
  fs.renameSync(path.join(stage, 'rest', 'node_modules'), modules);
  const programs = path.join(stage, 'programs', 'node_modules');
  for (const name of packagesIn(programs)) {
    fs.mkdirSync(path.dirname(path.join(modules, name)), { recursive: true });
    fs.renameSync(path.join(programs, name), path.join(modules, name));
  }
  joinNames(path.join(programs, '.bin'), path.join(modules, '.bin'));
}

/** `npm run` looks here first, so that its `node` is ours; the links lead beside themselves. */
function joinNames(from, to) {
  fs.mkdirSync(to, { recursive: true });
  for (const name of fs.existsSync(from) ? fs.readdirSync(from) : [])
    fs.renameSync(path.join(from, name), path.join(to, name));
}

/** False when either npm failed; node_modules is then as it was before. */
export async function installSideBySide(root, flags, env) {
  fs.rmSync(path.join(root, STAGE), { recursive: true, force: true });
  // A folder of one's own: an npm left over from a start that was cut short must not write into this one's.
  const stage = path.join(root, STAGE, String(process.pid));
  try {
    const parts = Object.entries(partsOf(root));
    const statuses = await Promise.all(parts.map((part) => installPart(stage, part, flags, env)));
    if (statuses.some((status) => status !== 0)) return false;
    join(root, stage);
    return true;
  } finally {
    fs.rmSync(path.join(root, STAGE), { recursive: true, force: true });
  }
}
