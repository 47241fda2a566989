// A stolen dump shows nobody: every value of every table is searched for everything that is known of the parties.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from '../../src/adapters/persistence/database/sql.js';
import { asSystem } from '../../src/adapters/persistence/visibility/transactions.js';
import { privacyRuntimeOf } from '../../src/adapters/persistence/runtime/privacy-runtime.js';
import { networkOn } from '../../src/adapters/persistence/network/network.js';
import { run } from '../../src/app/pipeline/command.js';
import { revealIn } from '../../src/app/privacy/reveal.js';
import { recordRightsRequest } from '../../src/app/privacy/requests.js';
import { setLegalHold } from '../../src/app/privacy/keeping.js';
import type { Actor } from '../../src/domain/kernel/actor.js';
import type { CaseFile } from '../../src/app/case/port.js';
import { aKey } from '../fixtures/acts.js';
import { useApp } from '../fixtures/app.js';
import { DEMO, openedCases, PRESENT } from '../fixtures/demo-app.js';
import { type Needles, needlesOf } from './needles.js';

const app = useApp(DEMO);
/** Typed by staff into the registers beside the cases. */
const NOTES = ['电话告知卜望舒之女', '请求复制本人笔录', '法院来函调卷'];

let needles: Needles;
let names: string[];

beforeAll(async () => {
  app().clock.at = PRESENT;
  ({ needles, names } = await needlesOf(app(), NOTES));
  await writeNotes();
}, 120_000);

/** Somebody reveals, asks and holds, so that those tables are filled too. */
async function writeNotes(): Promise<void> {
  const { orm, sealer, runtime, actor } = app();
  const privacy = privacyRuntimeOf({ orm, sealer, now: runtime.now, newId: runtime.newId, networkOn });
  const head: Actor = await actor('解广田', 'ROOM_HEAD');
  const room = head.posts[0]?.roomId;
  const [kase] = (await openedCases(app())).filter(({ state }) => state.room.id === room) as unknown as CaseFile[];
  const caseId = kase?.state.id ?? '';
  const partyId = kase?.state.parties[0]?.id ?? '';
  const key = () => ({ idempotencyKey: aKey(), caseId });
  const [note, asked, hold] = NOTES as [string, string, string];
  const shown = { ...key(), partyId, field: 'FULL', reason: 'OTHER', note } as const;
  await run(revealIn('request-1'), privacy, head, shown);
  const request = { ...key(), partyId, kind: 'COPY', identity: 'ID_CARD_SEEN', askedOn: '2026-11-02', asked } as const;
  await run(recordRightsRequest, privacy, head, request);
  await run(setLegalHold, privacy, head, { ...key(), ground: 'LITIGATION', note: hold });
}

async function tables(): Promise<string[]> {
  const rows = await app().db.asOwner<{ name: string }[]>(
    `select quote_ident(table_name) as name from information_schema.tables
     where table_schema = current_schema() and table_type = 'BASE TABLE' order by 1`,
  );
  return rows.map(({ name }) => name);
}

/** A whole table as its rows are printed: every column, whatever its type. */
const dumpOf = (table: string): Promise<{ row: string }[]> => app().db.asOwner(`select t::text as row from ${table} t`);

describe('a dump of the demonstration', () => {
  test('knows what to look for: names, telephones, identity numbers, addresses, facts, notes', () => {
    expect(names.length).toBeGreaterThan(100);
    const { texts } = needles;
    expect(texts.filter((text) => /^\d{17}[\dX]$/.test(text)).length).toBeGreaterThan(100);
    expect(texts.filter((text) => /^199000\d{5}$/.test(text)).length).toBeGreaterThan(100);
    for (const known of ['演示虚构路1号', '班组三个月工资未结清,用工方称总包未付款,演示用虚构事实。', ...NOTES])
      expect(texts).toContain(known);
  });

  test('shows nothing of it in any column of any table', async () => {
    const found: string[] = [];
    let rows = 0;
    for (const table of await tables()) {
      const dump = await dumpOf(table);
      rows += dump.length;
      const text = dump.map(({ row }) => row).join('\n');
      found.push(...needles.foundIn(text).map((needle) => `${table}: ${needle}`));
    }
    expect(rows).toBeGreaterThan(5_000);
    expect(found).toEqual([]);
  }, 120_000);

  test('names no paper of any case: what its title says was typed by hand', async () => {
    const named = await app().db.asOwner(
      `select 'file' as place, (regexp_match(state::text, '"(?:document|receiptDocument)": "[^"]+"'))[1] as title, case_id from case_file
         where state::text ~ '"(document|receiptDocument)": "'
       union all select type, data::text, case_id from history where data::text ~ '"(document|receiptDocument)": "'`,
    );
    expect(named.slice(0, 5)).toEqual([]);
    const opened = await openedCases(app());
    const titles = JSON.stringify(opened.map(({ state }) => state)).match(/"(document|receiptDocument)":"/g) ?? [];
    expect(titles.length).toBeGreaterThan(50);
  });

  test('would be caught: a name planted in any table is found by the same search', async () => {
    const planted = needles.texts[0] as string;
    await asSystem(app().orm, async (execute) => {
      await execute(
        sql`update case_number set number = number || ${planted}::text where (home, series, serial) in (
        select home, series, serial from case_number limit 1)`,
      );
      const rows = await execute(sql<{ row: string }>`select t::text as row from case_number t`);
      expect(rows.flatMap(({ row }) => needles.foundIn(row))).toEqual([planted]);
      expect(needles.foundIn(`\\x00${Buffer.from(planted).toString('hex')}`)).toEqual([planted]);
      throw new Error('undone');
    }).catch((error: Error) => expect(error.message).toBe('undone'));
  });

  test('is searched for names that nobody else has: no division, no body, no member of staff', async () => {
    const others = await app().db.asOwner<{ name: string }[]>(
      `select name from division union all select name from organisation union all select name from room_version
       union all select name from person`,
    );
    const taken = names.filter((name) => others.some((other) => other.name.includes(name)));
    expect(taken).toEqual([]);
  });
});
