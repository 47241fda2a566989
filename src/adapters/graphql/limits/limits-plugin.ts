// What can be judged only when the operation and its variables are known: its cost, and the rate of knocking at the open doors.
import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { OPERATIONS } from '../../../app/permission/operations.js';
import type { DoorContext } from '../shared/request-context.js';
import { costOf } from './cost.js';
import type { Limits } from './limits.js';
import { refusal } from './refusal.js';
import { type FindFragment, rootFieldsOf } from './root-fields.js';

/** Counts what comes; answers in how many seconds to come again, 0 for at once. */
export interface Throttle {
  person(personId: string): Promise<number>;
  /** Changes open to anybody: sign-in, refreshing, and whatever else needs no session. */
  openDoor(address: string): Promise<number>;
}

type Request = GraphQLRequestContextDidResolveOperation<DoorContext>;
type Asked = Pick<Request, 'schema' | 'request'> & { operation: OperationDefinitionNode };

function fragmentsOf({ definitions }: DocumentNode): FindFragment {
  if (definitions.length === 1) return () => undefined;
  const all = definitions.filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION);
  const byName = new Map(all.map((one) => [one.name.value, one]));
  return (name) => byName.get(name);
}

function refuseIfTooCostly({ schema, operation, request }: Asked, fragment: FindFragment, most: number): void {
  const cost = costOf({ schema, operation, fragment, variables: request.variables ?? {} });
  if (cost > most) throw refusal('QUERY_TOO_COSTLY', { cost, most });
}

function knocks({ operation }: Asked, fragment: FindFragment): boolean {
  const changes = operation.operation === OperationTypeNode.MUTATION;
  return changes && rootFieldsOf(operation, fragment).some(({ name }) => OPERATIONS[name.value] === 'ANYONE');
}

export function limitsPlugin({ cost }: Limits, throttle: Throttle | undefined): ApolloServerPlugin<DoorContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, request, operation, document, contextValue }) {
          if (!operation) throw refusal('OPERATION_UNKNOWN');
          const asked = { schema, request, operation };
          const fragment = fragmentsOf(document);
          refuseIfTooCostly(asked, fragment, cost);
          if (!throttle || !knocks(asked, fragment)) return;
          const seconds = await throttle.openDoor(contextValue.address ?? '');
          if (seconds > 0) throw refusal('RATE_LIMITED', { seconds });
        },
      };
    },
  };
}
