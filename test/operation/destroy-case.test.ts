// Lawful destruction: nobody reads the parties again, and every figure, number and step of the case stays.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { destructionRuntimeOf } from '../../src/adapters/persistence/cases/destruction.js';
import { readingRoomOf } from '../../src/adapters/persistence/reading/reading-room.js';
import { run } from '../../src/app/command.js';
import { askUndo } from '../../src/app/commands/correction.js';
import { destroyCase } from '../../src/app/operation/destroy-case.js';
import { caseById, timeline, undoPreview } from '../../src/app/queries/case.js';
import { messageOf } from '../../src/app/messages/message-of.js';
import type { Actor } from '../../src/domain/kernel/actor.js';
import { aKey, problemOf } from '../fixtures/acts.js';
import { useHouse } from '../fixtures/house.js';
import { bookOf, DEMO, figuresAt, PRESENT } from './demo-house.js';

const house = useHouse(DEMO);
const BASIS = '保管期满，鉴定意见〔2036〕3号';
let supervisor: Actor;
let archived: { id: string; home: string; room: string };

const runtime = () => destructionRuntimeOf({ orm: house().orm, sealer: house().sealer, now: () => PRESENT });
const reading = () => readingRoomOf({ ...house(), ...house().runtime });
const destroy = (caseId: string, actor = supervisor, over = {}) =>
  destroyCase(runtime(), actor, { idempotencyKey: aKey(), caseId, basis: BASIS, ...over });
const wholeCase = (id: string) =>
  house().db.asOwner('select state, book, version from case_file where case_id = $1', [id]);

async function supervisorOf(home: string): Promise<Actor> {
  const [row] = await house().db.asOwner<{ name: string }[]>(
    `select pe.name from post p join person pe on pe.id = p.person_id join organisation o on o.id = p.organisation_id
     where p.role = 'JUSTICE_SUPERVISOR' and o.division_code = $1 order by pe.name limit 1`,
    [home],
  );
  return house().actor(row?.name ?? '', 'JUSTICE_SUPERVISOR');
}

beforeAll(async () => {
  house().clock.at = PRESENT;
  const [row] = await house().db.asOwner<{ id: string; home: string; room: string }[]>(
    `select case_id as id, home, room_id as room from case_file where status = 'ARCHIVED' and list_sealed is not null order by case_id limit 1`,
  );
  archived = row as typeof archived;
  supervisor = await supervisorOf(archived.home);
});

describe('before its time', () => {
  test('a case that is not closed is not destroyed', async () => {
    const [open] = await house().db.asOwner<{ id: string }[]>(
      `select case_id as id from case_file where status = 'MEDIATING' and home = $1 limit 1`,
      [archived.home],
    );
    expect(await problemOf(destroy(open?.id ?? ''))).toBe('CASE_NOT_CLOSED');
  });

  test('nor by anybody but a supervisor of its area, nor without a ground', async () => {
    const clerk = await house().actor('宁亚琴');
    expect(['NOT_FOUND', 'NOT_PERMITTED']).toContain(await problemOf(destroy(archived.id, clerk)));
    expect(await problemOf(destroy(archived.id, supervisor, { basis: ' ' }))).toBe('BASIS_MISSING');
    expect(await problemOf(destroy('018f0000-0000-7000-8000-000000000000'))).toBe('NOT_FOUND');
    expect(await house().db.asApp('select 1 from destruction')).toEqual([]);
  });
});

describe('a destroyed case', () => {
  const before: Record<string, unknown> = {};

  beforeAll(async () => {
    before['book'] = await bookOf(house());
    before['figures'] = await figuresAt(house(), [null]);
    before['case'] = await wholeCase(archived.id);
    await destroy(archived.id, supervisor, { idempotencyKey: 'destroy-it-once' });
  });

  test('has no key, no sealed field and no token left, and its register says why', async () => {
    const values = [archived.id];
    const { db } = house();
    expect(await db.asOwner('select 1 from case_key where case_id = $1', values)).toEqual([]);
    expect(await db.asOwner('select 1 from party_token where case_id = $1', values)).toEqual([]);
    expect(await db.asOwner('select sealed, list_sealed from case_file where case_id = $1', values)).toEqual([
      { sealed: null, list_sealed: null },
    ]);
    expect(await db.asOwner('select certificate, basis from destruction')).toEqual([
      { certificate: `（2026）${archived.home}销字第00001号`, basis: BASIS },
    ]);
  });

  test('moves no figure and no entry, and the recompute check finds no difference', async () => {
    expect(await figuresAt(house(), [null])).toEqual(before['figures']);
    expect(await bookOf(house())).toEqual(before['book']);
    expect(await wholeCase(archived.id)).toEqual(before['case']);
    expect(await house().db.asApp('select * from book_check()')).toEqual([]);
  });

  test('is read without its people and texts; its steps stay, and none is open', async () => {
    const seen = await caseById(reading(), supervisor, { id: archived.id });
    expect(seen?.status).toBe('ARCHIVED');
    expect(seen?.parties.length).toBeGreaterThan(1);
    expect(seen?.parties.map((party) => party.name)).toEqual(seen?.parties.map(() => null));
    expect([seen?.facts, seen?.claims, seen?.openActions]).toEqual([null, null, []]);
    const steps = await timeline(reading(), supervisor, { id: archived.id, page: { first: 50 } });
    expect(steps?.rows.length).toBeGreaterThan(5);
    expect(await undoPreview(reading(), supervisor, { id: archived.id })).not.toEqual(null);
  });

  test('takes no further step, and says why in both languages', async () => {
    const [row] = await house().db.asOwner<{ name: string }[]>(
      `select pe.name from post p join person pe on pe.id = p.person_id
       where p.room_id = $1 and p.role in ('ROOM_HEAD', 'GRID_LEAD', 'UNION_OFFICER', 'ENTERPRISE_SECRETARY') limit 1`,
      [archived.room],
    );
    const head = await house().actor(row?.name ?? '');
    const [{ version }] = await house().db.asOwner<[{ version: number }]>(
      'select version from case_file where case_id = $1',
      [archived.id],
    );
    const asked = { idempotencyKey: aKey(), caseId: archived.id, expectedVersion: version, reason: '录入有误' };
    expect(await problemOf(run(askUndo, house().runtime, head, asked as never))).toBe('CASE_DESTROYED');
    expect(messageOf('CASE_DESTROYED', {}, 'zh')).toContain('已依法销毁');
    expect(messageOf('CASE_DESTROYED', {}, 'en')).toContain('lawfully destroyed');
  });

  test('is destroyed once, however often that is asked', async () => {
    await destroy(archived.id, supervisor, { idempotencyKey: 'destroy-it-once' });
    expect(await problemOf(destroy(archived.id))).toBe('CASE_DESTROYED');
    expect(await house().db.asOwner('select count(*)::int as n from destruction')).toEqual([{ n: 1 }]);
    await expect(house().db.asApp('delete from destruction')).rejects.toThrow('permission denied');
    await expect(house().db.asOwner('delete from destruction')).rejects.toThrow('append only');
  });
});
