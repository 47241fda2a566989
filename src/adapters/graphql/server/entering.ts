// Who enters: makes the context of a request, counts the person's requests, and says so when the database is away.
import type { FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { problemText } from '../../../app/texts/problems/text-of.js';
import { acceptedLanguage } from '../shared/accept-language.js';
import type { Throttle } from '../limits/limits-plugin.js';
import { isDoorCode, refusal } from '../limits/refusal.js';
import { isMeantForClient } from './masking.js';
import type { DoorContext, TellUnexpected } from '../shared/request-context.js';

export interface Entering<Context extends DoorContext> {
  /** Who asks and what the resolvers may use; made once per request. A GraphQLError with a code thrown here is told. */
  context: (request: FastifyRequest) => Promise<Context>;
  throttle?: Throttle;
  /** True for errors of a database that does not answer. */
  isAway?: (error: unknown) => boolean;
  /** Hears of every error that the client is not shown. */
  tellUnexpected: TellUnexpected;
}

/** The engine has no say yet, so the text is put in here. */
function inWords(error: unknown, request: FastifyRequest): unknown {
  if (!(error instanceof GraphQLError) || !isDoorCode(error.message)) return error;
  const { extensions, message: code } = error;
  const language = acceptedLanguage(request.headers['accept-language']);
  return new GraphQLError(problemText(code, extensions['facts'] as Record<string, number>, language), { extensions });
}

export function entering<Context extends DoorContext>(door: Entering<Context>) {
  const { context, throttle, isAway = () => false, tellUnexpected } = door;

  async function enter(request: FastifyRequest): Promise<Context> {
    const made = await context(request);
    const seconds = made.by && throttle ? await throttle.person(made.by.personId) : 0;
    if (seconds > 0) throw refusal('RATE_LIMITED', { seconds });
    return { ...made, address: request.ip };
  }

  return async (request: FastifyRequest): Promise<Context> => {
    try {
      return await enter(request);
    } catch (error) {
      if (!isMeantForClient(error)) tellUnexpected(error, request.id);
      throw inWords(isAway(error) ? refusal('DATABASE_AWAY', { seconds: 5 }) : error, request);
    }
  };
}
