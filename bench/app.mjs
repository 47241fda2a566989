// Opens the app on a database of the bench's own: the embedded server in a folder that nobody else uses.
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { openLog } from '../.parts/adapters/http/logging.js';
import { readConfig } from '../.parts/config/config.js';
import { openApp } from '../.parts/wiring/open-app.js';

export const FOLDER = path.resolve(process.env.BENCH_DIR ?? '.data/bench');
export const PASSWORD = 'fengqiao-demo-2026';

/** As an operator runs it, without rate limits. */
export const SETTINGS = {
  HOST: '127.0.0.1',
  LOG_LEVEL: 'warn',
  GRAPHIQL: 'off',
  GRAPHQL_INTROSPECTION: 'off',
  RATE_PERSON: '0',
  RATE_ADDRESS: '0',
  RATE_SIGN_IN: '0',
};

export const folderOf = (cases) => path.join(FOLDER, String(cases));

export async function openBenchApp(cases) {
  const folder = folderOf(cases);
  fs.mkdirSync(folder, { recursive: true });
  const config = readConfig({ ...SETTINGS, PORT: '0', FENGQIAO_DATA_DIR: folder }, []);
  return openApp(config, openLog('warn'));
}

/** The owner's connection: builds by set, with the triggers off, as no program in use ever does. */
export async function ownerOf(app) {
  const client = new pg.Client({ connectionString: app.database.ownerUrl });
  await client.connect();
  await client.query(`set timezone to 'UTC'; set datestyle to 'ISO, YMD'; set synchronous_commit to off; set jit to off`);
  return client;
}
