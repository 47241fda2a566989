/** A template database with calendar, structure and the invented people, made once per run. */
import { openOrm } from '../../src/adapters/persistence/database/orm.js';
import { seedStoreOn } from '../../src/adapters/persistence/runtime/seed-store.js';
import { seedNetwork, seedReference } from '../../src/tools/seeds/network.js';
import { MIGRATED, type Recipe } from './database.js';

export const SEEDED_NETWORK: Recipe = {
  name: 'seeded_network',
  base: MIGRATED,
  prepare: async ({ ownerUrl }) => {
    const owner = await openOrm({ url: ownerUrl, connections: 1 });
    const store = seedStoreOn(owner);
    await seedReference(store);
    await seedNetwork(store, { demo: true });
    await owner.close(true);
  },
};
