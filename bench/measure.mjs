// One size: each question asked of the app, the floor and the peer in turn, round after round.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CASE, CASELOAD, signIn, STATEMENT } from './ask.mjs';
import { captureAll } from './capture.mjs';
import { measureChain } from './chain.mjs';
import { drive, median } from './drive.mjs';
import { folderOf, openBenchApp, ownerOf } from './app.mjs';
import { peerCase, peerCaseload } from './peer-ask.mjs';
import { startFloor, startApp, startPeer } from './servers.mjs';
import { everyTenth } from './staff.mjs';

const PERIODS = { month: ['2026-03-01', '2026-03-31'], year: ['2025-07-01', '2026-06-30'] };
const CASES_EACH = 10;

const noErrors = (text) => text.startsWith('{"data":') && !text.includes('"errors"');

async function casesIn(owner, rooms) {
  const byRoom = new Map();
  for (const room of rooms) {
    const { rows } = await owner.query(
      `select a.case_id as id from assignment a where a.person_id = $1 order by md5(a.case_id::text) limit $2`, [room.mediator.person, CASES_EACH]);
    byRoom.set(room, rows.map(({ id }) => id));
  }
  return (room) => byRoom.get(room);
}

const graphql = (query, variables, token, headers = {}) => ({
  method: 'POST', path: '/graphql', body: JSON.stringify({ query, variables }),
  headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }), ...headers },
});

/** For each question what each of the three is asked. */
function questionsOf({ askers, casesOf, tokens, supervisors, sets }) {
  const floor = (name) => sets[name].map((_, n) => ({ method: 'GET', path: `/${name}/${n}` }));
  const cases = askers.flatMap((room, n) => casesOf(room).map((id) => ({ id, n, home: room.home })));
  const statement = (name) => ({
    app: supervisors.map(({ token, area }) => graphql(STATEMENT, { from: PERIODS[name][0], to: PERIODS[name][1], area }, token)),
    floor: floor(name),
  });
  return {
    caseload: {
      app: tokens.map((token) => graphql(CASELOAD, {}, token)),
      floor: floor('caseload'),
      peer: askers.map((room, n) => peerCaseload(room, { 'x-frame': String(n) })),
    },
    case: {
      app: cases.map(({ id, n }) => graphql(CASE, { id }, tokens[n])),
      floor: floor('case'),
      peer: cases.map(({ id, n, home }) => peerCase(home, id, { 'x-frame': String(n) })),
    },
    month: statement('month'),
    year: statement('year'),
  };
}

async function rounds(servers, asked, settings) {
  const seen = {};
  for (const name of Object.keys(asked)) await drive(servers[name].url, asked[name], { seconds: 1.5, expect: noErrors });
  for (let round = 0; round < settings.rounds; round++)
    for (const name of Object.keys(asked))
      (seen[name] ??= []).push(await drive(servers[name].url, asked[name], { seconds: settings.seconds, expect: noErrors }));
  const names = Object.keys(seen);
  const of = (name, what) => median(seen[name].map((one) => one[what]));
  return {
    ...Object.fromEntries(names.map((name) => [name, { rps: of(name, 'rps'), p50: of(name, 'p50'), p95: of(name, 'p95'), p99: of(name, 'p99') }])),
    toFloor: Number(median(seen.app.map(({ rps }, n) => rps / seen.floor[n].rps)).toFixed(2)),
    ...(seen.peer && { toPeer: Number(median(seen.app.map(({ rps }, n) => rps / seen.peer[n].rps)).toFixed(2)) }),
  };
}

