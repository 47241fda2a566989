// One sweep: what is due comes to its end, once whoever sweeps.
import { describeError } from '../adapters/http/logging.js';
import { undatedItemsOn } from '../adapters/persistence/calendar/undated.js';
import { expiredItemsOn } from '../adapters/persistence/case/expired-items.js';
import { oldPackagesOn } from '../adapters/persistence/handover/old-packages.js';
import { oldVisitsOn } from '../adapters/persistence/self-service/sessions.js';
import type { executorOfSystem } from '../adapters/persistence/visibility/transactions.js';
import { fillLastDays } from '../app/calendar/fill.js';
import { destroyReceived } from '../app/handover/destroy-received.js';
import { forgetVisits } from '../app/self-service/forget.js';
import { sweep } from '../app/referral/sweep.js';
import { sweepReminders } from '../app/reminders/sweep.js';
import type { App } from './app.js';
import { channelsOf } from './lettering.js';
import { reminderSweepOf } from './reminding.js';

/** While changes are refused (disk, clock) nothing is swept. */
export async function sweepOnce(
  {
    config,
    orm,
    identity,
    runtime,
    ready,
    log,
  }: Pick<App, 'config' | 'orm' | 'identity' | 'runtime' | 'ready' | 'log'>,
  execute: ReturnType<typeof executorOfSystem>,
): Promise<void> {
  if ((await ready.wrong()).length > 0) return;
  const filled = await fillLastDays(runtime, undatedItemsOn(execute));
  if (filled.referrals + filled.rightsRequests > 0) log.info(filled, 'last days filled in');
  const { referrals, periods, reminders } = await sweep(runtime, expiredItemsOn(orm));
  if (referrals + periods + reminders > 0)
    log.info({ referrals, periods, reminders }, 'what was due has come to its end');
  const untold = (caseId: string, error: unknown) => log.error({ caseId, error: describeError(error) }, 'not reminded');
  await forgetVisits(oldVisitsOn(execute), runtime.now());
  const packages = await destroyReceived(oldPackagesOn(execute), runtime.now());
  if (packages > 0) log.info({ packages }, 'received packages were destroyed, their term being over');
  await sweepReminders(reminderSweepOf({ orm, identity, channels: channelsOf(config.letters) }, runtime.now(), untold));
}
