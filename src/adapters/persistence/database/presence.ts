// One connection that a running program holds, so that the others on the same embedded server can see it.
import pg from 'pg';
import { executorOn } from './execute.js';
import { sql } from './sql.js';

const PRESENCE = 'fengqiao-presence';

const LEAVING = 'fengqiao-leaving';
const ONE_AFTER_THE_OTHER = 20_261_130;

const OTHERS = sql<{ others: number }>`select count(*)::int as others from pg_stat_activity
  where application_name = ${PRESENCE} and pid <> pg_backend_pid()`;

export interface Presence {
  /** Lets go; true when no other program is left on the server, which may then be stopped. */
  leave(): Promise<boolean>;
}

/**
 * A server and an import share one embedded database. Whoever leaves last stops it, and nobody else does.
 * `onLost` hears once that the database went away under us.
 */
export async function bePresent(url: string, onLost: () => void): Promise<Presence> {
  const client = new pg.Client({ connectionString: url, application_name: PRESENCE });
  client.on('error', () => undefined);
  await client.connect();
  let leaving = false;
  client.once('end', () => {
    if (!leaving) onLost();
  });
  return {
    async leave() {
      leaving = true;
      try {
        const execute = executorOn(client);
        // Of two that leave together the second no longer sees the first, so that one of them is the last; the lock ends with the connection.
        await execute(sql`select pg_advisory_lock(${ONE_AFTER_THE_OTHER})`);
        await execute(sql`select set_config('application_name', ${LEAVING}, false)`);
        const [found] = await execute(OTHERS);
        return found?.others === 0;
      } catch {
        return false;
      } finally {
        await client.end().catch(() => undefined);
      }
    },
  };
}
