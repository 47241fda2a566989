/** What packages are read from besides the case. */
import type { PackageFormat, PackageKind, Recipient } from '../../domain/case/packages.js';
import type { PackageAnswer, SentState } from '../../domain/case/package-answer.js';
import type { CaseLocation } from '../../domain/case/location.js';
import type { Role } from '../../domain/kernel/actor.js';
import type { CaseId, PartyId, PersonId } from '../../domain/kernel/ids.js';
import type { RevealReason } from '../../domain/privacy/reveal.js';
import type { Keyset, Page } from '../reading/page.js';

/** A package that was made: of what, for whom, why, and by whom. */
export interface PackageRow {
  readonly id: string;
  readonly at: string;
  readonly package: PackageKind;
  readonly recipient: Recipient;
  readonly format: PackageFormat;
  readonly partyId: PartyId | null;
  readonly reason: RevealReason;
  readonly personId: PersonId;
  readonly personName: string;
  readonly role: Role;
  readonly requestId: string;
}

/** A package that was signed for the system of a court or commission, and how it was answered there. */
export interface SentPackage {
  readonly id: string;
  readonly package: PackageKind;
  readonly authorityId: string;
  readonly authorityName: string;
  readonly madeAt: string;
  readonly state: SentState;
  readonly sentAt: string | null;
  /** Why it was not taken, as a code. */
  readonly reason: string | null;
  readonly answer: PackageAnswer | null;
  readonly answeredAt: string | null;
  /** Under which number of theirs, with which paper, and why it was refused. */
  readonly answerNumber: string | null;
  readonly answerDocument: string | null;
  readonly answerReason: string | null;
}

export interface PackageReading {
  /** Null where the case does not exist for the viewer; the newest first. */
  sent(caseId: CaseId): Promise<{ location: CaseLocation; sent: readonly SentPackage[] } | null>;
  /** Names of organisations by id. */
  organisations(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Null where the case does not exist for the viewer. */
  log(caseId: CaseId, page: Keyset): Promise<{ location: CaseLocation; page: Page<PackageRow> } | null>;
}

/** A snapshot in which packages can be made. */
export interface BesidePackages {
  readonly packages: PackageReading;
}
