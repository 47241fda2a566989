// The GraphQL endpoint: Apollo on Fastify, with usage reporting, tracing and caching off, and limits on requests.
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { type Entering, entering } from './entering.js';
import type { Compiling } from '../jit/executor.js';
import { compilingGateway } from '../jit/gateway.js';
import { documentRules } from '../limits/document-rules.js';
import { DEFAULT_LIMITS, type Limits } from '../limits/limits.js';
import { limitsPlugin } from '../limits/limits-plugin.js';
import type { TrustedDocuments } from '../limits/trusted-documents.js';
import { masking } from './masking.js';
import { observePlugin } from './observe-plugin.js';
import { responsePlugin } from './response-plugin.js';
import { type ObserveRequests, unobserved } from '../shared/observed.js';
import type { RequestContext } from '../shared/request-context.js';
import { graphqlRoute, type Route } from './route.js';

export type { RequestContext } from '../shared/request-context.js';

export interface GraphqlEndpointOptions<Context extends RequestContext> extends Entering<Context> {
  schema: GraphQLSchema;
  introspection: boolean;
  /** Those left out are the usual ones. */
  limits?: Partial<Limits>;
  /** When given, no other document is run. */
  trustedDocuments?: TrustedDocuments;
  /** Those of the console, always run by their name. */
  consoleDocuments?: TrustedDocuments;
  /** When documents are compiled; left out, at their second asking. */
  compiling?: Compiling;
  /** Keeps figures of requests. */
  observe?: ObserveRequests;
  /** Where there are subscriptions. */
  sockets?: (http: FastifyInstance, served: Served) => AcceptSocket;
}

/** What is served, with the settings left out filled in. */
export type Served = GraphqlEndpointOptions<RequestContext> &
  Pick<Route<RequestContext>, 'limits' | 'knownDocuments' | 'onlyKnown'>;

/** Null for a request that does not want to become a socket. */
export type AcceptSocket = (request: FastifyRequest, reply: FastifyReply) => FastifyReply | null;

/** Cache control alone, on by default, costs a third of the speed of a list. */
const DEFAULTS_OFF = [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
];

/** Apollo's own lines may quote a request: they are dropped; what matters reaches `reportUnexpected`. */
const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

function openApollo<Context extends RequestContext>(
  options: GraphqlEndpointOptions<Context>,
  limits: Limits,
): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    gateway: compilingGateway(options.schema, options.compiling),
    introspection: options.introspection,
    hideSchemaDetailsFromClientErrors: !options.introspection,
    csrfPrevention: true,
    persistedQueries: false,
    maxRecursiveSelections: true,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: documentRules(limits),
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    logger: SILENT,
    formatError: masking(options.isAway ?? (() => false)),
    plugins: [
      ...DEFAULTS_OFF,
      limitsPlugin(limits, options.throttle),
      responsePlugin(options.reportUnexpected),
      observePlugin(),
    ],
  });
}

/** A Fastify plugin that serves `/graphql` and stops its engine when the server closes. */
export function graphqlEndpoint<Context extends RequestContext>(
  options: GraphqlEndpointOptions<Context>,
): FastifyPluginAsync {
  return async (http) => {
    const limits = { ...DEFAULT_LIMITS, ...options.limits };
    const apollo = openApollo(options, limits);
    await apollo.start();
    http.addHook('onClose', () => apollo.stop());
    const { trustedDocuments, consoleDocuments = new Map(), observe = unobserved } = options;
    const knownDocuments = new Map([...consoleDocuments, ...(trustedDocuments ?? [])]);
    const documents = { knownDocuments, onlyKnown: trustedDocuments !== undefined };
    const plain = graphqlRoute({ apollo, context: entering(options), limits, ...documents, observe });
    const accept = options.sockets?.(http, { ...options, limits, ...documents } as Served);
    http.route({
      url: '/graphql',
      method: ['GET', 'POST', 'OPTIONS'],
      handler: (request, reply) => accept?.(request, reply) ?? plain.call(http, request, reply),
    });
  };
}
