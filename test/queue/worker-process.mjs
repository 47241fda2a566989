// A worker as its own process, which a test can kill: what follows of a note is one row of the test's own table; letters go by mail.
import { flushCompileCache } from 'node:module';
import { noteStoreOn } from '../../src/adapters/persistence/outbox/outbox.ts';
import pg from 'pg';
import { writeInvitation } from '../../src/adapters/calendar-file/calendar-file.ts';
import { openMailer } from '../../src/adapters/mail/mailer.ts';
import { wrappedKeys } from '../../src/adapters/persistence/accounts/keys.ts';
import { executorOn } from '../../src/adapters/persistence/database/execute.ts';
import { outgoingOn } from '../../src/adapters/persistence/letters/outgoing.ts';
import { KeyRing } from '../../src/adapters/sealing/key-ring.ts';
import { masterKeyOf } from '../../src/adapters/sealing/master-key.ts';
import { openSealer } from '../../src/adapters/sealing/sealer.ts';
import { sendLetter } from '../../src/app/letters/outgoing.ts';
import { gathered } from '../../src/adapters/persistence/database/gathered.ts';
import { placeEvents } from '../../src/adapters/persistence/live/events.ts';
import { openOrm } from '../../src/adapters/persistence/database/orm.ts';
import { sql } from '../../src/adapters/persistence/database/sql.ts';
import { openQueues } from '../../src/adapters/queue/queues.ts';
import { followNotes, relay } from '../../src/app/outbox/relay.ts';
import { LETTERS_AT_ONCE } from '../../src/wiring/queue-names.ts';

const [appUrl, kind, queueUrl, smtpUrl] = process.argv.slice(2);
const orm = await openOrm({ url: appUrl, connections: 6 });
const store = noteStoreOn(orm, (execute) => execute);
const queues = openQueues({ kind, url: queueUrl }, () => undefined, { tries: 5, pauseMs: 50, lockMs: 1_000 });
const follow = async (notes, execute) =>
  void (await execute(sql`insert into followed (id) select unnest(${notes.map(({ id }) => id)}::uuid[])`));
const followOne = gathered(8, (ids) => followNotes(store, ids, new Date(), follow));
queues.work({ queue: 'notes', atOnce: 8, handle: async ({ id }) => void (await followOne(id)) });
const master = masterKeyOf(new Uint8Array(32).fill(7));
const keys = new pg.Pool({ connectionString: appUrl, max: 1 });
const outgoing = outgoingOn(orm, await openSealer(master, new KeyRing(master, wrappedKeys(executorOn(keys)))));
const mailer = openMailer({ url: smtpUrl, from: 'notice@fengqiao.example', writeInvitation });
const links = () => ({ open: null, unsubscribe: null });
const sending = { store: outgoing, carriers: { MAIL: mailer.send }, linksOf: links, now: () => new Date() };
queues.work({ queue: 'letters', atOnce: LETTERS_AT_ONCE, handle: ({ id }) => sendLetter(sending, id) });
process.stdout.write('ready\n');
// It is killed and has no end at which it would be kept.
flushCompileCache();
for (;;) {
  await placeEvents(orm).catch(() => undefined);
  await relay(store, queues.queue('notes'), new Date()).catch(() => undefined);
  await relay(outgoing, queues.queue('letters'), new Date()).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 20));
}
