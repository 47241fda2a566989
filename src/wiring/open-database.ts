// Opens the database that the configuration chose and brings it up to date.
import type { Config, DatabaseChoice } from '../config/config.js';
import { describeError, type Log } from '../adapters/http/logging.js';
import { checkServer } from '../adapters/persistence/database/check-server.js';
import { migrate } from '../adapters/persistence/database/migrate.js';
import { type OpenDatabase, openEmbedded } from './embedded-database.js';

export type { OpenDatabase };

async function openForeign(choice: DatabaseChoice & { kind: 'foreign' }, log: Log): Promise<OpenDatabase> {
  const { appUrl, ownerUrl, separateRoles } = choice;
  if (!separateRoles) {
    log.warn(
      '只给了一个数据库用户：建表与办案未分权，防篡改只靠触发器，行级规则不起作用；请另设 DATABASE_OWNER_URL。 ' +
        'One database user does both migrating and working: only triggers guard history and book, and row security binds nobody; set DATABASE_OWNER_URL.',
    );
  }
  await checkServer(ownerUrl);
  if (separateRoles) await checkServer(appUrl);
  return { appUrl, ownerUrl, embedded: false, close: async () => undefined };
}

/** The database as it is, however far it was migrated: for operating it. */
export function reachDatabase({ database, dataDir }: Config, log: Log): Promise<OpenDatabase> {
  return database.kind === 'embedded' ? openEmbedded(dataDir, log) : openForeign(database, log);
}

/** Throws, with what it had started ended again, when the database will not do or a migration fails. */
export async function openDatabase(config: Config, log: Log): Promise<OpenDatabase> {
  const open = await reachDatabase(config, log);
  try {
    const done = await migrate(open);
    if (done.length > 0) log.info({ done }, 'migrated');
    return open;
  } catch (error) {
    log.fatal({ error: describeError(error) }, 'migration failed');
    await open.close();
    throw error;
  }
}
