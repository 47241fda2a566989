// The place for reactions: inside the transaction of a change, after its writes, and together with it or not at all.
import { expect, test } from '@jest/globals';
import { run } from '../../../src/app/pipeline/command.js';
import type { Happened } from '../../../src/app/pipeline/reactions.js';
import { accept, requestConsent } from '../../../src/app/case/commands/intake.js';
import { register } from '../../../src/app/case/commands/register.js';
import type { UnitOfWork } from '../../../src/app/case/port.js';
import { SYSTEM } from '../../../src/domain/kernel/actor.js';
import { RuleBroken } from '../../../src/domain/kernel/rule-broken.js';
import { aKey, aRegisteredCase, aRegistration, fileOf, problemOf } from '../../fixtures/acts.js';
import { useApp } from '../../fixtures/app.js';

const app = useApp();
const clerk = () => app().actor('宁亚琴');

/** A runtime in which one reaction is registered. */
const reacting = (reaction: (happened: Happened, unit: UnitOfWork) => Promise<void>) => ({
  ...app().runtime,
  reactions: [reaction],
});

async function asking(caseId: string) {
  const { state } = await fileOf(app(), caseId);
  const asked = state.parties.map(({ id }) => ({ partyId: id, channel: 'PHONE' }));
  return { idempotencyKey: aKey(), caseId, expectedVersion: 1, asked };
}

test('a reaction is called with what was recorded, once a step, and sees it written in its own transaction', async () => {
  const told: Happened[] = [];
  const versions: (number | undefined)[] = [];
  const runtime = reacting(async (happened, unit) => {
    told.push(happened);
    versions.push((await unit.cases.lock(SYSTEM, happened.after.id))?.version);
    const outside = await app().db.asOwner('select version from case_file where case_id = $1', [happened.after.id]);
    expect(outside).toEqual(happened.before === null ? [] : [{ version: 1 }]);
  });
  const input = aRegistration();
  const { caseId } = await run(register, runtime, await clerk(), input);
  await run(requestConsent, runtime, await clerk(), await asking(caseId));
  expect(versions).toEqual([1, 2]);
  expect(told.map(({ before, after, events }) => [before?.status, after.status, events.map((e) => e.type)])).toEqual([
    [undefined, 'REGISTERED', ['Registered']],
    ['REGISTERED', 'CONSENT_PENDING', ['ConsentRequested']],
  ]);
  await run(register, runtime, await clerk(), input);
  expect(told).toHaveLength(2);
});

test('what a reaction refuses leaves nothing of the change, not even its key', async () => {
  const caseId = await aRegisteredCase(app(), await clerk());
  const input = await asking(caseId);
  const stored = () =>
    app().db.asOwner(
      `select (select version from case_file where case_id = $1) as version,
         (select count(*)::int from history where case_id = $1) as events, (select count(*)::int from receipt) as receipts`,
      [caseId],
    );
  const before = await stored();
  const refusing = reacting(async () => {
    throw new RuleBroken('TEXT_MISSING');
  });
  expect(await problemOf(run(requestConsent, refusing, await clerk(), input))).toBe('TEXT_MISSING');
  expect(await stored()).toEqual(before);
  expect(await problemOf(run(requestConsent, app().runtime, await clerk(), input))).toBe('');
});

test('a refused change has no reaction', async () => {
  const caseId = await aRegisteredCase(app(), await clerk());
  const runtime = reacting(() => Promise.reject(new Error('called')));
  const on = '2026-06-09';
  const rightsNotice = { manner: 'WRITTEN' as const, on };
  const accepting = { idempotencyKey: aKey(), caseId, expectedVersion: 1, consents: [], refusals: [], rightsNotice };
  expect(await problemOf(run(accept, runtime, await clerk(), accepting))).toBe('STEP_NOT_OPEN');
});
