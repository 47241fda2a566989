/** What hand-over needs: keys, the register of documents, and the means of signing and verifying. */
import type { ProceedingKind } from '../../domain/case/proceeding-status.js';
import type { Actor } from '../../domain/kernel/actor.js';
import type { Home } from '../../domain/kernel/ids.js';
import type { Day } from '../../domain/kernel/day.js';
import type { Jwks, Partner } from '../accounts/ports/partners.js';
import type { HandoverDocument } from './document.js';

/** A document that came before, and what it was answered. */
export interface KnownDocument {
  readonly digest: Buffer;
  /** Of the case, when the document first came: a step that is repeated names the same one. */
  readonly version: number | null;
  readonly answer: object | null;
}

export interface HandoverRegister {
  partner(home: Home, issuer: string): Promise<Partner | null>;
  /** Who holds the partner's post on that day; null where nobody does. */
  actor(partner: Partner, today: Day): Promise<Actor | null>;
  /** Keeps the document unless it is known; the one that stands is returned. */
  keep(
    partner: Partner,
    document: HandoverDocument,
    digest: Buffer,
    version: number | null,
    at: Date,
  ): Promise<KnownDocument>;
  /** The version of a case that exists for the authority; null for none. */
  versionOf(actor: Actor, caseId: string): Promise<number | null>;
  /** The last proceeding of that kind which the case has at the authority; null for none. */
  proceedingOf(partner: Partner, caseId: string, kind: ProceedingKind): Promise<string | null>;
  answered(partner: Partner, documentId: string, answer: object): Promise<void>;
  renew(partner: Partner, documentId: string, version: number | null): Promise<void>;
}

/** A document as it came, its signature not verified. */
export interface Unverified {
  readonly iss: string;
  readonly aud: string;
}

export interface HandoverMeans {
  /** HANDOVER_MALFORMED where it is no signed document. */
  look(text: string): Unverified;
  /** HANDOVER_UNVERIFIED, HANDOVER_MALFORMED against the schema. */
  verify(text: string, partner: Partner, at: Date): Promise<HandoverDocument>;
  digest(text: string): Buffer;
}

/** Keys of a district. */
export interface HandoverKeys {
  published(home: Home): Promise<Jwks>;
  sign(home: Home, document: HandoverDocument): Promise<string>;
}
