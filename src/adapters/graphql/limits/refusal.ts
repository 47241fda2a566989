// How a request is refused before execution: an error with a code of ours; its text follows when the language is known.
import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { REQUEST_TEXTS } from '../../../app/texts/problems/request.js';
import { problemText } from '../../../app/texts/problems/text-of.js';
import type { Language } from '../../../app/texts/labels/label.js';

export type RequestCode = keyof typeof REQUEST_TEXTS;
type Facts = Readonly<Record<string, number>>;

/** Codes that have a status of their own; any other refusal is a 400. */
const STATUS: Partial<Record<RequestCode, number>> = {
  NOT_ACCEPTABLE: 406,
  DOCUMENT_TOO_LONG: 413,
  VARIABLES_TOO_MANY: 413,
  RATE_LIMITED: 429,
  DOCUMENT_NOT_TRUSTED: 403,
  DATABASE_AWAY: 503,
  QUEUE_AWAY: 503,
};

export const isRequestCode = (code: unknown): code is RequestCode => typeof code === 'string' && code in REQUEST_TEXTS;

export const statusOf = (code: RequestCode): number => STATUS[code] ?? 400;

/** `seconds` among the facts also says when to come back (Retry-After). */
export function refusal(code: RequestCode, facts: Facts = {}): GraphQLError {
  const headers = new HeaderMap();
  if (facts['seconds']) headers.set('retry-after', String(facts['seconds']));
  // The page of GraphiQL brings types of another server, which knows other headers: ours are the engine's.
  const http: object = { http: { status: statusOf(code), headers } };
  return new GraphQLError(code, { extensions: { code, facts, ...http } });
}

export interface ReportedError {
  readonly message: string;
  readonly extensions: { readonly code: string; readonly facts: Facts };
}

/** The same refusal as the body of an answer, for what the engine never sees. */
export function refusedBody(code: RequestCode, facts: Facts, language: Language): { errors: ReportedError[] } {
  return { errors: [{ message: problemText(code, facts, language), extensions: { code, facts } }] };
}
