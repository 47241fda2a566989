/** What hand-over needs: keys, the register of documents, and the means of signing and verifying. */
import type { AnswerSaid, SentState } from '../../domain/case/package-answer.js';
import type { PackageKind } from '../../domain/case/packages.js';
import type { ProceedingKind } from '../../domain/case/proceeding-status.js';
import type { Actor } from '../../domain/kernel/actor.js';
import type { Home, PersonId, ProceedingId } from '../../domain/kernel/ids.js';
import type { Day } from '../../domain/kernel/day.js';
import type { Jwks, Partner } from '../accounts/ports/partners.js';
import type { Relayed } from '../outbox/port.js';
import type { HandoverDocument, Named, PackageBody } from './document.js';

/** A document that came before, and what it was answered. */
export interface KnownDocument {
  readonly digest: Buffer;
  /** Of the case, when the document first came: a step that is repeated names the same one. */
  readonly version: number | null;
  readonly answer: object | null;
}

export interface HandoverRegister {
  /** Of a district the authority that signs so; of a court or commission a sender, registered for it or for another one there. */
  partner(named: Named, issuer: string): Promise<Partner | null>;
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

/** A signed package. */
export interface SentDocument {
  readonly text: string;
  readonly state: SentState;
}

/** A package that went to a partner, as its answer finds it. */
export interface AnsweredPackage {
  readonly caseId: string;
  readonly package: PackageKind;
  /** Null where it opens none, or was signed before that was kept. */
  readonly proceedingId: ProceedingId | null;
}

/** Packages that were signed for partners, each under the key of its case. */
export interface HandoverOutbox {
  partner(id: string): Promise<Partner | null>;
  /** Keeps it unless that id is taken; the one that stands is returned, null where it is of another case. */
  keep(sent: NewSent): Promise<SentDocument | null>;
  find(partnerId: string, documentId: string, caseId: string): Promise<SentDocument | null>;
  /** It waits to be sent, unless it waits or was sent. */
  queue(partnerId: string, documentId: string): Promise<void>;
  answeredPackage(partnerId: string, documentId: string): Promise<AnsweredPackage | null>;
  answered(partnerId: string, documentId: string, said: AnswerSaid, at: Date): Promise<void>;
}

export interface NewSent {
  readonly partner: Partner;
  readonly documentId: string;
  readonly caseId: string;
  readonly package: PackageKind;
  readonly proceedingId: ProceedingId | null;
  readonly home: Home;
  readonly text: string;
  readonly by: PersonId;
  readonly at: Date;
}

/** A signed document that waits to be sent; without an address its partner is no more. */
export interface WaitingDocument {
  readonly endpoint: string | null;
  readonly text: string;
}

export interface HandoverQueue extends Relayed {
  /** Null for one that is not to be sent any more. */
  open(id: string): Promise<WaitingDocument | null>;
  sent(id: string, at: Date): Promise<void>;
  failed(id: string, reason: string): Promise<void>;
}

/** Packages that come to courts and commissions here. */
export interface HandoverInbox {
  /** Once for its id. */
  keep(
    partner: Partner,
    document: HandoverDocument & { readonly body: PackageBody },
    text: string,
    at: Date,
  ): Promise<void>;
}

/** Keys of a district. */
export interface HandoverKeys {
  published(home: Home): Promise<Jwks>;
  sign(home: Home, document: HandoverDocument): Promise<string>;
}
