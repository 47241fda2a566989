// Lets Node load the tests and the sources as they are: TypeScript by the same compiler as in jest, jest by our own few lines.
import fs from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const GLOBALS = new URL('./globals.mjs', import.meta.url).href;

function compiled(url, settings) {
  const filename = fileURLToPath(url);
  return transformSync(fs.readFileSync(filename, 'utf8'), { ...settings, filename, swcrc: false }).code;
}

/** `settings` are those of swc in package.json. */
export function loadTypeScript(settings) {
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === '@jest/globals') return { url: GLOBALS, shortCircuit: true };
      if (!specifier.startsWith('.') || !context.parentURL?.endsWith('.ts')) return next(specifier, context);
      const url = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
      return fs.existsSync(url) ? { url: url.href, shortCircuit: true } : next(specifier, context);
    },
    load(url, context, next) {
      if (!url.endsWith('.ts')) return next(url, context);
      return { format: 'module', source: compiled(url, settings), shortCircuit: true };
    },
  });
}
