// `npm run bench [-- --cases 10000,200000]`: measures the running app beside a floor and a peer, round after round.
import fs from 'node:fs';
import path from 'node:path';
import { generate } from './generate.mjs';
import { folderOf } from './app.mjs';
import { measureBeside } from './beside.mjs';
import { measureExports } from './export.mjs';
import { measure, measureGrowth } from './measure.mjs';
import { besideReport, growthReport, report } from './report.mjs';

const words = process.argv.slice(2);
const option = (name, usual) => (words.includes(`--${name}`) ? words[words.indexOf(`--${name}`) + 1] : usual);
const sizes = option('cases', '10000,200000,1000000').split(',').map(Number);
const settings = { rounds: Number(option('rounds', '5')), seconds: Number(option('seconds', '4')), only: option('only', ''), alone: words.includes('--alone') };

const before = option('before', '');

/** `--before CHECKOUT`: that one's server beside this one's, and nothing else. */
async function beside() {
  for (const cases of sizes) process.stdout.write(besideReport(cases, await measureBeside(before, cases, settings)));
}

async function alone() {
  const results = [];
  for (const cases of sizes) {
    if (!fs.existsSync(path.join(folderOf(cases), 'bench.json'))) await generate(cases);
    const result = await measure(cases, settings);
    results.push(result);
    fs.writeFileSync(path.join(folderOf(cases), 'result.json'), JSON.stringify(result, null, 1));
    process.stdout.write(report([result]));
  }
  process.stdout.write(report(results));
  if (results.length > 1) process.stdout.write(growthReport(await measureGrowth(sizes[0], sizes.at(-1), settings)));
}

if (words.includes('--export')) await measureExports();
else await (before ? beside() : alone());
