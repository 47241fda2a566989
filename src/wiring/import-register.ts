// Joins `npm run import`: the file, the house, the terminal; a signal ends it after the batch at hand.
import { importCommand } from '../adapters/cli/import.js';
import type { Log } from '../adapters/http/logging.js';
import { importRuntimeOf } from '../adapters/persistence/import-runtime.js';
import { networkOn } from '../adapters/persistence/network/network.js';
import { networkOfHomeOn } from '../adapters/persistence/network/network-of-home.js';
import { openRegister } from '../adapters/register-file/open-register.js';
import type { ImportRuntime } from '../app/import/port.js';
import type { Config } from '../config.js';
import { openHouse } from './open-house.js';

/** Returns the exit status. */
export function importRegisterFile(config: Config, args: string[], log: Log): Promise<number> {
  let told = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      told = true;
    });
  }
  return importCommand(args, {
    output: process.stdout,
    errors: process.stderr,
    dataDir: config.dataDir,
    openFile: openRegister,
    inHouse: (work) => inHouse(config, log, work),
    stopped: () => told,
  });
}

async function inHouse<T>(config: Config, log: Log, work: (runtime: ImportRuntime) => Promise<T>): Promise<T> {
  const house = await openHouse(config, log);
  try {
    const { orm, identity, runtime } = house;
    const { sealer, now, newId } = { ...identity, ...runtime };
    return await work(importRuntimeOf({ orm, sealer, now, newId, networkOn, networkOfHomeOn }));
  } finally {
    await house.close();
  }
}
