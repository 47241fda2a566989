/** Identifiers as clients send them. */
import { ensure } from '../../domain/kernel/rule-broken.js';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Where anything else is simply not found. */
export function isId(text: string): boolean {
  return UUID.test(text);
}

/** The identifier in its stored form; anything else is ID_MALFORMED at `field`. */
export function ensureId(text: string, field: string): string {
  ensure(isId(text), 'ID_MALFORMED', { field });
  return text.toLowerCase();
}
