// Commands that wait for another transaction: given up for its sake they are done anew, and what it did they see.
import { expect, test } from '@jest/globals';
import type { Runtime, UnitOfWork } from '../../../src/app/case/port.js';
import { run } from '../../../src/app/pipeline/command.js';
import { accept, requestConsent } from '../../../src/app/case/commands/intake.js';
import { dayOf } from '../../../src/domain/kernel/day.js';
import { aKey, anAcceptedCase, aRegisteredCase, fileOf, problemOf } from '../../fixtures/acts.js';
import { useApp } from '../../fixtures/app.js';

const app = useApp();

test('an acceptance that lost to another is taken all the same, with one number and one receipt', async () => {
  const clerk = await app().actor('宁亚琴');
  // The series of the committee is there from now on, so that its row can be held.
  await anAcceptedCase(app(), clerk);
  const caseId = await aRegisteredCase(app(), clerk);
  const { state } = await fileOf(app(), caseId);
  const on = dayOf(app().clock.at);
  const parties = state.parties.map(({ id }) => id);
  const asked = parties.map((partyId) => ({ partyId, channel: 'PHONE' }));
  await run(requestConsent, app().runtime, clerk, { idempotencyKey: aKey(), caseId, expectedVersion: 1, asked });
  const other = await app().db.appClient();
  // The other waits first and looks for a deadlock last, so that it is the acceptance that is given up.
  await app().db.asAdmin('grant set on parameter deadlock_timeout to fengqiao_app');
  await other.query(`begin; set local deadlock_timeout = '1min'`);
  await other.query(`select set_config('fengqiao.scope', 'SYSTEM', true)`);
  await other.query('update number_series set last = last where series like $1', ['PEOPLE:%']);
  const key = aKey();
  const { held, runtime, letGo } = stoppedAtItsNumber();
  const accepting = run(accept, runtime, clerk, {
    idempotencyKey: key,
    caseId,
    expectedVersion: 2,
    consents: parties.map((partyId) => ({ partyId, manner: 'ON_PAPER' as const, on })),
    refusals: [],
    rightsNotice: { manner: 'WRITTEN', on },
  });
  await held;
  const updating = other.query('update case_file set amount = amount where case_id = $1', [caseId]);
  await untilWaiting('update case_file set amount');
  letGo(updating);
  await updating;
  await other.query('rollback');
  other.release();
  expect((await accepting).caseId).toBe(caseId);
  expect((await fileOf(app(), caseId)).state.status).toBe('ACCEPTED');
  const given = await app().db.asOwner('select 1 from case_number where case_id = $1', [caseId]);
  const receipts = await app().db.asOwner('select 1 from receipt where key = $1', [key]);
  expect([given.length, receipts.length]).toEqual([1, 1]);
});

/**
 * The app's runtime, in which whoever takes a number waits, its case locked, until it is let go; given up and done anew,
 * it begins only when the other has its turn.
 */
function stoppedAtItsNumber(): { runtime: Runtime; held: Promise<unknown>; letGo: (turn: Promise<unknown>) => void } {
  const [arrived, released] = [Promise.withResolvers(), Promise.withResolvers<{ turn: Promise<unknown> }>()];
  let tries = 0;
  const { runtime } = app();
  const stopped = (unit: UnitOfWork): UnitOfWork => ({
    ...unit,
    numbers: {
      ...unit.numbers,
      take: async (...asked) => {
        arrived.resolve(undefined);
        await released.promise;
        return unit.numbers.take(...asked);
      },
    },
  });
  return {
    runtime: {
      ...runtime,
      inTransaction: (work) =>
        runtime.inTransaction(async (unit) => {
          if (tries++ > 0) await (await released.promise).turn;
          return work(stopped(unit));
        }),
    },
    held: arrived.promise,
    letGo: (turn) => released.resolve({ turn }),
  };
}

test('a case whose personal data was destroyed while its lock was waited for takes no step', async () => {
  const clerk = await app().actor('宁亚琴');
  const caseId = await aRegisteredCase(app(), clerk);
  const { parties } = (await fileOf(app(), caseId)).state;
  const other = await app().db.appClient();
  await other.query('begin');
  await other.query(`select set_config('fengqiao.scope', 'SYSTEM', true)`);
  await other.query('update case_file set sealed = null, list_sealed = null where case_id = $1', [caseId]);
  await other.query('delete from case_key where case_id = $1', [caseId]);
  const asked = parties.map(({ id }) => ({ partyId: id, channel: 'PHONE' }));
  const input = { idempotencyKey: aKey(), caseId, expectedVersion: 1, asked };
  const asking = problemOf(run(requestConsent, app().runtime, clerk, input));
  await untilWaiting('for update');
  await other.query('commit');
  other.release();
  expect(await asking).toBe('CASE_DESTROYED');
  expect(await app().db.asOwner('select version from case_file where case_id = $1', [caseId])).toEqual([
    { version: 1 },
  ]);
});

async function untilWaiting(text: string): Promise<void> {
  const waiting = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%${text}%' and pid <> pg_backend_pid()`;
  while ((await app().db.asApp(waiting)).length === 0) await new Promise((resolve) => setImmediate(resolve));
}
