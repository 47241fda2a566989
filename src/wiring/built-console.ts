// The console as `npm start` built it: its files and the documents that it asks by their hash.
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../.console/built', import.meta.url));

/** Null where it was not built, as in tests of the server alone. */
export function builtConsole(folder = FOLDER): { readonly folder: string; readonly documents: string } | null {
  if (!fs.existsSync(`${folder}/index.html`)) return null;
  return { folder, documents: fs.readFileSync(`${folder}/trusted.json`, 'utf8') };
}
