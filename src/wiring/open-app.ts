// The app: the migrated database, identities, and the services for change and reading on it.
import { v7 } from 'uuid';
import type { Log } from '../adapters/http/logging.js';
import { keyConnection, storedUnder } from '../adapters/persistence/accounts/keys.js';
import { type Execute, executorOf } from '../adapters/persistence/database/execute.js';
import { networkOn } from '../adapters/persistence/network/network.js';
import { type Orm, openOrm } from '../adapters/persistence/database/orm.js';
import { runtimeOf } from '../adapters/persistence/runtime/runtime.js';
import { loadMasterKeys } from '../adapters/sealing/load-master-keys.js';
import type { Config } from '../config/config.js';
import { masterKeySource } from '../config/master-key-source.js';
import { openDatabase } from './open-database.js';
import { noteEvents } from '../app/outbox/note-events.js';
import { readyForChange } from '../app/pipeline/ready-for-change.js';
import { openIdentity } from './open-identity.js';
import type { App } from './app.js';
import { sealFormerNumbers } from './former-numbers.js';
import { surroundingsOf } from './surroundings.js';
import { seed } from './seed.js';

const now = (): Date => new Date();
const newId = (): string => v7();

/** Opens the database, brings it up to date, and seeds what belongs in it; whatever fails is closed again. */
export async function openApp(config: Config, log: Log): Promise<App> {
  const database = await openDatabase(config, log);
  const orm = await openOrm({ url: database.appUrl });
  const keys = keyConnection(database.appUrl);
  const close = async (): Promise<void> => {
    await orm.close(true);
    await keys.close();
    await database.close();
  };
  try {
    const ready = readyForChange(surroundingsOf(config, orm, log, now), config.leastFree);
    const app = { config, log, database, orm, close, ready, ...(await servicesOn(config, orm, keys.keys)) };
    await sealFormerNumbers(app);
    await seed(app);
    return app;
  } catch (error) {
    await close();
    throw error;
  }
}

async function servicesOn(config: Config, orm: Orm, keys: Execute): Promise<Pick<App, 'identity' | 'runtime'>> {
  const master = loadMasterKeys(masterKeySource(config), await storedUnder(executorOf(orm.em.fork())));
  const pool = await orm.em.getConnection().getNativeClient();
  const identity = await openIdentity({ pool, keys, master, now, newId });
  const runtime = runtimeOf({ orm, sealer: identity.sealer, now, newId, networkOn });
  return { identity, runtime: { ...runtime, reactions: [noteEvents] } };
}
