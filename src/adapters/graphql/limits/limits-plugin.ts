// Limits that need the operation and its variables: the cost of a document, and the rate of changes that need no session.
import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { OPERATIONS } from '../../../app/permission/operations.js';
import type { RequestContext } from '../shared/request-context.js';
import { costOf } from './cost.js';
import type { Limits } from './limits.js';
import { refusal } from './refusal.js';
import { type FindFragment, rootFieldsOf } from './root-fields.js';

/** Counts requests; answers after how many seconds the next one is allowed, 0 for at once. */
export interface Throttle {
  person(personId: string): Promise<number>;
  /** Changes open to anybody: sign-in, refreshing, and whatever else needs no session. */
  signIn(address: string): Promise<number>;
}

type Request = GraphQLRequestContextDidResolveOperation<RequestContext>;
type ParsedRequest = Pick<Request, 'schema' | 'request'> & { operation: OperationDefinitionNode };

export function fragmentsOf({ definitions }: DocumentNode): FindFragment {
  if (definitions.length === 1) return () => undefined;
  const all = definitions.filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION);
  const byName = new Map(all.map((one) => [one.name.value, one]));
  return (name) => byName.get(name);
}

function refuseIfTooCostly({ schema, operation, request }: ParsedRequest, fragment: FindFragment, most: number): void {
  const cost = costOf({ schema, operation, fragment, variables: request.variables ?? {} });
  if (cost > most) throw refusal('QUERY_TOO_COSTLY', { cost, most });
}

function isPublic({ operation }: ParsedRequest, fragment: FindFragment): boolean {
  const changes = operation.operation === OperationTypeNode.MUTATION;
  return changes && rootFieldsOf(operation, fragment).some(({ name }) => OPERATIONS[name.value] === 'ANYONE');
}

export function limitsPlugin({ cost }: Limits, throttle: Throttle | undefined): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, request, operation, document, contextValue }) {
          if (!operation) throw refusal('OPERATION_UNKNOWN');
          if (operation.operation === OperationTypeNode.SUBSCRIPTION) throw refusal('SOCKET_ONLY');
          const parsed = { schema, request, operation };
          const fragment = fragmentsOf(document);
          refuseIfTooCostly(parsed, fragment, cost);
          if (!throttle || !isPublic(parsed, fragment)) return;
          const seconds = await throttle.signIn(contextValue.address ?? '');
          if (seconds > 0) throw refusal('RATE_LIMITED', { seconds });
        },
      };
    },
  };
}
