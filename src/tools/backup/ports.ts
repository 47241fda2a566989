/** What a backup needs; the wiring fills it in. */
import type { RawBuilder } from 'kysely';

/** A connection as the owner of the tables. */
export interface Connection {
  execute<Row>(query: RawBuilder<Row>): Promise<Row[]>;
  /** A text without values: what begins and ends, and what names tables. */
  command(text: string): Promise<void>;
  copyOut(sql: string): AsyncIterable<Buffer>;
  copyIn(sql: string, source: AsyncIterable<Buffer>): Promise<void>;
}

/** Signs with a key that only holders of the master key have; `id` says which master key that was. */
export interface Signer {
  readonly id: string;
  sign(text: string): string;
}

/** The signer of a master key by its id; null when that key is not here. */
export type SignerOf = (id: string) => Signer | null;
