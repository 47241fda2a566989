// Trusted documents: when the operator names a file of them, no other document is run.
import { createHash } from 'node:crypto';

/** SHA-256 of the text in hexadecimal → the text. */
export type TrustedDocuments = ReadonlyMap<string, string>;

const HASH = /^(?:sha256:)?([0-9a-f]{64})$/;

export const hashOf = (document: string): string => createHash('sha256').update(document).digest('hex');

/** Reads what `npm run trusted-documents` wrote; throws, for the operator, when a hash is not that of its text. */
export function readTrustedDocuments(json: string): TrustedDocuments {
  const entries = Object.entries(JSON.parse(json) as Record<string, string>);
  for (const [hash, document] of entries) {
    if (hashOf(document) !== hash) {
      throw new Error(`可信文档 ${hash} 与其内容不符。 Trusted document ${hash} is not the hash of its text.`);
    }
  }
  return new Map(entries);
}

/** What a request names its document by: its own field, the extension of Apollo's clients, or the text itself. */
export interface Named {
  readonly documentId?: unknown;
  readonly query?: unknown;
  readonly extensions?: unknown;
}

function hashIn({ documentId, query, extensions }: Named): string | undefined {
  if (typeof documentId === 'string') return HASH.exec(documentId)?.[1];
  if (typeof query === 'string' && query !== '') return hashOf(query);
  const { persistedQuery } = (extensions ?? {}) as { persistedQuery?: { sha256Hash?: unknown } };
  return HASH.exec(String(persistedQuery?.sha256Hash))?.[1];
}

/** The document that the request names, if it is one of them. */
export function trustedDocument(named: Named, documents: TrustedDocuments): string | undefined {
  const hash = hashIn(named);
  return hash === undefined ? undefined : documents.get(hash);
}
