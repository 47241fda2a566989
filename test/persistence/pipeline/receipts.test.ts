// Receipts of before migration 0010 name a case or nothing; afterwards they answer for their key as they did.
import { expect, test } from '@jest/globals';
import { migrate } from '../../../src/adapters/persistence/database/migrate.js';
import { asSystem } from '../../../src/adapters/persistence/visibility/transactions.js';
import { receiptsOn } from '../../../src/adapters/persistence/pipeline/receipts.js';
import { EMPTY, useDatabase } from '../../harness/database.js';

const db = useDatabase(EMPTY);
const ACTOR = '018f0000-0000-7000-8000-000000000001';
const CASE = '018f0000-0000-7000-8000-000000000002';
const HASH = Buffer.from('hash');

const OLD = `insert into receipt (actor, key, action, input_hash, home, case_id, recorded_at) values
  ($1, 'of-an-acceptance', 'accept', $3, '320612', $2, '2026-06-09T04:00:00Z'),
  ($1, 'of-the-calendar', 'editCalendarDay', $3, null, null, '2026-06-09T04:00:00Z')`;

test('each keeps its key, operation, input and time, and what it was about', async () => {
  const { ownerUrl, appUrl } = db();
  await migrate({ ownerUrl, appUrl, upTo: '0009-year-cells' });
  await db().asOwner(OLD, [ACTOR, CASE, HASH]);
  expect(await migrate({ ownerUrl, appUrl })).toContain('0010-receipts');
  const at = new Date('2026-06-09T04:00:00Z');
  const kept = await db().asOwner('select key, subject_kind, subject_id, recorded_at as at from receipt order by key');
  expect(kept).toEqual([
    { key: 'of-an-acceptance', subject_kind: 'CASE', subject_id: CASE, at },
    { key: 'of-the-calendar', subject_kind: 'CALENDAR_DAY', subject_id: '', at },
  ]);
  const answers = await asSystem(await db().orm(), async (execute) => {
    const receipts = receiptsOn(execute, { receiptHash: () => HASH });
    const claim = (key: string, operation: string) =>
      receipts.claim({ actor: ACTOR, key, operation, inputHash: HASH, at });
    return [
      await claim('of-an-acceptance', 'accept'),
      await claim('of-the-calendar', 'editCalendarDay'),
      await claim('never-used-before', 'accept'),
    ];
  });
  expect(answers).toEqual([
    { operation: 'accept', inputHash: HASH, result: { caseId: CASE } },
    { operation: 'editCalendarDay', inputHash: HASH, result: {} },
    null,
  ]);
});
