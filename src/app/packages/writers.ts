/** The formats in which the papers of a package are written. */
import type { PackageFormat } from '../../domain/case/packages.js';
import type { Papers } from './papers/paper.js';

export interface PapersWriter {
  readonly contentType: string;
  /** The source of its style, as a content security policy names it; absent for what has none. */
  readonly style?: string;
  write(papers: Papers): Promise<Uint8Array | string>;
}

/** JSON is the values themselves, for a program. */
export type PapersWriters = Readonly<Record<Exclude<PackageFormat, 'json' | 'jws'>, PapersWriter>>;
