/** A letter on its way out: sent by the carrier of its channel, and marked once it is. */
import type { Channel, LetterKind } from '../../domain/letters/kinds.js';
import type { Language } from '../texts/labels/label.js';
import type { Relayed } from '../outbox/port.js';
import type { LetterFacts, LetterReader } from './port.js';
import { type SessionOfLetter, sessionOfLetter } from '../session-calendar/of-letter.js';
import { type Composed, compose, type Links } from './texts/compose.js';

/** A letter whose turn has come, opened. */
export interface OpenLetter {
  readonly id: string;
  readonly kind: LetterKind;
  readonly channel: Channel;
  readonly address: string;
  readonly readerKind: LetterReader['kind'];
  readonly language: Language;
  readonly facts: LetterFacts;
  readonly writtenAt: Date;
}

export interface OutgoingStore extends Relayed {
  /** Null for one that is not to be sent any more. */
  open(id: string): Promise<OpenLetter | null>;
  /** Facts of a code are forgotten with it. */
  sent(id: string, at: Date, forget: boolean): Promise<void>;
  ended(id: string, state: 'BOUNCED' | 'FAILED', reason: string): Promise<void>;
  /** Letters that could not go since before that instant go no more; returns how many. */
  giveUp(before: Date): Promise<number>;
  /** Letters of no one case, written before, and the addresses of who was shut out before, are forgotten; returns how many letters. */
  forget(before: Date): Promise<number>;
}

/** Whoever carries letters refused this one for good: the address does not exist, or takes nothing from us. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
  /** A code, never what the other side wrote: it may quote the address. */
  constructor(readonly code: string) {
    super(code);
  }
}

export interface Outgoing {
  readonly id: string;
  readonly channel: Channel;
  readonly address: string;
  readonly composed: Composed;
  readonly writtenAt: Date;
  /** For the reader's calendar; null where the letter is about no session. */
  readonly session: SessionOfLetter | null;
}

/** Throws AddressRefused, or any other error where it may be tried again. Twice the same id is one letter to its reader. */
export type Carrier = (outgoing: Outgoing) => Promise<void>;

export interface Sending {
  readonly store: OutgoingStore;
  readonly carriers: Readonly<Partial<Record<Channel, Carrier>>>;
  linksOf(letter: Pick<OpenLetter, 'id' | 'readerKind'>): Links;
  now(): Date;
}

/** One job of the queue of letters. A kill between sending and marking sends it twice, under one id. */
export async function sendLetter({ store, carriers, linksOf, now }: Sending, id: string | undefined): Promise<void> {
  const letter = id ? await store.open(id) : null;
  if (!letter) return;
  const { kind, channel, address, language, facts, writtenAt } = letter;
  const carrier = carriers[channel];
  if (!carrier) return store.ended(letter.id, 'FAILED', 'NO_CARRIER');
  try {
    const composed = compose(kind, facts, language, linksOf(letter));
    const session = sessionOfLetter(kind, facts, writtenAt);
    await carrier({ id: letter.id, channel, address, composed, writtenAt, session });
  } catch (error) {
    if (!(error instanceof AddressRefused)) throw error;
    return store.ended(letter.id, 'BOUNCED', error.code);
  }
  await store.sent(letter.id, now(), kind === 'PARTY_CODE');
}

const DAY_MS = 86_400_000;
/** What could not go for so long is no news any more, and an old backup sends nothing anew (D). */
const GOES_WITHIN_DAYS = 7;
/** Letters of no one case are kept for so long; those of a case with its file (D). */
const KEPT_DAYS = 90;

/** What becomes old; returns how many letters were given up. */
export async function ageLetters(store: Pick<OutgoingStore, 'giveUp' | 'forget'>, at: Date): Promise<number> {
  await store.forget(new Date(at.getTime() - KEPT_DAYS * DAY_MS));
  return store.giveUp(new Date(at.getTime() - GOES_WITHIN_DAYS * DAY_MS));
}
