/** Puts facts into a text: `{until}` becomes the fact of that name. */
import type { Facts } from '../../../domain/kernel/rule-broken.js';

/** A name without a fact stays as written, so that a forgotten fact is seen and not guessed. */
export function fill(text: string, facts: Facts): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in facts ? String(facts[name]) : whole));
}
