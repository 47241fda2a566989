// One played case as a mould: its rows as functions of the values in which one case differs from another.
import { createHash, randomBytes } from 'node:crypto';
import { TEMPLATE_DAY, NAMES, PHONES } from './templates.mjs';

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const DAY_MS = 86_400_000;
const days = new Map();
export const dayText = (ms) => days.get(ms) ?? days.set(ms, new Date(ms).toISOString().slice(0, 10)).get(ms);
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const forCopy = (text) => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t');

/** What the rooms of a clone are called: the values of the template's room and by which of the clone's room they go. */
const PLACES = {
  id: (r) => r.id, version: (r) => r.version, area: (r) => r.area, organisation: (r) => r.organisation,
  townId: (r) => r.townId, townVersion: (r) => r.townVersion, townArea: (r) => r.townArea, townOrganisation: (r) => r.townOrganisation,
  headPerson: (r) => r.head.person, headPost: (r) => r.head.post, mediatorPerson: (r) => r.mediator.person,
  mediatorPost: (r) => r.mediator.post, townHeadPerson: (r) => r.town.head.person, townHeadPost: (r) => r.town.head.post,
};
/** Columns that are made anew for each clone instead of being moved. */
const MADE = {
  case_key: ['wrapped'], case_file: ['sealed', 'list_sealed'], history: ['sealed'], entry: ['recorded_at', 'content_hash'],
  party_token: ['token'], case_number: ['series', 'serial'],
};
/** What the book's hash leaves out, and how it writes what it takes. */
const UNHASHED = new Set(['recorded_at', 'content_hash']);

export function mouldOf(template) {
  const { tables, room, file, recorded } = template;
  const text = JSON.stringify([tables, file.secret, recorded]);
  const slots = new Map();
  const slot = (name) => slots.get(name) ?? slots.set(name, slots.size).get(name);
  const known = new Map();
  for (const [name, of] of Object.entries(PLACES)) known.set(of(room), slot(name));
  const owned = [...new Set(text.match(new RegExp(UUID, 'g')))].filter((id) => !known.has(id)).sort();
  for (const id of owned) known.set(id, slot(id));
  const days = [...new Set(text.match(/\d{4}-\d{2}-\d{2}/g))].filter((day) => !Number.isNaN(Date.parse(day)));
  for (const day of days) known.set(day, slot(day));
  known.set(file.state.displayNo, slot('displayNo'));
  if (file.state.number) known.set(file.state.number, slot('number'));
  [...NAMES, ...PHONES].forEach((value, n) => known.set(value, slot(`particular${n}`)));
  const finder = new RegExp(`(${[...known.keys()].sort((a, b) => b.length - a.length).map(escaped).join('|')})`);
  const expression = (value, write = (x) => x) =>
    value.split(finder).map((part) => (known.has(part) ? `v[${known.get(part)}]` : JSON.stringify(write(part)))).join('+');
  const compiled = (code) => new Function('v', `return ${code}`);
  const plain = (value) => compiled(expression(value));

  const made = [];
  const writers = Object.fromEntries(Object.keys(tables).map((table) => [table, tableWriter(table)]));
  function tableWriter(table) {
    const { names, rows } = tables[table];
    const code = rows.map((row, at) =>
      row.map((value, n) => {
        if (value === null) return JSON.stringify('\\N');
        if (!MADE[table]?.includes(names[n])) return expression(value, forCopy);
        const name = `${table}:${names[n]}:${at}`;
        made.push(name);
        return `v[${slot(name)}]`;
      }).join(`+'\\t'+`));
    return compiled(code.length ? code.map((line) => `${line}+'\\n'`).join('+') : `''`);
  }
  const { names, rows } = tables.entry;
  const hashed = rows.map((row) => {
    const columns = names.flatMap((name, n) => (UNHASHED.has(name) && name === 'content_hash' ? [] : [[name, row[n]]]));
    // concat_ws leaves nulls out, but the accepting day, which is written as nothing
    const parts = columns.filter(([name, value]) => value !== null || name === 'accepting_day').map(([name, value]) => {
      if (name === 'recorded_at') return 'v.stamp';
      if (value === null) return `''`;
      return value === 'true' || value === 'false' ? JSON.stringify(value[0]) : expression(value);
    });
    return { day: plain(row[names.indexOf('effective_day')]), write: compiled(parts.join(`+'\\u001f'+`)) };
  });
  return {
    ...template, slots, owned, writers, hashed,
    days: days.map((day) => [day, Date.parse(day)]),
    secret: plain(JSON.stringify(file.secret)),
    listed: plain(JSON.stringify(listedOf(file))),
    events: recorded.map(({ id, secret }, at) => secret && { at, id, write: plain(JSON.stringify(secret)) }).filter(Boolean),
    tokens: tables.party_token.rows.map((row) => ({ kind: row[3], particular: particularOf(row, file) })),
    series: tables.case_number.rows.length > 0,
  };
}

