/** Makes some two hundred invented cases in every state through the commands: once, and resumed if interrupted. */
import type { Runtime } from '../../../app/case/port.js';
import { dayOf } from '../../../domain/kernel/day.js';
import type { Post } from '../../../domain/network/post.js';
import type { RoomId } from '../../../domain/kernel/ids.js';
import { type CourtActor, postActorOf, staffOfRooms, type PostActor, type RoomStaff } from './actors.js';
import { type Rng, rngOf } from './rng.js';
import { SCENARIOS, type Scenario } from './scenarios.js';
import { letDaysPass, type DemoCase } from './demo-case.js';
import { RUN_STEP } from './steps.js';

/** What the demonstration needs of the database besides the commands. */
export interface DemoStore {
  readonly runtime: Runtime;
  /** Rooms with a mediator, and the district supervisors' posts, of the invented people. */
  staffedRooms(): Promise<readonly RoomId[]>;
  supervisorPosts(): Promise<readonly string[]>;
  /** Posts of judges at courts, of clerks at commissions, and of dispatchers at dispute centres. */
  commissionPosts(): Promise<readonly string[]>;
  judgePosts(): Promise<readonly string[]>;
  dispatcherPosts(): Promise<readonly string[]>;
  /** Keys of the cases that exist already. */
  begun(): Promise<ReadonlySet<string>>;
  isDone(): Promise<boolean>;
  done(at: Date): Promise<void>;
}

const AT_ONCE = 4;
const DAY_MS = 86_400_000;

/** Returns how many cases were made; 0 when the demonstration is complete already. */
export async function runDemo(store: DemoStore, present: Date): Promise<number> {
  if (await store.isDone()) return 0;
  const actors = await actorsOf(store, present);
  const begun = await store.begun();
  const all = SCENARIOS.flatMap((scenario, p) =>
    Array.from({ length: scenario.cases }, (_, i) => ({ scenario, key: `demo-${p}-${i}` })),
  );
  const waiting = all
    .filter(({ key }) => !begun.has(`${key}:0`))
    .map((planned, n) => ({ ...planned, seed: 7919 * (n + 1) }));
  const count = waiting.length;
  const workers = Array.from({ length: AT_ONCE }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      await runScenario(store.runtime, actors, next, present);
  });
  await Promise.all(workers);
  await store.done(present);
  return count;
}

interface DemoActors {
  readonly staffs: readonly RoomStaff[];
  readonly supervisors: readonly PostActor[];
  readonly courts: readonly CourtActor[];
  readonly commissions: readonly CourtActor[];
  readonly dispatchers: readonly PostActor[];
}

async function actorsOf(store: DemoStore, present: Date): Promise<DemoActors> {
  const today = dayOf(present);
  const [rooms, posts, judges, dispatchers, clerks] = await Promise.all([
    ...[
      store.staffedRooms(),
      store.supervisorPosts(),
      store.judgePosts(),
      store.dispatcherPosts(),
      store.commissionPosts(),
    ],
  ]);
  return store.runtime.inTransaction(async ({ network }) => ({
    staffs: await staffOfRooms(network, rooms ?? [], today),
    supervisors: (await network.postsByIds(posts ?? [], today)).map(postActorOf),
    courts: (await network.postsByIds(judges ?? [], today)).map(bodyOf),
    commissions: (await network.postsByIds(clerks ?? [], today)).map(bodyOf),
    dispatchers: (await network.postsByIds(dispatchers ?? [], today)).map(postActorOf),
  }));
}

const bodyOf = (post: Post): CourtActor => ({ id: post.organisationId, home: post.home, judge: postActorOf(post) });

interface PlannedCase {
  readonly scenario: Scenario;
  readonly key: string;
  readonly seed: number;
}

async function runScenario(runtime: Runtime, actors: DemoActors, planned: PlannedCase, present: Date): Promise<void> {
  const demo = demoCaseFor(runtime, actors, planned, present);
  if (!demo) return;
  for (const step of planned.scenario.steps) {
    await RUN_STEP[step](demo);
    letDaysPass(demo, demo.rng.below(Math.max(1, Math.floor(planned.scenario.within / 12))));
  }
}

/** A case at its beginning: in a room that can hold it, with rooms to refer it to and a supervisor; null if nobody supervises. */
function demoCaseFor(
  runtime: Runtime,
  actors: DemoActors,
  { scenario, key, seed }: PlannedCase,
  present: Date,
): DemoCase | null {
  const rng = rngOf(seed);
  const refers = scenario.steps.some((step) => ['refer', 'offer', 'propose'].includes(step));
  const confirms = scenario.steps.includes('askConfirmation') || scenario.steps.includes('courtTakes');
  const able = actors.staffs.filter((t) => fits(t, scenario, refers || confirms));
  const staff = rng.pick(able);
  const supervisor = actors.supervisors.find((s) =>
    staff.room.divisionCode.startsWith(s.actor.posts[0]?.divisionCode ?? 'none'),
  );
  const { home } = staff.room;
  const court = actors.courts.find((one) => one.home === home);
  const dispatcher = actors.dispatchers.find(({ actor }) => actor.posts[0]?.home === home);
  const commission = actors.commissions.find((one) => home.startsWith(one.home));
  if (!supervisor || !court || !dispatcher || !commission) return null;
  const targets = actors.staffs.filter((t) => t.room.home === staff.room.home && isGeneral(t));
  return {
    runtime,
    rng,
    supervisor,
    court,
    dispatcher,
    commission,
    targets,
    key,
    present,
    staff,
    at: beginning(rng, daysAgo(staff, scenario), present),
    steps: 0,
    caseId: '',
  };
}

/** A district's room; entrusted cases go to the court's linkage rooms, what is referred or confirmed to general ones. */
function fits(staff: RoomStaff, { atTheCourt, ofLabour }: Scenario, general: boolean): boolean {
  if (staff.room.home.length !== 6) return false;
  if (atTheCourt) return staff.room.kind === 'COURT_LINK_ROOM';
  if (ofLabour) return staff.room.ledgerClass === 'LABOUR';
  return !general || isGeneral(staff);
}

/** Rooms that take nearly everything; the specialised ones get their cases directly. */
function isGeneral(staff: RoomStaff): boolean {
  return staff.room.accepts.length === 0 && staff.room.ledgerClass === 'PEOPLE';
}

/** Scenarios of cases that are still open begin within so many days. */
const RECENT = 30;

/** The law gives an enterprise's committee fifteen days, so what is still open there began later. */
function daysAgo({ room }: RoomStaff, { within }: Scenario): number {
  return room.kind === 'ENTERPRISE_COMMITTEE' && within <= RECENT ? Math.min(within, 12) : within;
}

function beginning(rng: Rng, within: number, present: Date): Date {
  const half = Math.floor(within / 2);
  return new Date(present.getTime() - (half + rng.below(within - half)) * DAY_MS);
}
