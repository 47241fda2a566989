/** A package of another server is printed as ours are, so its values must be such as ours. */
import { RuleBroken } from '../../domain/kernel/rule-broken.js';
import type { Language } from '../texts/labels/label.js';
import type { Papers } from '../packages/papers/paper.js';
import { papersOf } from '../packages/papers/papers-of.js';
import type { PackageBody } from './document.js';

const allText = (value: unknown): boolean =>
  typeof value === 'string' ||
  (typeof value === 'object' && value !== null && Object.values(value).every((part) => allText(part)));

/** The papers, drawn from the values that were signed; null where they cannot be. */
function drawn({ package: kind, values }: PackageBody, language: Language): Papers | null {
  try {
    const papers = papersOf(kind, values, language);
    return allText(papers) ? papers : null;
  } catch {
    return null;
  }
}

/** HANDOVER_MALFORMED. */
export function printed(body: PackageBody, language: Language): Papers {
  const papers = drawn(body, language);
  if (!papers) throw new RuleBroken('HANDOVER_MALFORMED', { facts: { at: '/body/values' } });
  return papers;
}

/** Refuses what nobody could read (HANDOVER_MALFORMED). */
export function ensurePrintable(body: PackageBody): void {
  printed(body, 'zh');
}
