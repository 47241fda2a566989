// `npm run bench -- --export`: lists as files of 1,000 and nearly 100,000 rows: time, size, and the server's peak memory.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { signIn } from './ask.mjs';
import { folderOf } from './app.mjs';
import { generate } from './generate.mjs';
import { startApp } from './servers.mjs';

/** The supervisor of one of the two districts sees 220 of 300 rooms: just under the most rows a file may have. */
const CASES = 136_000;
const SUPERVISOR = 'lou.jingye';

/** Largest resident size of a process so far, in MB; Linux alone tells. */
const peakOf = (pid) => Number(/VmHWM:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;

function taken(url, token, file, given) {
  const body = JSON.stringify(given);
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const request = http.request(`${url}/export/${file}`, { method: 'POST', headers }, (response) => {
      let [bytes, lines, first] = [0, -1, 0];
      response.on('data', (chunk) => {
        first ||= performance.now() - began;
        bytes += chunk.length;
        for (const byte of chunk) if (byte === 10) lines += 1;
      });
      response.on('end', () => resolve({ status: response.statusCode, first, ms: performance.now() - began, bytes, lines }));
      response.on('error', reject);
    });
    request.on('error', reject).end(body);
  });
}

/** A server of its own for each file, so that its peak is that file's. */
async function measured(file, given) {
  const server = await startApp(CASES);
  try {
    const token = await signIn(server.url, SUPERVISOR);
    await taken(server.url, token, 'divisions.csv', {});
    const before = peakOf(server.pid);
    const { status, first, ms, bytes, lines } = await taken(server.url, token, file, given);
    if (status !== 200) throw new Error(`${file}: ${status}`);
    return { first, ms, bytes, lines, before, peak: peakOf(server.pid) };
  } finally {
    await server.stop();
  }
}

const day = (ago) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
/** Two years of cases come evenly: a week and a half is a thousand of them. */
const SOME = { filter: { acceptedFrom: day(410), acceptedTo: day(403) } };
const FIGURE = { input: { from: day(800), to: day(0), column: 'ACCEPTED', filter: { divisionPrefix: '320612' } } };

export async function measureExports() {
  if (!fs.existsSync(path.join(folderOf(CASES), 'bench.json'))) await generate(CASES);
  const rows = [];
  for (const [file, given] of [['cases.csv', SOME], ['cases.csv', {}], ['cases.xlsx', SOME], ['cases.xlsx', {}], ['drillDown.csv', FIGURE]]) {
    const { first, ms, bytes, lines, before, peak } = await measured(file, given);
    const count = file.endsWith('.csv') ? lines.toLocaleString('en-US') : rows.at(-2)[1];
    const cells = [file, count, (bytes / 1e6).toFixed(2), Math.round(first), (ms / 1000).toFixed(1), Math.round(before), Math.round(peak)];
    rows.push(cells);
    process.stdout.write(`| ${cells.join(' | ')} |\n`);
  }
}
