/** An outside authority that takes part in a case: it holds it, entrusts its mediation, or decides on what was agreed. */
import type { Day } from '../kernel/day.js';
import type { DivisionCode, EventId, Home } from '../kernel/ids.js';

export const AUTHORITY_KINDS = ['COURT', 'ARBITRATION_COMMISSION', 'POLICE', 'OTHER'] as const;
export type AuthorityKind = (typeof AUTHORITY_KINDS)[number];

/** Bodies that mediate or advise, and hold no case as an authority does. */
const NO_AUTHORITY: readonly string[] = [
  'PEOPLES_COMMITTEE',
  'ENTERPRISE_BODY',
  'DISPUTE_CENTRE',
  'TRADE_UNION',
  'LAW_FIRM',
  'CHAMBER',
];

/** What kind of authority an organisation of that kind is; null for one that is none. */
export function authorityKindOf(organisationKind: string): AuthorityKind | null {
  if (NO_AUTHORITY.includes(organisationKind)) return null;
  return AUTHORITY_KINDS.find((kind) => kind === organisationKind) ?? 'OTHER';
}

/** The organisation as it was when it came in; the book names it by its id (`external:<id>`). */
export interface AuthorityRef {
  readonly id: string;
  readonly kind: AuthorityKind;
  readonly home: Home;
  readonly divisionCode: DivisionCode;
}

/** A number that an authority gave, with the document that bears it: recorded, never made by us (domain.md §8, 39). */
export interface AuthorityDocument {
  /** In the one form in which such numbers are compared; '' of an authority that gives none. */
  readonly number: string;
  readonly document: string;
}

/** The authority holds the case: it moves only by what is recorded of that authority (domain.md §7.1). */
export interface Custody {
  readonly authority: AuthorityRef;
  readonly since: Day;
  readonly event: EventId;
  /** Its case number there; null while none was given. */
  readonly number: string | null;
}
