// Adds what a registry left out of package-lock.json. Run it after every change of the dependencies (`npm run lock`).
//
// Some registries lack the binaries of other platforms (darwin, android …). npm then writes a lock without them,
// and `npm ci` refuses that lock: "Missing: X from lock file". Each missing optional package gets a stub that says
// for which system it is, so that npm skips it here.
import fs from 'node:fs';

const SYSTEMS = new Map(
  Object.entries({
    aix: 'aix',
    android: 'android',
    darwin: 'darwin',
    freebsd: 'freebsd',
    linux: 'linux',
    netbsd: 'netbsd',
    openbsd: 'openbsd',
    openharmony: 'openharmony',
    sunos: 'sunos',
    win: 'win32',
    win32: 'win32',
    windows: 'win32',
  }),
);
const PROCESSORS = new Set([
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
]);

/** True when npm, standing in folder `from`, would find `name` in some node_modules above it. */
function isLocked(packages, from, name) {
  for (let folder = from; ; ) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (!folder) return false;
    const above = folder.lastIndexOf('/node_modules/');
    folder = above < 0 ? '' : folder.slice(0, above);
  }
}

function stubFor(name, range) {
  const words = name.split('/').pop().split(/[-.]/);
  const os = SYSTEMS.get(words.find((word) => SYSTEMS.has(word)));
  const cpu = words.find((word) => PROCESSORS.has(word));
  if (!os && !cpu) return undefined;
  return { version: range.replace(/^[\^~]/, ''), ...(cpu && { cpu: [cpu] }), optional: true, ...(os && { os: [os] }) };
}

function complete(packages) {
  const added = {};
  for (const [folder, entry] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isLocked({ ...packages, ...added }, folder, name)) continue;
      const stub = stubFor(name, range);
      if (stub) added[`node_modules/${name}`] = stub;
      else console.warn(`cannot tell the system of ${name}; npm ci may refuse the lock`);
    }
  }
  return added;
}

const file = process.argv[2] ?? 'package-lock.json';
const lock = JSON.parse(fs.readFileSync(file, 'utf8'));
const added = complete(lock.packages);
const sorted = Object.entries({ ...lock.packages, ...added }).sort(([a], [b]) => (a < b ? -1 : 1));
for (const [, entry] of sorted) delete entry.resolved;
lock.packages = Object.fromEntries(sorted);
fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`stubs added: ${Object.keys(added).length}`);
