// Two thousand hostile requests a run: no error of ours, nothing of the inside, nothing of others, nothing changed that was refused.
import { beforeAll, expect, test } from '@jest/globals';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { stageOn } from '../../src/adapters/persistence/runtime/demo-store.js';
import { playDemo } from '../../src/tools/seeds/demo/demo.js';
import { printApi } from '../../src/adapters/graphql/server/build-schema.js';
import { CASE_MESSAGES } from '../../src/app/texts/problems/case.js';
import { apiSchema } from '../../src/wiring/api-schema.js';
import { useApi } from '../graphql/client.js';
import { besiege, type Siege } from './siege.js';
import { setStage, type Stage } from './stage.js';

/** `npm run soak -- hostile` asks for more. */
const REQUESTS = Number(process.env['FENGQIAO_HOSTILE'] ?? 2_000);
const PRESENT = new Date('2026-11-20T06:00:00Z');

const api = useApi();
let schema: GraphQLSchema;
let stage: Stage;
let siege: Siege;

beforeAll(
  async () => {
    schema = buildSchema(printApi(await apiSchema()));
    const { runtime, orm, clock } = api().house;
    clock.at = PRESENT;
    await playDemo({ runtime, ...stageOn(orm) }, PRESENT);
    stage = await setStage(api());
    siege = await besiege(api(), schema, stage, REQUESTS);
  },
  120_000 + REQUESTS * 100,
);

test('the besiegers are of every role and both cities, and have much that is not theirs to name', () => {
  expect(new Set(stage.viewers.map(({ role }) => role)).size).toBeGreaterThanOrEqual(14);
  expect(stage.marks['3206'].length).toBeGreaterThan(300);
  expect(stage.marks['3203'].length).toBeGreaterThan(300);
});

test('no request found an error of ours, anything of the inside, or anything of others', () => {
  expect(siege.violations).toEqual([]);
  expect(siege.requests).toBe(REQUESTS);
});

test('the requests were no mere noise: most were read, and many came as far as the rules of a case', () => {
  expect(siege.statuses['200']).toBeGreaterThan(REQUESTS / 2);
  expect(Object.keys(siege.codes).filter((code) => code in CASE_MESSAGES).length).toBeGreaterThan(8);
  expect(Object.keys(siege.codes).length).toBeGreaterThan(30);
  expect(siege.codes['UNAUTHENTICATED']).toBeLessThan(REQUESTS / 8);
  if (REQUESTS >= 10_000) expect(siege.done).toBeGreaterThan(0);
});

test('the book holds afterwards', async () => {
  expect(await api().house.db.asOwner('select * from book_check()')).toEqual([]);
});

test('what the siege was is told to whoever asked for a long one', () => {
  if (process.env['FENGQIAO_HOSTILE']) process.stdout.write(`${JSON.stringify(siege)}\n`);
  expect(siege.slowestMs).toBeLessThan(20_000);
});
