// `npm run mutants [-- FOLDER …]`: one folder of pure code after another, each against its own tests; ends with status 1
// when a folder's tests notice fewer than nine of ten changes.
import { spawnSync } from 'node:child_process';

const FOLDERS = [
  ...[
    'domain/kernel',
    'domain/taxonomy',
    'domain/network',
    'domain/clock',
    'domain/privacy',
    'domain/book',
    'domain/case',
  ],
  'app/pipeline',
];
const STRYKER = ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', 'test/mutants/stryker.mjs'];

const asked = process.argv.slice(2);
const wanted = FOLDERS.filter((folder) => asked.length === 0 || asked.some((word) => folder.endsWith(word)));
const weak = wanted.filter((folder) => {
  console.log(`\n${folder}`);
  const { status } = spawnSync(process.execPath, STRYKER, {
    stdio: 'inherit',
    env: { ...process.env, MUTANTS: folder },
  });
  return status !== 0;
});
if (weak.length > 0) console.log(`\nunder the bound: ${weak.join(', ')}`);
process.exitCode = weak.length > 0 ? 1 : 0;
