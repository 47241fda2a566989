// Wires live views: sockets, who is on them, and the connection on which this process hears of events.
import { liveSockets } from '../adapters/graphql/sockets/sockets.js';
import { describeError } from '../adapters/http/logging.js';
import type { RunningHttp } from '../adapters/http/server.js';
import type { Orm } from '../adapters/persistence/database/orm.js';
import { eventStoreOn } from '../adapters/persistence/live/events.js';
import { listenForEvents } from '../adapters/persistence/live/listening.js';
import { standing } from '../app/accounts/sign-in/authenticate.js';
import { type LiveHub, openHub } from '../app/live/hub.js';
import type { App } from './app.js';

export function hubOn(orm: Orm, log: App['log'] | undefined): LiveHub {
  return openHub(eventStoreOn(orm), (error) =>
    log?.warn({ error: describeError(error) }, 'somebody could not be told'),
  );
}

export function socketsOf({ identity, config }: Pick<App, 'identity' | 'config'>) {
  const whoIs = (authorization: string) => standing(authorization, identity);
  return liveSockets({ standing: whoIs, origins: config.corsOrigins });
}

/** The server, and beside it the connection that wakes the hub; both end together. */
export function withNews(
  http: RunningHttp,
  { database, log }: Pick<App, 'database' | 'log'>,
  hub: LiveHub,
): RunningHttp {
  const warn = (what: string) => (error: unknown) => log.warn({ error: describeError(error) }, what);
  const end = listenForEvents({
    url: database.appUrl,
    onNews: () => void hub.wake().catch(warn('not told yet')),
    onBroken: warn('no news of events'),
  });
  return {
    ...http,
    close: async () => {
      await http.close();
      await end();
    },
  };
}
