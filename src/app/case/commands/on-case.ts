/** Commands on a case that exists: what of each stage they have in common, and what a single step adds. */
import type { Action, Proof } from '../../../domain/case/actions.js';
import { actingPost, ensureOpen } from '../../../domain/case/permit.js';
import type { CaseState } from '../../../domain/case/state.js';
import type { StepContext } from '../../../domain/case/steps/context.js';
import type { ActingPost, Actor } from '../../../domain/kernel/actor.js';
import type { CaseId } from '../../../domain/kernel/ids.js';
import type { Notice } from '../../../domain/kernel/notice.js';
import { ensure } from '../../../domain/kernel/rule-broken.js';
import type { Command, CommandContext, Effect, Envelope } from '../../pipeline/command.js';
import { type CaseDecision, following, happenedIn } from '../case-change.js';
import type { CaseChange, CaseFile, UnitOfWork } from '../port.js';

/** A command on an existing case says which version it saw. */
export interface OnCase extends Envelope {
  readonly caseId: CaseId;
  readonly expectedVersion: number;
}

/** What every command on a case answers. */
export interface CaseMade {
  readonly caseId: CaseId;
  /** What should be known of what was done; absent for nothing. */
  readonly notices?: readonly Notice[];
}

export interface CaseEffect extends Effect<CaseMade> {
  readonly changes: readonly CaseChange[];
}

export type CaseCommand<In> = Command<In, UnitOfWork, CaseMade>;

/** One step: what it asks with the lock, what it reads behind the gate, and its pure decision. */
interface CaseStep<A extends Action, In, Asked, Read> {
  /** What it can ask for without having seen the case. */
  ask?(unit: UnitOfWork, input: In, context: CommandContext): Promise<Asked>;
  /** What it can ask for only then, or takes, as a number. */
  read?(unit: UnitOfWork, file: CaseFile, input: In, given: { asked: Asked; context: StepContext }): Promise<Read>;
  decide(
    file: CaseFile,
    input: In,
    context: StepContext,
    given: { readonly asked: Asked; readonly read: Read; readonly proof: Proof<A> },
  ): CaseDecision;
  /** What should be known, though nothing forbids the step. */
  notices?(given: { readonly asked: Asked; readonly read: Read }): readonly Notice[];
  /** What it writes beside the case, together with it. */
  beside?(unit: UnitOfWork, change: CaseChange, context: CommandContext): Promise<unknown>;
}

/** The gate of every action, a person's and the system's: the post that acts, and the proof that the action is open. */
export function passGate<A extends Action>(
  action: A,
  actor: Actor,
  state: CaseState | null,
  chosen: string | null = null,
): { readonly post: ActingPost; readonly proof: Proof<A> } {
  const post = actingPost(action, actor, state, chosen);
  return { post, proof: ensureOpen(action, state) };
}

/** What a step is given of its command, once the gate has found the post. */
export function stepContextOf({ actor, at, today, newId }: CommandContext, post: ActingPost): StepContext {
  return { person: actor.personId, post, at, today, newId };
}

/** The effect of changes of one case. */
export function effectOf(changes: readonly [CaseChange, ...CaseChange[]], notices: readonly Notice[] = []): CaseEffect {
  const { id } = changes[0].after.state;
  const made = { caseId: id, ...(notices.length > 0 ? { notices } : {}) };
  return { subject: { kind: 'CASE', id }, made, happened: changes.map(happenedIn), changes };
}

/** A command whose step needs the case alone. */
export function onCase<A extends Action, In extends OnCase>(
  action: A,
  decide: CaseStep<A, In, undefined, undefined>['decide'],
): CaseCommand<In> {
  return onCaseWith<A, In, undefined, undefined>(action, { decide });
}

interface Locked<Asked> {
  readonly file: CaseFile | null;
  readonly asking: Promise<Asked>;
}
interface Passed<A extends Action, Asked> {
  readonly file: CaseFile;
  readonly context: StepContext;
  readonly proof: Proof<A>;
  readonly asking: Promise<Asked>;
}
interface Facts<Asked, Read> {
  readonly asked: Asked;
  readonly read: Read;
}

/** NOT_FOUND, STALE_VERSION, the codes of the gate, and what the step refuses. */
export function onCaseWith<A extends Action, In extends OnCase, Asked = undefined, Read = undefined>(
  action: A,
  step: CaseStep<A, In, Asked, Read>,
): CaseCommand<In> {
  const command: Command<In, UnitOfWork, CaseMade, Locked<Asked>, Passed<A, Asked>, Facts<Asked, Read>, CaseEffect> = {
    operation: action,
    lock: async (unit, input, context) => {
      const locking = unit.cases.lock(context.actor, input.caseId);
      const asking = (async () => step.ask?.(unit, input, context) as Promise<Asked>)();
      asking.catch(() => undefined);
      return { file: await locking, asking };
    },
    gate: ({ file, asking }, input, context) => {
      ensure(file, 'NOT_FOUND', { field: 'caseId' });
      const seen = { expected: input.expectedVersion, actual: file.version };
      ensure(seen.expected === seen.actual, 'STALE_VERSION', { field: 'expectedVersion', facts: seen });
      const { post, proof } = passGate(action, context.actor, file.state, input.postId ?? null);
      return { file, asking, proof, context: stepContextOf(context, post) };
    },
    read: async (unit, { file, asking, context }, input) => {
      const asked = await asking;
      return { asked, read: (await step.read?.(unit, file, input, { asked, context })) as Read };
    },
    decide: ({ file, context, proof }, facts, input) => {
      const decision = step.decide(file, input, context, { ...facts, proof });
      return effectOf([following(action, file, decision, context)], step.notices?.(facts));
    },
    write: (unit, { changes }, context) =>
      Promise.all([unit.cases.save(changes), ...changes.map((change) => step.beside?.(unit, change, context))]),
  };
  return command;
}
