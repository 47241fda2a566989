// From Fastify to the engine and back. Our own few lines: the address of a request is never built from its Host header.
import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import { acceptedLanguage } from '../shared/accept-language.js';
import type { Limits } from '../limits/limits.js';
import { type RequestCode, refusedBody, statusOf } from '../limits/refusal.js';
import { acceptedType } from './accept.js';
import { faultOf, namesDocument, trusted } from '../limits/request.js';
import type { TrustedDocuments } from '../limits/trusted-documents.js';
import type { ObserveRequests } from '../shared/observed.js';
import type { RequestContext } from '../shared/request-context.js';

export interface Route<Context extends RequestContext> {
  apollo: ApolloServer<RequestContext>;
  context: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>;
  limits: Limits;
  /** Run by their hash; with `onlyKnown` nothing else is run. */
  knownDocuments: TrustedDocuments;
  onlyKnown: boolean;
  observe: ObserveRequests;
}

function headersOf({ headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}

function sentIn(request: FastifyRequest): HTTPGraphQLRequest {
  const { url, method, body } = request;
  const at = url.indexOf('?');
  return { method, body, headers: headersOf(request), search: at < 0 ? '' : url.slice(at) };
}

function refuse(
  code: RequestCode,
  facts: Readonly<Record<string, number>>,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const language = acceptedLanguage(request.headers['accept-language']);
  return reply.code(statusOf(code)).send(refusedBody(code, facts, language));
}

export function graphqlRoute<Context extends RequestContext>(route: Route<Context>): RouteHandlerMethod {
  const { apollo, context, limits, knownDocuments, onlyKnown, observe } = route;
  return async (request, reply) => {
    const sent = sentIn(request);
    const fault = faultOf(sent, limits);
    if (fault) return refuse(...fault, request, reply);
    const httpGraphQLRequest = onlyKnown || namesDocument(sent) ? trusted(sent, knownDocuments) : sent;
    if (!httpGraphQLRequest) return refuse('DOCUMENT_NOT_TRUSTED', {}, request, reply);
    const type = acceptedType(request.headers.accept);
    if (!type) return refuse('NOT_ACCEPTABLE', {}, request, reply);
    httpGraphQLRequest.headers.set('accept', type);
    const answer = await observe((seen) =>
      apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest,
        context: async () => Object.assign(await context(request, reply), { seen }),
      }),
    );
    for (const [name, value] of answer.headers) reply.header(name, value);
    // Without @defer in the schema the engine answers whole.
    return reply.code(answer.status ?? 200).send(answer.body.kind === 'complete' ? answer.body.string : '');
  };
}
