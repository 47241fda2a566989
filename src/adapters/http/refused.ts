// What the server itself refuses, in the shape GraphQL clients know: a code, a text in their language, no more.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemText } from '../../app/texts/problems/text-of.js';
import type { ProblemCode } from '../../domain/kernel/problem-code.js';
import { acceptedLanguage } from './accept-language.js';

type Facts = Readonly<Record<string, number>>;

export function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  [status, code]: readonly [number, ProblemCode],
  facts: Facts = {},
): FastifyReply {
  const message = problemText(code, facts, acceptedLanguage(request.headers['accept-language']));
  const extensions = { code, facts, requestId: request.id };
  return reply.code(status).send({ errors: [{ message, extensions }] });
}
