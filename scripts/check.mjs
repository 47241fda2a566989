// Runs every check of the project and says of each: ok, FAILED or NOT RUN. Called by `npm test` on Node 24.
//
// The tests begin at once and the other checks run beside them, one after the other: the tests wait often enough.
// With REQUIRE_ALL=1 a check that could not run counts as failed. The last line counts all checks and tests.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHROMIUM } from './chromium.mjs';

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const STYLE = '--config-path=test/architecture/style.json';
const PLACES = ['src', 'test', 'scripts'];
/** The garbage of a test is short-lived: with a larger young generation it is collected in half the time. */
const NODE = ['--enable-source-maps', '--max-semi-space-size=64', '--import', './test/harness/register.mjs'];
const JEST = [...NODE, 'node_modules/jest/bin/jest.js'];
const REPORT = path.join(os.tmpdir(), `fengqiao-jest-${process.pid}.json`);

/** Several check what they share each for themselves, 16 s of processor time instead of 10: the tests have use for the other processors. */
const ONE_CHECKER = ['--checkers', '1'];

/** What the budgets of the console are measured on is made beside the tests, too. */
const DEMONSTRATION = path.join(os.tmpdir(), `fengqiao-check-${process.pid}`);

/** Name, the program's file below node_modules (or below scripts), its arguments. */
const CHECKS = [
  // By the way of `npm start`, whose lock lets one build at a time: tests of the program ask for the same.
  ['console', '../scripts/boot.mjs', ['prepare']],
  ['types of the console', 'typescript/bin/tsc', [...ONE_CHECKER, '-p', 'src/web']],
  [
    'types',
    'typescript/bin/tsc',
    [...ONE_CHECKER, '--noEmit', '--incremental', '--tsBuildInfoFile', 'node_modules/.cache/types.tsbuildinfo'],
  ],
  ['lint', '@biomejs/biome/bin/biome', ['lint', STYLE, '--error-on-warnings', ...PLACES]],
  ['format', '@biomejs/biome/bin/biome', ['format', STYLE, ...PLACES]],
  ['dead code', 'knip/bin/knip.js', ['--config', 'test/architecture/knip.json', '--exclude', 'types']],
  ...(CHROMIUM ? [['demonstration', '../bench/console.mjs', ['--prepare', DEMONSTRATION]]] : []),
];

function node(args, quiet) {
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: quiet ? 'pipe' : 'inherit' });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => (output += piece));
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, output })));
}

async function check([name, file, args]) {
  const started = Date.now();
  const program = path.join(ROOT, 'node_modules', file);
  if (!fs.existsSync(program)) return { name, verdict: 'NOT RUN', output: `${file} is not installed` };
  const { status, output } = await node([program, ...args], true);
  return { name, verdict: status === 0 ? 'ok' : 'FAILED', output, took: Date.now() - started };
}

/** Milliseconds are measured last, when nothing else of ours runs: see docs/decisions/0064. */
const SPEED = ['budgets of the console', '../bench/console.mjs', ['--tries', '5', '--folder', DEMONSTRATION]];

async function checkSpeed() {
  const [name] = SPEED;
  if (!CHROMIUM)
    return {
      name,
      verdict: 'NOT RUN',
      output: '没有找到 Chromium，未测控制台的速度。 No Chromium was found: how fast the console is was not measured.',
    };
  const prepared = await check([name, '../scripts/boot.mjs', ['prepare']]);
  if (prepared.verdict !== 'ok') return prepared;
  return check(SPEED);
}

function say({ name, verdict, output, took }) {
  const seconds = took === undefined ? '' : `  ${(took / 1000).toFixed(1)} s`;
  console.log(`${verdict.padEnd(8)} ${name}${seconds}`);
  if (verdict !== 'ok') console.log(output);
}

async function runJest(args) {
  return node([...JEST, '--json', `--outputFile=${REPORT}`, ...args], false);
}

/** A file of tests that could not even be loaded counts as one failure. */
function countTests() {
  if (!fs.existsSync(REPORT)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(fs.readFileSync(REPORT, 'utf8'));
  fs.rmSync(REPORT);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function conclude(checks, tests) {
  const strict = process.env.REQUIRE_ALL === '1';
  const counted = (verdict) => checks.filter((one) => one.verdict === verdict).length;
  const notRun = counted('NOT RUN');
  if (notRun > 0)
    console.log(
      `\n!!! ${notRun} NOT RUN: ${strict ? 'a failure, for REQUIRE_ALL=1' : 'the result below is not whole'}`,
    );
  const passed = counted('ok') + tests.passed;
  const failed = counted('FAILED') + tests.failed + (strict ? notRun : 0);
  const skipped = tests.skipped + (strict ? 0 : notRun);
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

/** What is not in order is said when the tests are over, below what they say. */
async function checkAll() {
  const checks = [];
  for (const one of CHECKS) {
    const result = await check(one);
    checks.push(result);
    if (result.verdict === 'ok') say(result);
  }
  return checks;
}

const chosen = process.argv.slice(2);
const [{ status }, checks] = await Promise.all([runJest(chosen), chosen.length === 0 ? checkAll() : []]);
for (const one of checks) if (one.verdict !== 'ok') say(one);
if (chosen.length === 0) {
  const speed = await checkSpeed();
  say(speed);
  checks.push(speed);
}
const tests = countTests();
if (status !== 0 && tests.failed === 0) tests.failed = 1;
fs.rmSync(DEMONSTRATION, { recursive: true, force: true });
process.exitCode = conclude(checks, tests);
