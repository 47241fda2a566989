/**
 * The one pipeline for change: permission → receipt → lock → gate → decision → write → book → reactions.
 * Whatever changes anything is a `Command`, a plain object with its part of each stage, and goes through `run`.
 */
import type { Actor } from '../../domain/kernel/actor.js';
import { type Day, dayOf } from '../../domain/kernel/day.js';
import type { RuleBroken } from '../../domain/kernel/rule-broken.js';
import { ensurePermitted, type Operation } from '../permission/operations.js';
import type { ChangeRuntime, ChangeUnit, Receipt, Subject } from './port.js';
import { type Happened, react } from './reactions.js';
import { ensureSame, ensureSoundKey } from './receipts.js';

/** What the input of a command carries that is done once for its key. */
export interface Keyed {
  /** Same key, same input: the first effect is returned again. Same key, other input: KEY_REUSED. */
  readonly idempotencyKey: string;
}

/** What the input carries where a post acts. */
export interface Envelope extends Keyed {
  /** Asked for only when two posts of the actor fit. */
  readonly postId?: string | null;
}

/** Who asks, and when: one instant for the whole command, with its day in Asia/Shanghai. */
export interface CommandContext {
  readonly actor: Actor;
  readonly at: Date;
  readonly today: Day;
  readonly newId: () => string;
}

/** What a command decided. `made` is what it answers, now and whenever its key is sent again. */
export interface Effect<Made extends object> {
  readonly subject: Subject;
  readonly made: Made;
  /** For changes of cases: what reactions are called with. */
  readonly happened?: readonly Happened[];
}

/**
 * `Locked` is what was locked and read with it, `Passed` what the gate proved of it, `Facts` what was read after the
 * gate, `Decision` the effect. Whatever a stage throws leaves nothing of the command.
 */
export interface Command<
  In,
  Unit extends ChangeUnit,
  Made extends object,
  Locked = unknown,
  Passed = unknown,
  Facts = unknown,
  Decision extends Effect<Made> = Effect<Made>,
  Once extends object = object,
> {
  /** Its row in the table of operations says who may send it. */
  readonly operation: Operation;
  /** Left out, the effect has a receipt. `HARMLESS`: sent again it changes nothing, so its input has no key. */
  readonly repeated?: 'HARMLESS';
  /** Refuses what the input alone shows to be wrong, before anything is read. */
  check?(input: In, context: CommandContext): void;
  /** Locks the subject in the actor's scope; asks for what else can be asked without having seen it. Sent together with the receipt. */
  lock(unit: Unit, input: In, context: CommandContext): Promise<Locked>;
  /** Refuses an unseen subject, a wrong post, a shut status, a stale version. */
  gate(locked: Locked, input: In, context: CommandContext): Passed;
  /** Asks for what the decision needs and only the subject knows, or takes what it uses, as a number. */
  read?(unit: Unit, passed: Passed, input: In, context: CommandContext): Promise<Facts>;
  /** The rules: refuses, or says everything that is to be written. It asks nobody. */
  decide(passed: Passed, facts: Facts, input: In, context: CommandContext): Decision;
  /** Rows, history, logs; the entries of the book go last. It need not wait: what fails of it fails the transaction. */
  write(unit: Unit, decision: Decision, context: CommandContext): Promise<unknown>;
  /** What is answered besides the first time only, as a secret or what writing found out: no receipt keeps it. */
  once?(decision: Decision, written: unknown): Once;
  /** For a command with something answered once: why it is not answered again. */
  again?(made: Made): RuleBroken;
}

/** NOT_PERMITTED, KEY_MALFORMED, KEY_REUSED, and what the stages refuse. One transaction, once for its key. */
export async function run<In, Unit extends ChangeUnit, Made extends object, Once extends object>(
  command: Command<In, Unit, Made, unknown, unknown, unknown, Effect<Made>, Once>,
  runtime: ChangeRuntime<Unit>,
  actor: Actor,
  input: In,
): Promise<Made & Once> {
  ensurePermitted(command.operation, actor);
  const at = runtime.now();
  const context: CommandContext = { actor, at, today: dayOf(at), newId: () => runtime.newId() };
  const key = keyOf(command, input);
  command.check?.(input, context);
  return runtime.inTransaction(async (unit) => {
    const receipt = key === null ? null : receiptFor(command, unit, key, input, context);
    const claiming = receipt && unit.receipts.claim(receipt);
    const locking = command.lock(unit, input, context);
    locking.catch(() => undefined);
    const kept = await claiming;
    if (receipt && kept) {
      ensureSame(kept, receipt);
      const made = kept.result as Made & Once;
      if (command.again) throw command.again(made);
      return made;
    }
    const passed = command.gate(await locking, input, context);
    const facts = await command.read?.(unit, passed, input, context);
    const decision = command.decide(passed, facts, input, context);
    const { subject, made } = decision;
    const fulfilled = receipt && unit.receipts.fulfil(receipt, subject, made);
    const [, written] = await Promise.all([fulfilled, command.write(unit, decision, context)]);
    await react(runtime.reactions, decision.happened ?? [], unit);
    return { ...made, ...(command.once?.(decision, written) as Once) };
  });
}

function keyOf<In>({ repeated }: Pick<Command<In, ChangeUnit, object>, 'repeated'>, input: In): string | null {
  if (repeated === 'HARMLESS') return null;
  const { idempotencyKey } = input as Keyed;
  ensureSoundKey(idempotencyKey);
  return idempotencyKey;
}

function receiptFor<In>(
  { operation }: Pick<Command<In, ChangeUnit, object>, 'operation'>,
  { receipts }: ChangeUnit,
  key: string,
  input: In,
  { actor, at }: CommandContext,
): Receipt {
  return { actor: actor.personId, key, operation, inputHash: receipts.hash(input), at };
}
