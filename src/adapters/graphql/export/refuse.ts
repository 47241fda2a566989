// Answers a request for a file that does not come.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RuleBroken } from '../../../domain/kernel/rule-broken.js';
import type { Entering } from '../server/entering.js';
import { isMeantForClient } from '../server/masking.js';
import { acceptedLanguage } from '../shared/accept-language.js';
import type { Context } from '../shared/context.js';
import { NotAnswered } from './pages.js';
import { refusedFile } from './refusals.js';
import { isBrokenOff } from './sending.js';

type Refusing = Pick<Entering<Context>, 'isAway' | 'reportUnexpected'>;

/** A file that had begun ends with its connection: what is left to do is to report what was no client's doing. */
export function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply, options: Refusing): void {
  const { isAway = () => false, reportUnexpected } = options;
  const errors = error instanceof NotAnswered ? error.errors : [error];
  const unexpected = errors.filter((one) => !(one instanceof RuleBroken) && !isMeantForClient(one));
  for (const one of unexpected) if (!isBrokenOff(one as Error)) reportUnexpected(one, request.id);
  if (reply.raw.headersSent) return;
  const language = acceptedLanguage(request.headers['accept-language']);
  const { status, body, seconds } = refusedFile(errors, { language, requestId: request.id }, isAway);
  if (seconds !== undefined) reply.header('retry-after', String(seconds));
  reply.code(status).send(body);
}
