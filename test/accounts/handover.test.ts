/** A leaver's walk: the preview, the cases handed over one by one, the post ended, nothing lost. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { officeReadingOf } from '../../src/adapters/persistence/accounts/office-reading.js';
import { handoverPreview } from '../../src/app/accounts/lists.js';
import { endPost, openPost } from '../../src/app/accounts/posts.js';
import { run } from '../../src/app/pipeline/command.js';
import { handOver, type HandOverInput } from '../../src/app/accounts/handover.js';
import { assignMediators } from '../../src/app/case/commands/mediation.js';
import type { SignedIn } from '../../src/app/accounts/ports/accounts.js';
import { addDays } from '../../src/domain/kernel/day.js';
import { aKey, anAcceptedCase, fileOf, problemOf } from '../fixtures/acts.js';
import { TONGZHOU, useBureau, XUZHOU } from './bureau.js';

const bureau = useBureau();
let head: SignedIn;
let leaverId: string;
let [leaver, heir]: string[] = [];

beforeAll(async () => {
  head = (await bureau().come('解广田')).by;
  leaverId = await bureau().personOf('瞿永康');
  const { rows } = await bureau().pool.query(
    `select p.id from post p join person s on s.id = p.person_id
     where p.role = 'MEDIATOR' and p.room_id = $1 and s.name = any($2) order by s.name = '储爱国'`,
    [head.posts[0]?.roomId, ['瞿永康', '储爱国']],
  );
  [leaver, heir] = rows.map(({ id }) => id);
});

const office = () => ({ desk: bureau().desk, office: officeReadingOf(bureau().orm) });
const preview = (by: SignedIn) => handoverPreview(office(), by, { personId: leaverId });
const mine = async () => (await preview(head)).find((location) => location.postId === leaver)!;

/** A case that the leaver presides. */
async function aCaseOfTheLeaver(): Promise<string> {
  const caseId = await anAcceptedCase(bureau(), (await bureau().come('宁亚琴')).by);
  const location = { presider: leaver!, others: [], chosenBy: 'ROOM' as const, recusalChecked: true };
  await run(assignMediators, bureau().runtime, head, {
    idempotencyKey: aKey(),
    caseId,
    expectedVersion: 3,
    ...location,
  });
  return caseId;
}

const batch = (caseIds: readonly string[], over: Partial<HandOverInput> = {}): HandOverInput => ({
  ...{ idempotencyKey: aKey(), out: leaver!, recusalChecked: true },
  cases: caseIds.map((caseId) => ({ caseId, expectedVersion: 4, in: heir! })),
  ...over,
});
const hand = (input: HandOverInput) => handOver(bureau().runtime, head, input);
const presider = async (caseId: string) =>
  (await fileOf(bureau(), caseId)).state.mediators.find((m) => m.presider)?.postId;
const replacements = async (caseId: string): Promise<number> =>
  (await bureau().db.asOwner("select 1 from history where case_id = $1 and type = 'MediatorReplaced'", [caseId]))
    .length;

describe('the preview', () => {
  test('counts the open cases by place and says who has how much room', async () => {
    const caseId = await aCaseOfTheLeaver();
    const location = await mine();
    expect(location).toMatchObject({ open: 1, presided: 1, cases: [{ caseId, version: 4, presides: true }] });
    expect(location.successors).toContainEqual(expect.objectContaining({ postId: heir, openCases: 0, cap: 25 }));
    expect(location.successors.map(({ postId }) => postId)).not.toContain(leaver);
  });

  test('shows an administrator of the home the counts and no case, and others nothing', async () => {
    const admin = (await bureau().come(TONGZHOU)).by;
    const location = (await preview(admin)).find(({ postId }) => postId === leaver);
    expect(location).toMatchObject({ open: 1, cases: null });
    expect(await preview((await bureau().come(XUZHOU)).by)).toEqual([]);
    expect(await problemOf(preview((await bureau().come('沙小雨')).by))).toBe('NOT_PERMITTED');
  });
});

