// A case file is written at the version that was seen, or nothing of its transaction stands.
import { expect, test } from '@jest/globals';
import { following } from '../../../src/app/case/case-change.js';
import type { Events } from '../../../src/domain/case/steps/context.js';
import { SYSTEM } from '../../../src/domain/kernel/actor.js';
import { dayOf } from '../../../src/domain/kernel/day.js';
import { aRegisteredCase, fileOf } from '../../fixtures/acts.js';
import { useApp } from '../../fixtures/app.js';

const app = useApp();

/** Asks both sides for their consent, on a file that was read `later` versions ahead of the stored one. */
async function askedAt(caseId: string, later: number): Promise<void> {
  const clerk = await app().actor('宁亚琴');
  const [post] = clerk.posts;
  if (!post) throw new Error('no post');
  await app().runtime.inTransaction(async (unit) => {
    const file = await unit.cases.lock(SYSTEM, caseId);
    if (!file) throw new Error('no such case');
    const at = app().clock.at;
    const context = { person: clerk.personId, post, at, today: dayOf(at), newId: () => crypto.randomUUID() };
    const events: Events = [{ type: 'ConsentRequested', day: dayOf(at), data: { asked: [] } }];
    await unit.cases.save([following('requestConsent', { ...file, version: file.version + later }, events, context)]);
  });
}

test('a file at another version than the one that was seen is not written, nor anything beside it', async () => {
  const caseId = await aRegisteredCase(app(), await app().actor('宁亚琴'));
  const history = () => app().db.asOwner('select seq from history where case_id = $1', [caseId]);
  await expect(askedAt(caseId, 1)).rejects.toMatchObject({ code: 'STALE_VERSION', field: 'expectedVersion' });
  expect([(await fileOf(app(), caseId)).version, (await history()).length]).toEqual([1, 1]);
  await askedAt(caseId, 0);
  expect([(await fileOf(app(), caseId)).version, (await history()).length]).toEqual([2, 2]);
});
