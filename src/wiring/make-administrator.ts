// Joins `npm run admin:create`: the terminal, the rules of accounts, and the owner's connection.
import { v7 } from 'uuid';
import { adminCreate } from '../tools/cli/admin-create.js';
import type { Terminal } from '../tools/cli/ask-password.js';
import type { Log } from '../adapters/http/logging.js';
import { openPasswords } from '../adapters/identity/passwords.js';
import { executorOn } from '../adapters/persistence/database/execute.js';
import { type Orm, openOrm } from '../adapters/persistence/database/orm.js';
import { seedStoreOn } from '../adapters/persistence/runtime/seed-store.js';
import { DivisionTable } from '../adapters/persistence/tables/network.js';
import { administratorTable } from '../adapters/persistence/accounts/administrators.js';
import { seedNetwork } from '../tools/seeds/network.js';
import { type AdministratorInput, createAdministrator } from '../app/accounts/sign-in/create-administrator.js';
import type { Config } from '../config/config.js';
import { openDatabase } from './open-database.js';

/** Returns the exit status. The database is opened, and brought up to date, only for arguments that make sense. */
export function makeAdministrator(
  config: Config,
  args: string[],
  log: Log,
  terminal: Terminal = { input: process.stdin, output: process.stdout },
): Promise<number> {
  return adminCreate(args, terminal, (input) => asOwner(config, log, input));
}

async function asOwner(config: Config, log: Log, input: AdministratorInput): ReturnType<typeof createAdministrator> {
  const database = await openDatabase(config, log);
  const orm = await openOrm({ url: database.ownerUrl, connections: 1 });
  try {
    const pool = await orm.em.getConnection().getNativeClient();
    await placeSomewhere(orm);
    const administrators = administratorTable(executorOn(pool));
    const passwords = await openPasswords();
    return await createAdministrator(input, { now: () => new Date(), newId: () => v7(), passwords, administrators });
  } finally {
    await orm.close(true);
    await database.close();
  }
}

/** A database that no demonstration filled has no divisions yet, and an administrator needs a place to sit in. */
async function placeSomewhere(orm: Orm): Promise<void> {
  if ((await orm.em.fork().count(DivisionTable)) === 0) await seedNetwork(seedStoreOn(orm), { demo: false });
}
