// Commands ask as the system: no row of theirs may look its case up before it is let pass.
import { expect, test } from '@jest/globals';
import { raw } from '../../../src/adapters/persistence/database/sql.js';
import { asSystem } from '../../../src/adapters/persistence/visibility/transactions.js';
import { anAcceptedCase } from '../../fixtures/acts.js';
import { useApp } from '../../fixtures/app.js';

const app = useApp();

test('as the system every table shows its rows without asking whose case they belong to', async () => {
  await anAcceptedCase(app(), await app().actor('宁亚琴'));
  const guarded = await app().db.asOwner<{ name: string }[]>(
    'select c.relname as name from pg_class c join pg_policy p on p.polrelid = c.oid group by 1 having count(*) > 1 order by 1',
  );
  expect(guarded.length).toBeGreaterThan(10);
  const asking: string[] = [];
  for (const { name } of guarded) {
    const plan = await asSystem(app().orm, (execute) =>
      execute<{ 'QUERY PLAN': string }>(
        raw(`explain (analyze, costs off, timing off, summary off) select 1 from ${name}`) as never,
      ),
    );
    const lines = plan.map((row) => row['QUERY PLAN']);
    const at = lines.findIndex((line) => line.includes('case_file') && !lines[0]?.includes('case_file'));
    if (at >= 0 && !lines[at]?.includes('never executed')) asking.push(`${name}: ${lines[at]}`);
  }
  expect(asking).toEqual([]);
});
