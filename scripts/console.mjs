// Builds the console: types, forms and words out of the schema, then the bundle; what did not change is not built again.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSchema } from 'graphql';
import { makeDocuments } from './console/documents.mjs';
import { ensureFirstView } from './console/first-view.mjs';
import { makeForms, makeLabels } from './console/forms.mjs';
import { makeTexts } from './console/words.mjs';

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const WEB = path.join(ROOT, 'src', 'web');
const MADE = path.join(WEB, 'made');
const BUILT = path.join(ROOT, '.console', 'built');
const SCHEMA = path.join(ROOT, 'schema', 'schema.graphql');
const SCRIPTS = path.join(ROOT, 'scripts', 'console');

const filesBelow = (folder) =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => !file.startsWith(MADE))
    .sort();

/** What the build is made of. */
function stampOf() {
  const hash = createHash('sha256');
  for (const file of [SCHEMA, path.join(ROOT, 'package-lock.json'), ...filesBelow(SCRIPTS), ...filesBelow(WEB)])
    hash.update(path.relative(ROOT, file)).update(fs.readFileSync(file));
  return hash.digest('hex');
}

/** Writes only what differs, so that tools which watch files see what changed. */
function write(name, text) {
  const file = path.join(MADE, name);
  if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === text) return;
  fs.writeFileSync(file, text);
}

/** The sources that are made: types of the documents, forms, labels, words. Returns the trusted documents. */
export async function makeSources() {
  fs.mkdirSync(MADE, { recursive: true });
  const schema = buildSchema(fs.readFileSync(SCHEMA, 'utf8'));
  const { typescript, changes, trusted } = await makeDocuments(schema, path.join(WEB, 'documents'));
  write('documents.ts', typescript);
  write('changes.ts', changes);
  write('forms.ts', makeForms(schema));
  const made = makeLabels(schema);
  write('labels.ts', made.typescript);
  write('sought.ts', made.sought);
  for (const [name, text] of Object.entries(makeTexts(path.join(WEB, 'words'), made.labels))) write(name, text);
  return trusted;
}

const PACKED = /\.(js|css|svg|json|webmanifest)$/;

/** Beside each file the same packed, so that no request packs anything. */
function pack(folder) {
  for (const name of fs.readdirSync(folder).filter((one) => PACKED.test(one))) {
    const text = fs.readFileSync(path.join(folder, name));
    fs.writeFileSync(path.join(folder, `${name}.gz`), gzipSync(text, { level: 9 }));
    const quality = { [constants.BROTLI_PARAM_QUALITY]: 9 };
    fs.writeFileSync(path.join(folder, `${name}.br`), brotliCompressSync(text, { params: quality }));
  }
}

/** The worker keeps every file of this build, under its name. */
function nameFiles(folder, stamp) {
  const worker = path.join(folder, 'worker.js');
  const files = fs.readdirSync(path.join(folder, 'assets')).filter((name) => !/\.(gz|br)$/.test(name));
  const text = fs
    .readFileSync(worker, 'utf8')
    .replace('/*FILES*/ []', JSON.stringify(files.map((name) => `./assets/${name}`)))
    .replace("/*STAMP*/ ''", JSON.stringify(stamp.slice(0, 16)));
  fs.writeFileSync(worker, text);
}

async function build() {
  const wanted = stampOf();
  const stamp = path.join(BUILT, 'stamp');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return;
  console.error('正在构建控制台… Building the console …');
  const trusted = await makeSources();
  // Whatever the caller runs as: otherwise React comes with all that helps its developers.
  process.env.NODE_ENV = 'production';
  const { build: bundle } = await import('vite');
  const fresh = `${BUILT}.${process.pid}`;
  await bundle({
    root: WEB,
    base: './',
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic' } },
    json: { namedExports: false, stringify: true },
    build: {
      outDir: fresh,
      emptyOutDir: true,
      manifest: 'manifest.json',
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  });
  pack(path.join(fresh, 'assets'));
  const manifest = JSON.parse(fs.readFileSync(path.join(fresh, 'manifest.json'), 'utf8'));
  ensureFirstView(manifest, (file) => fs.statSync(path.join(fresh, `${file}.gz`)).size);
  nameFiles(fresh, wanted);
  fs.writeFileSync(path.join(fresh, 'trusted.json'), JSON.stringify(trusted));
  fs.writeFileSync(path.join(fresh, 'stamp'), wanted);
  fs.rmSync(BUILT, { recursive: true, force: true });
  fs.renameSync(fresh, BUILT);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv[2] === 'sources') await makeSources();
  else await build();
}
