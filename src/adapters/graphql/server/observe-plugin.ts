// Tells the figures which operation a request was and how it ended.
import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { RequestContext } from '../shared/request-context.js';
import type { Outcome } from '../shared/observed.js';
import { INTERNAL } from './masking.js';

type Answered = GraphQLRequestContextWillSendResponse<RequestContext>;

/** The document was checked against the schema before, so a root field is one of its names. */
function operationOf({ operation }: Answered): string {
  const [first, ...others] = operation?.selectionSet.selections ?? [];
  if (first?.kind !== 'Field') return first ? 'several' : 'none';
  return others.length > 0 ? 'several' : first.name.value;
}

const OURS: readonly unknown[] = [INTERNAL, 'DATABASE_AWAY'];

function outcomeOf({ response: { body } }: Answered): Outcome {
  const { data, errors = [] } = body.kind === 'single' ? body.singleResult : {};
  if (errors.some(({ extensions }) => OURS.includes(extensions?.['code']))) return 'error';
  if (errors.length > 0) return 'refused';
  const answers = Object.values(data ?? {}) as ({ readonly problem?: unknown } | null)[];
  return answers.some((one) => one?.problem) ? 'problem' : 'ok';
}

/** The engine's last word: after `responsePlugin` has finished the answer. */
export function observePlugin(): ApolloServerPlugin<RequestContext> {
  const willSendResponse = async (answered: Answered): Promise<void> => {
    const { seen } = answered.contextValue;
    if (seen) Object.assign(seen, { operation: operationOf(answered), outcome: outcomeOf(answered) });
  };
  return { requestDidStart: async () => ({ willSendResponse }) };
}
