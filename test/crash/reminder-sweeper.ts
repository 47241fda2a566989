// A process of its own that sweeps reminders when it is told to: run by kill-reminders.test.ts, which kills it in the middle of it.
import { sweepAt } from '../app/reminders/reminded.js';
import { openTestApp } from '../fixtures/app.js';
import type { FreshDatabase } from '../harness/database.js';

const [appUrl = '', at = ''] = process.argv.slice(2);
const app = await openTestApp({ appUrl } as FreshDatabase);
process.on('message', async () => process.send?.(await sweepAt(app, new Date(at))));
process.on('disconnect', () => process.exit(0));
process.send?.('READY');
