/** A deputy stands in for a head from a day to a day: with the head's powers, under the own name, and never longer. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { endDeputy, nameDeputy, type NameDeputyInput } from '../../src/app/accounts/deputy.js';
import { endPost, openPost } from '../../src/app/accounts/posts.js';
import { run } from '../../src/app/pipeline/command.js';
import { assignMediators } from '../../src/app/case/commands/mediation.js';
import type { SignedIn } from '../../src/app/accounts/ports/accounts.js';
import { addDays } from '../../src/domain/kernel/day.js';
import { aKey, anAcceptedCase, problemOf } from '../fixtures/acts.js';
import { TONGZHOU, useBureau, XUZHOU } from './bureau.js';

const bureau = useBureau();
let head: SignedIn;
let headPost: string;
let deputyId: string;
beforeAll(async () => {
  head = (await bureau().come('解广田')).by;
  headPost = head.posts.find((post) => post.role === 'ROOM_HEAD')!.id;
  deputyId = await bureau().personOf('储爱国');
});

const day = (count: number): string => addDays(bureau().today(), count);
const name = (over: Partial<NameDeputyInput> = {}, by = head) =>
  bureau().act(nameDeputy, by, { postId: headPost, personId: deputyId, from: day(0), to: day(7), ...over });
const later = async (days: number, work: () => Promise<void>): Promise<void> => {
  const start = bureau().clock.at;
  bureau().wait(days * 86_400);
  try {
    await work();
  } finally {
    bureau().clock.at = start;
  }
};
/** Assigns a mediator to a fresh case, as only heads may. */
const headsWork = async (by: SignedIn): Promise<string> => {
  const caseId = await anAcceptedCase(bureau(), (await bureau().come('宁亚琴')).by);
  const presider = (await bureau().come('储爱国')).by.posts.find((post) => post.role === 'MEDIATOR')!.id;
  const input = { presider, others: [], chosenBy: 'ROOM' as const, recusalChecked: true };
  await run(assignMediators, bureau().runtime, by, { idempotencyKey: aKey(), caseId, expectedVersion: 3, ...input });
  return caseId;
};

describe('a deputy', () => {
  test('may do the head’s work while it runs, and history shows the deputy and the post that stood in', async () => {
    const before = (await bureau().come('储爱国')).by;
    expect(await problemOf(headsWork(before))).toBe('NOT_PERMITTED');
    const { postId } = await name();
    const deputy = (await bureau().come('储爱国')).by;
    const caseId = await headsWork(deputy);
    const rows = await bureau().db.asOwner(
      `select h.person_id, h.post_id, h.role, p.deputises from history h join post p on p.id = h.post_id
       where h.case_id = $1 and h.action = 'assignMediators'`,
      [caseId],
    );
    expect(rows).toEqual([{ person_id: deputyId, post_id: postId, role: 'ROOM_HEAD', deputises: headPost }]);
    expect(deputy.posts).toContainEqual(expect.objectContaining({ id: postId, deputises: headPost, validTo: day(7) }));
  });

  test('is one no more on the last day, without anybody doing anything', async () => {
    const stood = async () =>
      (await bureau().come('储爱国')).by.posts.filter((post) => post.role === 'ROOM_HEAD').length;
    expect(await stood()).toBe(1);
    await later(6, async () => expect(await stood()).toBe(1));
    await later(7, async () => expect(await stood()).toBe(0));
  });

  test('names no deputies, and no second one stands in at the same time', async () => {
    const deputy = (await bureau().come('储爱国')).by;
    const post = deputy.posts.find((held) => held.role === 'ROOM_HEAD')!;
    const third = await bureau().personOf('瞿永康');
    expect(await problemOf(name({ postId: post.id, personId: third }, deputy))).toBe('NOT_A_HEAD');
    expect(await problemOf(name({ personId: third }, deputy))).toBe('NOT_FOUND');
    expect(await problemOf(name({ personId: third, from: day(6), to: day(9) }))).toBe('DEPUTY_THERE');
    const both = [name({ personId: third, from: day(20), to: day(25) }), name({ from: day(20), to: day(25) })];
    expect((await Promise.all(both.map((one) => problemOf(one)))).sort()).toEqual(['', 'DEPUTY_THERE']);
  });

  test.each<[string, () => Partial<NameDeputyInput>, string]>([
    ['the head', () => ({ personId: head.personId }), 'DEPUTY_UNKNOWN'],
    ['nobody', () => ({ personId: 'no-one' }), 'DEPUTY_UNKNOWN'],
    ['somebody since yesterday', () => ({ from: day(-1) }), 'POST_IN_PAST'],
    ['somebody for no day', () => ({ from: day(40), to: day(40) }), 'POST_SPAN'],
    ['somebody for more than a year', () => ({ from: day(40), to: day(40 + 367) }), 'POST_SPAN'],
  ])('cannot be %s', async (_what, over, code) => {
    expect(await problemOf(name(over()))).toBe(code);
  });

  test('comes from the own home only', async () => {
    expect(await problemOf(name({ personId: await bureau().personOf('程远山'), from: day(40), to: day(41) }))).toBe(
      'DEPUTY_UNKNOWN',
    );
  });

  test('is named by the head or the administrator of the home, by nobody else', async () => {
    const dates = { from: day(50), to: day(51) };
    expect(await problemOf(name(dates, (await bureau().come('宁亚琴')).by))).toBe('NOT_PERMITTED');
    for (const other of ['路晨光', XUZHOU!]) {
      expect(await problemOf(name(dates, (await bureau().come(other)).by))).toBe('NOT_FOUND');
    }
    expect(await problemOf(name(dates, (await bureau().come(TONGZHOU!)).by))).toBe('');
  });

  test('can be ended earlier, by the head or the deputy', async () => {
    const { postId } = await name({ from: day(60), to: day(70) });
    const end = (by: SignedIn, on: string) => problemOf(bureau().act(endDeputy, by, { postId, on }));
    expect(await end((await bureau().come('路晨光')).by, day(65))).toBe('NOT_FOUND');
    expect(await end(head, day(65))).toBe('');
    expect(await end(head, day(66))).toBe('POST_SPAN');
    expect(await end(head, day(60))).toBe('');
    await later(60, async () => {
      expect((await bureau().come('储爱国')).by.posts.map(({ id }) => id)).not.toContain(postId);
    });
  });

  test('ends with the head', async () => {
    const admin = (await bureau().come(TONGZHOU)).by;
    const personId = await bureau().personOf('宁亚琴');
    const room = { roomId: head.posts[0]!.roomId, role: 'ROOM_HEAD', profession: 'PEOPLES_MEDIATOR' } as const;
    const opened = await bureau().act(openPost, admin, { personId, ...room, employment: 'PART_TIME', from: day(0) });
    const standIn = { postId: opened.postId!, personId: await bureau().personOf('瞿永康') };
    const { postId } = await name({ ...standIn, from: day(0), to: day(9) }, admin);
    await bureau().act(endPost, admin, { postId: opened.postId!, on: day(2) });
    const rows = await bureau().db.asOwner('select valid_to::text from post where id = $1', [postId]);
    expect(rows).toEqual([{ valid_to: day(2) }]);
  });
});
