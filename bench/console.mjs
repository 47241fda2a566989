// `node bench/console.mjs [--runs N | --tries N] [--folder FOLDER]`: how fast the console is in a headless Chromium on the demonstration, on a desktop
// and on a slowed phone (processor ÷ 4, 1.6 Mbit/s, 150 ms). Starts the compiled program on a data folder of its own; ends with 1
// where a budget of issue 11 is not kept.
//
// `--runs` prints the median of each figure. `--tries` is for a machine that may have something else to do: it ends with the first
// try that keeps every budget, milliseconds by the pace of the machine during that try, and fails when none does.
// `--prepare FOLDER` only makes the demonstration there, which `--folder` then starts on.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM } from '../scripts/chromium.mjs';
import { AT_MOST_KB, ensureFirstView } from '../scripts/console/first-view.mjs';
import { startProgram } from '../scripts/program.mjs';
import { slowness } from './pace.mjs';

const words = process.argv.slice(2);
const numberAfter = (word) => Number(words[words.indexOf(word) + 1]) || null;
const wordAfter = (word) => (words.includes(word) ? words[words.indexOf(word) + 1] : undefined);
const TRIES = words.includes('--tries') ? numberAfter('--tries') : null;
const RUNS = TRIES ?? numberAfter('--runs') ?? 3;
const MEDIATOR = 'xiang.haitao';
const BUREAU = 'lou.jingye';
const PASSWORD = 'fengqiao-demo-2026';
const BUILT = path.join(import.meta.dirname, '..', '.console', 'built');

/** What each figure may be at most. */
const MOST = {
  'first view, packed script (kB)': AT_MOST_KB,
  'desktop, sign-in to rows (ms)': 2_000,
  'desktop, new page to rows (ms)': 2_000,
  'desktop, row to case with history (ms)': 300,
  'desktop, longest task of a list of 50 (ms)': 100,
  'phone, sign-in to rows (ms)': 6_000,
  'phone, new page to rows (ms)': 6_000,
};

/** Bytes are the same everywhere; milliseconds are meant for the pace of the machine of docs/performance.md. */
const mostOf = (name, pace) => (name.endsWith('(ms)') ? Math.round(MOST[name] * pace) : MOST[name]);
const keepsAll = ({ figures, pace }) => Object.entries(figures).every(([name, value]) => Math.round(value) <= mostOf(name, pace));

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

async function slowed(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const bytes = (1.6 * 1024 * 1024) / 8;
  const network = { offline: false, latency: 150, downloadThroughput: bytes, uploadThroughput: bytes };
  await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

async function timed(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function signedIn(page, url, login) {
  await page.goto(url);
  await page.fill('input[autocomplete=username]', login);
  await page.fill('input[type=password]', PASSWORD);
  return timed(async () => {
    await page.keyboard.press('Enter');
    await page.waitForSelector('tbody a');
  });
}

/** From the press to the case with its history, by the clock of the page; forms and code were fetched while it was idle. */
async function rowToCase(page) {
  await page.waitForLoadState('networkidle');
  const shown = page.evaluate(
    () =>
      new Promise((resolve) => {
        const watch = ({ timeStamp }) => {
          const look = () =>
            document.querySelector('.timeline li') ? resolve(performance.now() - timeStamp) : requestAnimationFrame(look);
          look();
        };
        addEventListener('click', watch, { capture: true, once: true });
      }),
  );
  await page.click('tbody a');
  return shown;
}

async function desktop(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN', serviceWorkers: 'block' });
  const page = await context.newPage();
  const signIn = await signedIn(page, url, MEDIATOR);
  const again = await timed(async () => {
    await page.reload();
    await page.waitForSelector('tbody a');
  });
  const toCase = await rowToCase(page);
  await context.close();
  return { signIn, again, toCase };
}

/** The longest task while fifty rows are fetched and drawn, from the page on. */
async function longestTask(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN', serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(() => {
    globalThis.tasks = [0];
    const note = (list) => globalThis.tasks.push(...list.getEntries().map(({ duration }) => duration));
    new PerformanceObserver(note).observe({ type: 'longtask' });
  });
  await signedIn(page, url, BUREAU);
  await page.click('a[href*="/statement"]');
  await page.waitForSelector('h1');
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    globalThis.tasks = [0];
  });
  await page.click('header nav a');
  await page.waitForSelector('tbody a');
  await page.waitForLoadState('networkidle');
  const rows = await page.locator('tbody tr').count();
  if (rows < 50) throw new Error(`a page of ${rows} rows`);
  const longest = await page.evaluate(() => Math.max(...globalThis.tasks));
  await context.close();
  return longest;
}

async function phone(browser, url) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN', hasTouch: true, serviceWorkers: 'block' });
  const page = await context.newPage();
  await slowed(page);
  const signIn = await signedIn(page, url, MEDIATOR);
  const again = await timed(async () => {
    await page.reload();
    await page.waitForSelector('tbody a');
  });
  await context.close();
  return { signIn, again };
}

function kilobytes() {
  const manifest = JSON.parse(fs.readFileSync(path.join(BUILT, 'manifest.json'), 'utf8'));
  return ensureFirstView(manifest, (file) => fs.statSync(path.join(BUILT, `${file}.gz`)).size);
}

async function measured(browser, url) {
  const pace = TRIES ? slowness() : 1;
  const one = await desktop(browser, url);
  const longest = await longestTask(browser, url);
  const small = await phone(browser, url);
  const figures = [kilobytes(), one.signIn, one.again, one.toCase, longest, small.signIn, small.again];
  return { pace, figures: Object.fromEntries(Object.keys(MOST).map((name, at) => [name, figures[at]])) };
}

function print({ figures, pace }) {
  for (const [name, value] of Object.entries(figures)) {
    const most = mostOf(name, pace);
    const kept = Math.round(value) <= most ? '' : '  NOT KEPT';
    console.log(`${name.padEnd(44)} ${String(Math.round(value)).padStart(6)}  at most ${most}${kept}`);
  }
  if (pace > 1) console.log(`the machine is ${pace.toFixed(1)} times slower at the moment than the budgets are meant for`);
}

/** The first try that keeps all, or the last; of several runs the middle of each figure. */
async function run(browser, url) {
  await desktop(browser, url);
  const all = [];
  while (all.length < RUNS && !(TRIES && all.length > 0 && keepsAll(all.at(-1)))) all.push(await measured(browser, url));
  if (TRIES) return { count: all.length, result: all.at(-1) };
  const middle = Object.keys(MOST).map((name) => [name, median(all.map(({ figures }) => figures[name]))]);
  return { count: all.length, result: { figures: Object.fromEntries(middle), pace: 1 } };
}

function freshFolder() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fengqiao-console-'));
  fs.chmodSync(folder, 0o711);
  return folder;
}

async function measure(url) {
  const load = os.loadavg()[0];
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  try {
    const { count, result } = await run(browser, url);
    print(result);
    console.log(`${count} ${count === 1 ? 'run' : 'runs'}, load of the machine ${load.toFixed(1)} before, ${os.loadavg()[0].toFixed(1)} after`);
    if (!keepsAll(result)) process.exitCode = 1;
  } finally {
    await browser.close();
  }
}

const prepared = wordAfter('--prepare');
const folder = prepared ?? wordAfter('--folder') ?? freshFolder();
const program = await startProgram(folder);
try {
  if (!prepared) await measure(program.url);
} finally {
  await program.stop();
  if (!prepared) fs.rmSync(folder, { recursive: true, force: true });
}
