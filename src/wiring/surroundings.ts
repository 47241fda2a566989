// Joins what a change depends on beside the database: the disk under the data folder, and the clocks.
import { statfs } from 'node:fs/promises';
import type { Log } from '../adapters/http/logging.js';
import { askClocks } from '../adapters/persistence/database/clocks.js';
import { executorOf } from '../adapters/persistence/database/execute.js';
import type { Orm } from '../adapters/persistence/database/orm.js';
import type { Surroundings, WrongCode } from '../app/pipeline/ready-for-change.js';
import type { Config } from '../config/config.js';

const MEGABYTE = 1_048_576;

/** The disk of a foreign database is not ours to see; one that cannot be asked refuses nothing. */
async function freeMegabytes({ database, dataDir }: Config): Promise<number | null> {
  if (database.kind === 'foreign') return null;
  const found = await statfs(dataDir).catch(() => null);
  return found && Math.floor((found.bavail * found.bsize) / MEGABYTE);
}

export function surroundingsOf(config: Config, orm: Orm, log: Log, now: () => Date): Surroundings {
  const execute = executorOf(orm.em.fork());
  return {
    now,
    freeMegabytes: () => freeMegabytes(config),
    clocks: async () => (config.clockCheck ? askClocks(execute) : null),
    report: (code, state, facts) => {
      if (state === 'BEGAN') log.error({ code, ...facts }, MESSAGES[code]);
      else log.warn({ code, ...facts }, '又可以办理了。 Changes are taken again.');
    },
  };
}

const MESSAGES: Readonly<Record<WrongCode, string>> = {
  STORAGE_LOW:
    '磁盘空间不足，暂停办理，查阅照常；腾出空间后自动恢复。 ' +
    'Little room on the disk: changes are refused and reading goes on, until there is room again.',
  CLOCK_WRONG:
    '时钟与数据库或最后一次记录不符，暂停办理，查阅照常；校准后自动恢复。 ' +
    'The clock disagrees with the database or the last recorded instant: changes are refused and reading goes on, until it is right.',
};
