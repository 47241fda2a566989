// `node scripts/pictures.mjs`: the pictures of the README, made anew: a headless Chromium before the compiled program with its
// demonstration (people and cases are invented).
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { CHROMIUM } from './chromium.mjs';
import { startProgram } from './program.mjs';

const PICTURES = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), 'docs', 'pictures');
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 780 };

/** Name, who looks, where, and what is pressed there. */
const SHOTS = [
  ['queue', 'xiang.haitao', '/', DESKTOP, 'tbody tr'],
  ['case', 'xiang.haitao', '/', DESKTOP, '.timeline li', 'tbody a'],
  ['statement', 'lou.jingye', '/statement', DESKTOP, 'tbody tr'],
  ['map', 'lou.jingye', '/map', DESKTOP, 'svg'],
  ['mandates', 'chu.mingzhe', '/mandates', DESKTOP, 'tbody tr'],
  ['doorstep', 'sha.xiaoyu', '/doorstep', PHONE, 'form'],
];

async function take(browser, url, [name, login, page, viewport, awaited, pressed]) {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', serviceWorkers: 'block' });
  const tab = await context.newPage();
  await tab.goto(url);
  await tab.fill('input[autocomplete=username]', login);
  await tab.fill('input[type=password]', 'fengqiao-demo-2026');
  await tab.keyboard.press('Enter');
  await tab.waitForSelector('header nav');
  await tab.goto(url + page);
  if (pressed) await tab.click(pressed);
  await tab.waitForSelector(awaited);
  await tab.waitForLoadState('networkidle');
  await tab.screenshot({ path: path.join(PICTURES, `${name}.png`) });
  await context.close();
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fengqiao-pictures-'));
fs.chmodSync(folder, 0o711);
const program = await startProgram(folder);
const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ['--no-sandbox'],
});
try {
  for (const shot of SHOTS) await take(browser, program.url, shot);
} finally {
  await browser.close();
  await program.stop();
  fs.rmSync(folder, { recursive: true, force: true });
}
