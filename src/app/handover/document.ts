/** Documents by which another system tells us what its authority did (docs/handover.md); version 1. */
import type { AnswerSaid } from '../../domain/case/package-answer.js';
import type { PackageKind, Recipient } from '../../domain/case/packages.js';
import type { EndedOutsideAs } from '../../domain/case/outcome.js';
import type { ProceedingKind, ProceedingStatus } from '../../domain/case/proceeding-status.js';
import type { Day } from '../../domain/kernel/day.js';
import type { RegisterEntrusted } from '../mandate/register-entrusted.js';
import type { Values } from '../packages/contents/collect.js';
import type { Envelope } from '../pipeline/command.js';

export const HANDOVER_VERSION = 1;

/** What a document of an authority names: its number, the paper, the day on the paper. */
interface OfCase {
  readonly caseId: string;
  readonly number?: string;
  readonly document: string;
  readonly on?: Day;
}

/** The last proceeding of this kind at the authority that signs. */
interface OfProceeding {
  readonly proceeding: ProceedingKind;
  readonly to: ProceedingStatus;
  /** When the parties received the paper, which starts their periods. */
  readonly receivedOn?: Day;
}

/** A package by its allow-list (`app/packages`), for an authority on another server. */
export interface PackageBody {
  readonly caseId: string;
  readonly package: PackageKind;
  readonly recipient: Recipient;
  readonly madeOn: Day;
  readonly values: Values;
}

/** What an authority says of a package, which it names by the id of its document. */
export interface AnswerBody extends AnswerSaid {
  readonly caseId: string;
  readonly package: string;
}

/** ENTRUSTMENT: a case of the authority, which asks a room to mediate · ACCEPTANCE: the authority took the case · STEP: it decided on what was agreed · RESULT: it ended the case · PACKAGE: what a room hands to it · ANSWER: what it says of that. */
export type HandoverBody =
  | { readonly kind: 'ACCEPTANCE'; readonly body: OfCase }
  | { readonly kind: 'ENTRUSTMENT'; readonly body: Omit<RegisterEntrusted, keyof Envelope | 'authorityId'> }
  | { readonly kind: 'STEP'; readonly body: OfCase & OfProceeding }
  | { readonly kind: 'PACKAGE'; readonly body: PackageBody }
  | { readonly kind: 'ANSWER'; readonly body: AnswerBody }
  | { readonly kind: 'RESULT'; readonly body: OfCase & { readonly result: EndedOutsideAs } };
export type HandoverKind = HandoverBody['kind'];

/** As it is signed: from whom, to whom, when, until when, under which id. */
export type HandoverDocument = HandoverBody & {
  readonly v: typeof HANDOVER_VERSION;
  readonly iss: string;
  readonly aud: string;
  readonly iat: number;
  readonly exp: number;
  readonly jti: string;
};

/** The name of a district in a document. */
export const nameOfHome = (home: string): string => `urn:fengqiao:${home}`;

/** The name of a court or commission that is hosted in a district. */
export const nameOfBody = (home: string, organisationId: string): string => `${nameOfHome(home)}:${organisationId}`;

/** Of ours: the district, and the court or commission where the name is that of one. */
export interface Named {
  readonly home: string;
  readonly body: string | null;
}

const OURS = /^urn:fengqiao:(\d{4}(?:\d{2})?)(?::([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))?$/;

/** Null where the name is none of ours. */
export function namedOurs(name: string): Named | null {
  const [, home, body = null] = OURS.exec(name) ?? [];
  return home ? { home, body } : null;
}