describe('a successor whose account was disabled', () => {
  const disable = (at: Date | null) =>
    bureau().pool.query(
      'update account set disabled_at = $1 where person_id = (select person_id from post where id = $2)',
      [at, heir],
    );

  test('is neither offered nor given a case', async () => {
    const caseId = await aCaseOfTheLeaver();
    await bureau().come('储爱国');
    await disable(bureau().runtime.now());
    try {
      expect((await mine()).successors.map(({ postId }) => postId)).not.toContain(heir);
      expect(await hand(batch([caseId]))).toMatchObject([{ problem: { code: 'MEDIATOR_UNKNOWN' } }]);
    } finally {
      await disable(null);
    }
    expect(await hand(batch([caseId]))).toMatchObject([{ problem: null }]);
  });
});

describe('handing over', () => {
  test('moves each chair once, however often the batch is sent', async () => {
    const caseIds = [await aCaseOfTheLeaver(), await aCaseOfTheLeaver()];
    const input = batch(caseIds);
    expect((await hand(input)).map(({ problem }) => problem)).toEqual([null, null]);
    expect((await hand(input)).map(({ problem }) => problem)).toEqual([null, null]);
    for (const caseId of caseIds) {
      expect(await presider(caseId)).toBe(heir);
      expect(await replacements(caseId)).toBe(1);
      expect((await fileOf(bureau(), caseId)).version).toBe(5);
    }
  });

  test('reports a case that changed meanwhile, and the others go on', async () => {
    const [changed, still] = [await aCaseOfTheLeaver(), await aCaseOfTheLeaver()];
    const cases = batch([changed, still]).cases.map((one) => ({
      ...one,
      expectedVersion: one.caseId === changed ? 3 : 4,
    }));
    const done = await hand(batch([], { cases }));
    expect(done.map(({ caseId, problem }) => [caseId, problem?.code ?? ''])).toEqual([
      [changed, 'STALE_VERSION'],
      [still, ''],
    ]);
    expect([await presider(changed), await presider(still)]).toEqual([leaver, heir]);
  });

  test('that broke off goes on with the same key where it stopped', async () => {
    const caseIds = [await aCaseOfTheLeaver(), await aCaseOfTheLeaver(), await aCaseOfTheLeaver()];
    const input = batch(caseIds);
    let left = 2;
    const failing = {
      ...bureau().runtime,
      inTransaction: ((work) => {
        if (left-- === 0) throw new Error('the database went away');
        return bureau().runtime.inTransaction(work);
      }) as ReturnType<typeof bureau>['runtime']['inTransaction'],
    };
    await expect(handOver(failing, head, input)).rejects.toThrow('went away');
    expect(await presider(caseIds[2]!)).toBe(leaver);
    expect((await hand(input)).every(({ problem }) => problem === null)).toBe(true);
    for (const caseId of caseIds) expect(await replacements(caseId)).toBe(1);
  });

  test('keeps the cap: what is over it is told and stays', async () => {
    await bureau().db.asOwner('update post set caseload_cap = 1 where id = $1', [heir]);
    const caseId = await aCaseOfTheLeaver();
    const [refused] = await hand(batch([caseId]));
    expect(refused?.problem?.code).toBe('CASELOAD_FULL');
    const [taken] = await hand(batch([caseId], { overCapReason: '无人可接' }));
    expect(taken?.problem).toBeNull();
    await bureau().db.asOwner('update post set caseload_cap = 25 where id = $1', [heir]);
  });

  test('is for the head of the room: a clerk is refused, the head next door finds no case', async () => {
    const caseId = await aCaseOfTheLeaver();
    const clerk = (await bureau().come('宁亚琴')).by;
    expect(await problemOf(handOver(bureau().runtime, clerk, batch([caseId])))).toBe('NOT_PERMITTED');
    const [refused] = await handOver(bureau().runtime, (await bureau().come('路晨光')).by, batch([caseId]));
    expect(refused?.problem?.code).toBe('NOT_FOUND');
    expect(await problemOf(hand(batch(Array.from({ length: 201 }, () => caseId))))).toBe('HANDOVER_TOO_MANY');
  });
});

