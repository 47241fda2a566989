/** A leaver's open cases handed over in bulk: each by its own command, so that each is permitted, booked and reported by itself. */
import type { Actor } from '../../domain/kernel/actor.js';
import type { CaseId, PostId } from '../../domain/kernel/ids.js';
import { ensure, RuleBroken } from '../../domain/kernel/rule-broken.js';
import { ensurePermitted } from '../permission/operations.js';
import { run } from '../pipeline/command.js';
import { ensureSoundKey } from '../pipeline/receipts.js';
import type { Runtime } from '../case/port.js';
import { replaceMediator } from '../case/commands/mediation.js';

/** So many cases go in one request; a larger leaver is handed over in several. */
const MOST = 200;

export interface HandOverInput {
  /** Of the batch; the key of each case is derived from it, so sending the batch again goes on where it stopped. */
  readonly idempotencyKey: string;
  /** The leaver's post. */
  readonly out: PostId;
  readonly cases: readonly { readonly caseId: CaseId; readonly expectedVersion: number; readonly in: PostId }[];
  readonly recusalChecked: boolean;
  readonly overCapReason?: string;
  readonly postId?: string | null;
}

/** What became of one case; a case with a problem is as it was. */
export interface HandedOver {
  readonly caseId: CaseId;
  readonly problem: RuleBroken | null;
}

/**
 * NOT_PERMITTED, KEY_MALFORMED and HANDOVER_TOO_MANY refuse the batch; whatever else a rule forbids (a case that changed
 * meanwhile, a successor who is full) is reported for its case, and the others go on.
 */
export async function handOver(runtime: Runtime, actor: Actor, input: HandOverInput): Promise<HandedOver[]> {
  ensurePermitted('handOver', actor);
  ensureSoundKey(input.idempotencyKey);
  ensure(input.idempotencyKey.length <= 160, 'KEY_MALFORMED', { field: 'idempotencyKey' });
  ensure(input.cases.length <= MOST, 'HANDOVER_TOO_MANY', { field: 'cases', facts: { most: MOST } });
  const done: HandedOver[] = [];
  for (const one of input.cases)
    done.push({ caseId: one.caseId, problem: await handedOver(runtime, actor, input, one) });
  return done;
}

async function handedOver(
  runtime: Runtime,
  actor: Actor,
  { idempotencyKey, out, recusalChecked, overCapReason, postId = null }: HandOverInput,
  { caseId, expectedVersion, in: successor }: HandOverInput['cases'][number],
): Promise<RuleBroken | null> {
  const chairs = { out, in: successor, reason: 'LEFT' as const, recusalChecked };
  const envelope = { idempotencyKey: `${idempotencyKey}:${caseId}`, postId, caseId, expectedVersion };
  try {
    await run(replaceMediator, runtime, actor, { ...envelope, ...chairs, ...(overCapReason ? { overCapReason } : {}) });
    return null;
  } catch (error) {
    if (error instanceof RuleBroken) return error;
    throw error;
  }
}
