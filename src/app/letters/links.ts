/** Links in letters: one opens what the letter is about, one stops such letters. Each carries a keyed hash and nothing else. */
import type { CaseId, Home, PersonId } from '../../domain/kernel/ids.js';
import { type LetterKind, mannerOf } from '../../domain/letters/kinds.js';
import type { LetterReader } from './port.js';
import type { Links } from './texts/compose.js';

export type LinkUse = 'open' | 'stop';

/** Whose letter a link belongs to. */
export interface LinkedLetter {
  readonly kind: LetterKind;
  readonly home: Home;
  readonly caseId: CaseId | null;
  readonly reader: LetterReader;
}

export interface Stopped {
  readonly personId: PersonId;
  readonly what: 'NEWS' | 'REMINDERS';
}

export interface LinkStore {
  find(id: string): Promise<LinkedLetter | null>;
  opened(id: string, at: Date): Promise<void>;
  /** News and reminders are stopped apart; what is stopped already stays so. */
  stop(stopped: Stopped, at: Date): Promise<void>;
}

/** A keyed hash, and whether two are the same, asked in constant time. */
export interface LinkHash {
  of(letterId: string, use: LinkUse): string;
  equal(one: string, other: string): boolean;
}

/** Null where the installation has no address of its own. Only who serves in the network can stop letters. */
export function linksOf(
  publicUrl: string | undefined,
  hash: LinkHash,
  { id, readerKind }: { readonly id: string; readonly readerKind: LetterReader['kind'] },
): Links {
  if (publicUrl === undefined) return { open: null, unsubscribe: null };
  const link = (use: LinkUse): string => `${publicUrl}/letters/${id}/${use}/${hash.of(id, use)}`;
  return { open: link('open'), unsubscribe: readerKind === 'PERSON' ? link('stop') : null };
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The letter of a true link; null for every other, whatever is wrong with it. */
export async function letterOf(
  store: Pick<LinkStore, 'find'>,
  hash: LinkHash,
  link: { readonly id: string; readonly use: LinkUse; readonly secret: string },
): Promise<LinkedLetter | null> {
  if (!ID.test(link.id) || !hash.equal(hash.of(link.id, link.use), link.secret)) return null;
  return store.find(link.id);
}

/** News, with the daily letter of them, or reminders, with the weekly summary; null for what nobody can stop. */
export function stoppedBy({ kind, reader }: LinkedLetter): Stopped | null {
  if (reader.kind !== 'PERSON') return null;
  const { id: personId } = reader;
  if (kind === 'DIGEST' || mannerOf(kind) === 'NEWS') return { personId, what: 'NEWS' };
  const reminds = kind === 'OVERDUE_SUMMARY' || mannerOf(kind) === 'REMINDER';
  return reminds ? { personId, what: 'REMINDERS' } : null;
}