/** A size with its three servers up and everybody signed in. */
async function openSize(cases) {
  const facts = JSON.parse(fs.readFileSync(path.join(folderOf(cases), 'bench.json'), 'utf8'));
  const app = await openBenchApp(cases);
  const owner = await ownerOf(app);
  const servers = {};
  const close = async () => {
    for (const server of Object.values(servers)) await server.stop();
    await owner.end();
    await app.close();
  };
  try {
    const askers = everyTenth(facts.rooms);
    const casesOf = await casesIn(owner, askers);
    const { sets, frames } = await captureAll(app, askers, casesOf, PERIODS);
    servers.app = await startApp(cases);
    servers.floor = await startFloor({ url: app.database.ownerUrl, sets });
    servers.peer = await startPeer({ url: app.database.appUrl, frames });
    const tokens = [];
    for (const { n } of askers) tokens.push(await signIn(servers.app.url, `bench.m${n}`));
    const supervisors = [{ token: await signIn(servers.app.url, 'lou.jingye'), area: '320612' }];
    const questions = questionsOf({ askers, casesOf, tokens, supervisors, sets });
    return { facts, app, owner, servers, questions, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const isAsked = ({ only }, name) => !only || only.split(',').includes(name);

export async function measure(cases, settings) {
  const size = await openSize(cases);
  const { facts, app, owner, servers, questions } = size;
  try {
    const result = { cases, facts: { ...facts, rooms: facts.rooms.length }, machine: machine(), settings, load: os.loadavg() };
    for (const [name, asked] of Object.entries(questions)) {
      if (!isAsked(settings, name)) continue;
      await sameRows(servers, asked);
      result[name] = await rounds(servers, asked, settings);
      console.error(cases, name, JSON.stringify(result[name]));
    }
    if (isAsked(settings, 'chain')) result.chain = await measureChain({ app, owner, servers, facts, settings });
    return result;
  } finally {
    await size.close();
  }
}

/** Two sizes up at once, taking turns: what grows then grows with the cases, not with what else the machine does. */
export async function measureGrowth(small, large, settings) {
  const sizes = [await openSize(small), await openSize(large)];
  try {
    const result = {};
    for (const name of Object.keys(sizes[0].questions)) {
      if (!isAsked(settings, name)) continue;
      const ask = (who) => async ({ servers, questions }) =>
        drive(servers[who].url, questions[name][who], { seconds: settings.seconds, expect: noErrors });
      for (const who of ['app', 'floor']) for (const size of sizes) await ask(who)(size);
      const seen = { app: [], floor: [] };
      for (let round = 0; round < settings.rounds; round++)
        for (const who of ['app', 'floor']) seen[who].push([await ask(who)(sizes[0]), await ask(who)(sizes[1])]);
      const of = (who, at, what) => median(seen[who].map((pair) => pair[at][what]));
      const times = (who, what) => Number(median(seen[who].map(([a, b]) => b[what] / a[what])).toFixed(2));
      result[name] = Object.fromEntries(['app', 'floor'].map((who) =>
        [who, { p95: [of(who, 0, 'p95'), of(who, 1, 'p95')], p50: [of(who, 0, 'p50'), of(who, 1, 'p50')], times: times(who, 'p95'), times50: times(who, 'p50') }]));
      console.error('growth', name, JSON.stringify(result[name]));
    }
    return { small, large, questions: result };
  } finally {
    for (const size of sizes) await size.close();
  }
}

/** All three must answer with as much before it counts how fast they do. */
async function sameRows(servers, asked) {
  for (const [name, [first]] of Object.entries(asked)) {
    const response = await fetch(servers[name].url + first.path, { method: first.method, headers: first.headers, body: first.body });
    const text = await response.text();
    if (!noErrors(text)) throw new Error(`${name}: ${text.slice(0, 500)}`);
    console.error(`${name} answers ${text.length} bytes: ${text.slice(0, Number(process.env.BENCH_SHOW ?? 0))}`);
  }
}

function machine() {
  const [cpu] = os.cpus();
  return { cpu: cpu.model, cores: os.cpus().length, gigabytes: Math.round(os.totalmem() / 2 ** 30), node: process.version, at: new Date().toISOString() };
}
