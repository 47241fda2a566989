/** One-time links: 256 bits of chance, kept as a hash, good once and for some days. */
import type { PersonId } from '../../domain/kernel/ids.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import type { AccountId } from './ports/accounts.js';
import type { DeskRuntime, Desk, LinkKind } from './ports/desk.js';
import type { Act } from './administrator.js';

/** Days for which an invitation, or the link of a new account, is good. */
export const INVITATION_DAYS = 7;
/** Days for which the link after a reset is good: its account stands open to whoever holds it. */
export const RESET_DAYS = 1;

/** What the administrator hands to the person; it is shown once and cannot be shown again. */
export interface Link {
  readonly token: string;
  readonly expiresAt: Date;
}

interface LinkFor {
  readonly kind: LinkKind;
  readonly personId: PersonId;
  readonly accountId: AccountId | null;
  readonly days: number;
}

/** Makes a link; older ones of the person are withdrawn. */
export async function makeLink({ desk, runtime, actor, at }: Act, { days, ...meant }: LinkFor): Promise<Link> {
  const { secret, hash } = runtime.secrets.create();
  const expiresAt = new Date(at.getTime() + days * 86_400_000);
  await desk.links.put({ ...meant, secretHash: hash, by: actor.personId, at, expiresAt });
  return { token: secret, expiresAt };
}

/** Uses a link (LINK_INVALID, one answer for every reason); a later refusal in the same transaction gives it back. */
export async function takeLink(desk: Desk, runtime: DeskRuntime, kind: LinkKind, token: string) {
  const taken = /^[\w-]{43}$/.test(token)
    ? await desk.links.take(kind, runtime.secrets.hash(token), runtime.now())
    : null;
  ensure(taken, 'LINK_INVALID', { field: 'token' });
  return taken;
}
