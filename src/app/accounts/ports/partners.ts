/** Who hands documents over from another system, as an administrator registers them. */
import type { Day } from '../../../domain/kernel/day.js';
import type { Home, PersonId, PostId } from '../../../domain/kernel/ids.js';

/** Public keys as RFC 7517 has them. */
export interface Jwks {
  readonly keys: readonly object[];
}

/** AUTHORITY: its documents act through its post here · SENDER: another server, which hands packages to the court or commission. */
export const PARTNER_KINDS = ['AUTHORITY', 'SENDER'] as const;
export type PartnerKind = (typeof PARTNER_KINDS)[number];

export interface Partner {
  readonly id: string;
  readonly home: Home;
  readonly kind: PartnerKind;
  readonly organisationId: string;
  /** The post of the authority through which its documents act; of a sender the one that must be held for packages to be taken. */
  readonly postId: PostId;
  /** The name by which it signs. */
  readonly issuer: string;
  /** Where it takes documents; null where they are carried by hand. */
  readonly endpoint: string | null;
  /** Pinned keys, or else where they are read. */
  readonly jwks: Jwks | null;
  readonly jwksUrl: string | null;
}

/** A post at a court or commission, held today. */
export interface AuthorityPost {
  readonly id: PostId;
  readonly organisationId: string;
  readonly home: Home;
}

export interface PartnerRegister {
  /** Null for a post that is none of a court or commission, or that nobody holds on that day. */
  post(id: PostId, today: Day): Promise<AuthorityPost | null>;
  /** False where that name is registered already. */
  add(partner: Partner, by: PersonId, at: Date): Promise<boolean>;
  byId(id: string): Promise<Partner | null>;
  /** False where it was disabled before. */
  disable(id: string, at: Date): Promise<boolean>;
  /** A new signing key of the district; with `retire` the former ones are published no more. */
  newKey(home: Home, at: Date, retire: boolean): Promise<void>;
}

/** What keeps administrators from addresses and keys that must not be. */
export interface PartnerChecks {
  /** PARTNER_ADDRESS_BARRED. */
  ensureAllowed(address: string, field: string): void;
  /** Null for anything but public Ed25519 keys. */
  jwksIn(value: unknown): Jwks | null;
}
