/** Receipts of idempotency keys: table receipt. */
import type { KeptReceipt, Receipts } from '../../../app/pipeline/port.js';
import type { Sealer } from '../../../app/keys/sealer-port.js';
import { type Execute, send } from '../database/execute.js';
import { db, sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';

interface Key {
  readonly actor: string;
  readonly key: string;
}

interface Claim extends Key {
  readonly operation: string;
  readonly inputHash: Buffer;
  readonly at: Date;
}

const CLAIM = statement(({ actor, key, operation, inputHash, at }: Given<Claim>) =>
  db
    .insertInto('receipt')
    .values({ actor, key, operation, input_hash: inputHash, recorded_at: at })
    .onConflict((there) => there.columns(['actor', 'key']).doNothing())
    .returning('actor'),
);

const KEPT = statement(({ actor, key }: Given<Key>) =>
  db
    .selectFrom('receipt')
    .select(['operation', 'input_hash as inputHash', 'result'])
    .where('actor', '=', actor)
    .where('key', '=', key)
    .$castTo<KeptReceipt>(),
);

interface Fulfilled extends Key {
  readonly kind: string;
  readonly id: string;
  readonly result: string;
}

const FULFIL = statement(({ actor, key, kind, id, result }: Given<Fulfilled>) =>
  db
    .updateTable('receipt')
    .set({ subject_kind: kind, subject_id: id, result: sql`${result}::jsonb` })
    .where('actor', '=', actor)
    .where('key', '=', key),
);

/** The insert waits for another transaction that holds the same key, then sees what it did. */
export function receiptsOn(execute: Execute, sealer: Pick<Sealer, 'receiptHash'>): Receipts {
  return {
    hash: (input) => sealer.receiptHash(input),
    claim: async ({ actor, key, operation, inputHash, at }) => {
      const claimed = await execute(CLAIM({ actor, key, operation, inputHash, at }));
      if (claimed.length > 0) return null;
      return (await execute(KEPT({ actor, key })))[0] ?? null;
    },
    fulfil: async ({ actor, key }, { kind, id }, result) => {
      send(execute, FULFIL({ actor, key, kind, id, result: JSON.stringify(result) }));
    },
  };
}
