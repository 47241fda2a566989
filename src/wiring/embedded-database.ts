// The embedded database of a running program: started, kept running, and ended by the last program that leaves it.
import type { Log } from '../adapters/http/logging.js';
import { bePresent, type Presence } from '../adapters/persistence/database/presence.js';
import { APP_ROLE, OWNER_ROLE, prepareDatabase, roleUrl } from '../adapters/persistence/database/roles.js';
import { type EmbeddedPostgres, launchPostgres } from '../tools/embedded/launch.js';
import { bySocket } from '../tools/embedded/socket.js';
import { tryAgain } from '../tools/embedded/try-again.js';

export interface OpenDatabase {
  appUrl: string;
  ownerUrl: string;
  embedded: boolean;
  /** Ends the embedded server, unless another program (an import, say) still works on it. */
  close(): Promise<void>;
}

export async function openEmbedded(dataDir: string, log: Log): Promise<OpenDatabase> {
  const server = await launchPostgres(dataDir);
  log.info({ port: server.port, reused: server.reused }, 'embedded PostgreSQL');
  await prepareDatabase(server.adminUrl, server.secrets);
  const { port, socket, secrets } = server;
  const appUrl = bySocket(roleUrl(port, APP_ROLE, secrets.app), socket);
  const ownerUrl = bySocket(roleUrl(port, OWNER_ROLE, secrets.owner), socket);
  const close = await stayPresent(server, { dataDir, appUrl, log });
  return { appUrl, ownerUrl, embedded: true, close };
}

interface Place {
  readonly dataDir: string;
  readonly appUrl: string;
  readonly log: Log;
}

/**
 * Holds one connection. When it is lost though nobody asked the server to end, then the server is started again, at the
 * port under which the pools of this program know it (its socket is named by it). Returns what lets go.
 */
async function stayPresent(first: EmbeddedPostgres, { dataDir, appUrl, log }: Place): Promise<() => Promise<void>> {
  const stop = new AbortController();
  let server = first;
  let presence: Presence;
  let returning: Promise<unknown> = Promise.resolve();
  const lookIn = async (): Promise<void> => {
    presence = await bePresent(appUrl, () => {
      if (!stop.signal.aborted) returning = comeBack();
    });
  };
  const comeBack = async (): Promise<void> => {
    log.error({ code: 'DATABASE_ENDED' }, ENDED);
    const work = async (): Promise<void> => {
      server = await launchPostgres(dataDir, { port: first.port });
      await lookIn();
    };
    const tries = await tryAgain(work, stop.signal, (number) => {
      log.error({ code: 'DATABASE_NOT_BACK', tries: number }, NOT_BACK);
    });
    if (tries !== null) log.warn({ code: 'DATABASE_BACK', tries, reused: server.reused }, BACK);
  };
  await lookIn();
  return async () => {
    stop.abort();
    await returning;
    if (await presence.leave()) await server.stop();
  };
}

const ENDED =
  '内置数据库意外停止，正在重新启动；期间的请求答复 DATABASE_AWAY。 ' +
  'The embedded PostgreSQL ended by itself and is started again; until then requests are answered DATABASE_AWAY.';
const NOT_BACK =
  '内置数据库还启动不了，稍后再试；原因见数据目录的 postgres.log。 ' +
  'The embedded PostgreSQL does not start yet and is tried again; see postgres.log in the data folder.';
const BACK = '内置数据库已恢复运行。 The embedded PostgreSQL runs again.';
