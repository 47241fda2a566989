// A command's bare SQL: the rows that the app writes for it, by plain statements in one transaction, awaited one by
// one; nothing decided, nothing sealed, nobody asked.
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { cloneInto, DAY_MS, mouldOf } from './clone.mjs';
import { COMMAND_TABLES, makeTemplates } from './templates.mjs';

const unescaped = (value) => (value === '\\N' ? null : value.replaceAll('\\\\', '\\').replaceAll('\\n', '\n').replaceAll('\\t', '\t'));
const rowsIn = (text) => text.split('\n').slice(0, -1).map((line) => line.split('\t').map(unescaped));

const NOT_GIVEN = new Set(['recorded_at', 'content_hash']);

function inserter(table, names) {
  const given = names.filter((name) => table !== 'entry' || !NOT_GIVEN.has(name));
  const text = `insert into ${table} (${given.join(', ')}) values (${given.map((_, n) => `$${n + 1}`).join(', ')})`;
  return (row) => ({ name: `bare-${table}`, text, values: names.flatMap((name, n) => (given.includes(name) ? [row[n]] : [])) });
}

const UPDATE = `update case_file set version = $3, status = $4, number = $5, room_id = $6, room_area = $7, accepted_on = $8, referral_to = $9,
  referral_due = $10, state = $11, book = $12, event_count = $13, sealed = $14, list_sealed = $15, changed_at = $16 where home = $1 and case_id = $2`;
const UPDATED = ['home', 'case_id', 'version', 'status', 'number', 'room_id', 'room_area', 'accepted_on', 'referral_to', 'referral_due', 'state', 'book',
  'event_count', 'sealed', 'list_sealed', 'changed_at'];
const SERIES = `insert into number_series (home, series, last) values ($1, $2, 1) on conflict (home, series) do update set last = number_series.last + 1 returning last`;
const LOCK = 'select * from case_file c join case_key k using (home, case_id) where c.case_id = $1 for update of c';

/** Six transactions of one case, in the order in which the app would make them. */
function transactionsOf(mould, lines, n) {
  const rows = Object.fromEntries(COMMAND_TABLES.map((table) => [table, rowsIn(lines[table].join(''))]));
  const insert = Object.fromEntries(COMMAND_TABLES.map((table) => [table, inserter(table, mould.tables[table].names)]));
  const column = (table, row, name) => row[mould.tables[table].names.indexOf(name)];
  const [file] = rows.case_file;
  const [home, caseId] = [column('case_file', file, 'home'), column('case_file', file, 'case_id')];
  const events = rows.history;
  return events.map((event, at) => {
    const type = column('history', event, 'type');
    const eventId = column('history', event, 'event_id');
    const receipt = { name: 'bare-receipt', text: `insert into receipt (actor, key, operation, input_hash, subject_kind, subject_id, result, recorded_at) values ($1, $2, $3, $4, 'CASE', $5, $6, now())`,
      values: [column('history', event, 'person_id'), `bare-${process.pid}-${n}-${at}`, 'bare', Buffer.alloc(32), caseId, JSON.stringify({ caseId })] };
    const entries = rows.entry.filter((entry) => column('entry', entry, 'event_id') === eventId).map(insert.entry);
    const series = (name) => ({ name: 'bare-series', text: SERIES, values: [home, name] });
    const offers = type.startsWith('Referral') ? [
      { name: 'bare-unreferral', text: 'delete from referral where home = $1 and case_id = $2', values: [home, caseId] }, ...rows.referral.map(insert.referral)] : [];
    const clocks = type === 'Accepted' ? [
      { name: 'bare-unclock', text: 'delete from clock where home = $1 and case_id = $2', values: [home, caseId] }, ...rows.clock.map(insert.clock)] : [];
    const first = [series(`BARE:${n % 60}`), ...rows.case_key.map(insert.case_key), insert.case_file(file), insert.history(event), ...rows.party_token.map(insert.party_token)];
    const later = [{ name: 'bare-lock', text: LOCK, values: [caseId] },
      ...(type === 'Accepted' ? [series(`BARE:${home}`), ...rows.case_number.map(insert.case_number)] : []),
      { name: 'bare-update', text: UPDATE, values: UPDATED.map((name) => column('case_file', file, name)) }, insert.history(event), ...offers, ...clocks];
    return [receipt, ...(at === 0 ? first : later), ...entries];
  });
}

/** Enough chains for the whole measure, made before it begins. */
export async function bareChains(app, owner, rooms, count) {
  const templates = await makeTemplates(app, owner, rooms, ['referred']);
  const mould = mouldOf(templates.find(({ home }) => home === rooms[0].home));
  const sealer = await app.identity.sealer.of(mould.home);
  let serial = 0;
  const mark = Date.now() % 1_000_000;
  const numbers = { next: () => ++serial, display: (home) => `BARE-${home}-${mark}-${++serial}` };
  const dayMs = Math.floor((Date.now() - 9 * DAY_MS) / DAY_MS) * DAY_MS;
  const chains = [];
  for (let n = 0; n < count; n++) {
    const lines = Object.fromEntries(COMMAND_TABLES.map((table) => [table, []]));
    const room = rooms[n % rooms.length];
    cloneInto(lines, mould, { room: { ...room, word: `${room.word}${mark}`, organisation: `${mark}` }, sealer, dayMs, n: n + mark, numbers });
    chains.push(transactionsOf(mould, lines, n));
  }
  const pool = new pg.Pool({ connectionString: app.database.ownerUrl, max: 12 });
  return { chains, pool, next: 0, end: () => pool.end() };
}

const STEPS = ['register', 'requestConsent', 'accept', 'proposeReferral', 'sendReferral', 'acceptReferral'];

export async function runBare(bare, report) {
  const chain = bare.chains[bare.next++];
  if (!chain) throw new Error('too few chains were made');
  for (const [at, statements] of chain.entries()) {
    const began = performance.now();
    const client = await bare.pool.connect();
    try {
      await client.query('begin');
      for (const statement of statements) await client.query(statement);
      await client.query('commit');
    } finally {
      client.release();
    }
    report(STEPS[at], performance.now() - began);
  }
}
