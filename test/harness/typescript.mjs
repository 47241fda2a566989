// Lets Node load the tests and the sources as they are: TypeScript through swc, and jest's own names from `globals`.
import fs from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

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

function compiled(url) {
  const filename = fileURLToPath(url);
  return transformSync(fs.readFileSync(filename, 'utf8'), { ...SETTINGS, filename }).code;
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
