/** Told by the server as soon as something of one's cases changed. Where no socket can be opened the lists are asked on a timer alone. */
import { liveQueue, type LiveQueueSubscription } from '../made/documents.js';
import { currentLanguage } from '../words/i18n.js';
import { BASE } from './public-path.js';
import { accessToken } from './session.js';

/** Coming back after a break is said as READY too, so nothing that happened meanwhile is missed. */
const RETRIES = 20;

const address = (): string => `${location.origin.replace(/^http/, 'ws')}${BASE}/graphql`;

/** Listens until the answer is called. A token that ran out closes the socket; the next one is opened with a fresh one. */
export function listenToQueue(onMark: () => void): () => void {
  let end = (): void => undefined;
  let over = false;
  void import('graphql-ws').then(({ createClient }) => {
    if (over) return;
    const client = createClient({
      url: address(),
      retryAttempts: RETRIES,
      connectionParams: async () => ({
        authorization: `Bearer ${await accessToken()}`,
        acceptLanguage: currentLanguage(),
      }),
    });
    const asked = { query: '', extensions: { documentId: liveQueue.id } };
    const sink = { next: onMark, error: () => undefined, complete: () => undefined };
    const unsubscribe = client.subscribe<LiveQueueSubscription>(asked, sink);
    end = () => {
      unsubscribe();
      void client.dispose();
    };
  });
  return () => {
    over = true;
    end();
  };
}
