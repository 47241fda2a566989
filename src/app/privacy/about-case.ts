/**
 * Commands about the personal data of a case: what stands beside it, once for its key, on the case locked in scope, in
 * one transaction with its log. Only a granted correction is a step of the case itself.
 */
import { type PrivacyAct, privacyPost } from '../../domain/privacy/acts.js';
import type { ActingPost } from '../../domain/kernel/actor.js';
import type { CaseId } from '../../domain/kernel/ids.js';
import { ensure, type RuleBroken } from '../../domain/kernel/rule-broken.js';
import { happenedIn } from '../case/case-change.js';
import type { CaseChange, CaseFile } from '../case/port.js';
import type { PrivacyMutation } from '../permission/privacy.js';
import type { Command, CommandContext, Effect, Envelope } from '../pipeline/command.js';
import { isId } from '../reading/ids.js';
import type { Attribution, OfCase } from '../retention/port.js';
import type { PrivacyUnit } from './port.js';

export interface AboutCase extends Envelope {
  readonly caseId: CaseId;
}

/** What was made, and of which case; a repeated key names the same. */
export interface Done {
  readonly caseId: CaseId;
  readonly id: string;
}

/** What the rules of an act are given, once the gate has found the post. */
export interface PrivacyContext extends CommandContext {
  readonly file: CaseFile;
  readonly of: OfCase;
  readonly post: ActingPost;
  readonly by: Attribution;
  /** The identifier of what the act makes. */
  readonly id: string;
  /** Seals a text under the case's key, for a place with the act's id or another's. */
  seal(place: string, text: string, id?: string): Buffer;
}

interface Act<In, Facts, Writing, Once extends object> {
  /** Refuses what the input alone shows to be wrong. */
  check?(input: In): void;
  /** What the registers say; locked where the act changes it. */
  read?(unit: PrivacyUnit, of: OfCase, input: In): Promise<Facts>;
  decide(doing: PrivacyContext, facts: Facts, input: In): Writing;
  /** Steps of the case that belong to the act. */
  changes?(writing: Writing): readonly CaseChange[];
  write(unit: PrivacyUnit, writing: Writing, doing: PrivacyContext): Promise<unknown>;
  once?(writing: Writing): Once;
  again?(made: Done): RuleBroken;
}

interface ActEffect<Writing> extends Effect<Done> {
  readonly doing: PrivacyContext;
  readonly writing: Writing;
}

export type PrivacyCommand<In, Once extends object = object> = Command<
  In,
  PrivacyUnit,
  Done,
  unknown,
  unknown,
  unknown,
  Effect<Done>,
  Once
>;

/** NOT_FOUND, NOT_YOURS, and what the act refuses. */
export function aboutCase<In extends AboutCase, Facts, Writing, Once extends object = object>(
  operation: PrivacyMutation & PrivacyAct,
  act: Act<In, Facts, Writing, Once>,
): PrivacyCommand<In, Once> {
  const command: Command<In, PrivacyUnit, Done, CaseFile | null, PrivacyContext, Facts, ActEffect<Writing>, Once> = {
    operation,
    check: (input) => act.check?.(input),
    lock: async ({ cases }, { caseId }, { actor }) => (isId(caseId) ? cases.lock(actor, caseId.toLowerCase()) : null),
    gate: (file, input, context) => {
      ensure(file, 'NOT_FOUND', { field: 'caseId' });
      return contextOf(file, privacyPost(operation, context.actor, file.state, input.postId ?? null), context);
    },
    read: async (unit, { of }, input) => (await act.read?.(unit, of, input)) as Facts,
    decide: (doing, facts, input) => {
      const { caseId } = doing.of;
      const made = { caseId, id: doing.id };
      const writing = act.decide(doing, facts, input);
      const happened = act.changes?.(writing).map(happenedIn) ?? [];
      return { subject: { kind: 'CASE', id: caseId }, made, happened, doing, writing };
    },
    write: (unit, { writing, doing }) => act.write(unit, writing, doing),
    once: ({ writing }) => act.once?.(writing) ?? ({} as Once),
    ...(act.again ? { again: act.again } : {}),
  };
  return command;
}

function contextOf(file: CaseFile, post: ActingPost, context: CommandContext): PrivacyContext {
  const { actor, at, newId } = context;
  const [of, id] = [{ home: file.state.home, caseId: file.state.id }, newId()];
  const seal: PrivacyContext['seal'] = (place, text, about = id) => file.key.seal(`${place}:${about}`, text.trim());
  return { ...context, file, of, post, by: { at, person: actor.personId, post: post.id }, id, seal };
}

/** TEXT_MISSING at the field. */
export function ensureSaid(text: string, field: string): void {
  ensure(text.trim(), 'TEXT_MISSING', { field });
}
