/** What the app needs of encryption: personal data is sealed at rest and found by keyed tokens. */
import type { CaseId, Home } from '../../domain/kernel/ids.js';

/** What a party can be found by; each kind has tokens of its own, so a phone never equals a credit code. */
export type TokenKind = 'PHONE' | 'ID_NUMBER' | 'NAME' | 'CREDIT_CODE';

/** And a case, by a number that another body gave it and that is not public. */
type NumberToken = 'NUMBER';

/**
 * The data key of one case, bound to its district and id. `place` says where the ciphertext is kept (`file`,
 * `event:<id>`): what was sealed for one place or case does not open in another. Values are plain JSON.
 */
export interface CaseKey {
  seal(place: string, value: unknown): Buffer;
  open(place: string, sealed: Buffer): unknown;
}

/** The keys of one district, loaded: from here on nothing waits, so a list opens its rows without a promise each. */
export interface HomeSealer {
  /** A fresh case key; `wrapped` is what to store. Dropping the stored key is the lawful destruction of the case. */
  newCaseKey(caseId: CaseId): { key: CaseKey; wrapped: Buffer };
  openCaseKey(caseId: CaseId, wrapped: Buffer): CaseKey;
  /** The few fields a list shows, under the key of the district: no case key is unwrapped to draw a page. */
  sealList(caseId: CaseId, value: unknown): Buffer;
  openList(caseId: CaseId, sealed: Buffer): unknown;
  /** What belongs to the district and to no one case, under its key; `place` as with a case. */
  seal(place: string, value: unknown): Buffer;
  open(place: string, sealed: Buffer): unknown;
  /**
   * Keyed hash to find a party or a case by. Equal for equal normalised values within a district and different between districts:
   * a leaked table shows nobody that the same person was in dispute in two districts. A search over several
   * districts asks with one token for each.
   */
  token(kind: TokenKind | NumberToken, normalised: string): Buffer;
}

export interface Sealer {
  /** Loads the keys of a district once (makes them at the district's first case) and keeps them. */
  of(home: Home): Promise<HomeSealer>;
  /** Keyed hash of an input for idempotency receipts; the order of its keys does not matter, absent equals undefined. */
  receiptHash(input: unknown): Buffer;
  /** Keyed hash under which failed sign-ins are counted: what people type as a login is never stored as typed. */
  loginHash(login: string): Buffer;
}

/** A wrapped key as stored; `masterId` says which master key opens it, so a rotation knows what is left to rewrap. */
export interface WrappedKey {
  readonly wrapped: Buffer;
  readonly masterId: string;
}

/** Where the named wrapped keys are stored. */
export interface KeyStore {
  find(name: string): Promise<WrappedKey | null>;
  /** Stores the key unless the name is taken; the one that stands is returned, so two servers starting at once agree. */
  keep(name: string, key: WrappedKey): Promise<WrappedKey>;
}
