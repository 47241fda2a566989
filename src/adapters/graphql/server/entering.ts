// Makes the context of a request, counts the person's requests, and answers DATABASE_AWAY when the database is away.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { problemText } from '../../../app/texts/problems/text-of.js';
import { acceptedLanguage } from '../shared/accept-language.js';
import type { Throttle } from '../limits/limits-plugin.js';
import { isRequestCode, refusal } from '../limits/refusal.js';
import { isMeantForClient } from './masking.js';
import type { RequestContext, ReportUnexpected } from '../shared/request-context.js';

/** What a context is made of. */
export type Asking = Pick<FastifyRequest, 'id' | 'headers'>;

export interface Entering<Context extends RequestContext> {
  /** Who asks and what the resolvers may use; made once per request. A GraphQLError with a code thrown here reaches the client. */
  context: (request: Asking) => Promise<Context>;
  throttle?: Throttle;
  /** True for errors of a database that does not answer. */
  isAway?: (error: unknown) => boolean;
  /** Called with every error that the client is not shown. */
  reportUnexpected: ReportUnexpected;
}

/** Errors of this stage do not pass the response plugin, so their text is put in here. */
function withText(error: unknown, request: FastifyRequest): unknown {
  if (!(error instanceof GraphQLError) || !isRequestCode(error.message)) return error;
  const { extensions, message: code } = error;
  const language = acceptedLanguage(request.headers['accept-language']);
  return new GraphQLError(problemText(code, extensions['facts'] as Record<string, number>, language), { extensions });
}

/** When the answer is out, or nobody waits for it any more. */
const answeredBy = ({ raw }: FastifyReply): Promise<void> => new Promise((resolve) => raw.once('close', resolve));

export function entering<Context extends RequestContext>(options: Entering<Context>) {
  const { context, throttle, isAway = () => false, reportUnexpected } = options;

  async function enter(request: FastifyRequest, reply?: FastifyReply): Promise<Context> {
    const made = await context(request);
    const caller = made.by?.personId ?? made.party?.sessionId;
    const seconds = caller && throttle ? await throttle.person(caller) : 0;
    if (seconds > 0) throw refusal('RATE_LIMITED', { seconds });
    return { ...made, address: request.ip, answered: reply ? answeredBy(reply) : undefined };
  }

  return async (request: FastifyRequest, reply?: FastifyReply): Promise<Context> => {
    try {
      return await enter(request, reply);
    } catch (error) {
      if (!isMeantForClient(error)) reportUnexpected(error, request.id);
      throw withText(isAway(error) ? refusal('DATABASE_AWAY', { seconds: 5 }) : error, request);
    }
  };
}
