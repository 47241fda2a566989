/**
 * Packages: what of a case leaves it, as documents for a party, an authority or a room (domain.md §5, 7.5). Here stands of
 * which case, for whom and by whom each may be made; what is in it stands in the allow-list of `app/packages`.
 */
import type { PartyId } from '../kernel/ids.js';
import { ensure } from '../kernel/rule-broken.js';
import { unperformed } from './agreement.js';
import type { Mandate } from './mandate.js';
import type { Party } from './party.js';
import { standingFor } from './party-change.js';
import { type Proceeding, statusOf, wasSubmitted, wishOf } from './proceeding.js';
import { type ProceedingKind, stands } from './proceeding-status.js';
import type { CaseState } from './state.js';

/**
 * FILING 起诉状、仲裁申请书, for the party itself, who alone sues, and at its wish handed in by the room · CONFIRMATION 司法确认 · ARBITRAL_REVIEW 仲裁审查 ·
 * PAYMENT_ORDER 支付令, for the worker · MANDATE_REPORT 委托调解情况报告 (2016 art 26) · ENTRUSTMENT 委托调解函.
 */
export const PACKAGE_KINDS = [
  'FILING',
  'CONFIRMATION',
  'ARBITRAL_REVIEW',
  'PAYMENT_ORDER',
  'MANDATE_REPORT',
  'ENTRUSTMENT',
] as const;
export type PackageKind = (typeof PACKAGE_KINDS)[number];

export const RECIPIENTS = ['PARTY', 'COURT', 'ARBITRATION_COMMISSION', 'ROOM'] as const;
export type Recipient = (typeof RECIPIENTS)[number];

/** JSON for a program, HTML and DOCX for people, JWS signed for the system of a court or commission. */
export const PACKAGE_FORMATS = ['json', 'html', 'docx', 'jws'] as const;
export type PackageFormat = (typeof PACKAGE_FORMATS)[number];

/** Whose paper it is where it belongs to one party. */
const OF_A_PARTY: readonly PackageKind[] = ['FILING', 'PAYMENT_ORDER'];

/** The kinds of proceeding that such a package opens; a suit and an arbitration have the same statuses. */
export const OPENS: Readonly<Partial<Record<PackageKind, readonly ProceedingKind[]>>> = {
  FILING: ['SUIT', 'ARBITRATION'],
  CONFIRMATION: ['JUDICIAL_CONFIRMATION'],
  ARBITRAL_REVIEW: ['ARBITRAL_REVIEW'],
  PAYMENT_ORDER: ['PAYMENT_ORDER'],
};

/** For whom it is made, and of which party where it belongs to one. */
export interface Meant {
  readonly recipient: Recipient;
  readonly partyId: PartyId | null;
}

/** The last proceeding that the package opens; of a filing the party’s own, at such an authority, that it wished handed in. */
export function openedBy(kind: PackageKind, state: CaseState, { recipient, partyId }: Meant): Proceeding | null {
  const wished = (one: Proceeding) =>
    one.party !== undefined &&
    standingFor(state, one.party) === partyId &&
    one.authority.kind === recipient &&
    wishOf(one) !== null &&
    stands(statusOf(one));
  const opened = (one: Proceeding) => OPENS[kind]?.includes(one.kind) && (kind !== 'FILING' || wished(one));
  return state.proceedings?.findLast(opened) ?? null;
}

/** The last mandate, open or ended; null where none was given. */
export const lastMandate = ({ mandates = [] }: CaseState): Mandate | null => mandates.at(-1) ?? null;

/** Whether a court or commission may have the package: what reached it, or went out from it. */
export function isAddressee(kind: PackageKind, state: CaseState, authority: string, meant: Meant): boolean {
  const { mandates = [], proceedings = [] } = state;
  const opened = OPENS[kind];
  if (kind === 'FILING') return openedBy(kind, state, meant)?.authority.id === authority;
  if (opened)
    return proceedings.some((one) => opened.includes(one.kind) && one.authority.id === authority && wasSubmitted(one));
  const own = mandates.filter((one) => one.authority.id === authority);
  if (kind === 'ENTRUSTMENT') return own.length > 0;
  return kind === 'MANDATE_REPORT' && own.some(({ turns }) => turns.at(-1)?.kind === 'ENDED');
}

/** To whom it goes by name; null where the party chooses. FILING_NOT_WISHED where the room may not hand it in. */
export function addressedTo(kind: PackageKind, state: CaseState, meant: Meant): string | null {
  const opened = openedBy(kind, state, meant);
  ensure(opened || kind !== 'FILING' || meant.recipient === 'PARTY', 'FILING_NOT_WISHED', { field: 'recipient' });
  if (OPENS[kind]) return opened?.authority.id ?? null;
  return lastMandate(state)?.authority.id ?? null;
}

/**
 * Refuses a package for which the case gives nothing (PACKAGE_UNFIT, AGREEMENT_NOT_IN_EFFECT, PARTY_UNKNOWN). A filing is
 * never refused: nothing here bars a party's way to arbitration or court (domain.md §8, 12).
 */
export function ensureFits(kind: PackageKind, state: CaseState, partyId: PartyId | null): Party | null {
  const party = state.parties.find(({ id }) => id === partyId) ?? null;
  ensure(party || (!OF_A_PARTY.includes(kind) && partyId === null), 'PARTY_UNKNOWN', { field: 'partyId' });
  if (kind === 'FILING') return party;
  if (kind === 'MANDATE_REPORT' || kind === 'ENTRUSTMENT') fits(lastMandate(state) !== null, kind);
  else fitsAgreement(kind, state, party);
  return party;
}

/** A fallen agreement is not taken anywhere; arbitral review and payment orders belong to labour disputes (A02, A04). */
function fitsAgreement(kind: PackageKind, state: CaseState, party: Party | null): void {
  ensure(state.agreement?.effectiveOn && state.status !== 'ANNULLED', 'AGREEMENT_NOT_IN_EFFECT', { field: 'kind' });
  if (kind === 'CONFIRMATION') return;
  fits(state.track === 'LABOUR', kind);
  if (kind === 'ARBITRAL_REVIEW') return;
  const owed = unperformed(state.agreement).some(({ amount }) => amount !== null);
  fits(party?.kind === 'PERSON' && owed, kind);
}

function fits(condition: boolean, kind: PackageKind): void {
  ensure(condition, 'PACKAGE_UNFIT', { field: 'kind', facts: { package: kind } });
}
