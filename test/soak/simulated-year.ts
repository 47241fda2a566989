/** A district's year in minutes: time is handed in, everything else is what the server and the worker run, down to the carriers. */
import { v7 } from 'uuid';
import { outgoingOn } from '../../src/adapters/persistence/letters/outgoing.js';
import { noteStoreOn } from '../../src/adapters/persistence/outbox/outbox.js';
import { placeOfPreference } from '../../src/adapters/persistence/letters/letter-store.js';
import { executorOfSystem } from '../../src/adapters/persistence/visibility/transactions.js';
import { openLog } from '../../src/adapters/http/logging.js';
import { accept, requestConsent } from '../../src/app/case/commands/intake.js';
import { register } from '../../src/app/case/commands/register.js';
import { sendLetter, type Sending } from '../../src/app/letters/outgoing.js';
import { noteEvents } from '../../src/app/outbox/note-events.js';
import type { Job, JobQueue, Relayed } from '../../src/app/outbox/port.js';
import { followNote, relay } from '../../src/app/outbox/relay.js';
import { run } from '../../src/app/pipeline/command.js';
import type { Actor } from '../../src/domain/kernel/actor.js';
import { dayOf } from '../../src/domain/kernel/day.js';
import { follow, followUnitsOf } from '../../src/wiring/following.js';
import { sweepOnce } from '../../src/wiring/sweeping.js';
import { aKey, aRegistration, fileOf } from '../fixtures/acts.js';
import type { TestApp } from '../fixtures/app.js';

export interface Year {
  readonly cases: number;
  readonly from: string;
  readonly days: number;
}

const DAY_MS = 86_400_000;
const AT_ONCE = 4;
/** Ten in the morning and five in the afternoon, in Shanghai. */
const HOURS = [2, 9];

async function together<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = all[Symbol.iterator]();
  const hand = async (): Promise<void> => {
    for (const one of left) await work(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, hand));
}

/** What a worker is made of; `sent` grows by the id of each letter that a carrier took. */
export function workerOn(app: TestApp, sent: string[]) {
  const { orm, sealer, clock } = app;
  const config = { letters: { mail: {}, messenger: {} } };
  const identity = { sealer, now: () => clock.at, newId: v7 };
  const ready = { wrong: async () => [] };
  const parts = { config, orm, identity, runtime: app.runtime, ready, log: openLog('silent') } as never;
  const notes = noteStoreOn(orm, followUnitsOf(parts));
  const store = outgoingOn(orm, sealer);
  const carry: Sending['carriers']['MAIL'] = async ({ id }) => void sent.push(id);
  const sending: Sending = {
    store,
    carriers: { MAIL: carry, SMS: carry, WECHAT: carry },
    linksOf: ({ id }) => ({ open: `https://fengqiao.example/letters/${id}`, unsubscribe: null }),
    now: () => clock.at,
  };
  const execute = executorOfSystem(orm);
  /** What a queue would be handed, in its order. */
  const due = async (from: Relayed): Promise<string[]> => {
    const ids: string[] = [];
    const add = async (jobs: readonly Job[]) => void ids.push(...jobs.map(({ id }) => id));
    await relay(from, { add } as JobQueue, clock.at);
    return ids;
  };
  const followAll = async () =>
    together(await due(notes), async (id) => void (await followNote(notes, id, clock.at, follow)));
  return async () => {
    await followAll();
    await sweepOnce(parts, execute);
    await followAll();
    await together(await due(store), (id) => sendLetter(sending, id));
  };
}

/** So that the people of the district are written to: those who serve hear by mail. */
export async function reachPeople({ db, sealer }: TestApp): Promise<void> {
  const people = await db.asOwner<{ id: string }[]>(`select id from person where home = '320612'`);
  const home = await sealer.of('320612');
  for (const { id } of people)
    await db.asOwner(`insert into letter_preference values ($1, '320612', $2, 'zh', 'AT_ONCE', true, 1, now())`, [
      id,
      home.seal(placeOfPreference(id), { MAIL: `${id}@example.org` }),
    ]);
}

/** Some are only registered, some asked, half of them accepted: what comes after, the sweep does when its day has come. */
async function aCase(app: TestApp, clerk: Actor, serial: number): Promise<void> {
  const [one, other] = aRegistration().parties;
  const parties = [serial % 3 === 0 ? { ...one, email: `party-${serial}@example.org` } : one, other] as never;
  const { caseId } = await run(register, app.runtime, clerk, aRegistration({ parties, facts: `第${serial}件` }));
  if (serial % 10 < 3) return;
  const { state } = await fileOf(app, caseId);
  const asked = state.parties.map(({ id: partyId }) => ({ partyId, channel: 'PHONE' }));
  await run(requestConsent, app.runtime, clerk, { idempotencyKey: aKey(), caseId, expectedVersion: 1, asked });
  if (serial % 10 < 5) return;
  const on = dayOf(app.clock.at);
  const consents = state.parties.map(({ id: partyId }) => ({ partyId, manner: 'ON_PAPER' as const, on }));
  const rightsNotice = { manner: 'WRITTEN' as const, on };
  const given = { idempotencyKey: aKey(), caseId, expectedVersion: 2, consents, refusals: [], rightsNotice };
  await run(accept, app.runtime, clerk, given);
}

/** Runs the year, and then until the last day's letters are gone; returns the letters that were carried, in their order. */
export async function live(tested: TestApp, year: Year, told: (day: number) => void): Promise<string[]> {
  const app = { ...tested, runtime: { ...tested.runtime, reactions: [noteEvents] } };
  const sent: string[] = [];
  app.clock.at = new Date(`${year.from}T00:00:00Z`);
  const clerk = await app.actor('宁亚琴');
  const work = workerOn(app, sent);
  const begun = app.clock.at.getTime();
  let serial = 0;
  for (let day = 0; day < year.days + 2; day += 1) {
    const until = Math.min(year.cases, Math.round(((day + 1) * year.cases) / year.days));
    const today = Array.from({ length: Math.max(0, until - serial) }, () => ++serial);
    for (const hour of HOURS) {
      app.clock.at = new Date(begun + day * DAY_MS + hour * 3_600_000);
      if (hour === HOURS[0]) await together(today, (one) => aCase(app, clerk, one));
      await work();
    }
    told(day);
  }
  return sent;
}
