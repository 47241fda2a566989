// Joins `npm run import`: the file, the app, the terminal; a signal ends it after the batch at hand.
import { importCommand } from '../tools/cli/import.js';
import type { Log } from '../adapters/http/logging.js';
import { executorOf } from '../adapters/persistence/database/execute.js';
import { sql } from '../adapters/persistence/database/sql.js';
import { importRuntimeOf } from '../adapters/persistence/runtime/import-runtime.js';
import { networkOn } from '../adapters/persistence/network/network.js';
import { networkOfHomeOn } from '../adapters/persistence/import/network-of-home.js';
import { openOrm } from '../adapters/persistence/database/orm.js';
import { readMapping } from '../adapters/register-file/read-mapping.js';
import { openRegister } from '../adapters/register-file/open-register.js';
import type { ImportRuntime } from '../app/import/port.js';
import { whenReady } from '../app/pipeline/ready-for-change.js';
import type { Config } from '../config/config.js';
import type { App } from './app.js';
import { openApp } from './open-app.js';

/** Returns the exit status. */
export function importRegisterFile(config: Config, args: string[], log: Log): Promise<number> {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      stopping = true;
    });
  }
  return importCommand(args, {
    output: process.stdout,
    errors: process.stderr,
    dataDir: config.dataDir,
    openFile: openRegister,
    readMapping,
    inApp: (work) => inApp(config, log, work, args.includes('--dry-run')),
    stopped: () => stopping,
  });
}

async function inApp<T>(
  config: Config,
  log: Log,
  work: (runtime: ImportRuntime) => Promise<T>,
  dryRun: boolean,
): Promise<T> {
  const app = await openApp(config, log);
  try {
    const { orm, identity, runtime } = app;
    const { sealer, now, newId } = { ...identity, ...runtime };
    const done = await work(
      whenReady(importRuntimeOf({ orm, sealer, now, newId, networkOn, networkOfHomeOn }), app.ready),
    );
    if (!dryRun) await renewStatistics(app);
    return done;
  } finally {
    await app.close();
  }
}

/** Until the server's own round comes by, it would plan for the tables as they were before the thousands of rows. */
async function renewStatistics({ database }: App): Promise<void> {
  const owner = await openOrm({ url: database.ownerUrl, connections: 1 });
  try {
    await executorOf(owner.em.fork())(sql`analyze`);
  } finally {
    await owner.close(true);
  }
}