function listedOf({ state, secret }) {
  const [applicant, respondent] = state.parties.map(({ id }) => ({ name: secret.people[id].name, organisation: false, more: 0 }));
  return { applicant, respondent };
}

function particularOf([, , partyId, kind], { state }) {
  const n = state.parties.findIndex(({ id }) => id === partyId);
  return kind === 'NAME' ? n : NAMES.length + n;
}

let drawn = 0;
let bytes = Buffer.alloc(0);
function random62() {
  if (drawn + 8 > bytes.length) [bytes, drawn] = [randomBytes(65_536), 0];
  const text = bytes.toString('hex', drawn, drawn + 8);
  drawn += 8;
  return text;
}

/** A UUIDv7 of that moment; a counter keeps those of one case in order. */
function idAt(ms, n) {
  const t = (ms + n).toString(16).padStart(12, '0');
  const r = random62();
  return `${t.slice(0, 8)}-${t.slice(8)}-7${r.slice(0, 3)}-8${r.slice(3, 6)}-${r.slice(4, 16)}`;
}

const hex = (buffer) => `\\\\x${buffer.toString('hex')}`;
const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜'];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂兰健红梅建国志强文华玉英海燕春生'];
export const nameOf = (n) => SURNAMES[n % SURNAMES.length] + GIVEN[Math.floor(n / 7) % GIVEN.length] + GIVEN[Math.floor(n / 311) % GIVEN.length];

/** Lines of every table for one more case of the mould, in that room, moved to that day. */
export function cloneInto(lines, mould, { room, sealer, dayMs, n, numbers }) {
  const { slots, home } = mould;
  const v = new Array(slots.size);
  const put = (name, value) => (v[slots.get(name)] = value);
  for (const [name, of] of Object.entries(PLACES)) put(name, of(room));
  const moved = dayMs - Date.parse(TEMPLATE_DAY);
  for (const [day, ms] of mould.days) put(day, dayText(ms + moved));
  mould.owned.forEach((id, at) => put(id, idAt(dayMs + (n % 1000) * 28_800, at)));
  const particulars = [nameOf(n), nameOf(n * 31 + 17), `13${String(100_000_000 + ((n * 7919) % 900_000_000))}`, `15${String(100_000_000 + ((n * 104_729) % 900_000_000))}`];
  particulars.forEach((value, at) => put(`particular${at}`, value));
  put('displayNo', numbers.display(home, dayMs));
  if (mould.series) {
    const year = dayText(dayMs + 86_400_000).slice(0, 4);
    const series = `PEOPLE:${room.organisation}:${year}`;
    const serial = numbers.next(home, series);
    put('number', `（${year}）${room.word}人调字第${String(serial).padStart(5, '0')}号`);
    put('case_number:series:0', series);
    put('case_number:serial:0', String(serial));
  }
  const caseId = v[slots.get(mould.file.state.id)];
  const { key, wrapped } = sealer.newCaseKey(caseId);
  put('case_key:wrapped:0', hex(wrapped));
  put('case_file:sealed:0', hex(key.seal('file', JSON.parse(mould.secret(v)))));
  put('case_file:list_sealed:0', hex(sealer.sealList(caseId, JSON.parse(mould.listed(v)))));
  for (const { at, id, write } of mould.events)
    put(`history:sealed:${at}`, hex(key.seal(`event:${v[slots.get(id)]}`, JSON.parse(write(v)))));
  mould.tokens.forEach(({ kind, particular }, at) => put(`party_token:token:${at}`, hex(sealer.token(kind, particulars[particular]))));
  mould.hashed.forEach(({ day, write }, at) => {
    v.stamp = `${day(v)} 12:00:00.000000`;
    put(`entry:recorded_at:${at}`, `${v.stamp}+00`);
    put(`entry:content_hash:${at}`, hex(createHash('sha256').update(write(v)).digest()));
  });
  for (const table of Object.keys(lines)) lines[table].push(mould.writers[table](v));
}
export { DAY_MS };
