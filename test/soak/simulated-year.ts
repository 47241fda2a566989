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
import { relay } from '../../src/app/outbox/relay.js';
import { run } from '../../src/app/pipeline/command.js';
import type { Reaction } from '../../src/app/pipeline/reactions.js';
import type { Actor } from '../../src/domain/kernel/actor.js';
import { type Day, dayOf } from '../../src/domain/kernel/day.js';
import { followingOn, followUnitsOf, NOTES_AT_ONCE } from '../../src/wiring/following.js';
import { sweepOnce } from '../../src/wiring/sweeping.js';
import { aKey, aRegistration } from '../fixtures/acts.js';
import type { TestApp } from '../fixtures/app.js';

export interface Year {
  readonly cases: number;
  readonly from: string;
  readonly days: number;
}

const DAY_MS = 86_400_000;
const DESKS = 8;
/** Each sends one letter at a time. */
const WORKERS = 4;
/** Ten in the morning and five in the afternoon, in Shanghai. */
const HOURS = [2, 9];

async function together<T>(all: readonly T[], atOnce: number, work: (one: T) => Promise<void>): Promise<void> {
  const left = all[Symbol.iterator]();
  const hand = async (): Promise<void> => {
    for (const one of left) await work(one);
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
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
  const followOne = followingOn(notes, () => clock.at);
  const followAll = async () => together(await due(notes), NOTES_AT_ONCE, async (id) => void (await followOne(id)));
  return async () => {
    await followAll();
    await sweepOnce(parts, execute);
    await followAll();
    await together(await due(store), WORKERS, (id) => sendLetter(sending, id));
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

/** People of their own: were all cases between the same two, each would be compared with those before it. */
const phoneOf = (serial: number): string => `138${String(serial).padStart(8, '0')}`;

/** What commands of cases run in, and the parties of the cases that they made. */
interface Desk {
  readonly runtime: TestApp['runtime'];
  readonly clerk: Actor;
  readonly today: Day;
  readonly parties: Map<string, readonly string[]>;
}

/** Some are only registered, some asked, half of them accepted: what comes after, the sweep does when its day has come. */
async function aCase({ runtime, clerk, today: on, parties: known }: Desk, serial: number): Promise<void> {
  const [one, other] = aRegistration().parties;
  const email = serial % 3 === 0 ? { email: `party-${serial}@example.org` } : {};
  const parties = [
    { ...one, name: `闻人${serial}`, phone: phoneOf(serial), idNumber: undefined, ...email },
    { ...other, name: `缪${serial}`, phone: phoneOf(50_000 + serial) },
  ] as never;
  const { caseId } = await run(register, runtime, clerk, aRegistration({ parties, facts: `第${serial}件` }));
  if (serial % 10 < 3) return;
  const ids = known.get(caseId) ?? [];
  const asked = ids.map((partyId) => ({ partyId, channel: 'PHONE' }));
  await run(requestConsent, runtime, clerk, { idempotencyKey: aKey(), caseId, expectedVersion: 1, asked });
  if (serial % 10 < 5) return;
  const consents = ids.map((partyId) => ({ partyId, manner: 'ON_PAPER' as const, on }));
  const rightsNotice = { manner: 'WRITTEN' as const, on };
  const given = { idempotencyKey: aKey(), caseId, expectedVersion: 2, consents, refusals: [], rightsNotice };
  await run(accept, runtime, clerk, given);
}

/** The cases of a day by the usual commands, their statements in one transaction: what waits and is told begins after it. */
async function casesOfDay(app: TestApp, clerk: Actor, serials: readonly number[]): Promise<void> {
  if (serials.length === 0) return;
  const parties: Desk['parties'] = new Map();
  const remember: Reaction<unknown> = async ({ after }) =>
    void parties.set(
      after.id,
      after.parties.map(({ id }) => id),
    );
  await app.runtime.inTransaction(async (unit) => {
    const runtime: Desk['runtime'] = {
      ...app.runtime,
      reactions: [noteEvents, remember],
      inTransaction: (work) => work(unit),
    };
    const desk = { runtime, clerk, today: dayOf(app.clock.at), parties };
    await together(serials, DESKS, (serial) => aCase(desk, serial));
  });
}

/** Runs the year, and then until the last day's letters are gone; returns the letters that were carried, in their order. */
export async function live(app: TestApp, year: Year, told: (day: number) => void): Promise<string[]> {
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
      if (hour === HOURS[0]) await casesOfDay(app, clerk, today);
      await work();
    }
    told(day);
  }
  return sent;
}
