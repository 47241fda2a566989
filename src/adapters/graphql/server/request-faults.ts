// What is wrong with the form of a request, as a code with its field: the engine says it in English sentences only.
import type { DocumentNode, GraphQLError } from 'graphql';
import type { InputProblem } from '../../../domain/kernel/problem-code.js';
import type { Facts } from '../../../domain/kernel/rule-broken.js';
import { lastSentence, nearIn, readSentence } from './engine-sentences.js';
import { pathOfNode } from './node-path.js';

export interface RequestFault {
  readonly code: InputProblem;
  readonly field: string | null;
  readonly facts: Facts;
  /** The enum of which a value was expected. */
  readonly choice?: string;
  /** Names that look like the one that was written. */
  readonly near?: readonly string[];
}

/** Null for an error that is not about the form of the request. */
export function requestFault(
  error: Pick<GraphQLError, 'message' | 'nodes' | 'locations'>,
  document: DocumentNode | undefined,
): RequestFault | null {
  const got = lastSentence(error.message);
  const sentence = got?.rest ?? error.message;
  const [code, found] = readSentence(sentence) ?? [null, {}];
  if (!code) return null;
  const node = error.nodes?.[0];
  const value = got?.path ?? (VALUES.has(code) && document && node ? pathOfNode(document, node) : '');
  const field = withoutInput(
    [value, VALUES.has(code) ? lastOf(value, found.name) : found.name].filter(Boolean).join('.'),
  );
  if (VALUES.has(code) && !field) return documentFault(error);
  const place = error.locations?.[0];
  const facts: Facts = {
    ...(field ? { field } : {}),
    ...(found.at ? { at: found.at } : {}),
    ...(place ? { line: place.line, column: place.column } : {}),
  };
  const near = nearIn(error.message);
  const choice = found.choice ? { choice: found.choice } : {};
  return { code, field: field || null, facts, ...choice, ...(near.length > 0 ? { near } : {}) };
}

/** Of a document that is wrong in a way that no sentence above names. */
export function documentFault({ locations }: Pick<GraphQLError, 'locations'>): RequestFault {
  const { line = 1, column = 1 } = locations?.[0] ?? {};
  return { code: 'DOCUMENT_INVALID', field: null, facts: { line, column } };
}

/** About a value, whose path is told; the others name what the document says. */
const VALUES: ReadonlySet<InputProblem> = new Set<InputProblem>([
  ...(['VALUE_MISSING', 'VALUE_WRONG', 'CHOICE_UNKNOWN', 'DAY_WRONG', 'INSTANT_WRONG', 'AMOUNT_NOT_FEN'] as const),
  ...(['IDENTIFIER_WRONG', 'NUMBER_WRONG', 'TEXT_EXPECTED', 'YES_OR_NO_EXPECTED'] as const),
  ...(['GROUP_EXPECTED', 'FIELD_NOT_KNOWN'] as const),
]);

/** A field of a literal that nobody knows is the node itself: its name is not said twice. */
function lastOf(path: string, name: string | undefined): string | undefined {
  return name && (path === name || path.endsWith(`.${name}`)) ? undefined : name;
}

/** As problems write it: `input` is the one argument of every change. */
function withoutInput(path: string): string {
  return path.replace(/^input\./, '');
}
