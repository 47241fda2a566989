/** A signed document becomes the step that it tells of, once, by the authority's own post; a package comes into its inbox. */
import { run } from '../pipeline/command.js';
import type { CaseCommand, OnCase } from '../case/commands/on-case.js';
import { recordExternalAcceptance, recordExternalResult } from '../case/commands/custody.js';
import { recordProceedingStep } from '../case/commands/proceedings.js';
import { registerEntrusted } from '../mandate/register-entrusted.js';
import type { Runtime } from '../case/port.js';
import { type Actor, SYSTEM_POST } from '../../domain/kernel/actor.js';
import { dayOf } from '../../domain/kernel/day.js';
import { ensure, RuleBroken } from '../../domain/kernel/rule-broken.js';
import { stepAnswered } from '../../domain/case/package-answer.js';
import { OPENS } from '../../domain/case/packages.js';
import { type HandoverDocument, namedOurs } from './document.js';
import { ensurePrintable } from './printable.js';
import type { Partner } from '../accounts/ports/partners.js';
import type { HandoverInbox, HandoverMeans, HandoverOutbox, HandoverRegister, KnownDocument } from './port.js';

interface Receiving {
  readonly runtime: Runtime;
  readonly register: HandoverRegister;
  readonly means: HandoverMeans;
  readonly inbox: HandoverInbox;
  readonly outbox: Pick<HandoverOutbox, 'answeredPackage' | 'answered'>;
}

/** What is answered, the first time and whenever the same document comes again. */
export interface Received {
  readonly id: string;
  readonly caseId: string;
}

/**
 * HANDOVER_UNVERIFIED where nobody registered signs so, HANDOVER_MALFORMED, HANDOVER_ID_REUSED for other content under
 * the same id, NOT_FOUND for a court or commission that is not hosted here, HANDOVER_NOT_TAKEN, and whatever the step
 * itself refuses: then nothing was done, and the document may come again.
 */
export async function receiveDocument(parts: Receiving, text: string): Promise<Received> {
  const { register, means, runtime } = parts;
  const at = runtime.now();
  const { iss, aud } = means.look(text);
  const named = namedOurs(aud);
  const partner = named && (await register.partner(named, iss));
  ensure(partner, 'HANDOVER_UNVERIFIED');
  const document = await means.verify(text, partner, at);
  const actor = await register.actor(partner, dayOf(at));
  ensure(actor, 'HANDOVER_UNVERIFIED');
  ensure(named.body === null || named.body === partner.organisationId, 'NOT_FOUND', { field: 'aud' });
  ensureTaken(document, partner);
  const acting = actorFor(document, actor);
  const version = 'caseId' in document.body ? await register.versionOf(acting, document.body.caseId) : null;
  const known = await register.keep(partner, document, means.digest(text), version, at);
  ensure(known.digest.equals(means.digest(text)), 'HANDOVER_ID_REUSED');
  if (known.answer) return known.answer as Received;
  const { caseId } = await taken(parts, { partner, document, acting, known, version, text, at });
  const answer = { id: document.jti, caseId };
  await register.answered(partner, document.jti, answer);
  return answer;
}

interface Taking {
  readonly partner: Partner;
  readonly document: HandoverDocument;
  readonly acting: Actor;
  readonly known: KnownDocument;
  readonly version: number | null;
  readonly text: string;
  readonly at: Date;
}

/** A sender hands packages over and can do nothing else; an authority tells what it did (HANDOVER_NOT_TAKEN). */
function ensureTaken({ kind, body }: HandoverDocument, partner: Partner): void {
  ensure((kind === 'PACKAGE') === (partner.kind === 'SENDER'), 'HANDOVER_NOT_TAKEN');
  if (kind !== 'PACKAGE') return;
  ensure(body.recipient !== 'ROOM', 'HANDOVER_NOT_TAKEN');
  ensurePrintable(body);
}

/** An authority that has no part in the case yet tells, by its signature, that it took it: the system records that. */
const actorFor = ({ kind }: HandoverDocument, actor: Actor): Actor =>
  kind === 'ACCEPTANCE' ? { ...actor, posts: [SYSTEM_POST] } : actor;

/**
 * The version of the first time, so that a step that was taken then is answered again; where it was refused then and
 * the case has moved since, the version of today.
 */
