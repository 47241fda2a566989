// A process of its own that sweeps when it is told to: run by kill-sweep.test.ts, which kills it in the middle of it.
import { expiredItemsOn } from '../../src/adapters/persistence/case/expired-items.js';
import { sweep } from '../../src/app/referral/sweep.js';
import { openTestApp } from '../fixtures/app.js';
import type { FreshDatabase } from '../harness/database.js';

const [appUrl = '', at = ''] = process.argv.slice(2);
const app = await openTestApp({ appUrl } as FreshDatabase);
app.clock.at = new Date(at);
process.on('message', async () => process.send?.(await sweep(app.runtime, expiredItemsOn(app.orm))));
process.on('disconnect', () => process.exit(0));
process.send?.('READY');
