/** The log of who saw a case, tried to, or sought a party: what an entry says and who writes it. */
import type { AccessLevel } from '../../domain/case/visibility.js';
import type { PackageFormat, PackageKind, Recipient } from '../../domain/case/packages.js';
import type { ActingPost, Actor } from '../../domain/kernel/actor.js';
import type { CaseId, Home, PartyId } from '../../domain/kernel/ids.js';
import type { RevealReason } from '../../domain/privacy/reveal.js';
import type { SearchReason } from '../../domain/privacy/search.js';
import type { TokenKind } from '../keys/sealer-port.js';

/** Kinds of particulars of a party; a number of a court or an office that was tried at registering. */
export type SoughtBy = TokenKind | 'EXTERNAL_NUMBER';

/** The case that was opened, or asked for in vain: by its id, or by a number in a district. */
export type CaseReference = { readonly caseId: CaseId } | { readonly home: Home; readonly number: string };

/** A list taken out as a file: asked how, with how many rows. Texts that were typed are left out of `asked`. */
export interface Exported {
  readonly kind: 'EXPORTED';
  readonly list: string;
  readonly format: string;
  readonly asked: Readonly<Record<string, string>>;
  readonly rows: number;
  readonly post: ActingPost | null;
}

/** Written before its answer is given. One that named no existing case leaves nothing. */
export type AccessLogEntry =
  | {
      readonly kind: 'OPENED';
      readonly caseId: CaseId;
      readonly accessLevel: AccessLevel;
      readonly post: ActingPost | null;
    }
  | { readonly kind: 'REFUSED'; readonly of: CaseReference }
  | { readonly kind: 'COPIED'; readonly caseId: CaseId; readonly partyId: PartyId; readonly post: ActingPost }
  | {
      readonly kind: 'PACKAGED';
      readonly caseId: CaseId;
      /** Whose paper it is; null where it belongs to all. */
      readonly partyId: PartyId | null;
      readonly package: PackageKind;
      readonly recipient: Recipient;
      readonly reason: RevealReason;
      readonly format: PackageFormat;
      readonly post: ActingPost;
    }
  | {
      readonly kind: 'SEARCHED';
      readonly by: readonly SoughtBy[];
      readonly reason: SearchReason | null;
      readonly found: number;
      readonly post: ActingPost | null;
    }
  | Exported;

/** Writes entries in a transaction of their own, so that none is lost with what fails after it. */
export interface AccessLog {
  note(actor: Actor, entries: readonly AccessLogEntry[], requestId?: string): Promise<void>;
}
