/** A court or commission answers a package of another server: by a signed document, which the queue sends. */
import { AUTHORITY_ROLES } from '../../domain/case/access.js';
import { type AnswerSaid, numberAnswered, type PackageAnswer, soundAnswer } from '../../domain/case/package-answer.js';
import type { PackageKind, Recipient } from '../../domain/case/packages.js';
import type { Home, PersonId } from '../../domain/kernel/ids.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import type { Partner } from '../accounts/ports/partners.js';
import type { Command, Effect, Keyed } from '../pipeline/command.js';
import type { ChangeRuntime, ChangeUnit } from '../pipeline/port.js';
import { HANDOVER_VERSION, type HandoverDocument, nameOfBody } from './document.js';

const VALID_SECONDS = 30 * 86_400;

export interface AnswerPackage extends Keyed, AnswerSaid {
  readonly packageId: string;
}

/** A package in the inbox, locked. */
export interface StandingPackage {
  readonly id: string;
  readonly home: Home;
  readonly organisationId: string;
  readonly documentId: string;
  readonly caseId: string;
  readonly package: PackageKind;
  readonly recipient: Recipient;
  readonly answer: PackageAnswer | null;
  /** Null where the sender is registered no more. */
  readonly partner: Partner | null;
}

export interface NewAnswer {
  readonly standing: StandingPackage;
  readonly partner: Partner;
  readonly document: HandoverDocument;
  readonly answer: PackageAnswer;
  readonly by: PersonId;
  readonly at: Date;
}

export interface AnsweringUnit extends ChangeUnit {
  readonly packages: {
    lock(id: string): Promise<StandingPackage | null>;
    /** Signs the document, keeps it for the queue, and marks the package. */
    answer(answer: NewAnswer): Promise<void>;
  };
}

export type AnsweringRuntime = ChangeRuntime<AnsweringUnit>;

type Made = { readonly packageId: string };
type Standing = { readonly standing: StandingPackage; readonly partner: Partner };
type Answered = Effect<Made> & { readonly answered: NewAnswer };

/** By the court or commission itself (NOT_FOUND for another); PARTNER_UNKNOWN, PARTNER_WITHOUT_ADDRESS, and as soundAnswer. */
export const answerPackage: Command<
  AnswerPackage,
  AnsweringUnit,
  Made,
  StandingPackage | null,
  Standing,
  unknown,
  Answered
> = {
  operation: 'answerPackage',
  lock: ({ packages }, { packageId }) => packages.lock(packageId),
  gate: (standing, _input, { actor }) => {
    const post = actor.posts.find(
      ({ role, roomId, organisationId }) =>
        AUTHORITY_ROLES.includes(role) && roomId === null && organisationId === standing?.organisationId,
    );
    ensure(standing && post, 'NOT_FOUND', { field: 'packageId' });
    const { partner } = standing;
    ensure(partner, 'PARTNER_UNKNOWN', { field: 'packageId' });
    ensure(partner.endpoint, 'PARTNER_WITHOUT_ADDRESS', { field: 'packageId' });
    return { standing, partner };
  },
  decide: ({ standing, partner }, _facts, input, { newId, actor, at, today }) => {
    const { idempotencyKey: _key, packageId, ...said } = input;
    soundAnswer(standing.package, standing.answer, said, today);
    const number = numberAnswered(standing.package, standing.recipient, said);
    const iat = Math.floor(at.getTime() / 1000);
    const { home, organisationId, caseId, documentId } = standing;
    const document: HandoverDocument = {
      ...{ v: HANDOVER_VERSION, iss: nameOfBody(home, organisationId), aud: partner.issuer },
      ...{ iat, exp: iat + VALID_SECONDS, jti: newId() },
      ...{
        kind: 'ANSWER',
        body: { ...said, ...(number && { number }), on: said.on ?? today, caseId, package: documentId },
      },
    };
    const answered = { standing, partner, document, answer: said.answer, by: actor.personId, at };
    return { subject: { kind: 'RECEIVED_PACKAGE', id: packageId }, made: { packageId }, answered };
  },
  write: ({ packages }, { answered }) => packages.answer(answered),
};
