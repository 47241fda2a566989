/** Receipts of idempotency keys: table receipt. */
import type { KeptReceipt, Receipts } from '../../../app/pipeline/port.js';
import type { Sealer } from '../../../app/keys/sealer-port.js';
import type { Execute } from '../database/execute.js';

const CLAIM = `
  insert into receipt (actor, key, operation, input_hash, recorded_at) values ($1, $2, $3, $4, $5)
  on conflict (actor, key) do nothing returning actor`;

const KEPT = 'select operation, input_hash as "inputHash", result from receipt where actor = $1 and key = $2';

const FULFIL = `
  update receipt set subject_kind = $3, subject_id = $4, result = $5::jsonb where actor = $1 and key = $2`;

/** The insert waits for another transaction that holds the same key, then sees what it did. */
export function receiptsOn(execute: Execute, sealer: Pick<Sealer, 'receiptHash'>): Receipts {
  return {
    hash: (input) => sealer.receiptHash(input),
    claim: async ({ actor, key, operation, inputHash, at }) => {
      const claimed = await execute(CLAIM, [actor, key, operation, inputHash, at]);
      if (claimed.length > 0) return null;
      return (await execute<KeptReceipt>(KEPT, [actor, key]))[0] ?? null;
    },
    fulfil: async ({ actor, key }, { kind, id }, result) => {
      await execute(FULFIL, [actor, key, kind, id, JSON.stringify(result)]);
    },
  };
}
