// The long runs that `npm test` keeps short: the same tests with larger numbers. Called by `npm run soak` on Node 24.
//
// `npm run soak -- kill` runs only those whose file has the word in its name. What came out stands in docs/reliability.md.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const JEST = ['--enable-source-maps', '--import', './test/harness/register.mjs', 'node_modules/jest/bin/jest.js'];

/** The file of tests, and the numbers it is given. */
const SOAKS = [
  ['test/crash/kill.test.ts', { FENGQIAO_KILLS: '1000' }],
  ['test/crash/kill-otherwise.test.ts', { FENGQIAO_ROUNDS: '100' }],
  ['test/crash/kill-sweep.test.ts', { FENGQIAO_KILLS: '30' }],
  ['test/crash/kill-reminders.test.ts', { FENGQIAO_KILLS: '30' }],
  ['test/hostile/hostile.test.ts', { FENGQIAO_HOSTILE: '50000' }],
  ['test/queue/kill.test.ts', { QUEUE_KILLS: '300' }],
  ['test/queue/away.test.ts', { AWAY_VISITS: '600' }],
  ['test/soak/year.test.ts', { FENGQIAO_YEAR_CASES: '10000' }],
];

const chosen = process.argv.slice(2);
const wanted = SOAKS.filter(([file]) => chosen.every((word) => file.includes(word)));
if (wanted.length === 0) throw new Error(`nothing to soak is called ${chosen.join(' ')}`);
for (const [file, numbers] of wanted) {
  console.log(`${file} ${JSON.stringify(numbers)}`);
  const env = { ...process.env, ...numbers };
  const { status } = spawnSync(process.execPath, [...JEST, '--verbose', file], { cwd: ROOT, stdio: 'inherit', env });
  if (status !== 0) process.exitCode = 1;
}
