/** Plays one invented case, verb by verb, through the same door as everybody; only the clock is the story's own. */
import { type Command, type Envelope, run } from '../../../app/pipeline/command.js';
import type { CaseFile, Runtime } from '../../../app/case/port.js';
import { SYSTEM, type Actor } from '../../../domain/kernel/actor.js';
import { addDays, type Day } from '../../../domain/kernel/day.js';
import type { CaseState } from '../../../domain/case/state.js';
import type { Player, Troupe } from './cast.js';
import type { Dice } from './dice.js';

/** A case in play: where it is, what time it is there, and who else could take it. */
export interface Scene {
  readonly runtime: Runtime;
  readonly dice: Dice;
  readonly supervisor: Player;
  readonly targets: readonly Troupe[];
  readonly key: string;
  /** The real present, which no story overtakes. */
  readonly present: Date;
  troupe: Troupe;
  at: Date;
  steps: number;
  caseId: string;
}

/** The case as it stands in the scene. */
export async function stateOf(scene: Scene): Promise<CaseState> {
  const file = await scene.runtime.inTransaction((unit) => unit.cases.lock(SYSTEM, scene.caseId));
  return (file as CaseFile).state;
}

const HOUR_MS = 3_600_000;

/** Some hours or days pass; the present is never overtaken. */
export function pass(scene: Scene, days: number): void {
  const later = scene.at.getTime() + days * 24 * HOUR_MS + (1 + scene.dice.below(5)) * HOUR_MS;
  scene.at = new Date(Math.min(later, scene.present.getTime()));
}

export function dayIn(scene: Scene, days: number): Day {
  return addDays(scene.at.toISOString().slice(0, 10), days);
}

type Asked<In> = Omit<In, 'idempotencyKey' | 'caseId' | 'expectedVersion' | 'postId'>;

/** Takes a step as the player; every key is the story's own, so playing again changes nothing. */
export async function act<In extends Envelope>(
  scene: Scene,
  command: Command<In>,
  who: Player,
  asked: Asked<In>,
): Promise<void> {
  const clocked: Runtime = { ...scene.runtime, now: () => scene.at };
  const envelope = {
    idempotencyKey: `${scene.key}:${scene.steps}`,
    postId: who.postId,
    caseId: scene.caseId,
    expectedVersion: scene.steps,
  };
  const done = await run(command, clocked, who.actor as Actor, { ...asked, ...envelope } as unknown as In);
  scene.caseId = done.caseId;
  scene.steps += 1;
}
