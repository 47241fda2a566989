/** One effect for one idempotency key of one actor, however often and however many at once it is sent. */
import { ensure } from '../../domain/kernel/rule-broken.js';
import type { KeptReceipt, Receipt } from './port.js';

/** 8 to 200 visible ASCII characters, so that it can stand in a log and a header (KEY_MALFORMED). */
export function ensureSoundKey(key: string): void {
  ensure(/^[\x21-\x7e]{8,200}$/.test(key), 'KEY_MALFORMED', { field: 'idempotencyKey' });
}

/** The key did the same before: the same operation with the same input (KEY_REUSED). */
export function ensureSame(kept: KeptReceipt, asked: Receipt): void {
  const same = kept.operation === asked.operation && kept.inputHash.equals(asked.inputHash);
  ensure(same, 'KEY_REUSED', { field: 'idempotencyKey' });
}
