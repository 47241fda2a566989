// Runs the sweep at the start and every minute, one sweep at a time.
import { describeError } from '../adapters/http/logging.js';
import { undatedItemsOn } from '../adapters/persistence/calendar/undated.js';
import { expiredItemsOn } from '../adapters/persistence/case/expired-items.js';
import { executorOfSystem } from '../adapters/persistence/visibility/transactions.js';
import { fillLastDays } from '../app/calendar/fill.js';
import { sweep } from '../app/referral/sweep.js';
import type { App } from './app.js';

const EVERY_MS = 60_000;

/** Returns what stops it; a sweep under way is waited for. */
export function startSweeping({ orm, runtime, ready, log }: App): () => Promise<void> {
  const [expired, undated] = [expiredItemsOn(orm), undatedItemsOn(executorOfSystem(orm))];
  let under: Promise<void> = Promise.resolve();
  const once = async (): Promise<void> => {
    try {
      if ((await ready.wrong()).length > 0) return;
      const filled = await fillLastDays(runtime, undated);
      if (filled.referrals + filled.rightsRequests > 0) log.info(filled, 'last days filled in');
      const { referrals, periods, reminders } = await sweep(runtime, expired);
      if (referrals + periods + reminders > 0)
        log.info({ referrals, periods, reminders }, 'what was due has come to its end');
    } catch (error) {
      log.error({ error: describeError(error) }, 'sweep failed');
    }
  };
  const next = (): void => {
    under = under.then(once);
  };
  next();
  const timer = setInterval(next, EVERY_MS);
  return async () => {
    clearInterval(timer);
    await under;
  };
}
