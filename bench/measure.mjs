// One size: each question asked of the house, the floor and the peer in turn, round after round.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CASE, CASELOAD, signIn, STATEMENT } from './ask.mjs';
import { captureAll } from './capture.mjs';
import { measureChain } from './chain.mjs';
import { drive, median } from './drive.mjs';
import { folderOf, openBenchHouse, ownerOf } from './house.mjs';
import { peerCase, peerCaseload } from './peer-ask.mjs';
import { startFloor, startHouse, startPeer } from './servers.mjs';

const PERIODS = { month: ['2026-03-01', '2026-03-31'], year: ['2025-07-01', '2026-06-30'] };
/** Enough that no answer is warm for its own sake, few enough to sign in quickly. */
const ASKERS = 30;
const CASES_EACH = 10;

const noErrors = (text) => text.startsWith('{"data":') && !text.includes('"errors"');

function everyTenth(rooms) {
  const step = Math.floor(rooms.length / ASKERS);
  return Array.from({ length: ASKERS }, (_, n) => rooms[n * step]);
}

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
    house: supervisors.map(({ token, area }) => graphql(STATEMENT, { from: PERIODS[name][0], to: PERIODS[name][1], area }, token)),
    floor: floor(name),
  });
  return {
    caseload: {
      house: tokens.map((token) => graphql(CASELOAD, {}, token)),
      floor: floor('caseload'),
      peer: askers.map((room, n) => peerCaseload(room, { 'x-frame': String(n) })),
    },
    case: {
      house: cases.map(({ id, n }) => graphql(CASE, { id }, tokens[n])),
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
    toFloor: Number(median(seen.house.map(({ rps }, n) => rps / seen.floor[n].rps)).toFixed(2)),
    ...(seen.peer && { toPeer: Number(median(seen.house.map(({ rps }, n) => rps / seen.peer[n].rps)).toFixed(2)) }),
  };
}

export async function measure(cases, settings) {
  const facts = JSON.parse(fs.readFileSync(path.join(folderOf(cases), 'bench.json'), 'utf8'));
  const house = await openBenchHouse(cases);
  const owner = await ownerOf(house);
  const servers = {};
  try {
    const askers = everyTenth(facts.rooms);
    const casesOf = await casesIn(owner, askers);
    const { sets, frames } = await captureAll(house, askers, casesOf, PERIODS);
    servers.house = await startHouse(cases);
    servers.floor = await startFloor({ url: house.database.ownerUrl, sets });
    servers.peer = await startPeer({ url: house.database.appUrl, frames });
    const tokens = [];
    for (const { n } of askers) tokens.push(await signIn(servers.house.url, `bench.m${n}`));
    const supervisors = [{ token: await signIn(servers.house.url, 'lou.jingye'), area: '320612' }];
    const questions = questionsOf({ askers, casesOf, tokens, supervisors, sets });
    const result = { cases, facts: { ...facts, rooms: facts.rooms.length }, machine: machine(), settings, load: os.loadavg() };
    for (const [name, asked] of Object.entries(questions)) {
      if (settings.only && !settings.only.split(',').includes(name)) continue;
      await sameRows(servers, asked);
      result[name] = await rounds(servers, asked, settings);
      console.error(cases, name, JSON.stringify(result[name]));
    }
    if (!settings.only || settings.only.includes('chain')) result.chain = await measureChain({ house, owner, servers, facts, settings });
    return result;
  } finally {
    for (const server of Object.values(servers)) await server.stop();
    await owner.end();
    await house.close();
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
