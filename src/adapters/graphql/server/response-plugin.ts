// Completes each response: the request id on internal errors, the text of our refusals, and their HTTP status.
import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse, GraphQLRequestListener } from '@apollo/server';
import type { DocumentNode, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Language } from '../../../app/texts/labels/label.js';
import { problemText } from '../../../app/texts/problems/text-of.js';
import { acceptedLanguage } from '../shared/accept-language.js';
import { type RequestCode, isRequestCode, statusOf } from '../limits/refusal.js';
import type { RequestContext, ReportUnexpected } from '../shared/request-context.js';
import { inWords } from './fault-texts.js';
import { INTERNAL, isMeantForClient } from './masking.js';

type Request = GraphQLRequestContextWillSendResponse<RequestContext>;

/** Seconds after which a client may try again while the database is away. */
const AWAY_SECONDS = 5;
const TOKENS = /^Syntax Error: Document contains more tha[nt] (\d+) tokens/;

/** Which refusal of ours an error is; its text is put in here, where the reader's language is known. */
function refusalIn({
  message,
  extensions,
}: GraphQLFormattedError): readonly [RequestCode, Record<string, number>] | null {
  const tokens = TOKENS.exec(message)?.[1];
  if (tokens) return ['TOO_MANY_TOKENS', { most: Number(tokens) }];
  return isRequestCode(message) ? [message, (extensions?.['facts'] ?? {}) as Record<string, number>] : null;
}

interface Completing {
  readonly schema: GraphQLSchema;
  readonly document?: DocumentNode;
  readonly language: Language;
  readonly requestId: string;
}

/** A formatted error with its text in the reader's language. */
export function completed(
  error: GraphQLFormattedError,
  thrown: unknown,
  { language, requestId, ...asked }: Completing,
): GraphQLFormattedError {
  const refused = refusalIn(error);
  if (refused) {
    const [code, facts] = refused;
    return { ...error, message: problemText(code, facts, language), extensions: { code, facts } };
  }
  if (error.extensions?.['code'] !== INTERNAL) return inWords(error, thrown, asked, language);
  return { ...error, message: problemText(INTERNAL, {}, language), extensions: { ...error.extensions, requestId } };
}

/**
 * GraphQL over HTTP: a client that wants plain application/json gets 200 also for errors of its document. A request
 * without a query, or one that was refused before execution, keeps its status.
 */
function setStatus({ request, response, errors = [] }: Request, refused: readonly RequestCode[]): void {
  const [code] = refused;
  if (refused.includes('DATABASE_AWAY')) {
    response.http.status = 503;
    response.http.headers.set('retry-after', String(AWAY_SECONDS));
  } else if (code) response.http.status = statusOf(code);
  if (code || response.http.status !== 400) return;
  const accept = request.http?.headers.get('accept') ?? '';
  const isRequest = !errors.some((error) => error.extensions['code'] === 'BAD_REQUEST');
  if (isRequest && !accept.includes('application/graphql-response+json')) response.http.status = 200;
}

/** The engine formats its errors one by one, in their order. */
function finish(answer: Request): void {
  const { body } = answer.response;
  const result = body.kind === 'single' ? body.singleResult : undefined;
  const formatted = result?.errors ?? [];
  const refused = formatted.map((error) => refusalIn(error)?.[0]).filter((code) => code !== undefined);
  const language = acceptedLanguage(answer.request.http?.headers.get('accept-language'));
  const completing = { ...answer, language, requestId: answer.contextValue.requestId };
  if (result?.errors) result.errors = formatted.map((error, i) => completed(error, answer.errors?.[i], completing));
  setStatus(answer, refused);
}

export function responsePlugin(report: ReportUnexpected): ApolloServerPlugin<RequestContext> {
  const listener: GraphQLRequestListener<RequestContext> = {
    async didEncounterErrors({ errors, contextValue }) {
      for (const error of errors) {
        if (!isMeantForClient(error)) report(error.originalError ?? error, contextValue.requestId);
      }
    },
    async willSendResponse(request) {
      finish(request);
    },
  };
  return {
    async requestDidStart() {
      return listener;
    },
  };
}
