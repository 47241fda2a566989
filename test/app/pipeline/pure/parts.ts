/** A command and a runtime in memory: each stage writes its name into a trace, and may be told to wait or to refuse. */
import type { Command, CommandContext, Effect } from '../../../../src/app/pipeline/command.js';
import type { ChangeRuntime, ChangeUnit, KeptReceipt, Receipt } from '../../../../src/app/pipeline/port.js';
import type { Happened, Reaction } from '../../../../src/app/pipeline/reactions.js';
import type { Actor, Role } from '../../../../src/domain/kernel/actor.js';
import type { RuleBroken } from '../../../../src/domain/kernel/rule-broken.js';

/** An hour before midnight in UTC: the next day in Asia/Shanghai. */
export const LATE = new Date('2026-06-08T23:00:00Z');

export const actorWith = (role: Role): Actor => ({
  personId: 'person',
  posts: [{ id: 'post', role, roomId: 'room', organisationId: 'org', home: '320612', divisionCode: '320612' }],
});
export const KEEPER = actorWith('ADMINISTRATOR');

export interface Input {
  readonly idempotencyKey: string;
  readonly caps?: number;
}
export const input: Input = { idempotencyKey: 'key-0001', caps: 3 };

export interface Unit extends ChangeUnit {
  readonly name: string;
}
interface Made {
  readonly id: string;
}
interface Decision extends Effect<Made> {
  readonly secret: string;
}
export type TestCommand = Command<Input, Unit, Made, string, string, string | undefined, Decision, object>;

/** What happened, in its order, as `stage what-it-was-given`. */
export class Trace {
  readonly lines: string[] = [];
  readonly receipts: Receipt[] = [];
  readonly kept: { subject: unknown; result: unknown }[] = [];
  readonly contexts: CommandContext[] = [];
  at(line: string): void {
    this.lines.push(line);
  }
}

/** Every stage writes what it was given and hands on its own name. */
export function tracing(trace: Trace, over: Partial<TestCommand> = {}): TestCommand {
  return {
    operation: 'editCalendarDay',
    lock: async ({ name }, given, context) => {
      trace.at(`lock ${name} ${given.caps}`);
      trace.contexts.push(context);
      return 'locked';
    },
    gate: (locked, given, context) => {
      trace.at(`gate ${locked} ${given.caps}`);
      trace.contexts.push(context);
      return 'passed';
    },
    read: async ({ name }, passed, given, context) => {
      trace.at(`read ${name} ${passed} ${given.caps}`);
      trace.contexts.push(context);
      return 'facts';
    },
    decide: (passed, facts, given, context) => {
      trace.at(`decide ${passed} ${facts} ${given.caps}`);
      trace.contexts.push(context);
      return { subject: { kind: 'CALENDAR_DAY', id: '2026-06-09' }, made: { id: 'made' }, secret: 'secret' };
    },
    write: async ({ name }, { made }, context) => {
      trace.at(`write ${name} ${made.id}`);
      trace.contexts.push(context);
    },
    ...over,
  };
}

interface Given {
  /** What the key did before, by the receipt that asks. */
  readonly keptAs?: (receipt: Receipt) => KeptReceipt | null;
  /** What a claim waits for, as for another with the same key. */
  readonly claimedAfter?: () => Promise<unknown>;
  readonly reactions?: readonly Reaction<Unit>[];
  /** How often the work is done; only the last counts, as when a deadlock was lost. */
  readonly times?: number;
  /** The database makes a rollback of the commit. */
  readonly lost?: Error;
}

const hashOf = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

function unitOf(trace: Trace, name: string, { keptAs, claimedAfter }: Given): Unit {
  return {
    name,
    receipts: {
      claim: async (receipt) => {
        trace.at(`claim ${name} ${receipt.key}`);
        trace.receipts.push(receipt);
        await claimedAfter?.();
        return keptAs?.(receipt) ?? null;
      },
      fulfil: async (receipt, subject, result) => {
        trace.at(`fulfil ${name} ${receipt.key}`);
        trace.kept.push({ subject, result });
      },
      hash: hashOf,
    },
  };
}

/** A transaction that is only recorded. */
export function runtimeOf(trace: Trace, given: Given = {}): ChangeRuntime<Unit> {
  return {
    now: () => LATE,
    newId: () => 'fresh',
    ...(given.reactions && { reactions: given.reactions }),
    inTransaction: async (work) => {
      for (let turn = 1; turn < (given.times ?? 1); turn += 1) await work(unitOf(trace, `unit-${turn}`, given));
      trace.at('begin');
      const answer = await work(unitOf(trace, 'unit', given));
      trace.at('commit');
      if (given.lost) throw given.lost;
      return answer;
    },
  };
}

/** The receipt of the same operation with the same input. */
export const same = ({ operation, inputHash }: Receipt): KeptReceipt => ({
  operation,
  inputHash,
  result: { id: 'first' },
});

export async function refusalOf(work: Promise<unknown>): Promise<Pick<RuleBroken, 'code' | 'field'> | string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    const { code, field, message } = error as RuleBroken;
    return code ? { code, field } : message;
  }
}

export const happening = (id: string): Happened => ({ before: null, after: { id }, events: [] }) as unknown as Happened;
