// A worker of the outbox as its own process, which a test can kill: what follows of a note is one row of the test's own table.
import { noteStoreOn } from '../../src/adapters/persistence/outbox/outbox.ts';
import { placeEvents } from '../../src/adapters/persistence/live/events.ts';
import { openOrm } from '../../src/adapters/persistence/database/orm.ts';
import { sql } from '../../src/adapters/persistence/database/sql.ts';
import { openQueues } from '../../src/adapters/queue/queues.ts';
import { followNote, relay } from '../../src/app/outbox/relay.ts';

const [appUrl, kind, queueUrl] = process.argv.slice(2);
const orm = await openOrm({ url: appUrl, connections: 6 });
const store = noteStoreOn(orm, (execute) => execute);
const queues = openQueues({ kind, url: queueUrl }, () => undefined, { tries: 5, pauseMs: 50, lockMs: 1_000 });
const follow = async (note, execute) => void (await execute(sql`insert into followed (id) values (${note.id}::uuid)`));
queues.work({
  queue: 'notes',
  atOnce: 3,
  handle: async ({ id }) => void (await followNote(store, id, new Date(), follow)),
});
process.stdout.write('ready\n');
for (;;) {
  await placeEvents(orm).catch(() => undefined);
  await relay(store, queues.queue('notes'), new Date()).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 20));
}
