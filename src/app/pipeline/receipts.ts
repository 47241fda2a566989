/** One effect for one idempotency key of one actor, however often and however many at once it is sent. */
import type { CaseId, Home, PersonId } from '../../domain/kernel/ids.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import type { Receipts } from '../case/port.js';

interface SelectedFields {
  readonly actor: PersonId;
  readonly action: string;
  readonly input: { readonly idempotencyKey: string };
  readonly at: Date;
}

/** What a step was done to; only `Fulfil` makes one. */
export interface Fulfilled {
  readonly caseId: CaseId;
}

/** Writes into the receipt to which case its step was done; sent together with the step's own writes. */
export type Fulfil = (home: Home, caseId: CaseId) => Promise<Fulfilled>;

/** KEY_MALFORMED for a key that is none; KEY_REUSED when the key was used for another action or input. */
export async function idempotent(
  receipts: Receipts,
  asked: SelectedFields,
  work: (fulfil: Fulfil) => Promise<Fulfilled>,
): Promise<Fulfilled> {
  const { idempotencyKey: key } = asked.input;
  keyMustBeSound(key);
  const receipt = {
    actor: asked.actor,
    key,
    action: asked.action,
    inputHash: receipts.hash(asked.input),
    at: asked.at,
  };
  const done = await receipts.claim(receipt);
  if (done) {
    const same = done.action === asked.action && done.inputHash.equals(receipt.inputHash) && done.caseId !== null;
    ensure(same, 'KEY_REUSED', { field: 'idempotencyKey' });
    return { caseId: done.caseId as CaseId };
  }
  return work(async (home, caseId) => {
    await receipts.fulfil(receipt, home, caseId);
    return { caseId };
  });
}

/** 8 to 200 visible ASCII characters, so that it can stand in a log and a header (KEY_MALFORMED). */
export function keyMustBeSound(key: string): void {
  ensure(/^[\x21-\x7e]{8,200}$/.test(key), 'KEY_MALFORMED', { field: 'idempotencyKey' });
}
