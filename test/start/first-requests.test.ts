// A fresh server's first requests, all at once: each wants the district's key, and none may wait for another for ever.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openLog } from '../../src/adapters/http/logging.js';
import { stableId } from '../../src/tools/seeds/stable-id.js';
import { run } from '../../src/app/pipeline/command.js';
import { register } from '../../src/app/case/commands/register.js';
import { readConfig } from '../../src/config/config.js';
import type { Actor } from '../../src/domain/kernel/actor.js';
import { dayOf } from '../../src/domain/kernel/day.js';
import type { App } from '../../src/wiring/app.js';
import { openApp } from '../../src/wiring/open-app.js';
import { aRegistration } from '../fixtures/acts.js';
import { SEEDED } from '../fixtures/app.js';
import { type FreshDatabase, freshDatabase } from '../harness/database.js';

let db: FreshDatabase;
let app: App;

beforeAll(async () => {
  db = await freshDatabase(SEEDED);
  const FENGQIAO_MASTER_KEY = Buffer.alloc(32, 7).toString('base64');
  const config = readConfig({ DATABASE_URL: db.appUrl, DATABASE_OWNER_URL: db.ownerUrl, FENGQIAO_MASTER_KEY });
  app = await openApp(config, openLog('silent'));
});
afterAll(async () => {
  await app?.close();
  await db?.drop();
});

test('thirty registrations at once, before any key of the district exists, are all done', async () => {
  const personId = stableId('person', '320612:宁亚琴');
  const today = dayOf(new Date());
  const posts = await app.runtime.inTransaction((unit) => unit.network.posts(personId, today));
  const clerk: Actor = { personId, posts };
  const done = await Promise.all(Array.from({ length: 30 }, () => run(register, app.runtime, clerk, aRegistration())));
  expect(new Set(done.map(({ caseId }) => caseId)).size).toBe(30);
}, 30_000);
