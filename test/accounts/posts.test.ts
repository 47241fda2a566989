/** Posts opened and ended: by whom, from when, and with four eyes where it matters. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { confirmAppointment, declineAppointment } from '../../src/app/accounts/four-eyes.js';
import { addPerson } from '../../src/app/accounts/invite.js';
import { resetPassword } from '../../src/app/accounts/password.js';
import { endPost, openPost, type OpenPostInput } from '../../src/app/accounts/posts.js';
import { createAccount } from '../../src/app/accounts/sign-in/create-account.js';
import { signIn } from '../../src/app/accounts/sign-in/sign-in.js';
import { addDays } from '../../src/domain/kernel/day.js';
import type { SignedIn } from '../../src/app/accounts/ports/accounts.js';
import { aKey, problemOf } from '../fixtures/acts.js';
import { roomId } from '../fixtures/app.js';
import { PASSWORD, TONGZHOU, useBureau, XUZHOU } from './bureau.js';

const bureau = useBureau();
let admin: SignedIn;
beforeAll(async () => {
  admin = (await bureau().come(TONGZHOU)).by;
});

const newcomer = async (name: string, home = '320612', by = admin): Promise<string> =>
  (await bureau().act(addPerson, by, { home, name })).personId;

const ROOM = roomId('committee-320612104');
const mediating = (personId: string, over: Partial<OpenPostInput> = {}): OpenPostInput => ({
  idempotencyKey: aKey(),
  ...{ personId, roomId: ROOM, role: 'MEDIATOR', profession: 'PEOPLES_MEDIATOR', employment: 'FULL_TIME' },
  ...{ from: bureau().today(), caseloadCap: 20 },
  ...over,
});
const open = (input: OpenPostInput, by = admin) => bureau().act(openPost, by, input);
const bureauOf = async (home: string): Promise<string> => {
  const sql = "select id from organisation where home = $1 and kind = 'JUSTICE_BUREAU' order by id limit 1";
  return (await bureau().db.asOwner<{ id: string }[]>(sql, [home]))[0]!.id;
};
const watching = async (personId: string, role: OpenPostInput['role'], home = '320612'): Promise<OpenPostInput> =>
  mediating(personId, {
    role,
    roomId: null,
    organisationId: await bureauOf(home),
    profession: 'CIVIL_SERVANT',
    caseloadCap: null,
  });

/** With an account and signed in. */
async function arrive(login: string, personId: string): Promise<SignedIn> {
  const { identity, who } = bureau();
  if (!(await identity.accounts.byLogin(login))) await createAccount({ login, personId, password: PASSWORD }, identity);
  return (await who(await signIn({ login, password: PASSWORD }, identity))) as SignedIn;
}

describe('a post', () => {
  test('counts from its first day to the day before its last, under one and the same token', async () => {
    const personId = await newcomer('蒋上岗');
    await arrive('on.duty', personId);
    const tomorrow = addDays(bureau().today(), 1);
    await open(mediating(personId, { from: tomorrow, to: addDays(tomorrow, 2) }));
    const posts: number[] = [];
    const start = bureau().clock.at;
    for (let day = 0; day < 4; day += 1) {
      posts.push((await arrive('on.duty', personId)).posts.length);
      bureau().wait(86_400);
    }
    bureau().clock.at = start;
    expect(posts).toEqual([0, 1, 1, 0]);
  });

  test('ends on the day said: the token of its holder opens nothing with it any more', async () => {
    const personId = await newcomer('蒋离岗');
    const { postId } = await open(mediating(personId));
    await createAccount({ login: 'off.duty', personId, password: PASSWORD }, bureau().identity);
    const tickets = await signIn({ login: 'off.duty', password: PASSWORD }, bureau().identity);
    expect((await bureau().who(tickets))?.posts).toHaveLength(1);
    await bureau().act(endPost, admin, { postId: postId!, on: bureau().today() });
    expect((await bureau().who(tickets))?.posts).toEqual([]);
  });

  test.each<[string, Partial<OpenPostInput>, string]>([
    ['at no place', { roomId: null }, 'POST_PLACE'],
    ['in the past', { from: '2026-01-01' }, 'POST_IN_PAST'],
    ['that ends before it begins', { to: '2026-01-01' }, 'POST_SPAN'],
    ['on a day that is none', { from: '2026-02-30' }, 'DAY_MALFORMED'],
    ['of the system', { role: 'SYSTEM' }, 'POST_PLACE'],
    ['of an administrator at a room', { role: 'ADMINISTRATOR' }, 'POST_PLACE'],
    ['with a cap of nothing', { caseloadCap: 0 }, 'CAP_OUT_OF_RANGE'],
    ['at a room of another district', { roomId: roomId('committee-320371005') }, 'PLACE_ELSEWHERE'],
    ['at a room that is not there', { roomId: 'no-room' }, 'PLACE_ELSEWHERE'],
  ])('%s is refused', async (_what, over, code) => {
    expect(await problemOf(open(mediating(await bureau().personOf('沙小雨'), over)))).toBe(code);
  });

  test('is not opened twice, not even by two clicks at once', async () => {
    const personId = await newcomer('蒋双击');
    const both = await Promise.all([problemOf(open(mediating(personId))), problemOf(open(mediating(personId)))]);
    expect(both.sort()).toEqual(['', 'POST_THERE']);
  });

  test('of another district is out of reach', async () => {
    const other = (await bureau().come(XUZHOU)).by;
    const personId = await newcomer('蒋远方');
    const { postId } = await open(mediating(personId));
    expect(await problemOf(bureau().act(endPost, other, { postId: postId!, on: bureau().today() }))).toBe('NOT_FOUND');
    expect(await problemOf(open(mediating(personId), other))).toBe('NOT_FOUND');
  });

  test('for oneself is never opened by oneself', async () => {
    expect(await problemOf(open(mediating(admin.personId)))).toBe('OWN_ACCOUNT');
    expect(await problemOf(open(await watching(admin.personId, 'JUSTICE_SUPERVISOR')))).toBe('OWN_ACCOUNT');
  });
});

