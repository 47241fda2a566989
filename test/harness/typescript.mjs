// Lets Node load the tests and the sources as they are: TypeScript through swc, and jest's own names from `globals`.
import fs from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { threadId } from 'node:worker_threads';

const require = createRequire(import.meta.url);

const SETTINGS = {
  jsc: {
    target: 'es2024',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
  swcrc: false,
};

/** Threads and processes of one run share what one of them has compiled; two that compile the same write the same. */
function sharedPlaceOf(filename) {
  const { FENGQIAO_TEST_DIR: run } = process.env;
  return run && path.join(run, 'javascript', filename.replaceAll(/[^\w.-]/g, '+'));
}

function compiled(url) {
  const filename = fileURLToPath(url);
  const kept = sharedPlaceOf(filename);
  if (kept && fs.existsSync(kept)) return fs.readFileSync(kept, 'utf8');
  const { code } = require('@swc/core').transformSync(fs.readFileSync(filename, 'utf8'), { ...SETTINGS, filename });
  if (kept) keep(kept, code);
  return code;
}

function keep(file, code) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}.${threadId}`;
  fs.writeFileSync(aside, code);
  fs.renameSync(aside, file);
}

/** A test file is loaded under an address with a query, so that it runs anew each time it is asked for. */
const withoutQuery = (url) => url.split('?')[0];

/** `globals`: the address of what stands in for `@jest/globals`. */
export function loadTypeScript(globals) {
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === '@jest/globals') return { url: globals, shortCircuit: true };
      if (!specifier.startsWith('.') || !withoutQuery(context.parentURL ?? '').endsWith('.ts'))
        return next(specifier, context);
      const url = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
      return fs.existsSync(url) ? { url: url.href, shortCircuit: true } : next(specifier, context);
    },
    load(url, context, next) {
      const file = withoutQuery(url);
      if (!file.endsWith('.ts')) return next(url, context);
      return { format: 'module', source: compiled(file), shortCircuit: true };
    },
  });
}
