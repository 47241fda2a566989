/** Some two hundred invented cases in every state, made through the commands; played once, and resumed if interrupted. */
import type { Runtime } from '../../../app/case/port.js';
import { dayOf } from '../../../domain/kernel/day.js';
import type { RoomId } from '../../../domain/kernel/ids.js';
import { playerOf, troupesOf, type Player, type Troupe } from './cast.js';
import { type Dice, diceOf } from './dice.js';
import { PLOTS, type Plot } from './plots.js';
import { pass, type Scene } from './play.js';
import { DOING } from './verbs.js';

/** What the demonstration needs of the database beside the door. */
export interface Stage {
  readonly runtime: Runtime;
  /** Rooms with a mediator, and the district supervisors' posts, of the invented people. */
  staffedRooms(): Promise<readonly RoomId[]>;
  supervisorPosts(): Promise<readonly string[]>;
  /** Keys of the stories already begun. */
  begun(): Promise<ReadonlySet<string>>;
  isDone(): Promise<boolean>;
  done(at: Date): Promise<void>;
}

const AT_ONCE = 4;
const DAY_MS = 86_400_000;

/** Returns how many cases were played; 0 when the demonstration stands already. */
export async function playDemo(stage: Stage, present: Date): Promise<number> {
  if (await stage.isDone()) return 0;
  const house = await castOf(stage, present);
  const begun = await stage.begun();
  const stories = PLOTS.flatMap((plot, p) =>
    Array.from({ length: plot.cases }, (_, i) => ({ plot, key: `demo-${p}-${i}` })),
  );
  const waiting = stories
    .filter(({ key }) => !begun.has(`${key}:0`))
    .map((story, n) => ({ ...story, seed: 7919 * (n + 1) }));
  const count = waiting.length;
  const players = Array.from({ length: AT_ONCE }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await playStory(stage.runtime, house, next, present);
  });
  await Promise.all(players);
  await stage.done(present);
  return count;
}

interface Cast {
  readonly troupes: readonly Troupe[];
  readonly supervisors: readonly Player[];
}

async function castOf(stage: Stage, present: Date): Promise<Cast> {
  const today = dayOf(present);
  const [rooms, posts] = await Promise.all([stage.staffedRooms(), stage.supervisorPosts()]);
  return stage.runtime.inTransaction(async (unit) => ({
    troupes: await troupesOf(unit, rooms, today),
    supervisors: (await unit.network.postsByIds(posts, today)).map(playerOf),
  }));
}

interface Story {
  readonly plot: Plot;
  readonly key: string;
  readonly seed: number;
}

async function playStory(runtime: Runtime, cast: Cast, story: Story, present: Date): Promise<void> {
  const scene = sceneOf(runtime, cast, story, present);
  if (!scene) return;
  for (const verb of story.plot.verbs) {
    await DOING[verb](scene);
    pass(scene, scene.dice.below(Math.max(1, Math.floor(story.plot.within / 12))));
  }
}

/** A room that could hold the story, with a place to refer to and a supervisor over it. */
function sceneOf(runtime: Runtime, cast: Cast, { plot, key, seed }: Story, present: Date): Scene | null {
  const dice = diceOf(seed);
  const refers = plot.verbs.some((verb) => ['refer', 'offer', 'propose'].includes(verb));
  const able = cast.troupes.filter((t) => t.room.home.length === 6 && (!refers || isGeneral(t)));
  const troupe = dice.pick(able);
  const supervisor = cast.supervisors.find((s) =>
    troupe.room.divisionCode.startsWith(s.actor.posts[0]?.divisionCode ?? 'none'),
  );
  if (!supervisor) return null;
  const targets = cast.troupes.filter((t) => t.room.home === troupe.room.home && isGeneral(t));
  return {
    runtime,
    dice,
    supervisor,
    targets,
    key,
    present,
    troupe,
    at: beginning(dice, plot, present),
    steps: 0,
    caseId: '',
  };
}

/** Rooms that take nearly everything; the specialised ones get their cases directly. */
function isGeneral(troupe: Troupe): boolean {
  return troupe.room.accepts.length === 0 && troupe.room.ledgerClass === 'PEOPLE';
}

function beginning(dice: Dice, plot: Plot, present: Date): Date {
  const half = Math.floor(plot.within / 2);
  return new Date(present.getTime() - (half + dice.below(plot.within - half)) * DAY_MS);
}
