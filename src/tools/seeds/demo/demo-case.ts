/** One invented case, made step by step through the same commands that people use; only its clock is its own. */
import { type Envelope, run } from '../../../app/pipeline/command.js';
import type { CaseCommand } from '../../../app/case/commands/on-case.js';
import type { CaseFile, Runtime } from '../../../app/case/port.js';
import { SYSTEM, type Actor } from '../../../domain/kernel/actor.js';
import { addDays, type Day } from '../../../domain/kernel/day.js';
import type { CaseState } from '../../../domain/case/state.js';
import type { CourtActor, PostActor, RoomStaff } from './actors.js';
import type { Rng } from './rng.js';

/** A case that is being made: its room, its own clock, and the rooms that it may be referred to. */
export interface DemoCase {
  readonly runtime: Runtime;
  readonly rng: Rng;
  readonly supervisor: PostActor;
  readonly targets: readonly RoomStaff[];
  /** The district's court with its judge, and the dispatcher of its dispute centre. */
  readonly court: CourtActor;
  readonly dispatcher: PostActor;
  /** The arbitration commission of the city with its clerk. */
  readonly commission: CourtActor;
  readonly key: string;
  /** The real time; no step of an invented case is dated later. */
  readonly present: Date;
  staff: RoomStaff;
  at: Date;
  steps: number;
  caseId: string;
}

/** The case as it is stored now. */
export async function stateOf(demo: DemoCase): Promise<CaseState> {
  const file = await demo.runtime.inTransaction((unit) => unit.cases.lock(SYSTEM, demo.caseId));
  return (file as CaseFile).state;
}

const HOUR_MS = 3_600_000;

/** Moves the clock of the case on by the days and some hours, at most to the real time. */
export function letDaysPass(demo: DemoCase, days: number): void {
  const later = demo.at.getTime() + days * 24 * HOUR_MS + (1 + demo.rng.below(5)) * HOUR_MS;
  demo.at = new Date(Math.min(later, demo.present.getTime()));
}

export function dayIn(demo: DemoCase, days: number): Day {
  return addDays(demo.at.toISOString().slice(0, 10), days);
}

type StepInput<In> = Omit<In, 'idempotencyKey' | 'caseId' | 'expectedVersion' | 'postId'>;

/** Runs a command as that person; keys are derived from the case and its step, so a second run changes nothing. */
export async function takeStep<In extends Envelope>(
  demo: DemoCase,
  command: CaseCommand<In>,
  who: PostActor,
  input: StepInput<In>,
): Promise<void> {
  const clocked: Runtime = { ...demo.runtime, now: () => demo.at };
  const envelope = {
    idempotencyKey: `${demo.key}:${demo.steps}`,
    postId: who.postId,
    caseId: demo.caseId,
    expectedVersion: demo.steps,
  };
  const done = await run(command, clocked, who.actor as Actor, { ...input, ...envelope } as unknown as In);
  demo.caseId = done.caseId;
  demo.steps += 1;
}
