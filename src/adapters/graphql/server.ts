// The GraphQL door: Apollo on Fastify, with everything off that phones, traces or slows.
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import fastifyApollo from '@as-integrations/fastify';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { maskError } from './masking.js';
import { type DoorContext, responsePlugin, type TellUnexpected } from './response-plugin.js';

export type { DoorContext } from './response-plugin.js';

export interface GraphqlDoorOptions<Context extends DoorContext> {
  schema: GraphQLSchema;
  /** Who asks and what the resolvers may use; made once per request. A GraphQLError with a code thrown here is told. */
  context: (request: FastifyRequest) => Promise<Context>;
  introspection: boolean;
  /** Hears of every error that the client is not shown. */
  tellUnexpected: TellUnexpected;
}

/** Cache control alone, on by default, costs a third of the speed of a list. */
const DEFAULTS_OFF = [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
];

/** Apollo's own lines may quote a request: they are dropped; what matters reaches `tellUnexpected`. */
const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

function openApollo<Context extends DoorContext>(options: GraphqlDoorOptions<Context>): ApolloServer<DoorContext> {
  return new ApolloServer<DoorContext>({
    schema: options.schema,
    introspection: options.introspection,
    hideSchemaDetailsFromClientErrors: !options.introspection,
    csrfPrevention: true,
    persistedQueries: false,
    maxRecursiveSelections: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    logger: SILENT,
    formatError: maskError,
    plugins: [...DEFAULTS_OFF, responsePlugin(options.tellUnexpected)],
  });
}

/** A Fastify plugin that serves `/graphql` and stops its engine when the server closes. */
export function graphqlDoor<Context extends DoorContext>(options: GraphqlDoorOptions<Context>): FastifyPluginAsync {
  return async (http) => {
    const apollo = openApollo(options);
    await apollo.start();
    http.addHook('onClose', () => apollo.stop());
    await http.register(fastifyApollo(apollo), {
      path: '/graphql',
      method: ['GET', 'POST', 'OPTIONS'],
      context: (request) => options.context(request),
    });
  };
}
