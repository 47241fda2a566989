// `node bench/generate.mjs 200000`: a database of that many cases, such as 300 village committees leave after two years.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { SYSTEM } from '../.parts/domain/kernel/actor.js';
import { cloneInto, DAY_MS, dayText, mouldOf } from './clone.mjs';
import { FOLDER, folderOf, openBenchApp, ownerOf } from './app.mjs';
import { loadBySet } from './load.mjs';
import { everyTenth, findRooms, staff } from './staff.mjs';
import { SCENARIOS, makeTemplates, TABLES } from './templates.mjs';

const YEARS_MS = 2 * 365 * DAY_MS;
/** The longest story takes a week; it must be over by now. */
const LONGEST_MS = 9 * DAY_MS;
const BATCH = 500;

/** Serials as the commands give them: of display numbers by home and day, of committees by year. */
function numbering() {
  const series = new Map();
  const next = (home, name) => {
    const key = `${home}\t${name}`;
    const serial = (series.get(key) ?? 0) + 1;
    series.set(key, serial);
    return serial;
  };
  return {
    series,
    next,
    display: (home, ms) => {
      const day = dayText(Math.floor(ms / DAY_MS) * DAY_MS);
      return `JF${day.replaceAll('-', '')}-${home}-${String(next(home, `JF:${day}`)).padStart(5, '0')}`;
    },
  };
}

/** By district and scenario; the types take turns. */
function mouldsBy(templates) {
  const by = new Map();
  for (const mould of templates.map(mouldOf)) {
    const key = `${mould.home}:${mould.scenario}`;
    by.set(key, [...(by.get(key) ?? []), mould]);
  }
  return by;
}

/** Of a past case its scenario, by weights that take turns; of an open one its place in the room's line. */
function* stories(cases, rooms, nowMs) {
  const past = Object.entries(SCENARIOS).flatMap(([scenario, { past: weight = 0 }]) => Array(weight).fill(scenario));
  const open = Object.entries(SCENARIOS).flatMap(([scenario, { open: count = 0 }]) => Array(count).fill(scenario));
  const lines = openLines(cases, rooms, open);
  const openCases = lines.length;
  const ended = cases - openCases;
  const first = nowMs - YEARS_MS;
  const span = YEARS_MS - 70 * DAY_MS;
  for (let n = 0; n < ended; n++)
    yield { n, scenario: past[(n * 37) % past.length], room: rooms[(n * 7) % rooms.length], ms: first + Math.floor((n / ended) * span) };
  for (const [n, { scenario, room }] of lines.entries()) {
    const ms = scenario === 'offered' ? nowMs - DAY_MS : nowMs - 60 * DAY_MS + Math.floor((n / openCases) * (60 * DAY_MS - LONGEST_MS));
    yield { n: ended + n, scenario, room, ms };
  }
}

/**
 * The open cases: whoever asks has a full load in every size; the others have as much, or what is left of a fifth of all
 * cases, so that a small database has a past too.
 */
function openLines(cases, rooms, scenarios) {
  const asking = new Set(everyTenth(rooms));
  const share = Math.floor((cases / 5 - asking.size * scenarios.length) / (rooms.length - asking.size));
  const lines = [];
  for (let at = 0; at < scenarios.length; at++)
    for (const room of rooms)
      if (at < share || asking.has(room)) lines.push({ scenario: scenarios[(at * 11) % scenarios.length], room });
  return lines;
}

export async function generate(cases, report = console.error) {
  const began = Date.now();
  const say = (text) => report(`${String(Math.round((Date.now() - began) / 1000)).padStart(4)} s  ${cases}: ${text}`);
  fs.rmSync(folderOf(cases), { recursive: true, force: true });
  const app = await openBenchApp(cases);
  const owner = await ownerOf(app);
  try {
    const rooms = await findRooms(owner);
    await staff(owner, rooms);
    say('playing the templates');
    const moulds = mouldsBy(await makeTemplates(app, owner, rooms));
    await clearDemo(owner);
    const sealers = new Map(await Promise.all(['320612', '320371'].map(async (home) => [home, await app.identity.sealer.of(home)])));
    const numbers = numbering();
    const today = Date.parse(dayText(began));
    await loadBySet(owner, app.database.ownerUrl, async (write) => {
      const lines = Object.fromEntries(TABLES.map((table) => [table, []]));
      for (const { n, scenario, room, ms } of stories(cases, rooms, today)) {
        const choice = moulds.get(`${room.home}:${scenario}`);
        const dayMs = Math.floor(ms / DAY_MS) * DAY_MS;
        cloneInto(lines, choice[n % choice.length], { room, sealer: sealers.get(room.home), dayMs, n, numbers });
        if (n % BATCH === BATCH - 1) await write(lines);
        if (n % 100_000 === 99_999) say(`${n + 1} cases`);
      }
      await write(lines);
      await keepSeries(owner, numbers.series);
    }, say);
    say('recompute check');
    const differences = (await owner.query('select * from book_check() limit 5')).rows;
    if (differences.length > 0) throw new Error(`the book differs: ${JSON.stringify(differences)}`);
    say('opening some');
    await openSome(app, owner);
    const facts = await factsOf(owner, cases, began);
    say(JSON.stringify(facts));
    fs.writeFileSync(path.join(folderOf(cases), 'bench.json'), JSON.stringify({ ...facts, rooms }));
  } finally {
    await owner.end();
    await app.close();
  }
}

/** Every hundredth of a few pages: what was sealed opens, the history included. */
async function openSome(app, owner) {
  const { rows } = await owner.query('select case_id as id from case_file tablesample system (1) limit 300');
  for (const { id } of rows)
    await app.runtime.inTransaction(async (unit) => unit.cases.history(await unit.cases.lock(SYSTEM, id)));
}

/** The templates and the demonstration's cases go: what is measured is the generated alone. */
async function clearDemo(owner) {
  const { rows } = await owner.query(`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and n.nspname = current_schema() and exists (
      select from pg_attribute a where a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped)`);
  const tables = [...rows.map(({ name }) => name), 'dispute_head', 'cell', 'mandate_cell', 'number_series'];
  for (const table of tables) await owner.query(`alter table ${table} disable trigger user`);
  // Together, for some refer to one another, and what refers to them alone goes with them.
  await owner.query(`truncate ${tables.join(', ')} cascade`);
  for (const table of tables) await owner.query(`alter table ${table} enable trigger user`);
}

async function keepSeries(owner, series) {
  const rows = [...series].map(([key, last]) => ({ home: key.split('\t')[0], series: key.split('\t')[1], last }));
  await owner.query(`insert into number_series select * from jsonb_to_recordset($1) as (home text, series text, last integer)`, [JSON.stringify(rows)]);
}

async function factsOf(owner, cases, began) {
  const { rows } = await owner.query(`select pg_database_size(current_database()) as bytes, version(),
    (select count(*) from case_file) as cases, (select count(*) from entry) as entries, (select count(*) from history) as events,
    (select count(*) from cell) as cells, (select count(*) from party_token) as tokens, (select count(*) from case_file where status in ('ASSIGNED')) as assigned`);
  const { bytes, ...counts } = rows[0];
  return { ...Object.fromEntries(Object.entries(counts).map(([k, x]) => [k, /^\d+$/.test(x) ? Number(x) : x])), gigabytes: Number((bytes / 1e9).toFixed(2)), seconds: Math.round((Date.now() - began) / 1000), cases };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  fs.mkdirSync(FOLDER, { recursive: true });
  for (const cases of process.argv.slice(2).map(Number)) await generate(cases);
}
