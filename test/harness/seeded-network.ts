/** A template database with calendar, structure and the invented people, made once per run. */
import pg from 'pg';
import { seedNetwork, seedReference } from '../../src/tools/seeds/network.js';
import { MIGRATED, type Recipe } from './database.js';

export const SEEDED_NETWORK: Recipe = {
  name: 'seeded_network',
  base: MIGRATED,
  prepare: async ({ ownerUrl }) => {
    const owner = new pg.Pool({ connectionString: ownerUrl, max: 1 });
    await seedReference((sql, values) => owner.query(sql, [...values]));
    await seedNetwork((sql, values) => owner.query(sql, [...values]), { demo: true });
    await owner.end();
  },
};
