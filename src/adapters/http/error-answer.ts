// Errors of the server become answers: a code and a status, never a stack, a path or what was sent.
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { problemText } from '../../app/texts/problems/text-of.js';
import type { ProblemCode } from '../../domain/kernel/problem-code.js';
import type { Log } from './logging.js';
import { refuse } from './refused.js';

type Failure = Error & { statusCode?: number; code?: string };

/** The framework's codes that say something; other errors of a request are malformed requests. */
const CODES: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'CONTENT_TYPE_UNKNOWN',
  FST_ERR_CTP_INVALID_JSON_BODY: 'BODY_MALFORMED',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'BODY_MALFORMED',
  FST_ERR_BAD_URL: 'ADDRESS_MALFORMED',
  CONTENT_TYPE_UNKNOWN: 'CONTENT_TYPE_UNKNOWN',
  BODY_NOT_UTF8: 'BODY_NOT_UTF8',
};

export type IsAway = (error: unknown) => boolean;

export function answerTo(error: Failure, isAway: IsAway): readonly [number, ProblemCode] {
  const { statusCode = 500, code = '' } = error;
  if (isAway(error)) return [503, 'DATABASE_AWAY'];
  if (statusCode >= 500) return [500, 'INTERNAL'];
  return [statusCode, CODES[code] ?? 'REQUEST_MALFORMED'];
}

export function errorHandler(log: Log, isAway: IsAway) {
  return async (error: Failure, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    if (request.raw.errored === error) return cutOff(log, request, reply);
    const answer = answerTo(error, isAway);
    if (answer[0] >= 500) log.error({ request: request.id, error }, 'request failed');
    return refuse(request, reply, answer);
  };
}

/** A body that was not sent to its end: the client is gone, and the server made no mistake. */
function cutOff(log: Log, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  log.info({ request: request.id, code: 'BODY_CUT_OFF' }, 'the body was cut off');
  return refuse(request, reply, [408, 'TOO_SLOW']);
}

export function addErrorAnswer(http: FastifyInstance, log: Log, isAway: IsAway): void {
  http.setErrorHandler(errorHandler(log, isAway));
  http.setNotFoundHandler((request, reply) => refuse(request, reply, [404, 'NOT_SERVED']));
}

/** Which language is wished for stands in headers that were perhaps never read. */
const bothLanguages = (code: ProblemCode): string => `${problemText(code, {}, 'zh')} ${problemText(code, {}, 'en')}`;

const BROKEN: Readonly<Record<string, readonly [string, ProblemCode]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'TOO_SLOW'],
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'HEADERS_TOO_LARGE'],
};

/** Requests that are not HTTP, too slow, or too large in their headers: answered on the socket in both languages, then closed. */
export function hangUp(error: Failure, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const [status, code] = BROKEN[error.code ?? ''] ?? ['400 Bad Request', 'REQUEST_MALFORMED'];
  const body = JSON.stringify({ errors: [{ message: bothLanguages(code), extensions: { code } }] });
  if (socket.writable) {
    socket.write(
      `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: application/json; charset=utf-8\r\n` +
        `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  }
  socket.destroy();
}
