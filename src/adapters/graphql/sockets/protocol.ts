// What happens on a socket: a token first, then subscriptions, each checked like a request, and errors told like those of one.
import type { ExecutionArgs, GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Context as Connected, ServerOptions, SubscribePayload } from 'graphql-ws';
import type { FastifyRequest } from 'fastify';
import { refusal } from '../limits/refusal.js';
import type { Entering } from '../server/entering.js';
import { isMeantForClient, masking } from '../server/masking.js';
import { completed } from '../server/response-plugin.js';
import { acceptedLanguage } from '../shared/accept-language.js';
import type { RequestContext } from '../shared/request-context.js';
import { Closing } from './connection.js';
import { checked, type Documents, type Sent } from './document.js';
import { closingFor, openSession, type Session, type Standing, subscriptionsUpTo } from './sessions.js';

export interface ProtocolOptions extends Entering<RequestContext>, Documents {
  readonly standing: Standing;
}

/** What is known of a socket. */
export interface Extra {
  readonly request: FastifyRequest;
  readonly close: (code: number, reason: string) => void;
  /** What gives back the place of each subscription. */
  readonly places: Map<string, () => void>;
  session?: Session;
  context?: RequestContext;
}

type On = Connected<Record<string, unknown>, Extra>;

const TRY_AGAIN_LATER = 1013;
const UNAUTHORIZED = 4401;

const wordOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function languageOf({ connectionParams, extra }: On): string | undefined {
  return wordOf(connectionParams?.['acceptLanguage']) ?? extra.request.headers['accept-language'];
}

export function protocolOf(options: ProtocolOptions): ServerOptions<Record<string, unknown>, Extra> {
  const places = subscriptionsUpTo(options.limits.subscriptions);
  const give = ({ places: taken }: Extra, id: string): void => {
    taken.get(id)?.();
    taken.delete(id);
  };
  const told = (on: On, errors: readonly GraphQLError[], args?: ExecutionArgs) => errorsFor(options, on, errors, args);
  return {
    onConnect: (on) => connect(options, on),
    onSubscribe: async (on, id, payload) => {
      const { session } = on.extra;
      if (!session) throw new Closing(UNAUTHORIZED, 'NOT_SIGNED_IN');
      const seconds = (await options.throttle?.person(session.personId)) ?? 0;
      if (seconds > 0) return [refusal('RATE_LIMITED', { seconds })];
      const args = argsFor(options, on, payload);
      if (Array.isArray(args)) return args;
      const place = places.take(session.personId);
      if (!place) return [refusal('TOO_MANY_SUBSCRIPTIONS', { most: options.limits.subscriptions })];
      on.extra.places.set(id, place);
      return args as ExecutionArgs;
    },
    onNext: (on, _id, _payload, args, { errors, ...result }) =>
      errors ? { ...result, errors: told(on, errors, args) } : undefined,
    onError: (on, _id, _payload, errors) => told(on, errors),
    onComplete: ({ extra }, id) => give(extra, id),
    onClose: ({ extra }) => {
      for (const id of extra.places.keys()) give(extra, id);
    },
  };
}

/** The token comes in the first message, for a browser's sockets carry no header of a page's own. */
async function connect(options: ProtocolOptions, on: On): Promise<void> {
  const authorization = wordOf(on.connectionParams?.['authorization']);
  if (!authorization) throw new Closing(UNAUTHORIZED, 'NOT_SIGNED_IN');
  const { extra } = on;
  const actor = await standingOf(options, authorization);
  if ((await options.throttle?.person(actor.personId)) ?? 0) throw new Closing(TRY_AGAIN_LATER, 'RATE_LIMITED');
  const headers = { authorization, 'accept-language': languageOf(on) };
  extra.context = await options.context({ id: extra.request.id, headers });
  extra.session = openSession({ actor, ask: () => options.standing(authorization) }, extra.close);
}

async function standingOf({ standing, isAway }: ProtocolOptions, authorization: string) {
  const found = await standing(authorization).catch((error: unknown) => {
    if (isAway?.(error)) throw new Closing(TRY_AGAIN_LATER, 'DATABASE_AWAY');
    throw error;
  });
  if (typeof found === 'string') throw closingFor(found);
  return found;
}

function argsFor(options: ProtocolOptions, { extra }: On, payload: SubscribePayload): ExecutionArgs | GraphQLError[] {
  const { document, errors } = checked(payload as Sent, options);
  if (!document || errors.length > 0) return [...errors];
  return {
    schema: options.schema,
    document,
    operationName: payload.operationName ?? null,
    variableValues: payload.variables ?? {},
    contextValue: { ...extra.context, ...extra.session },
  };
}

function errorsFor(
  { schema, isAway = () => false, reportUnexpected }: ProtocolOptions,
  on: On,
  errors: readonly GraphQLError[],
  args?: ExecutionArgs,
): readonly GraphQLFormattedError[] {
  const { id: requestId } = on.extra.request;
  const language = acceptedLanguage(languageOf(on));
  const format = masking(isAway);
  return errors.map((error) => {
    if (!isMeantForClient(error)) reportUnexpected(error.originalError ?? error, requestId);
    const asked = { schema, language, requestId, ...(args ? { document: args.document } : {}) };
    return completed(format(error.toJSON(), error), error, asked);
  });
}
