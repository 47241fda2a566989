// How bodies are read: JSON in UTF-8 and nothing else. Bytes that are not UTF-8 are refused, not replaced.
import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';

/** An error of the request, with the code that the answer is made from. */
class BadBody extends Error {
  constructor(
    readonly code: string,
    readonly statusCode: number,
  ) {
    super(code);
  }
}

/** Only UTF-8 is JSON (RFC 8259); another charset would be read as something else than was meant. */
function refuseOtherCharsets(type: string | undefined): void {
  const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(type ?? '')?.[1];
  if (charset && !/^utf-?8$/i.test(charset)) throw new BadBody('CONTENT_TYPE_UNKNOWN', 415);
}

export function readOnlyJson(http: FastifyInstance): void {
  const json = http.getDefaultJsonParser('error', 'error');
  http.removeAllContentTypeParsers();
  http.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      refuseOtherCharsets(request.headers['content-type']);
      if (!isUtf8(body as Buffer)) throw new BadBody('BODY_NOT_UTF8', 400);
    } catch (error) {
      return done(error as Error);
    }
    return json(request, body.toString(), done);
  });
}
