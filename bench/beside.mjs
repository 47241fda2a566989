// Another checkout beside this one: both servers up, asked the same in turn, round after round, over HTTP only. For each
// question the processor time a request takes (Node, PostgreSQL) and how long it is waited for; ratios are before ÷ after.
import fs from 'node:fs';
import path from 'node:path';
import { FOLDER } from './app.mjs';
import { CASE, CASELOAD, post, signIn, STATEMENT } from './ask.mjs';
import { firstNumber, oneChain, STEPS, workFor } from './chain.mjs';
import { databaseSeconds, secondsOf } from './cpu.mjs';
import { drive, median } from './drive.mjs';
import { startServer } from './servers.mjs';
import { everyTenth } from './staff.mjs';

const PERIODS = { month: ['2026-03-01', '2026-03-31'], year: ['2025-07-01', '2026-06-30'] };
const CASES_EACH = 10;
/**
 * Requests, or cases of six commands each, in one round; `step` is the word of `--only`. Rounds are short, so that what
 * else the machine does meanwhile is the same for both; commands vary most from round to round and get more of them.
 */
const QUESTIONS = [
  { name: 'caseload', step: 'caseload', amount: 200 },
  { name: 'case', step: 'case', amount: 200 },
  { name: 'month', step: 'month', amount: 24 },
  { name: 'year', step: 'year', amount: 16 },
  { name: 'commands, one clerk', step: 'chain', amount: 20, times: 3 },
  { name: 'commands, eight at once', step: 'chain', amount: 40, times: 3 },
];
/** Each is asked for so long before the first round that counts, as elsewhere in the bench: code compiled, plans made. */
const WARMING_MS = 8_000;

async function warm(ask) {
  const until = Date.now() + WARMING_MS;
  while (Date.now() < until) await ask();
}

const noErrors = (text) => text.startsWith('{"data":') && !text.includes('"errors"');
const graphql = (query, variables, token) => ({
  method: 'POST', path: '/graphql', body: JSON.stringify({ query, variables }),
  headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
});

/** One of the two: its server with everybody signed in, and how to ask it. */
async function openSide(checkout, folder, word) {
  const { rooms } = JSON.parse(fs.readFileSync(path.join(folder, 'bench.json'), 'utf8'));
  const server = await startServer(checkout, folder, word);
  const askers = [];
  for (const { n } of everyTenth(rooms)) askers.push(await signIn(server.url, `bench.m${n}`));
  const cases = [];
  for (const token of askers) {
    const { data } = await post(server.url, { query: CASELOAD }, token);
    cases.push(...data.myCaseload.nodes.slice(0, CASES_EACH).map(({ id }) => graphql(CASE, { id }, token)));
  }
  const supervisor = await signIn(server.url, 'lou.jingye');
  const statement = (name) => [graphql(STATEMENT, { from: PERIODS[name][0], to: PERIODS[name][1], area: '320612' }, supervisor)];
  const reads = { caseload: askers.map((token) => graphql(CASELOAD, {}, token)), case: cases, month: statement('month'), year: statement('year') };
  const teams = [];
  for (let w = 0; w < 8; w++) {
    const room = rooms[w * 20 + 3];
    teams.push({ room, head: await signIn(server.url, `bench.h${room.n}`), town: await signIn(server.url, `bench.h${room.townArea}`) });
  }
  // Both may work on one database, so their keys differ.
  let n = firstNumber() + (checkout ? 25_000_000 : 0);
  const chains = (workers) => async (amount) => {
    const until = n + amount;
    const times = await workFor(workers, () => n < until, (w, report) => oneChain(server.url, teams[w], n++, report));
    const all = STEPS.flatMap((name) => times[name]).sort((a, b) => a - b);
    return { p50: all[all.length >> 1], count: all.length };
  };
  return {
    ask: {
      ...Object.fromEntries(Object.entries(reads).map(([name, requests]) => [name, (amount) => drive(server.url, requests, { amount, expect: noErrors })])),
      'commands, one clerk': chains(1), 'commands, eight at once': chains(8),
    },
    used: () => ({ node: secondsOf(server.pid), database: databaseSeconds(folder) }),
    stop: () => server.stop(),
  };
}

/** Milliseconds of processor time a request, and of waiting. */
async function measured(side, name, amount) {
  const began = side.used();
  const { p50, count } = await side.ask[name](amount);
  const ended = side.used();
  const [node, database] = ['node', 'database'].map((who) => ((ended[who] - began[who]) * 1000) / count);
  return { node, database, cpu: node + database, p50 };
}

const round2 = (value) => Number(value.toFixed(2));

/** `alone`: this one serves and does not work, so that what follows of a command is left to another process. `before` is the other checkout; its databases lie in its own .data/bench unless BENCH_DIR_BEFORE names another folder. */
export async function measureBeside(before, cases, { rounds, only, alone }) {
  const folders = [process.env.BENCH_DIR_BEFORE ?? path.join(before, '.data/bench'), FOLDER].map((folder) => path.resolve(folder, String(cases)));
  const sides = [];
  try {
    sides.push(await openSide(path.resolve(before), folders[0], 'start'), await openSide(null, folders[1], alone ? 'serve' : 'start'));
    const result = {};
    for (const { name, step, amount, times = 1 } of QUESTIONS) {
      if (only && !only.split(',').includes(step)) continue;
      for (const side of sides) await warm(() => side.ask[name](amount));
      const seen = [];
      for (let round = 0; round < rounds * times; round++) {
        const order = round % 2 ? [1, 0] : [0, 1];
        const pair = [];
        for (const at of order) pair[at] = await measured(sides[at], name, amount);
        seen.push(pair);
      }
      result[name] = Object.fromEntries(['node', 'database', 'cpu', 'p50'].map((what) => [what, {
        before: round2(median(seen.map(([a]) => a[what]))), after: round2(median(seen.map(([, b]) => b[what]))),
        ratio: round2(median(seen.map(([a, b]) => a[what] / b[what]))),
      }]));
      console.error('beside', cases, name, JSON.stringify(result[name]));
    }
    return result;
  } finally {
    for (const side of sides) await side.stop();
  }
}
