// The demonstration: every state, through the commands, once.
import { describe, expect, test } from '@jest/globals';
import { demoStoreOn } from '../../../src/adapters/persistence/runtime/demo-store.js';
import { runDemo } from '../../../src/tools/seeds/demo/run-demo.js';
import { fold } from '../../../src/domain/case/fold.js';
import { SYSTEM } from '../../../src/domain/kernel/actor.js';
import { useApp } from '../../fixtures/app.js';
import { DEMO, PRESENT } from '../../fixtures/demo-app.js';
import type { Query } from '../../../src/adapters/persistence/database/sql.js';
import { compiled } from '../../harness/compiled.js';
import { loadBook } from '../../persistence/book/load-book.js';

const app = useApp(DEMO);
const db = () => app().db;

describe('the demonstration', () => {
  test('makes some two hundred invented cases through the commands', async () => {
    const [{ n }] = await db().asOwner<[{ n: number }]>('select count(*)::int as n from case_file');
    // That it says how many it made, its recipe requires.
    expect(n).toBeGreaterThanOrEqual(190);
  });

  test('leaves a case in every state there is', async () => {
    const rows = await db().asOwner<{ status: string }[]>('select distinct status from case_file order by 1');
    expect(rows.map((r) => r.status)).toEqual([
      'ACCEPTED',
      'AGREEMENT_DRAFTED',
      'AGREEMENT_EFFECTIVE',
      'ANNULLED',
      'ARCHIVED',
      'ASSIGNED',
      'CONSENT_PENDING',
      'DEFAULTED',
      'ENDED_OUTSIDE',
      'EVALUATED',
      'FOLLOWED_UP',
      'FULFILLED',
      'MEDIATING',
      'NOT_ACCEPTED',
      'PERFORMING',
      'REGISTERED',
      'SUSPENDED',
      'TERMINATED_FAILED',
      'TRANSFERRED_OUT',
      'VOIDED',
      'WITHDRAWN',
    ]);
  });

  test('leaves some sixty cases with mandates and applications for confirmation in every state', async () => {
    const mandates = await db().asOwner<{ phase: string; result: string | null; n: number }[]>(
      'select phase, result, count(*)::int as n from mandate group by 1, 2 order by 1, 2',
    );
    expect(mandates).toEqual([
      { phase: 'ENDED', result: 'agreed', n: 14 },
      { phase: 'ENDED', result: 'declined', n: 3 },
      { phase: 'ENDED', result: 'failed', n: 5 },
      { phase: 'OFFERED', result: null, n: 5 },
      { phase: 'RUNNING', result: null, n: 12 },
    ]);
    const asked = await db().asOwner<{ n: number }[]>(
      `select count(*)::int as n from case_file where state ? 'proceedings'`,
    );
    expect(asked).toEqual([{ n: 27 }]);
  });

  test('leaves offers that still await their answer', async () => {
    const due = await db().asOwner<{ due_on: string }[]>(
      `select due_on::text from referral where status = 'SENT' and due_on >= '2026-11-20'`,
    );
    expect(due).toHaveLength(6);
  });

  test('is made once: run again, it changes nothing', async () => {
    expect(await runDemo({ runtime: app().runtime, ...demoStoreOn(app().orm) }, PRESENT)).toBe(0);
  });

  test('tells nobody of anything, now or later', async () => {
    expect(await db().asOwner(`select 1 from outbox`)).toEqual([]);
  });

  test('leaves a book without a difference', async () => {
    expect(await db().asApp('select * from book_check()')).toEqual([]);
  });

  test('is, case by case, what its history folds to, and the book is what its entries say', async () => {
    const ids = await db().asOwner<{ case_id: string }[]>('select case_id from case_file');
    for (const { case_id } of ids) {
      const told = await app().runtime.inTransaction(async (unit) => {
        const file = await unit.cases.lock(SYSTEM, case_id);
        return file && { file, folded: fold(await unit.cases.history(file)) };
      });
      const { file, folded } = told as NonNullable<typeof told>;
      // Through JSON, as the file keeps it: an absent field and an undefined one are the same there.
      expect(JSON.parse(JSON.stringify(folded.state))).toEqual(file.state);
      expect(folded.secret).toEqual(file.secret);
      const execute = async <Row>(query: Query<Row>) => {
        const { text, values } = compiled(query);
        return (await db().asOwner(text, values)) as unknown as Row[];
      };
      const { mandates: _mandates, ...own } = file.book;
      expect(await loadBook(execute, file.state.home, case_id)).toEqual(own);
    }
  }, 60_000);
});
