/**
 * Writes seeds/calendar.csv from the holiday lists of the package chinese-days (MIT), which follow the yearly notices
 * of the State Council. Run it with `node scripts/make-calendar.mjs` after the package has taken in a new notice.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const YEARS = [2020, 2021, 2022, 2023, 2024, 2025, 2026];
const require = createRequire(import.meta.url);
const { version } = require('chinese-days/package.json');
const folder = require.resolve('chinese-days/package.json').replace('package.json', 'dist/years/');

const days = new Map();
for (const year of YEARS) {
  const list = JSON.parse(readFileSync(`${folder}${year}.json`, 'utf8'));
  for (const [day, name] of Object.entries(list.holidays)) days.set(day, ['OFF', name.split(',')[1]]);
  for (const [day, name] of Object.entries(list.workdays)) days.set(day, ['WORK', name.split(',')[1]]);
}

const rows = [...days].sort().map(([day, [kind, name]]) => `${day},${kind},${name},chinese-days ${version}`);
writeFileSync('seeds/calendar.csv', `${['day,kind,name,source', ...rows].join('\n')}\n`);
