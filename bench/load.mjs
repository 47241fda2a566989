// Into the tables by set: triggers and indexes off, COPY, indexes built anew, then heads and cells out of the entries.
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import copy from 'pg-copy-streams';
import { TABLES } from './templates.mjs';

const LOADED = [...TABLES, 'case_head', 'dispute_head', 'number_series'];

const CONSTRAINTS = `
  select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
  where conrelid::regclass::text = any($1) and contype in ('p', 'u')`;
const INDEXES = `
  select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
  where indrelid::regclass::text = any($1) and not exists (select from pg_constraint where conindid = indexrelid)`;

/** Takes the indexes away and returns what brings them back. */
async function withoutIndexes(owner) {
  const constraints = (await owner.query(CONSTRAINTS, [LOADED])).rows;
  const indexes = (await owner.query(INDEXES, [LOADED])).rows;
  for (const { name } of indexes) await owner.query(`drop index ${name}`);
  for (const { table, name } of constraints) await owner.query(`alter table ${table} drop constraint ${name}`);
  return [
    ...constraints.map(({ table, name, definition }) => `alter table ${table} add constraint ${name} ${definition}`),
    ...indexes.map(({ definition }) => definition),
  ];
}

async function triggers(owner, word) {
  for (const table of [...LOADED, 'cell']) await owner.query(`alter table ${table} ${word} trigger user`);
}

/** A COPY of each table, each on a connection of its own; `write` waits where the database is slower. */
async function openCopies(url) {
  const copies = {};
  for (const table of TABLES) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(`set timezone to 'UTC'; set synchronous_commit to off`);
    copies[table] = { client, stream: client.query(copy.from(`copy ${table} from stdin`)) };
  }
  return {
    async write(lines) {
      for (const table of TABLES) {
        const { stream } = copies[table];
        const room = stream.write(lines[table].join(''));
        lines[table].length = 0;
        if (!room) await once(stream, 'drain');
      }
    },
    async end() {
      await Promise.all(Object.values(copies).map(async ({ client, stream }) => {
        stream.end();
        await finished(stream);
        await client.end();
      }));
    },
  };
}

const HEADS = [
  `delete from case_head`,
  `insert into case_head select distinct on (home, case_id) home, case_id, seq, case when erases = 0 then seq else under end,
     to_kind, to_place, to_detail from entry order by home, case_id, seq desc`,
  `delete from dispute_head`,
  `insert into dispute_head select dispute, sum(case when reopens then 0 else sign end), sum(case when reopens then sign else 0 end)
   from entry cross join lateral entry_kinds(from_kind, to_kind, from_detail, to_detail, erases) where kind = 'ACCEPTED' group by dispute`,
  `delete from cell`,
  `insert into cell
   with monthly as (
     select home, version, accepting_version, ledger_class, reopens, dispute_type, source, kind,
       date_trunc('month', accepting_day::timestamp)::date as accepted, date_trunc('month', effective_day::timestamp)::date as month,
       sum(sign) as tally, sum(sign * dispute_amount) as disputed, sum(sign * agreed_amount) as agreed
     from counted group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
   select m.home, line.cut, line.version, m.ledger_class, m.reopens, line.dispute_type, line.source, m.kind, line.accepted_month, line.month,
     sum(m.tally), sum(m.disputed), sum(m.agreed)
   from monthly m cross join lateral cell_lines(m.version, m.accepting_version, m.accepted, m.month, m.dispute_type, m.source) line
   group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10`,
  `update book_head set last = now()`,
];

export async function loadBySet(owner, url, produce, report) {
  await owner.query(`set work_mem to '256MB'; set maintenance_work_mem to '768MB'; set max_parallel_maintenance_workers to 1`);
  await triggers(owner, 'disable');
  const bringBack = await withoutIndexes(owner);
  report('copying');
  const copies = await openCopies(url);
  await produce(copies.write);
  await copies.end();
  report('indexes');
  for (const statement of bringBack) await owner.query(statement);
  report('heads and cells');
  for (const statement of HEADS) await owner.query(statement);
  await triggers(owner, 'enable');
  report('vacuum');
  await owner.query('vacuum (analyze)');
  await owner.query('checkpoint').catch(() => undefined);
}
