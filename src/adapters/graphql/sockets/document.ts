// A subscription before it runs: trusted, not too long, deep or costly, and a subscription.
import {
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { costOf } from '../limits/cost.js';
import { documentRules } from '../limits/document-rules.js';
import type { Limits } from '../limits/limits.js';
import { fragmentsOf } from '../limits/limits-plugin.js';
import { refusal } from '../limits/refusal.js';
import { type Named, trustedDocument, type TrustedDocuments } from '../limits/trusted-documents.js';
import { faultOfVariables } from '../limits/variables.js';

export interface Documents {
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  readonly knownDocuments: TrustedDocuments;
  readonly onlyKnown: boolean;
  readonly introspection: boolean;
}

/** What a client sends to subscribe. */
export interface Sent {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | null | undefined;
  readonly extensions?: Record<string, unknown> | null | undefined;
}

export interface Checked {
  readonly document?: DocumentNode;
  readonly errors: readonly GraphQLError[];
}

/** Its errors are data: each reaches the client like those of a request. */
export function checked(sent: Sent, documents: Documents): Checked {
  try {
    return valid(sent, documents);
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [coded(error, 'GRAPHQL_PARSE_FAILED')] };
    throw error;
  }
}

/** The engine's own errors carry no code. */
function coded(error: GraphQLError, code: string): GraphQLError {
  error.extensions['code'] ??= code;
  return error;
}

function valid(sent: Sent, { schema, limits, introspection, ...known }: Documents): Checked {
  const query = textOf(sent, known);
  if (query.length > limits.document) throw refusal('DOCUMENT_TOO_LONG', { most: limits.document });
  const fault = faultOfVariables(sent.variables ?? null, limits.variables);
  if (fault) throw refusal(...fault);
  const document = parse(query, { maxTokens: limits.tokens });
  const errors = validate(schema, document, [...specifiedRules, ...documentRules(limits)]);
  for (const error of errors) {
    coded(error, 'GRAPHQL_VALIDATION_FAILED');
    // Where the schema is not told, neither are names that look like the one that was written.
    if (!introspection) error.message = error.message.replace(/ ?Did you mean(.+?)\?$/, '');
  }
  if (errors.length > 0) return { document, errors };
  const operation = getOperationAST(document, sent.operationName);
  if (!operation) throw refusal('OPERATION_UNKNOWN');
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION) throw refusal('SOCKET_ONLY');
  const cost = costOf({ schema, operation, fragment: fragmentsOf(document), variables: sent.variables ?? {} });
  if (cost > limits.cost) throw refusal('QUERY_TOO_COSTLY', { cost, most: limits.cost });
  return { document, errors: [] };
}

/** A document may be named by its hash in `extensions.documentId`, or as Apollo’s clients do. */
function textOf(
  { query, extensions }: Sent,
  { knownDocuments, onlyKnown }: Pick<Documents, 'knownDocuments' | 'onlyKnown'>,
): string {
  if (query !== '' && !onlyKnown) return query;
  const documentId = extensions?.['documentId'];
  const text = trustedDocument({ query, extensions, ...(documentId ? { documentId } : {}) } as Named, knownDocuments);
  if (text === undefined) throw refusal('DOCUMENT_NOT_TRUSTED');
  return text;
}