describe('a post that watches', () => {
  test('is opened at once in a bureau of one administrator, and the log says that he was alone', async () => {
    const other = (await bureau().come(XUZHOU)).by;
    const personId = await newcomer('蒋审计', '320371', other);
    const opened = await open(await watching(personId, 'AUDITOR', '320371'), other);
    expect(opened.postId).not.toBeNull();
    expect((await bureau().logged()).at(-1)).toMatchObject({
      action: 'openPost',
      facts: { role: 'AUDITOR', alone: true },
    });
  });

  test('needs the second administrator as soon as there is one', async () => {
    const second = await newcomer('蒋副手');
    expect((await open(await watching(second, 'ADMINISTRATOR'))).postId).not.toBeNull();
    const partner = await arrive('second.admin', second);
    const personId = await newcomer('蒋督导');
    const { postId, appointmentId } = await open(await watching(personId, 'JUSTICE_SUPERVISOR'));
    expect(postId).toBeNull();
    expect((await arrive('watcher', personId)).posts).toEqual([]);
    const confirm = (by: SignedIn) => bureau().act(confirmAppointment, by, { appointmentId: appointmentId! });
    expect(await problemOf(confirm(admin))).toBe('FOUR_EYES');
    expect(await problemOf(confirm((await bureau().come(XUZHOU)).by))).toBe('NOT_FOUND');
    expect(await problemOf(confirm(partner))).toBe('');
    expect((await arrive('watcher', personId)).posts).toMatchObject([{ role: 'JUSTICE_SUPERVISOR' }]);
    expect(await problemOf(confirm(partner))).toBe('NOT_FOUND');
  });

  test('is not confirmed by an account to which the proposer has the keys', async () => {
    const partner = await arrive('second.admin', await bureau().personOf('蒋副手'));
    const { appointmentId } = await open(await watching(await newcomer('蒋傀儡'), 'AUDITOR'));
    await bureau().act(resetPassword, admin, { accountId: partner.accountId });
    const confirm = bureau().act(confirmAppointment, partner, { appointmentId: appointmentId! });
    expect(await problemOf(confirm)).toBe('FOUR_EYES');
    expect(await problemOf(bureau().act(declineAppointment, partner, { appointmentId: appointmentId! }))).toBe('');
  });

  test('still needs two when one has just ended the post of the other', async () => {
    const sql = "select id from post where person_id = $1 and role = 'ADMINISTRATOR'";
    const rows = await bureau().db.asOwner<{ id: string }[]>(sql, [await bureau().personOf('蒋副手')]);
    await bureau().act(endPost, admin, { postId: rows[0]!.id, on: addDays(bureau().today(), 1) });
    bureau().wait(2 * 86_400);
    expect((await open(await watching(await newcomer('蒋心急'), 'AUDITOR'))).postId).toBeNull();
    bureau().wait(31 * 86_400);
    expect((await open(await watching(await newcomer('蒋耐心'), 'AUDITOR'))).postId).not.toBeNull();
  });

  test('of the last administrator is not ended', async () => {
    const own = admin.posts.find((post) => post.role === 'ADMINISTRATOR')!;
    expect(await problemOf(bureau().act(endPost, admin, { postId: own.id, on: bureau().today() }))).toBe(
      'LAST_ADMINISTRATOR',
    );
  });
});
