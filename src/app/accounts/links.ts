/** One-time links: 256 bits of chance, kept as a hash, good once and for some days. */
import type { Actor } from '../../domain/kernel/actor.js';
import type { PersonId } from '../../domain/kernel/ids.js';
import { ensure, RuleBroken } from '../../domain/kernel/rule-broken.js';
import type { CommandContext } from '../pipeline/command.js';
import type { AccountId } from './ports/accounts.js';
import type { Desk, LinkKind, NewLink } from './ports/desk.js';

/** Days for which an invitation, or the link of a new account, is good. */
export const INVITATION_DAYS = 7;
/** Days for which the link after a reset is good: its account stands open to whoever holds it. */
export const RESET_DAYS = 1;

/** Whoever comes by a link: nobody is signed in yet. */
export const STRANGER: Actor = { personId: '', posts: [] };

/** What the administrator hands to the person; it is shown once and cannot be shown again. */
export interface Link {
  readonly token: string;
  readonly expiresAt: Date;
}

export type LinkSecret = ReturnType<Desk['secrets']['create']>;

interface LinkFor {
  readonly kind: LinkKind;
  readonly personId: PersonId;
  readonly accountId: AccountId | null;
  readonly days: number;
}

/** A link to be kept, and what is answered of it. */
export function linkOf(
  { secret, hash }: LinkSecret,
  { days, ...meant }: LinkFor,
  { actor, at }: CommandContext,
): { readonly put: NewLink; readonly link: Link } {
  const expiresAt = new Date(at.getTime() + days * 86_400_000);
  return { put: { ...meant, secretHash: hash, by: actor.personId, at, expiresAt }, link: { token: secret, expiresAt } };
}

/** Done already under this key; a lost link is not shown again, but another one can be made with another key. */
export function linkWasShown(made: object): RuleBroken {
  return new RuleBroken('LINK_SHOWN_ONCE', { field: 'idempotencyKey', facts: { ...made } });
}

/** Uses a link, if it opens anything; a later refusal in the same transaction gives it back. */
export async function takeLink(desk: Desk, kind: LinkKind, token: string, at: Date) {
  return /^[\w-]{43}$/.test(token) ? desk.links.take(kind, desk.secrets.hash(token), at) : null;
}

/** LINK_INVALID, one answer for every reason. */
export function ensureLink(holds: unknown): asserts holds {
  ensure(holds, 'LINK_INVALID', { field: 'token' });
}
