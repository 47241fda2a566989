// Which release this is, as package.json says.
import fs from 'node:fs';

const PACKAGE = new URL('../../package.json', import.meta.url);

export const PROGRAM_VERSION = (JSON.parse(fs.readFileSync(PACKAGE, 'utf8')) as { version: string }).version;
