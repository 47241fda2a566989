// The HTTP server: request ids, safe headers, log lines, health, and an orderly end.
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { type FastifyInstance, type FastifyPluginAsync, fastify } from 'fastify';
import { type AskReadiness, addHealth } from './health.js';
import type { Log } from './logging.js';

export interface HttpOptions {
  host: string;
  port: number;
  bodyLimit: number;
  log: Log;
  readiness: AskReadiness;
  /** What is served besides health, such as the GraphQL door. */
  doors: FastifyPluginAsync[];
}

export interface RunningHttp {
  url: string;
  /** Takes no new request, lets the running ones finish (at most 10 s), then closes. */
  close(): Promise<void>;
}

const DRAIN_MS = 10_000;
const REQUEST_ID = /^[\w-]{8,64}$/;

function requestId(sent: string | string[] | undefined): string {
  return typeof sent === 'string' && REQUEST_ID.test(sent) ? sent : randomUUID();
}

/** Neither query string nor address: both may tell of a person. */
function addLogLines(http: FastifyInstance, log: Log): void {
  http.addHook('onResponse', async (request, reply) => {
    const path = request.routeOptions.url ?? 'unknown';
    const spent = Math.round(reply.elapsedTime);
    const level = path.startsWith('/health') ? 'debug' : 'info';
    log[level]({ request: request.id, method: request.method, path, status: reply.statusCode, ms: spent }, 'request');
  });
}

function addHeaders(http: FastifyInstance): void {
  http.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'x-request-id': request.id,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
    });
  });
}

/** While we close, an answer also ends its connection: an idle one kept alive would hold us up. */
function addFarewell(http: FastifyInstance): void {
  let closing = false;
  http.addHook('preClose', async () => {
    closing = true;
  });
  http.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close');
  });
}

function addErrorAnswer(http: FastifyInstance, log: Log): void {
  http.setErrorHandler(async (error: Error & { statusCode?: number; code?: string }, request, reply) => {
    const status = error.statusCode ?? 500;
    const code = status < 500 ? (error.code ?? 'BAD_REQUEST') : 'INTERNAL';
    if (status >= 500) log.error({ request: request.id, error }, 'request failed');
    return reply.code(status).send({ errors: [{ message: code, extensions: { code, requestId: request.id } }] });
  });
}

function buildHttp(options: HttpOptions): FastifyInstance {
  const http = fastify({
    logger: false,
    bodyLimit: options.bodyLimit,
    forceCloseConnections: 'idle',
    genReqId: (request) => requestId(request.headers['x-request-id']),
  });
  addHeaders(http);
  addFarewell(http);
  addLogLines(http, options.log);
  addErrorAnswer(http, options.log);
  addHealth(http, options.readiness);
  for (const door of options.doors) http.register(door);
  return http;
}

async function drain(http: FastifyInstance): Promise<void> {
  const impatience = setTimeout(() => http.server.closeAllConnections(), DRAIN_MS);
  await http.close();
  clearTimeout(impatience);
}

/** Listens, and says where; port 0 takes any free one. */
export async function serveHttp(options: HttpOptions): Promise<RunningHttp> {
  const http = buildHttp(options);
  await http.listen({ host: options.host, port: options.port });
  const { port } = http.server.address() as AddressInfo;
  const host = options.host === '0.0.0.0' ? '127.0.0.1' : options.host;
  return { url: `http://${host}:${port}`, close: () => drain(http) };
}
