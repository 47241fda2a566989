// Lawful destruction: nobody reads the parties again, and every figure, number and step of the case stays.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { networkOn } from '../../src/adapters/persistence/network/network.js';
import { privacyRuntimeOf } from '../../src/adapters/persistence/runtime/privacy-runtime.js';
import { readSessionOf } from '../../src/adapters/persistence/runtime/read-session.js';
import { run } from '../../src/app/pipeline/command.js';
import { askUndo } from '../../src/app/case/commands/correction.js';
import { confirmDestruction, proposeDestruction } from '../../src/app/privacy/keeping.js';
import { caseById, timeline, undoPreview } from '../../src/app/case/queries/case.js';
import { problemText } from '../../src/app/texts/problems/text-of.js';
import type { Actor } from '../../src/domain/kernel/actor.js';
import { aKey, problemOf } from '../fixtures/acts.js';
import { useApp } from '../fixtures/app.js';
import { bookOf, DEMO, figuresAt, PRESENT } from '../fixtures/demo-app.js';

const app = useApp(DEMO);
const BASIS = '保管期满，鉴定意见〔2036〕3号';
let supervisor: Actor;
let head: Actor;
let archived: { id: string; home: string; room: string };

/** When every retention of the demonstration is over. */
const LATER = new Date('2060-01-05T04:00:00Z');
const runtime = () =>
  privacyRuntimeOf({
    orm: app().orm,
    sealer: app().sealer,
    now: () => LATER,
    newId: app().runtime.newId,
    networkOn,
  });
const reading = () => readSessionOf({ ...app(), ...app().runtime });
const propose = (caseId: string) =>
  run(proposeDestruction, runtime(), head, { idempotencyKey: aKey(), caseId, appraisal: BASIS });
const confirm = (caseId: string, over = {}) =>
  run(confirmDestruction, runtime(), supervisor, { idempotencyKey: aKey(), caseId, ...over });
const wholeCase = (id: string) =>
  app().db.asOwner('select state, book, version from case_file where case_id = $1', [id]);

async function supervisorOf(home: string): Promise<Actor> {
  const [row] = await app().db.asOwner<{ name: string }[]>(
    `select pe.name from post p join person pe on pe.id = p.person_id join organisation o on o.id = p.organisation_id
     where p.role = 'JUSTICE_SUPERVISOR' and o.division_code = $1 order by pe.name limit 1`,
    [home],
  );
  return app().actor(row?.name ?? '', 'JUSTICE_SUPERVISOR');
}

async function headOf(room: string): Promise<Actor> {
  const [row] = await app().db.asOwner<{ name: string }[]>(
    `select pe.name from post p join person pe on pe.id = p.person_id
     where p.room_id = $1 and p.role in ('ROOM_HEAD', 'GRID_LEAD', 'UNION_OFFICER', 'ENTERPRISE_SECRETARY') limit 1`,
    [room],
  );
  return app().actor(row?.name ?? '');
}

/** As a case stands that has a number of a court and one of the police. */
async function withSealedNumbers(): Promise<void> {
  const paper = { kind: 'POLICE_CASE', event: archived.id, on: null, receivedOn: null, matter: null };
  const more = { externalNumbers: ['（2026）苏0612民初9901号', ''], authorityPapers: [paper] };
  await app().db.asOwner('update case_file set state = state || $2 where case_id = $1', [archived.id, more]);
  await app().db.asOwner(
    `insert into external_number (home, number, case_id, keyed)
     values ($2, '（2026）苏0612民初9901号', $1, false), ($2, repeat('a', 64), $1, true)`,
    [archived.id, archived.home],
  );
}

beforeAll(async () => {
  app().clock.at = PRESENT;
  const [row] = await app().db.asOwner<{ id: string; home: string; room: string }[]>(
    `select case_id as id, home, room_id as room from case_file where status = 'ARCHIVED' and list_sealed is not null order by case_id limit 1`,
  );
  archived = row as typeof archived;
  supervisor = await supervisorOf(archived.home);
  head = await headOf(archived.room);
});

describe('before its time', () => {
  test('a case that is not closed is not destroyed, nor one that nobody proposed', async () => {
    const [open] = await app().db.asOwner<{ id: string; room: string }[]>(
      `select case_id as id, room_id as room from case_file where status = 'MEDIATING' and home = $1 limit 1`,
      [archived.home],
    );
    const input = { idempotencyKey: aKey(), caseId: open?.id ?? '', appraisal: BASIS };
    const proposed = run(proposeDestruction, runtime(), await headOf(open?.room ?? ''), input);
    expect(await problemOf(proposed)).toBe('NOT_DUE_FOR_DESTRUCTION');
    expect(await problemOf(confirm(archived.id))).toBe('NOT_PROPOSED');
    expect(await problemOf(confirm('018f0000-0000-7000-8000-000000000000'))).toBe('NOT_FOUND');
    expect(await app().db.asApp('select 1 from destruction')).toEqual([]);
  });
});

