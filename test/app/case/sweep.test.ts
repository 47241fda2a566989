// The sweep: what lapses, and when.
import { describe, expect, test } from '@jest/globals';
import { expiredItemsOn } from '../../../src/adapters/persistence/case/expired-items.js';
import { run } from '../../../src/app/pipeline/command.js';
import { acceptReferral, proposeReferral, sendReferral } from '../../../src/app/referral/commands.js';
import { sweep } from '../../../src/app/referral/sweep.js';
import { dayOf } from '../../../src/domain/kernel/day.js';
import { aKey, anAcceptedCase, fileOf, problemOf } from '../../fixtures/acts.js';
import { NOON, roomId, type TestApp, useApp } from '../../fixtures/app.js';

const app = useApp();
const DAY_MS = 86_400_000;
const later = (days: number) => new Date(NOON.getTime() + days * DAY_MS);
const expired = () => expiredItemsOn(app().orm);

/** Sent on Tuesday 9 June 2026: the three working days end on Friday the 12th. */
async function anOffer(at: TestApp): Promise<string> {
  const caseId = await anAcceptedCase(at, await at.actor('宁亚琴'));
  const head = await at.actor('解广田', 'ROOM_HEAD');
  const { state } = await fileOf(at, caseId);
  const consents = state.parties.map((p) => ({ partyId: p.id, manner: 'SPOKEN' as const, on: dayOf(at.clock.at) }));
  const proposal = { roomId: roomId('committee-320612'), reason: 'BEYOND_ABILITY' as const, note: '疑难', consents };
  await run(proposeReferral, at.runtime, head, { idempotencyKey: aKey(), caseId, expectedVersion: 3, ...proposal });
  await run(sendReferral, at.runtime, head, { idempotencyKey: aKey(), caseId, expectedVersion: 4, noticeGiven: true });
  return caseId;
}

describe('the sweep', () => {
  test('lapses an offer on the day after its last day, not on it, and custody stays', async () => {
    app().clock.at = NOON;
    const caseId = await anOffer(app());
    app().clock.at = later(3);
    expect((await sweep(app().runtime, expired())).referrals).toBe(0);
    app().clock.at = later(4);
    expect((await sweep(app().runtime, expired())).referrals).toBe(1);
    const { state } = await fileOf(app(), caseId);
    expect([state.referrals[0]?.status, state.referrals[0]?.dueOn, state.room.id]).toEqual([
      'LAPSED',
      '2026-06-12',
      roomId('committee-320612104'),
    ]);
    expect((await sweep(app().runtime, expired())).referrals).toBe(0);
  });

  test('leaves an offer that was taken in time alone', async () => {
    app().clock.at = NOON;
    const caseId = await anOffer(app());
    const target = await app().actor('尤国梁', 'ROOM_HEAD');
    const there = {
      personId: target.personId,
      posts: target.posts.filter((p) => p.roomId === roomId('committee-320612')),
    };
    expect(
      await problemOf(
        run(acceptReferral, app().runtime, there, { idempotencyKey: aKey(), caseId, expectedVersion: 5 }),
      ),
    ).toBe('');
    app().clock.at = later(30);
    expect((await sweep(app().runtime, expired())).referrals).toBe(0);
    expect((await fileOf(app(), caseId)).state.room.id).toBe(roomId('committee-320612'));
  });

  test('forgets receipts after thirty days and not before', async () => {
    const keys = async () => (await app().db.asOwner<[{ n: number }]>('select count(*)::int as n from receipt'))[0].n;
    expect(await keys()).toBeGreaterThan(0);
    app().clock.at = later(61);
    await sweep(app().runtime, expired());
    expect(await keys()).toBe(0);
  });
});
