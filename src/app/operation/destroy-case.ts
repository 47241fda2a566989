/** Lawful destruction of a case's personal data (PIPL 47, 档案法实施条例 24): its key goes, figures and history stay. */
import type { CaseStatus } from '../../domain/case/lifecycle.js';
import type { Actor, ActingPost } from '../../domain/kernel/actor.js';
import { dayOf, yearOf } from '../../domain/kernel/day.js';
import type { CaseId, Home, PersonId, PostId } from '../../domain/kernel/ids.js';
import { must } from '../../domain/kernel/rule-broken.js';
import { idempotent } from '../idempotency.js';
import type { Numbers, Receipts } from '../ports/cases.js';
import { isId } from '../queries/ids.js';

/** What stays of a destruction, for ever and without personal data. */
export interface Certificate {
  readonly home: Home;
  readonly caseId: CaseId;
  readonly certificate: string;
  readonly at: Date;
  readonly personId: PersonId;
  readonly postId: PostId;
  readonly basis: string;
}

export interface Destructible {
  readonly home: Home;
  readonly status: CaseStatus;
  readonly roomArea: string;
  readonly destroyed: boolean;
}

export interface Destructions {
  /** Locked until the commit, so no step runs beside it; null when the case is not in the actor's scope. */
  lock(actor: Actor, caseId: CaseId): Promise<Destructible | null>;
  /** Drops the key, the sealed fields and the tokens, and enters the certificate. */
  destroy(certificate: Certificate): Promise<void>;
  certificateOf(home: Home, caseId: CaseId): Promise<Certificate | null>;
}

export interface DestructionRuntime {
  now(): Date;
  inTransaction<T>(
    work: (unit: { receipts: Receipts; numbers: Numbers; destructions: Destructions }) => Promise<T>,
  ): Promise<T>;
}

export interface DestroyInput {
  readonly idempotencyKey: string;
  readonly caseId: CaseId;
  readonly postId?: PostId | null;
  /** The appraisal decision; in words without personal data, for it is kept. */
  readonly basis: string;
}

const ACTION = 'destroyCase';
/** Nothing can be left to do in a case of these. */
const CLOSED: readonly CaseStatus[] = ['ARCHIVED', 'NOT_ACCEPTED', 'VOIDED'];
const SHORTEST_BASIS = 2;
const LONGEST_BASIS = 500;

/**
 * Refuses who is no supervisor of the case's area (NOT_PERMITTED), a case that is not closed (CASE_NOT_CLOSED) or
 * destroyed already (CASE_DESTROYED), and a destruction without its ground (BASIS_MISSING).
 */
export async function destroyCase(
  runtime: DestructionRuntime,
  actor: Actor,
  input: DestroyInput,
): Promise<{ caseId: CaseId }> {
  const basis = input.basis.trim();
  must(basis.length >= SHORTEST_BASIS && basis.length <= LONGEST_BASIS, 'BASIS_MISSING', { field: 'basis' });
  must(isId(input.caseId), 'NOT_FOUND', { field: 'caseId' });
  const at = runtime.now();
  return runtime.inTransaction((unit) =>
    idempotent(unit.receipts, { actor: actor.personId, action: ACTION, input, at }, async () => {
      const { caseId } = input;
      const found = await unit.destructions.lock(actor, caseId);
      must(found, 'NOT_FOUND', { field: 'caseId' });
      const post = supervisorOf(found, actor, input.postId ?? null);
      must(!found.destroyed, 'CASE_DESTROYED', { field: 'caseId' });
      must(CLOSED.includes(found.status), 'CASE_NOT_CLOSED', { field: 'caseId', facts: { status: found.status } });
      const { home } = found;
      await certify(unit, { home, caseId, at, personId: actor.personId, postId: post.id, basis });
      return { home, caseId };
    }),
  );
}

function supervisorOf({ roomArea }: Destructible, actor: Actor, chosen: PostId | null): ActingPost {
  const post = actor.posts.find(
    ({ id, role, divisionCode }) =>
      role === 'JUSTICE_SUPERVISOR' && roomArea.startsWith(divisionCode) && (chosen === null || chosen === id),
  );
  must(post, 'NOT_PERMITTED', { facts: { action: ACTION } });
  return post;
}

/** Destroys what is locked and allowed, under the next certificate of its home, whose number it returns. */
export async function certify(
  { numbers, destructions }: { numbers: Numbers; destructions: Destructions },
  destruction: Omit<Certificate, 'certificate'>,
): Promise<string> {
  const certificate = await nextCertificate(numbers, destruction.home, destruction.at);
  await destructions.destroy({ ...destruction, certificate });
  return certificate;
}

/** One series for each home and year, without a hole. */
async function nextCertificate(numbers: Numbers, home: Home, at: Date): Promise<string> {
  const year = yearOf(dayOf(at));
  const serial = await numbers.take(home, `DESTRUCTION:${year}`, 1);
  return `（${year}）${home}销字第${String(serial).padStart(5, '0')}号`;
}
