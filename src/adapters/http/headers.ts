// Headers of every answer, and which other sites may read it.
import type { FastifyInstance, FastifyReply } from 'fastify';

export interface HeaderOptions {
  /** Sites whose pages may call the API: exact origins. None: no page but our own. */
  corsOrigins: readonly string[];
  /** Browsers must use TLS only; for a server behind a proxy that ends TLS. */
  hsts: boolean;
}

/** An answer of the API is not a page: browsers may not run, frame or store it. GraphiQL sets its own policy. */
const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
};
const HSTS = { 'strict-transport-security': 'max-age=31536000' };

/** No credentials: a session is a header that a page must set itself, so other sites cannot use a cookie of ours. */
const CORS = {
  'access-control-expose-headers': 'content-disposition, retry-after, x-request-id',
  'cross-origin-resource-policy': 'cross-origin',
};
const PREFLIGHT = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers':
    'accept-language, apollo-require-preflight, authorization, content-type, x-apollo-operation-name, x-request-id',
  'access-control-max-age': '600',
};

function allow(origin: string | undefined, { corsOrigins }: HeaderOptions, reply: FastifyReply): boolean {
  if (corsOrigins.length === 0) return false;
  reply.header('vary', 'Origin');
  if (!origin || !corsOrigins.includes(origin)) return false;
  reply.headers({ 'access-control-allow-origin': origin, ...CORS });
  return true;
}

export function addHeaders(http: FastifyInstance, options: HeaderOptions): void {
  const always = { ...ALWAYS, ...(options.hsts && HSTS) };
  http.addHook('onRequest', async (request, reply) => {
    reply.headers({ 'x-request-id': request.id, ...always });
    const allowed = allow(request.headers.origin, options, reply);
    const preflight = request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined;
    if (!preflight || options.corsOrigins.length === 0) return undefined;
    return reply
      .headers(allowed ? PREFLIGHT : {})
      .code(204)
      .send();
  });
}
