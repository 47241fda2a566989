// A request before the engine sees it: one question, not too long, with variables of a bearable size, and trusted.
import type { HTTPGraphQLRequest } from '@apollo/server';
import type { Limits } from './limits.js';
import type { RequestCode } from './refusal.js';
import { type Named, trustedDocument, type TrustedDocuments } from './trusted-documents.js';
import { faultOfVariables } from './variables.js';

export type Fault = readonly [RequestCode, Readonly<Record<string, number>>];

type Sent = Pick<HTTPGraphQLRequest, 'method' | 'body' | 'search'>;
type Content = Record<string, unknown>;

/** What cannot be read as JSON is left to the engine, which says so. */
function parsed(json: string | null): unknown {
  try {
    return json === null ? null : JSON.parse(json);
  } catch {
    return null;
  }
}

function namedInSearch(search: string): Content {
  const asked = new URLSearchParams(search);
  const json = (name: string) => parsed(asked.get(name));
  return {
    query: asked.get('query'),
    documentId: asked.get('documentId') ?? undefined,
    variables: json('variables'),
    extensions: json('extensions'),
  };
}

const isObject = (value: unknown): value is Content =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function contentOf({ method, body, search }: Sent): Content {
  if (method === 'GET') return namedInSearch(search);
  return isObject(body) ? body : {};
}

/** Null when the engine may have it. */
export function faultOf(sent: Sent, { document, variables }: Limits): Fault | null {
  if (Array.isArray(sent.body)) return ['ONE_REQUEST_ONLY', {}];
  const content = contentOf(sent);
  const { query } = content;
  if (typeof query === 'string' && query.length > document) return ['DOCUMENT_TOO_LONG', { most: document }];
  return faultOfVariables(content['variables'] ?? null, variables);
}

/** Whether it brings no text, only the name of a document. */
export function namesDocument(sent: Sent): boolean {
  const { query, documentId } = contentOf(sent);
  return !query && typeof documentId === 'string';
}

/** The request with the text of the document it names; null when that is none of the trusted ones. */
export function trusted(sent: HTTPGraphQLRequest, documents: TrustedDocuments): HTTPGraphQLRequest | null {
  const content = contentOf(sent);
  const query = trustedDocument(content as Named, documents);
  if (query === undefined) return null;
  if (sent.method !== 'GET') {
    const { documentId: _named, extensions: _extensions, ...rest } = content;
    return { ...sent, body: { ...rest, query } };
  }
  const search = new URLSearchParams(sent.search);
  for (const name of ['documentId', 'extensions']) search.delete(name);
  search.set('query', query);
  return { ...sent, search: `?${search}` };
}
