// What belongs in a database from the start: the calendar everywhere; the demonstration only where it is wanted.
import { openOrm } from '../adapters/persistence/database/orm.js';
import { demoStoreOn } from '../adapters/persistence/runtime/demo-store.js';
import { seedStoreOn } from '../adapters/persistence/runtime/seed-store.js';
import { makeDemoAccounts } from '../tools/seeds/demo/accounts.js';
import { runDemo } from '../tools/seeds/demo/run-demo.js';
import { seedNetwork, seedReference } from '../tools/seeds/network.js';
import type { App } from './app.js';

/** Safe to run at every start: what is there already stays as it is. */
export async function seed(app: App): Promise<void> {
  const store = demoStoreOn(app.orm);
  const { demo } = app.config;
  const whole = await store.isDone();
  if (!whole || !demo) await seedAsOwner(app, demo);
  if (demo) await seedDemo(app, whole);
}

/** Accounts are looked for at every start: a demonstration made before one was invented gets it too. */
async function seedDemo(app: App, whole: boolean): Promise<void> {
  if (whole) return makeDemoAccounts(app.identity);
  app.log.info('seeding the demonstration: invented people and cases');
  const store = demoStoreOn(app.orm);
  const cases = runDemo({ runtime: { ...app.runtime, reactions: [] }, ...store }, app.runtime.now());
  const [made] = await Promise.all([cases, makeDemoAccounts(app.identity)]);
  app.log.info({ cases: made }, 'demonstration ready');
}

async function seedAsOwner({ database }: App, demo: boolean): Promise<void> {
  const owner = await openOrm({ url: database.ownerUrl, connections: 1 });
  try {
    const store = seedStoreOn(owner);
    await seedReference(store);
    if (demo) await seedNetwork(store, { demo });
  } finally {
    await owner.close(true);
  }
}
