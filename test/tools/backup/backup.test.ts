// A backup without any PostgreSQL client: everything is there again in an empty place, or nothing is.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { restoreBackup, takeBackup } from '../../../src/tools/backup/backup.js';
import { checkBackup } from '../../../src/tools/backup/check-backup.js';
import type { Manifest } from '../../../src/tools/backup/format.js';
import { connectForCopy } from '../../../src/adapters/persistence/database/copy-connection.js';
import { migrate, migrationNames } from '../../../src/adapters/persistence/database/migrate.js';
import { type MasterKeys, masterKeyOf, signerOf } from '../../../src/adapters/sealing/master-key.js';
import { aRegisteredCase, anAcceptedCase, fileOf } from '../../fixtures/acts.js';
import { openTestApp, type TestApp, useApp } from '../../fixtures/app.js';
import { finderOf } from '../../fixtures/finder.js';
import { turnedInBook } from '../../fixtures/offered.js';
import { EMPTY, type FreshDatabase, freshDatabase } from '../../harness/database.js';
import { rotateOn } from '../../../src/wiring/rotate-keys.js';
import { signInAndInvite } from './signed-in.js';
import { expectToldOnce, type Planted, plant } from './told.js';
import { bookOf, DEMO, figuresAt, openedCases, pastInstants } from '../../fixtures/demo-app.js';

const MASTER = masterKeyOf(new Uint8Array(32).fill(7));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fengqiao-backup-'));
const FILE = path.join(folder, 'whole.backup');
const report = () => undefined;
const app = useApp(DEMO);
const [places, apps]: [FreshDatabase[], TestApp[]] = [[], []];
let planted: Planted;

async function take(file: string): Promise<Manifest> {
  const connection = await connectForCopy(app().db.ownerUrl);
  const signer = signerOf(MASTER, MASTER.id) as NonNullable<ReturnType<typeof signerOf>>;
  try {
    return (await takeBackup(file, { connection, signer, program: '0.1.0', report })).manifest;
  } finally {
    await connection.end();
  }
}

const check = (file: string, masters: MasterKeys = MASTER, migrations = migrationNames()) =>
  checkBackup(file, { signerOf: (id) => signerOf(masters, id), migrations });

async function restoreInto(place: FreshDatabase, file = FILE): Promise<void> {
  const manifest = await check(file);
  await restoreBackup(file, manifest, {
    connect: () => connectForCopy(place.ownerUrl),
    migrate: (upTo) => migrate({ ownerUrl: place.ownerUrl, appUrl: place.appUrl, upTo }),
    report,
  });
}

async function emptyPlace(): Promise<FreshDatabase> {
  const place = await freshDatabase(EMPTY);
  places.push(place);
  return place;
}

const tablesIn = (place: FreshDatabase) => place.asOwner(`select 1 from pg_tables where schemaname = 'public'`);

/** The file unpacked, changed and packed again. */
function changed(name: string, change: (script: string) => string): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, zlib.gzipSync(change(zlib.gunzipSync(fs.readFileSync(FILE)).toString('utf8'))));
  return file;
}

beforeAll(async () => {
  const [first] = await app().db.asOwner<{ id: string }[]>('select min(case_id::text) as id from case_file');
  const { state } = await fileOf(app(), String(first?.id));
  await turnedInBook(app(), state, ['offered', 'taken', 'agreed'], { on: '2026-03-02' });
  planted = await plant(app(), MASTER);
  await take(FILE);
}, 60_000);

afterAll(async () => {
  for (const one of apps) await one.close();
  for (const one of places) await one.drop();
  fs.rmSync(folder, { recursive: true });
});

describe('a backup restored into an empty place', () => {
  let there: TestApp;

  beforeAll(async () => {
    const place = await emptyPlace();
    await restoreInto(place);
    there = await openTestApp(place);
    apps.push(there);
  }, 60_000);

  test('gives the same figures, now and at three past instants of knowledge', async () => {
    const instants = [null, ...(await pastInstants(app()))];
    const figures = await figuresAt(there, instants);
    expect(figures).toEqual(await figuresAt(app(), instants));
    expect(new Set(figures.map((one) => JSON.stringify(one.lines))).size).toBeGreaterThan(20);
  });

  test('opens every case to the same parties, texts and history', async () => {
    const opened = await openedCases(there);
    expect(opened).toEqual(await openedCases(app()));
    expect(opened.flatMap(({ secret }) => Object.values(secret.people)).length).toBeGreaterThan(300);
  });

  test('keeps recorded times, heads and hashes, and the recompute check finds no difference', async () => {
    expect(await bookOf(there)).toEqual(await bookOf(app()));
    expect(await there.db.asApp('select * from book_check()')).toEqual([]);
  });

  test('goes on: further steps are booked after all that was there', async () => {
    const [{ last }] = await there.db.asApp<[{ last: string }]>('select last::text as last from book_head');
    const clerk = await there.actor('宁亚琴');
    await anAcceptedCase(there, clerk);
    const later = await there.db.asApp('select count(*)::int as n from entry where recorded_at > $1', [last]);
    expect(later).toEqual([{ n: 2 }]);
    await expect(there.db.asOwner('delete from entry')).rejects.toThrow('BOOK_APPEND_ONLY');
    await expect(there.db.asOwner('delete from mandate_entry')).rejects.toThrow('BOOK_APPEND_ONLY');
    await expect(there.db.asOwner('delete from history')).rejects.toThrow('append only');
  });

  test('under another master key sends the letters and messages that waited, once; what was handed out opens nothing', async () => {
    const fresh = masterKeyOf(new Uint8Array(32).fill(9));
    const connection = await connectForCopy(there.db.ownerUrl);
    const find: MasterKeys['find'] = (id) => fresh.find(id) ?? MASTER.find(id);
    await rotateOn(connection, { current: fresh, find });
    await connection.end();
    await expectToldOnce(there, fresh, planted);
  });
});

