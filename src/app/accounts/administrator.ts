/** Who keeps accounts and posts: the administrators of a district, for the persons and places of that district and no other. */
import type { ActingPost, Actor } from '../../domain/kernel/actor.js';
import type { Home } from '../../domain/kernel/ids.js';
import { ensure, type Facts, type RuleBroken } from '../../domain/kernel/rule-broken.js';
import type { DirectOperation } from '../permission/operations.js';
import type { Command, CommandContext, Effect } from '../pipeline/command.js';
import type { Desk, KeptAccount, LogEntry, PersonOfHome } from './ports/desk.js';

/** What an act on accounts and posts decided, and how its log names it; `by` only where it is not the actor. */
export interface DeskEffect<Made extends object> extends Effect<Made> {
  readonly log: Omit<LogEntry, 'action' | 'by'> & Partial<Pick<LogEntry, 'by'>>;
}

/** The stages of an act; see `Command`. */
interface Act<In, Locked, Passed, Found, Decision extends DeskEffect<object>, Once extends object> {
  readonly repeated?: 'HARMLESS';
  check?(input: In, context: CommandContext): void;
  lock(desk: Desk, input: In, context: CommandContext): Promise<Locked>;
  gate(locked: Locked, input: In, context: CommandContext): Passed;
  read?(desk: Desk, passed: Passed, input: In, context: CommandContext): Promise<Found>;
  decide(passed: Passed, found: Found, input: In, context: CommandContext): Decision;
  /** What besides is to be said in the log; null when there was nothing to do, which is not logged. */
  write(desk: Desk, decision: Decision, context: CommandContext): Promise<void> | Promise<Facts | null>;
  once?(decision: Decision): Once;
  again?(made: Decision['made']): RuleBroken;
}

export type DeskCommand<In, Made extends object = object, Once extends object = object> = Command<
  In,
  Desk,
  Made,
  unknown,
  unknown,
  unknown,
  Effect<Made>,
  Once
>;

/** An act on accounts or posts: its log is written with it. */
export function onDesk<In, Locked, Passed, Found, Decision extends DeskEffect<object>, Once extends object = object>(
  operation: DirectOperation,
  act: Act<In, Locked, Passed, Found, Decision, Once>,
): DeskCommand<In, Decision['made'], Once> {
  const command: Command<In, Desk, Decision['made'], Locked, Passed, Found, Decision, Once> = {
    ...act,
    operation,
    write: async (desk, decision, context) => {
      const said = await act.write(desk, decision, context);
      if (said === null) return;
      const { facts, ...entry } = decision.log;
      const noted = { by: context.actor.personId, ...entry, facts: { ...facts, ...said } };
      await desk.log.write({ ...noted, id: context.newId(), at: context.at, action: operation });
    },
  };
  return command;
}

/** The administrator's post of that very district; elsewhere nothing exists (NOT_FOUND), so that ids cannot be tried out. */
export function postOf(actor: Actor, home: Home | null | undefined, field: string): ActingPost {
  const post = actor.posts.find((held) => held.role === 'ADMINISTRATOR' && held.home === home);
  ensure(post, 'NOT_FOUND', { field });
  return post;
}

/** The account, of a person of the administrator's district. */
export function accountFor(
  account: KeptAccount | null,
  actor: Actor,
): { readonly account: KeptAccount; readonly post: ActingPost } {
  const post = postOf(actor, account?.home, 'accountId');
  return { account: account as KeptAccount, post };
}

/** The person, of the administrator's district. */
export function personFor(
  person: PersonOfHome | null,
  actor: Actor,
): { readonly person: PersonOfHome; readonly post: ActingPost } {
  const post = postOf(actor, person?.home, 'personId');
  return { person: person as PersonOfHome, post };
}

/** What would help oneself is for somebody else to do (OWN_ACCOUNT). */
export function notOneself(operation: DirectOperation, { actor }: CommandContext, personId: string): void {
  ensure(personId !== actor.personId, 'OWN_ACCOUNT', { facts: { action: operation } });
}
