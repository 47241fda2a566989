// The engine as Apollo takes one from outside: through its gateway interface, the schema being our own.
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { type Compiling, executorOn } from './executor.js';

type Gateway = ApolloServerOptionsWithGateway<never>['gateway'];

export function compilingGateway(schema: GraphQLSchema, compiling?: Compiling): Gateway {
  const run = executorOn(schema, compiling);
  return {
    onSchemaLoadOrUpdate: (notify) => {
      notify({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: async () => ({
      executor: ({ document, operation, operationName, queryHash, request, context }) =>
        run({ document, operation, operationName, key: queryHash, variables: request.variables ?? {}, context }),
    }),
    stop: async () => undefined,
  };
}