describe('the leaver’s post', () => {
  test('ends only when no open case is left with it; then the preview is empty and no case without a mediator', async () => {
    const admin = (await bureau().come(TONGZHOU)).by;
    const end = () => bureau().act(endPost, admin, { postId: leaver!, on: bureau().today() });
    expect(await problemOf(end())).toBe('POST_HAS_CASES');
    const { cases } = await mine();
    const all = cases!.map(({ caseId, version }) => ({ caseId, expectedVersion: version, in: heir! }));
    expect((await hand(batch([], { cases: all }))).every(({ problem }) => problem === null)).toBe(true);
    expect(await problemOf(end())).toBe('');
    expect((await preview(head)).filter(({ postId }) => postId === leaver)).toEqual([]);
    for (const { caseId } of all) expect(await presider(caseId)).toBe(heir);
  });
});

test('of a post that ends and a case assigned to it at the same time only one happens', async () => {
  const admin = (await bureau().come(TONGZHOU)).by;
  const clerk = (await bureau().come('宁亚琴')).by;
  const personId = await bureau().personOf('宁亚琴');
  const place = { roomId: head.posts[0]?.roomId ?? null, role: 'MEDIATOR', profession: 'OTHER' } as const;
  for (let round = 0; round < 8; round += 1) {
    const opening = { personId, ...place, employment: 'PART_TIME' as const, from: bureau().today() };
    const postId = (await bureau().act(openPost, admin, opening)).postId!;
    const caseId = await anAcceptedCase(bureau(), clerk);
    const location = { presider: postId, others: [], chosenBy: 'ROOM' as const, recusalChecked: true };
    const assign = () =>
      run(assignMediators, bureau().runtime, head, { idempotencyKey: aKey(), caseId, expectedVersion: 3, ...location });
    const end = () => bureau().act(endPost, admin, { postId, on: bureau().today() });
    const both = round % 2 === 0 ? [assign(), end()] : [end(), assign()];
    const codes = await Promise.all(both.map((one) => problemOf(one)));
    expect(codes.filter((code) => code === '')).toHaveLength(1);
    expect(codes.find((code) => code !== '')).toMatch(/^(POST_HAS_CASES|MEDIATOR_UNKNOWN)$/);
    if (codes[round % 2] === '') {
      const [left] = (await handoverPreview(office(), head, { personId })).filter((s) => s.postId === postId);
      const cases = left!.cases!.map(({ caseId: id, version }) => ({
        caseId: id,
        expectedVersion: version,
        in: heir!,
      }));
      await hand(batch([], { out: postId, cases }));
      await end();
    }
  }
});

test('a post that ended by its date still shows the cases on it, and they are handed over all the same', async () => {
  const admin = (await bureau().come(TONGZHOU)).by;
  const personId = await bureau().personOf('宁亚琴');
  const place = { roomId: head.posts[0]?.roomId ?? null, role: 'MEDIATOR', profession: 'OTHER' } as const;
  const dates = { from: bureau().today(), to: addDays(bureau().today(), 1) };
  const { postId } = await bureau().act(openPost, admin, { personId, ...place, employment: 'PART_TIME', ...dates });
  const caseId = await anAcceptedCase(bureau(), await bureau().actor('宁亚琴', 'INTAKE_CLERK'));
  const location = { presider: postId!, others: [], chosenBy: 'ROOM' as const, recusalChecked: true };
  await run(assignMediators, bureau().runtime, head, {
    idempotencyKey: aKey(),
    caseId,
    expectedVersion: 3,
    ...location,
  });
  const start = bureau().clock.at;
  bureau().wait(2 * 86_400);
  const heldPosts = (await handoverPreview(office(), head, { personId })).filter((one) => one.postId === postId);
  expect(heldPosts).toMatchObject([{ open: 1, validTo: dates.to }]);
  const cases = [{ caseId, expectedVersion: 4, in: heir! }];
  expect((await hand(batch([], { out: postId!, cases }))).map(({ problem }) => problem)).toEqual([null]);
  bureau().clock.at = start;
});