describe('a backup taken while people work and somebody is signed in', () => {
  let place: FreshDatabase;

  beforeAll(async () => {
    await signInAndInvite(app());
    const clerk = await app().actor('宁亚琴');
    const work = Array.from({ length: 12 }, () => aRegisteredCase(app(), clerk));
    const file = path.join(folder, 'busy.backup');
    await Promise.all([take(file), ...work]);
    place = await emptyPlace();
    await restoreInto(place, file);
  }, 60_000);

  test('is one snapshot', async () => {
    const sql = `select 1 from case_file c full join case_head h using (home, case_id) where c.case_id is null or h.case_id is null`;
    expect(await place.asOwner(sql)).toEqual([]);
  });

  test('leaves nobody signed in after it, and no link opens an account', async () => {
    expect(await place.asOwner('select revoked_at is not null as over from session')).toEqual([{ over: true }]);
    expect(await place.asOwner('select withdrawn_at is not null as over from account_link')).toEqual([{ over: true }]);
  });
});

describe('the file', () => {
  test('holds the wrapped keys, no master key, and no party’s name, telephone or ID number', async () => {
    const script = zlib.gunzipSync(fs.readFileSync(FILE));
    const text = script.toString('utf8');
    expect(text.includes('copy "case_key" ("home", "case_id", "wrapped") from stdin;')).toBe(true);
    const master = Buffer.alloc(32, 7);
    const people = (await openedCases(app())).flatMap(({ secret }) => Object.values(secret.people));
    const particulars = people.flatMap(({ name, phone, idNumber }) => [name, phone ?? name, idNumber ?? name]);
    const sought = [...particulars, master.toString('hex'), master.toString('base64')];
    expect(sought.length).toBeGreaterThan(900);
    const found = new Set<string>();
    finderOf(sought)(text, found);
    expect(found).toEqual(new Set());
    expect(script.includes(master)).toBe(false);
    expect(fs.statSync(FILE).mode & 0o777).toBe(0o600);
  });

  test('is not overwritten', async () => {
    await expect(take(FILE)).rejects.toThrow('文件已存在');
  });

  test('cut short anywhere is refused, and nothing is written', async () => {
    const whole = fs.readFileSync(FILE);
    const place = await emptyPlace();
    for (const share of [0, 0.001, 0.3, 0.9, 0.9999]) {
      const file = path.join(folder, `cut-${share}`);
      fs.writeFileSync(file, whole.subarray(0, Math.floor(whole.length * share)));
      await expect(restoreInto(place, file)).rejects.toMatchObject({ name: 'BackupRefused' });
    }
    expect(await tablesIn(place)).toEqual([]);
  });

  test.each<[string, string, (script: string) => string]>([
    ['short', 'cut at the end of a table', (script) => script.slice(0, script.indexOf('copy "entry"'))],
    ['altered', 'with one figure altered', (script) => script.replace(/\tREGISTERED\t/, '\tACCEPTED\t')],
    // The manifest is signed with the master key.
    ['forged', 'altered with its manifest', (script) => script.replace(/"takenAt":"2/g, '"takenAt":"1')],
    ['long', 'with anything behind its end', (script) => `${script}drop table entry;\n`],
  ])('%s and packed anew is refused: %s', async (name, _how, change) => {
    await expect(check(changed(name, change))).rejects.toMatchObject({ reason: 'NOT_WHOLE' });
  });

  test('that is something else is refused', async () => {
    const file = path.join(folder, 'else');
    fs.writeFileSync(file, zlib.gzipSync('select 1;\n'));
    await expect(check(file)).rejects.toMatchObject({ reason: 'NOT_A_BACKUP' });
  });

  test('of a later program is refused', async () => {
    await expect(check(FILE, MASTER, migrationNames().slice(0, -1))).rejects.toMatchObject({ reason: 'TOO_NEW' });
  });

  test('needs the master key of then', async () => {
    const other = masterKeyOf(new Uint8Array(32).fill(8));
    await expect(check(FILE, other)).rejects.toThrow(/主密钥[\s\S]*master key[\s\S]*/);
  });
});

describe('the place', () => {
  test('that holds anything is refused and stays as it was', async () => {
    const place = await emptyPlace();
    await migrate({ ownerUrl: place.ownerUrl, appUrl: place.appUrl });
    await place.asOwner(`insert into calendar_year (year, official, source) values (2026, true, 'x')`);
    await expect(restoreInto(place)).rejects.toMatchObject({ reason: 'NOT_EMPTY', detail: 'calendar_year' });
    expect(await place.asOwner('select year from calendar_year')).toEqual([{ year: 2026 }]);
  });

  test('in which a restore failed half-way is empty still, and the next one succeeds', async () => {
    const place = await emptyPlace();
    const manifest = await check(FILE);
    const tables = manifest.tables.map((one) => (one.name === 'receipt' ? { ...one, rows: 1 } : one));
    const parts = {
      connect: () => connectForCopy(place.ownerUrl),
      migrate: (upTo?: string) => migrate({ ownerUrl: place.ownerUrl, appUrl: place.appUrl, upTo }),
      report,
    };
    await expect(restoreBackup(FILE, { ...manifest, tables }, parts)).rejects.toMatchObject({
      reason: 'DIFFERS',
      detail: 'receipt',
    });
    expect(await place.asOwner('select 1 from case_file')).toEqual([]);
    await restoreInto(place);
    expect(await place.asOwner('select * from book_check()')).toEqual([]);
  });
});