async function taken(parts: Receiving, taking: Taking): Promise<{ readonly caseId: string }> {
  const { runtime, register } = parts;
  const { partner, document, acting } = taking;
  if (document.kind === 'PACKAGE') return receivedPackage(parts, document, taking);
  if (document.kind === 'ANSWER') return receivedAnswer(parts, document, taking);
  if (document.kind === 'ENTRUSTMENT')
    return run(registerEntrusted, runtime, acting, { ...document.body, idempotencyKey: keyOf(document, partner) });
  return atVersion(parts, taking, await stepOf(document, partner, register));
}

async function atVersion({ runtime, register }: Receiving, taking: Taking, [command, input]: Step) {
  const { partner, document, acting, known, version } = taking;
  const attempt = (seen: number | null) => run(command, runtime, acting, { ...input, expectedVersion: seen ?? 0 });
  try {
    return await attempt(known.version);
  } catch (error) {
    if (!(error instanceof RuleBroken) || error.code !== 'STALE_VERSION' || known.version === version) throw error;
    await register.renew(partner, document.jti, version);
    return attempt(version);
  }
}

type Of<Kind extends HandoverDocument['kind']> = Extract<HandoverDocument, { kind: Kind }>;

async function receivedPackage({ inbox }: Receiving, document: Of<'PACKAGE'>, { partner, text, at }: Taking) {
  await inbox.keep(partner, document, text, at);
  return { caseId: document.body.caseId };
}

/** Of an application the step of its proceeding, of a mandate's report the result; anything else is only told to the room. */
async function receivedAnswer(parts: Receiving, document: Of<'ANSWER'>, taking: Taking) {
  const { outbox, register } = parts;
  const { partner, at } = taking;
  const { caseId, package: answered, answer, to, result, reason, ...paper } = document.body;
  const sent = await outbox.answeredPackage(partner.id, answered);
  ensure(sent?.caseId === caseId, 'NOT_FOUND', { field: 'package' });
  const step = stepAnswered(sent.package, { answer, ...(to && { to }) });
  const told = { ...document, body: { caseId, ...paper } };
  if (step) {
    const [proceeding] = OPENS[sent.package] ?? [];
    const id = sent.proceedingId ?? (proceeding && (await register.proceedingOf(partner, caseId, proceeding)));
    await atVersion(
      parts,
      taking,
      stepIn(id ?? null, { ...told.body, to: step, idempotencyKey: keyOf(document, partner) }),
    );
  } else if (result)
    await atVersion(
      parts,
      taking,
      await stepOf({ ...told, kind: 'RESULT', body: { ...told.body, result } }, partner, register),
    );
  await outbox.answered(partner.id, answered, document.body, at);
  return { caseId };
}

type OfCase = Of<'ACCEPTANCE' | 'STEP' | 'RESULT'>;

const keyOf = ({ jti }: HandoverDocument, partner: Partner): string => `handover:${partner.id}:${jti}`;

type Step = [CaseCommand<OnCase>, Omit<OnCase, 'expectedVersion'>];

/** The command that the document stands for; what it says of the authority is the partner's, never the document's. */
async function stepOf(document: OfCase, partner: Partner, register: HandoverRegister): Promise<Step> {
  const { kind, body } = document;
  const keyed = { ...body, idempotencyKey: keyOf(document, partner) };
  switch (kind) {
    case 'ACCEPTANCE': {
      const accepted = { ...keyed, authorityId: partner.organisationId };
      return [recordExternalAcceptance as CaseCommand<never>, accepted];
    }
    case 'STEP': {
      const { proceeding, ...rest } = { ...keyed, ...body };
      return stepIn(await register.proceedingOf(partner, body.caseId, proceeding), rest);
    }
    case 'RESULT':
      return [recordExternalResult as CaseCommand<never>, keyed];
  }
}

type Said = Omit<Of<'STEP'>['body'], 'proceeding'> & { readonly idempotencyKey: string };

function stepIn(proceedingId: string | null, said: Said): Step {
  ensure(proceedingId, 'NOT_FOUND', { field: 'proceeding' });
  const { number = null, receivedOn = null } = said;
  return [recordProceedingStep as CaseCommand<never>, { ...said, number, receivedOn, proceedingId } as never];
}
