/** Every value that a package can hold, by its name in the allow-list, and where it is read. */
import { dayOf } from '../../../domain/kernel/day.js';
import type { Party } from '../../../domain/case/party.js';
import type { CaseSecret } from '../../../domain/case/secret.js';
import type { CaseState } from '../../../domain/case/state.js';
import { lastMandate } from '../../../domain/case/packages.js';
import { factsInEffect } from '../../../domain/case/undisputed-facts.js';
import { unperformed } from '../../../domain/case/agreement.js';
import type { PersonField } from './people.js';

/** Names that the case refers to by id. */
export interface Names {
  readonly room: string;
  readonly organisation: string;
  readonly mediators: readonly string[];
  /** '' where the addressee is not chosen yet. */
  readonly authority: string;
}

/** What values are read from. `own` is the party whose paper it is; null where it belongs to all. */
export interface Origin {
  readonly state: CaseState;
  readonly secret: CaseSecret;
  readonly own: Party | null;
  readonly names: Names;
}

const nameOf = ({ secret }: Origin, id: string | null): string => (id ? (secret.people[id]?.name ?? '') : '');
const facts = ({ state }: Origin) => factsInEffect(state.undisputedFacts, state.parties);
const mandateTurn = ({ state }: Origin, kind: 'OFFERED' | 'TAKEN' | 'ENDED') =>
  lastMandate(state)?.turns.findLast((turn) => turn.kind === kind) ?? null;
/** What stands in the file as claims and facts is what the applicants said. */
const stated = ({ own, secret }: Origin, key: 'claims' | 'facts') =>
  own?.side === 'APPLICANT' ? (secret.texts[key] ?? null) : null;
const worded = (
  { secret }: Origin,
  { id, dueOn, amount, performedOn }: NonNullable<CaseState['agreement']>['items'][number],
) => {
  return { text: secret.texts[`item:${id}`] ?? '', dueOn, amount, performedOn };
};

export const FIELDS = {
  'case.displayNo': ({ state }: Origin) => state.displayNo,
  'case.number': ({ state }: Origin) => state.number,
  'case.type': ({ state }: Origin) => state.dispute.type,
  'case.labour': ({ state }: Origin) => state.track === 'LABOUR',
  /** Numbers of the papers of police, land and petition offices, which the party can bring as evidence. */
  'case.papers': ({ state }: Origin) =>
    (state.authorityPapers ?? []).map(({ kind, number, on }) => ({ kind, number, on })),
  'room.organisation': ({ names }: Origin) => names.organisation,
  'room.name': ({ names }: Origin) => names.room,
  'room.mediators': ({ names }: Origin) => names.mediators,
  'authority.name': ({ names }: Origin) => names.authority,
  /** The court's or commission's own number: recorded, never made by us (domain.md §8, 39). */
  'authority.number': ({ state }: Origin) => lastMandate(state)?.number ?? state.custody?.number ?? null,
  'statement.claims': (of: Origin) => stated(of, 'claims'),
  'statement.facts': (of: Origin) => stated(of, 'facts'),
  'mediation.endedOn': ({ state }: Origin) => state.ending?.on ?? null,
  'mediation.ground': ({ state }: Origin) => state.ending?.ground ?? null,
  /** Days of sessions with both sides; a caucus leaves no trace outside. */
  'mediation.jointSessions': ({ state }: Origin) =>
    state.sessions
      .filter(({ kind, status }) => kind === 'JOINT' && status === 'HELD')
      .map(({ startsAt }) => dayOf(new Date(startsAt))),
  'undisputed.on': (of: Origin) => facts(of)?.on ?? null,
  'undisputed.items': (of: Origin) => facts(of)?.items.map((id) => of.secret.texts[`fact:${id}`] ?? '') ?? [],
  'undisputed.confirmations': (of: Origin) =>
    facts(of)?.confirmations.map(({ partyId, manner, on }) => ({ name: nameOf(of, partyId), manner, on })) ?? [],
  'agreement.form': ({ state }: Origin) => state.agreement?.form ?? null,
  'agreement.scope': ({ state }: Origin) => state.agreement?.scope ?? null,
  'agreement.amount': ({ state }: Origin) => state.agreement?.agreedAmount ?? null,
  'agreement.effectiveOn': ({ state }: Origin) => state.agreement?.effectiveOn ?? null,
  'agreement.terms': ({ state, secret }: Origin) => (state.agreement ? (secret.texts['terms'] ?? null) : null),
  'agreement.items': (of: Origin) => of.state.agreement?.items.map((item) => worded(of, item)) ?? [],
  'agreement.owed': (of: Origin) => unperformed(of.state.agreement).map((item) => worded(of, item)),
  'agreement.signatures': (of: Origin) =>
    of.state.agreement?.signatures.map(({ signer, partyId, on }) => ({ signer, name: nameOf(of, partyId), on })) ?? [],
  'mandate.kind': ({ state }: Origin) => lastMandate(state)?.kind ?? null,
  'mandate.procedure': ({ state }: Origin) => lastMandate(state)?.procedure ?? null,
  'mandate.receiptSignedOn': ({ state }: Origin) => lastMandate(state)?.receiptSignedOn ?? null,
  'mandate.offeredOn': (of: Origin) => mandateTurn(of, 'OFFERED')?.day ?? null,
  'mandate.takenOn': (of: Origin) => mandateTurn(of, 'TAKEN')?.day ?? null,
  'mandate.endedOn': (of: Origin) => mandateTurn(of, 'ENDED')?.day ?? null,
  'mandate.result': (of: Origin) => mandateTurn(of, 'ENDED')?.result ?? null,
} as const;

export type CaseField = keyof typeof FIELDS;
export type Field = CaseField | `${'own' | 'others' | 'parties'}.${PersonField}`;