describe('a destroyed case', () => {
  const before: Record<string, unknown> = {};

  beforeAll(async () => {
    await withSealedNumbers();
    before['book'] = await bookOf(app());
    before['figures'] = await figuresAt(app(), [null]);
    before['case'] = await wholeCase(archived.id);
    await app().db.asOwner(
      `insert into clock (home, case_id, clock, subject, started_on, state, due_on, by_itself, calendar)
       values ($1, $2, 'PM-08', $2, '2026-06-09', 'RUNNING', '2029-06-09', false, 'of a test')`,
      [archived.home, archived.id],
    );
    await propose(archived.id);
    await confirm(archived.id, { idempotencyKey: 'destroy-it-once' });
  });

  test('has no key, no sealed field, no token, no number of the police and no clock left, and its register says why', async () => {
    const values = [archived.id];
    const { db } = app();
    expect(await db.asOwner('select 1 from case_key where case_id = $1', values)).toEqual([]);
    expect(await db.asOwner('select 1 from party_token where case_id = $1', values)).toEqual([]);
    expect(await db.asOwner('select number from external_number where case_id = $1', values)).toEqual([
      { number: '（2026）苏0612民初9901号' },
    ]);
    expect(await db.asOwner('select 1 from clock where case_id = $1', values)).toEqual([]);
    expect(await db.asOwner('select sealed, list_sealed from case_file where case_id = $1', values)).toEqual([
      { sealed: null, list_sealed: null },
    ]);
    expect(await db.asOwner('select certificate, basis from destruction')).toEqual([
      { certificate: `（2060）${archived.home}销字第00001号`, basis: BASIS },
    ]);
  });

  test('moves no figure and no entry, and the recompute check finds no difference', async () => {
    expect(await figuresAt(app(), [null])).toEqual(before['figures']);
    expect(await bookOf(app())).toEqual(before['book']);
    expect(await wholeCase(archived.id)).toEqual(before['case']);
    expect(await app().db.asApp('select * from book_check()')).toEqual([]);
  });

  test('is read without its people and texts; its steps stay, and none is open', async () => {
    const seen = await caseById(reading(), supervisor, { id: archived.id });
    expect(seen?.status).toBe('ARCHIVED');
    expect(seen?.parties.length).toBeGreaterThan(1);
    expect(seen?.parties.map((party) => party.name)).toEqual(seen?.parties.map(() => null));
    expect([seen?.facts, seen?.claims, seen?.openActions]).toEqual([null, null, []]);
    expect(seen?.externalNumbers).toEqual(['（2026）苏0612民初9901号']);
    expect(seen?.authorityPapers.map(({ number }) => number)).toEqual(['']);
    const steps = await timeline(reading(), supervisor, { id: archived.id, page: { first: 50 } });
    expect(steps?.rows.length).toBeGreaterThan(5);
    expect(await undoPreview(reading(), supervisor, { id: archived.id })).not.toEqual(null);
  });

  test('takes no further step, and says why in both languages', async () => {
    const [{ version }] = await app().db.asOwner<[{ version: number }]>(
      'select version from case_file where case_id = $1',
      [archived.id],
    );
    const asked = { idempotencyKey: aKey(), caseId: archived.id, expectedVersion: version, reason: '录入有误' };
    expect(await problemOf(run(askUndo, app().runtime, head, asked as never))).toBe('CASE_DESTROYED');
    expect(problemText('CASE_DESTROYED', {}, 'zh')).toContain('已依法销毁');
    expect(problemText('CASE_DESTROYED', {}, 'en')).toContain('lawfully destroyed');
  });

  test('is destroyed once, however often that is asked', async () => {
    await confirm(archived.id, { idempotencyKey: 'destroy-it-once' });
    expect(await problemOf(propose(archived.id))).toBe('CASE_DESTROYED');
    expect(await app().db.asOwner('select count(*)::int as n from destruction')).toEqual([{ n: 1 }]);
    await expect(app().db.asApp('delete from destruction')).rejects.toThrow('permission denied');
    await expect(app().db.asOwner('delete from destruction')).rejects.toThrow('append only');
  });
});
