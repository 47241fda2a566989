// An app whose events are followed by hand and whose reminders are swept at an instant of the test's choice.
import { noteStoreOn } from '../../../src/adapters/persistence/outbox/outbox.js';
import { placeOfLetter, placeOfPreference } from '../../../src/adapters/persistence/letters/letter-store.js';
import { noteEvents } from '../../../src/app/outbox/note-events.js';
import { followNote } from '../../../src/app/outbox/relay.js';
import { sweepReminders } from '../../../src/app/reminders/sweep.js';
import type { Actor } from '../../../src/domain/kernel/actor.js';
import { follow, followUnitsOf } from '../../../src/wiring/following.js';
import { reminderSweepOf } from '../../../src/wiring/reminding.js';
import type { TestApp } from '../../fixtures/app.js';

/** The same app, whose commands note their events. */
export function noting(app: TestApp): TestApp {
  return { ...app, runtime: { ...app.runtime, reactions: [noteEvents] } };
}

const identityOf = ({ sealer, runtime }: TestApp) => ({
  sealer,
  now: () => runtime.now(),
  newId: () => runtime.newId(),
});

/** An installation that sends mail and short messages. */
const LETTERS = { letters: { mail: {}, messenger: {} } };

/** Whatever waits in the outbox is followed now. */
export async function followAll(app: TestApp): Promise<void> {
  const store = noteStoreOn(
    app.orm,
    followUnitsOf({ orm: app.orm, identity: identityOf(app), config: LETTERS } as never),
  );
  const waiting = await app.db.asOwner<{ id: string }[]>('select id from outbox where done_at is null order by id');
  for (const { id } of waiting) await followNote(store, id, app.clock.at, follow);
}

/** One sweep at that instant; returns the cases that failed. */
export async function sweepAt(app: TestApp, at: Date): Promise<string[]> {
  const failed: string[] = [];
  const wired = { orm: app.orm, identity: identityOf(app), channels: ['MAIL', 'SMS'] as const };
  await sweepReminders(reminderSweepOf(wired, at, (caseId) => failed.push(caseId)));
  return failed;
}

/** Somebody who serves in the network and has named an address. */
export async function reachable(app: TestApp, { personId }: Actor): Promise<void> {
  const home = '320612';
  const sealed = (await app.sealer.of(home)).seal(placeOfPreference(personId), { MAIL: `${personId}@example.org` });
  await app.db.asOwner(
    `insert into letter_preference (person_id, home, sealed, language, news, reminders, version, changed_at)
     values ($1, $2, $3, 'zh', 'AT_ONCE', true, 1, now()) on conflict do nothing`,
    [personId, home, sealed],
  );
}

export interface Row extends Record<string, unknown> {
  readonly kind: string;
  readonly clock: string;
  readonly step: string;
  readonly reader: string;
  readonly on: string;
  readonly state: string;
}

export const remindersIn = (app: TestApp, caseId: string): Promise<Row[]> =>
  app.db.asOwner<Row[]>(
    `select kind, clock, step, reader, on_day::text as "on", state from reminder where case_id = $1 order by due_at, step, reader`,
    [caseId],
  );

/** How many letters were written for each reminder of the case. */
export const lettersIn = async (app: TestApp, caseId: string): Promise<number[]> =>
  (
    await app.db.asOwner<{ n: number }[]>(
      `select count(*)::int as n from letter where case_id = $1 and kind = 'REMINDER' group by about, reader_id`,
      [caseId],
    )
  ).map(({ n }) => n);

interface Said extends Record<string, unknown> {
  readonly reader: string;
  readonly facts: object;
}

/** What the letters of a case say, opened. */
export async function factsIn(app: TestApp, caseId: string): Promise<Said[]> {
  const rows = await app.db.asOwner<{ id: string; reader: string; sealed: Buffer; wrapped: Buffer }[]>(
    `select l.id, l.reader_kind as reader, l.sealed, k.wrapped from letter l join case_key k on k.case_id = l.case_id
     where l.case_id = $1 and l.kind = 'REMINDER' order by 2, 1`,
    [caseId],
  );
  const home = await app.sealer.of('320612');
  return rows.map(({ id, reader, sealed, wrapped }) => {
    const opened = home.openCaseKey(caseId, wrapped).open(placeOfLetter(id), sealed) as { facts: object };
    return { reader, facts: opened.facts };
  });
}
