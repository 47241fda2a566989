/** What is kept of each step of a linked proceeding. */
import type { Day } from '../kernel/day.js';
import type { DivisionCode, PartyId, ProceedingId } from '../kernel/ids.js';
import type { Cite } from '../clock/row.js';
import type { AuthorityRef } from './authority.js';
import type { PartyAct } from './party.js';
import type { ProceedingKind, ProceedingStatus } from './proceeding-status.js';

/** Papers that go with an application (民诉法解释 353, 办案规则 74 ¶2). */
export const ATTACHMENTS = [
  'AGREEMENT',
  'BODY_PROOF',
  'IDENTITY',
  'SERVICE_ADDRESS',
  'AUTHORISATION',
  'TITLE_PROOF',
  'TITLE_DOCUMENT',
  'OTHER',
] as const;
export type Attachment = (typeof ATTACHMENTS)[number];

/** Why a court may confirm (民诉法 205). */
export const COURT_GROUNDS = ['INVITING_COURT', 'DOMICILE', 'SUBJECT_PLACE', 'ORGANISATION_PLACE'] as const;
export type CourtGround = (typeof COURT_GROUNDS)[number];
export const COURT_LEVELS = ['BASIC', 'INTERMEDIATE'] as const;

/** A court that may confirm: the one that invited, or that of a place. */
export interface Competence {
  readonly ground: CourtGround;
  readonly level: (typeof COURT_LEVELS)[number];
  readonly place: DivisionCode;
  readonly cite: Cite;
}

/** What no court confirms, besides what another court has to (民诉法解释 355). */
export const EXCLUDED_MATTERS = ['NOT_CIVIL', 'PERSONAL_STATUS', 'OTHER_PROCEDURE', 'TITLE'] as const;
export type ExcludedMatter = (typeof EXCLUDED_MATTERS)[number];

export interface Application {
  /** Of every party where the application is joint, otherwise of the one that applies. */
  readonly acts: readonly PartyAct[];
  readonly form: 'WRITTEN' | 'ORAL';
  readonly attachments: readonly Attachment[];
  /** Of a confirmation: why this court, without the place itself, which may be a party's. */
  readonly court?: Pick<Competence, 'ground' | 'level' | 'cite'>;
  /** Of a confirmation: the matters that the clerk stated not to be concerned. */
  readonly screened?: readonly ExcludedMatter[];
}

export interface ProceedingOpening {
  readonly proceedingId: ProceedingId;
  readonly kind: ProceedingKind;
  readonly authority: AuthorityRef;
  readonly party?: PartyId;
  readonly status: ProceedingStatus;
  /** Null where the party was only offered help. */
  readonly application: Application | null;
}

export interface ProceedingMove {
  readonly proceedingId: ProceedingId;
  readonly kind: ProceedingKind;
  readonly status: ProceedingStatus;
  readonly number: string | null;
  readonly document: string | null;
  readonly receivedOn?: Day;
  readonly knownOn?: Day;
  readonly extendedBy?: number;
  readonly wish?: PartyAct;
}

export const OBJECTORS = ['PARTY', 'INTERESTED_PERSON'] as const;
export type Objector = (typeof OBJECTORS)[number];
