// Two thousand hostile requests a run: no error of ours, nothing of the inside, nothing of others, nothing changed that was refused.
import { beforeAll, expect, test } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import { DEMO, PRESENT } from '../fixtures/demo-app.js';
import { ARBITRATION_TEXTS } from '../../src/app/texts/problems/arbitration.js';
import { CASE_TEXTS } from '../../src/app/texts/problems/case.js';
import { CUSTODY_TEXTS } from '../../src/app/texts/problems/custody.js';
import { FACTS_TEXTS } from '../../src/app/texts/problems/facts.js';
import { GROUP_TEXTS } from '../../src/app/texts/problems/group.js';
import { INTAKE_TEXTS } from '../../src/app/texts/problems/intake.js';
import { PERIOD_TEXTS } from '../../src/app/texts/problems/period.js';
import { PROCEEDING_TEXTS } from '../../src/app/texts/problems/proceedings.js';
import { thePrintedSchema } from '../graphql/schema.js';
import { useApi, withAccounts } from '../graphql/client.js';
import { runAttacks, type AttackReport } from './attack-run.js';
import { setUp, type Setup } from './setup.js';

/** `npm run soak -- hostile` asks for more. */
const REQUESTS = Number(process.env['FENGQIAO_HOSTILE'] ?? 2_000);
/** What the rules of a case refuse by, in all its parts. */
const RULES = {
  ...{ ...CASE_TEXTS, ...INTAKE_TEXTS, ...GROUP_TEXTS, ...PERIOD_TEXTS, ...FACTS_TEXTS },
  ...{ ...CUSTODY_TEXTS, ...PROCEEDING_TEXTS, ...ARBITRATION_TEXTS },
};

const api = useApi(withAccounts('demo_accounts', DEMO));
let schema: GraphQLSchema;
let setup: Setup;
let report: AttackReport;

beforeAll(
  async () => {
    schema = await thePrintedSchema();
    api().app.clock.at = PRESENT;
    setup = await setUp(api());
    report = await runAttacks(api(), schema, setup, REQUESTS);
  },
  120_000 + REQUESTS * 100,
);

test('the attackers are of every role and both cities, and have much that is not theirs to name', () => {
  expect(new Set(setup.viewers.map(({ role }) => role)).size).toBeGreaterThanOrEqual(14);
  expect(setup.marks['3206'].length).toBeGreaterThan(300);
  expect(setup.marks['3203'].length).toBeGreaterThan(300);
});

test('no request found an error of ours, anything of the inside, or anything of others', () => {
  expect(report.violations).toEqual([]);
  expect(report.requests).toBe(REQUESTS);
});

test('the requests were no mere noise: most were read, and many came as far as the rules of a case', () => {
  expect(report.statuses['200']).toBeGreaterThan(REQUESTS / 2);
  expect(Object.keys(report.codes).filter((code) => code in RULES).length).toBeGreaterThan(8);
  expect(Object.keys(report.codes).length).toBeGreaterThan(30);
  expect(report.codes['UNAUTHENTICATED']).toBeLessThan(REQUESTS / 8);
  if (REQUESTS >= 10_000) expect(report.done).toBeGreaterThan(0);
});

test('the book holds afterwards', async () => {
  expect(await api().app.db.asOwner('select * from book_check()')).toEqual([]);
});

test('a long run prints its report', () => {
  if (process.env['FENGQIAO_HOSTILE']) process.stdout.write(`${JSON.stringify(report)}\n`);
  expect(report.slowestMs).toBeLessThan(20_000);
});
