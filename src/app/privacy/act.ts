/**
 * The one way to change what stands beside a case about its personal data: once for its key, permitted, on a case locked
 * in scope, in one transaction with its log. The case itself, its history and the book are not touched.
 */
import { type PrivacyAct, postsForPrivacy, privacyPost } from '../../domain/privacy/acts.js';
import type { ActingPost, Actor } from '../../domain/kernel/actor.js';
import { type Day, dayOf } from '../../domain/kernel/day.js';
import type { CaseId } from '../../domain/kernel/ids.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import type { Envelope } from '../pipeline/command.js';
import { idempotent } from '../pipeline/receipts.js';
import type { CaseFile } from '../case/port.js';
import type { PrivacyRuntime, PrivacyUnit } from './port.js';
import type { Attribution, OfCase } from '../retention/port.js';
import { isId } from '../reading/ids.js';

export interface AboutCase extends Envelope {
  readonly caseId: CaseId;
}

/** What was made, and of which case; a repeated key names the same. */
export interface Done {
  readonly caseId: CaseId;
  readonly id: string;
}

/** An act on its way. */
export interface PrivacyContext {
  readonly unit: PrivacyUnit;
  readonly file: CaseFile;
  readonly of: OfCase;
  readonly post: ActingPost;
  readonly by: Attribution;
  readonly today: Day;
  /** The identifier of what the act makes. */
  readonly id: string;
  /** Seals a text under the case's key, for a place with the act's id or another's. */
  seal(place: string, text: string, id?: string): Buffer;
}

/** NOT_PERMITTED, NOT_FOUND, NOT_YOURS, KEY_MALFORMED, KEY_REUSED; what `work` refuses leaves nothing. */
export function privately<In extends AboutCase>(
  act: PrivacyAct,
  runtime: PrivacyRuntime,
  actor: Actor,
  input: In,
  work: (doing: PrivacyContext) => Promise<void>,
): Promise<Done> {
  const at = runtime.now();
  const id = runtime.idFor(actor.personId, input.idempotencyKey);
  return runtime.inTransaction(async (unit) => {
    postsForPrivacy(act, actor);
    const done = await idempotent(unit.receipts, { actor: actor.personId, action: act, input, at }, async (fulfil) => {
      const file = isId(input.caseId) ? await unit.cases.lock(actor, input.caseId.toLowerCase()) : null;
      ensure(file, 'NOT_FOUND', { field: 'caseId' });
      const post = privacyPost(act, actor, file.state, input.postId ?? null);
      const of = { home: file.state.home, caseId: file.state.id };
      const by = { at, person: actor.personId, post: post.id };
      const seal: PrivacyContext['seal'] = (place, text, of = id) => file.key.seal(`${place}:${of}`, text.trim());
      await work({ unit, file, of, post, by, today: dayOf(at), id, seal });
      return fulfil(of.home, of.caseId);
    });
    return { caseId: done.caseId, id };
  });
}

/** TEXT_MISSING at the field. */
export function mustBeSaid(text: string, field: string): void {
  ensure(text.trim(), 'TEXT_MISSING', { field });
}
