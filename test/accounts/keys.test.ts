/** A key sent again does nothing twice: it is told what was made, and a link never a second time. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { DeskCommand } from '../../src/app/accounts/administrator.js';
import { nameDeputy } from '../../src/app/accounts/deputy.js';
import { confirmAppointment } from '../../src/app/accounts/four-eyes.js';
import { addPerson, createAccountFor, invite } from '../../src/app/accounts/invite.js';
import { resetPassword } from '../../src/app/accounts/password.js';
import type { SignedIn } from '../../src/app/accounts/ports/accounts.js';
import { openPost } from '../../src/app/accounts/posts.js';
import { prepareProviderLink } from '../../src/app/accounts/provider-link.js';
import { type RuleBroken } from '../../src/domain/kernel/rule-broken.js';
import { aKey, problemOf } from '../fixtures/acts.js';
import { roomId } from '../fixtures/app.js';
import { TONGZHOU, useBureau } from './bureau.js';

const bureau = useBureau();
let admin: SignedIn;
beforeAll(async () => {
  admin = (await bureau().come(TONGZHOU)).by;
});

const newcomer = async (name: string): Promise<string> =>
  (await bureau().act(addPerson, admin, { home: '320612', name })).personId;
const room = roomId('committee-320612104');
const work = { role: 'MEDIATOR', profession: 'OTHER', employment: 'PART_TIME' } as const;

describe('sent again with the same input', () => {
  test('a person is added once and a post opened once, and both times the same is answered', async () => {
    const adding = { idempotencyKey: aKey(), home: '320612', name: '贺重发' };
    const first = await bureau().act(addPerson, admin, adding);
    expect(await bureau().act(addPerson, admin, adding)).toEqual(first);
    expect(await bureau().db.asOwner(`select id from person where name = '贺重发'`)).toEqual([{ id: first.personId }]);
    const opening = { idempotencyKey: aKey(), ...first, roomId: room, ...work, from: bureau().today() };
    const opened = await bureau().act(openPost, admin, opening);
    const logged = (await bureau().logged()).length;
    expect(await bureau().act(openPost, admin, opening)).toEqual(opened);
    expect(opened).toEqual({ postId: expect.any(String), appointmentId: null });
    expect((await bureau().logged()).length).toBe(logged);
  });

  test('with other input the key is refused, whatever it did', async () => {
    const idempotencyKey = aKey();
    const personId = await newcomer('贺换题');
    await bureau().act(invite, admin, { idempotencyKey, personId });
    expect(await problemOf(bureau().act(invite, admin, { idempotencyKey, personId: await newcomer('贺另人') }))).toBe(
      'KEY_REUSED',
    );
    expect(await problemOf(bureau().act(addPerson, admin, { idempotencyKey, home: '320612', name: '贺三' }))).toBe(
      'KEY_REUSED',
    );
  });

  test.each<[string, () => Promise<[DeskCommand<never, object, object>, object]>]>([
    ['an invitation', async () => [invite as never, { personId: await newcomer('贺受邀') }]],
    ['an account', async () => [createAccountFor as never, { personId: await newcomer('贺开户'), login: 'he.kaihu' }]],
    [
      'a reset',
      async () => {
        const login = { personId: await newcomer('贺重置'), login: 'he.chongzhi' };
        return [resetPassword as never, { accountId: (await bureau().act(createAccountFor, admin, login)).accountId }];
      },
    ],
  ])(
    'the link of %s is shown once: again it is only said what was made, and the first one stays good',
    async (_what, asked) => {
      const [command, input] = await asked();
      const keyed = { idempotencyKey: aKey(), ...input } as never;
      const first = (await bureau().act(command, admin, keyed)) as { token: string; accountId?: string };
      expect(first.token).toMatch(/^[\w-]{43}$/);
      const links = () => bureau().db.asOwner('select count(*)::int as n from account_link where withdrawn_at is null');
      const before = await links();
      const again = await bureau()
        .act(command, admin, keyed)
        .then(() => null)
        .catch((error: RuleBroken) => error);
      expect(again).toMatchObject({
        code: 'LINK_SHOWN_ONCE',
        facts: first.accountId ? { accountId: first.accountId } : {},
      });
      expect(await links()).toEqual(before);
      const stored = JSON.stringify(await bureau().db.asOwner('select * from receipt'));
      expect(stored).not.toContain(first.token);
    },
  );

  test('a prepared login does not undo that the person came with it meanwhile', async () => {
    const personId = await newcomer('贺统一');
    const { accountId } = await bureau().act(createAccountFor, admin, { personId, login: 'he.tongyi' });
    const input = { idempotencyKey: aKey(), accountId, login: 'he@gov', issuer: 'https://sso.example' };
    await bureau().act(prepareProviderLink, admin, input);
    await bureau().db.asOwner(
      `update provider_link set subject = 'it is they', linked_at = now() where account_id = $1`,
      [accountId],
    );
    await bureau().act(prepareProviderLink, admin, input);
    expect(await bureau().db.asOwner('select subject from provider_link where account_id = $1', [accountId])).toEqual([
      { subject: 'it is they' },
    ]);
  });

  test('a deputy is named once', async () => {
    const postId = (await bureau().actor('解广田', 'ROOM_HEAD')).posts[0]?.id ?? '';
    const personId = await bureau().personOf('储爱国');
    const input = { idempotencyKey: aKey(), postId, personId, from: bureau().today(), to: '2026-06-20' };
    const named = await bureau().act(nameDeputy, admin, input);
    expect(await bureau().act(nameDeputy, admin, input)).toEqual(named);
  });
});

test('of two at once under one key one does it, and a refused act frees its key', async () => {
  const adding = { idempotencyKey: aKey(), home: '320612', name: '贺同时' };
  const both = await Promise.all([1, 2, 3].map(() => bureau().act(addPerson, admin, adding)));
  expect(new Set(both.map(({ personId }) => personId)).size).toBe(1);
  const refused = { idempotencyKey: aKey(), appointmentId: both[0]?.personId ?? '' };
  expect(await problemOf(bureau().act(confirmAppointment, admin, refused))).toBe('NOT_FOUND');
  expect(await bureau().db.asOwner('select 1 from receipt where key = $1', [refused.idempotencyKey])).toEqual([]);
});
