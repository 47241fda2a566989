// The log's file: for its owner only, put aside when it has grown; warnings are seen on the terminal too.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { logFile } from '../../src/adapters/http/log-file.js';
import { openLog } from '../../src/adapters/http/logging.js';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fengqiao-log-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

function terminal() {
  const lines: string[] = [];
  return { lines, write: (line: string) => void lines.push(line) };
}

test('every line goes to the file, which only its owner reads; warnings and errors to the terminal too', () => {
  const [seen, file] = [terminal(), path.join(folder, 'made', 'a.log')];
  const log = openLog('info', logFile(file, { terminal: seen }));
  for (const level of ['debug', 'info', 'warn', 'error'] as const) log[level](`said as ${level}`);
  const levels = fs
    .readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).level);
  expect(levels).toEqual([30, 40, 50]);
  expect(fs.statSync(file).mode & 0o777).toBe(0o600);
  expect(seen.lines.map((line) => JSON.parse(line).msg)).toEqual(['said as warn', 'said as error']);
});

test('a file that has grown is put aside, and the oldest is dropped', () => {
  const file = path.join(folder, 'b.log');
  const write = () => logFile(file, { most: 40, kept: 2, terminal: terminal() });
  let log = write();
  for (let n = 1; n <= 9; n++) {
    if (n === 5) log = write();
    log.write(`{"level":30,"line":${n}}\n`);
  }
  const names = fs
    .readdirSync(folder)
    .filter((name) => name.startsWith('b.log'))
    .sort();
  const lines = names.map((name) =>
    [...fs.readFileSync(path.join(folder, name), 'utf8').matchAll(/line":(\d)/g)].map(([, n]) => n),
  );
  expect(names).toEqual(['b.log', 'b.log.1', 'b.log.2']);
  expect(lines).toEqual([['9'], ['7', '8'], ['5', '6']]);
});

test('a file that cannot be written costs no line and no server', () => {
  const seen = terminal();
  fs.writeFileSync(path.join(folder, 'file'), '');
  openLog('info', logFile(path.join(folder, 'file', 'c.log'), { terminal: seen })).info('heard all the same');
  expect(seen.lines).toHaveLength(1);
});
