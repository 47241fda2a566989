// Two small things done to each response: the request id on internal errors, and the status the standard asks for.
import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse, GraphQLRequestListener } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { INTERNAL, isMeantForClient } from './masking.js';

/** What every context carries for us; the rest is the business of the resolvers. */
export interface DoorContext {
  requestId: string;
}

type Request = GraphQLRequestContextWillSendResponse<DoorContext>;

/**
 * GraphQL over HTTP: a client that wants plain application/json gets 200 also for errors of its document. A request
 * that is none (no query at all) keeps its 400.
 */
function answerPlainJsonWith200({ request, response, errors }: Request): void {
  const accept = request.http?.headers.get('accept') ?? '';
  const isRequest = !errors?.some((error) => error.extensions['code'] === 'BAD_REQUEST');
  const plain = isRequest && !accept.includes('application/graphql-response+json');
  if (plain && response.http.status === 400) response.http.status = 200;
}

function nameRequest(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  if (error.extensions?.['code'] !== INTERNAL) return error;
  return { ...error, extensions: { ...error.extensions, requestId } };
}

function nameRequestOnInternalErrors({ response, contextValue }: Request): void {
  if (response.body.kind !== 'single') return;
  const result = response.body.singleResult;
  if (result.errors) result.errors = result.errors.map((error) => nameRequest(error, contextValue.requestId));
}

export type TellUnexpected = (error: unknown, requestId: string) => void;

export function responsePlugin(tell: TellUnexpected): ApolloServerPlugin<DoorContext> {
  const listener: GraphQLRequestListener<DoorContext> = {
    async didEncounterErrors({ errors, contextValue }) {
      for (const error of errors) {
        if (!isMeantForClient(error)) tell(error.originalError ?? error, contextValue.requestId);
      }
    },
    async willSendResponse(request) {
      nameRequestOnInternalErrors(request);
      answerPlainJsonWith200(request);
    },
  };
  return {
    async requestDidStart() {
      return listener;
    },
    async contextCreationDidFail({ error }) {
      if (!isMeantForClient(error)) tell(error, 'unknown');
    },
  };
}
