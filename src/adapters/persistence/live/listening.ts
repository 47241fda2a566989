/** One connection of a process on which it hears that there are new events; opened again whenever it breaks. */
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { CHANNEL } from './events.js';

export interface Listening {
  readonly url: string;
  /** New events, or the connection is back: whatever was missed is to be read. */
  onNews(): void;
  /** The connection broke or could not be made. */
  onBroken(error: Error): void;
  /** In case nothing is heard, though the connection seems to stand; and how long to wait before another attempt. */
  readonly everyMs?: number;
  readonly againMs?: number;
}

const EVERY_MS = 10_000;
const AGAIN_MS = 1_000;

/** Returns what ends it. The first attempt is made in the background: a server starts while the database is away. */
export function listenForEvents({
  url,
  onNews,
  onBroken,
  everyMs = EVERY_MS,
  againMs = AGAIN_MS,
}: Listening): () => Promise<void> {
  let ended = false;
  let client: pg.Client | undefined;
  const stop = new AbortController();
  const keep = async (): Promise<void> => {
    while (!ended) {
      client = new pg.Client({ connectionString: url, application_name: 'fengqiao-events', keepAlive: true });
      await heard(client, onNews).catch((error: Error) => ended || onBroken(error));
      await client.end().catch(() => undefined);
      await pause(againMs, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  };
  const look = setInterval(onNews, everyMs);
  const keeping = keep();
  return async () => {
    ended = true;
    clearInterval(look);
    stop.abort();
    await client?.end().catch(() => undefined);
    await keeping;
  };
}

/** Resolves or throws when the connection is over; one that is ended while it is being made never says that it was not. */
async function heard(client: pg.Client, onNews: () => void): Promise<void> {
  const over = new Promise<void>((resolve, reject) => {
    client.on('error', reject);
    client.on('end', resolve);
  });
  over.catch(() => undefined);
  client.on('notification', onNews);
  await Promise.race([client.connect(), over]);
  await client.query(`listen ${CHANNEL}`);
  onNews();
  await over;
}
