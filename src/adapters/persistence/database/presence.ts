// One connection that a running program holds, so that the others on the same embedded server can see it.
import pg from 'pg';

const PRESENCE = 'fengqiao-presence';

export interface Presence {
  /** Lets go; true when no other program is left on the server, which may then be stopped. */
  leave(): Promise<boolean>;
}

/**
 * A server and an import share one embedded database. The last that leaves turns off the light, and nobody else does.
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
        const { rows } = await client.query<{ others: number }>(
          `select count(*)::int as others from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()`,
          [PRESENCE],
        );
        return rows[0]?.others === 0;
      } catch {
        return false;
      } finally {
        await client.end().catch(() => undefined);
      }
    },
  };
}
