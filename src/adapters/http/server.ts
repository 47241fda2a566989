// The HTTP server: request ids, safe headers, log lines, health, and an orderly end.
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { type FastifyInstance, type FastifyPluginAsync, fastify } from 'fastify';
import { readOnlyJson } from './body.js';
import { addErrorAnswer, errorHandler, hangUp, type IsAway } from './error-answer.js';
import { addHeaders } from './headers.js';
import { type AskReadiness, addHealth } from './health.js';
import type { Log } from './logging.js';
import { notListening } from './not-listening.js';
import { addThrottle, type Throttle } from './throttle.js';

export interface HttpOptions {
  host: string;
  port: number;
  /** The variable that gives the port; PORT if left out. */
  portFrom?: string;
  bodyLimit: number;
  log: Log;
  readiness: AskReadiness;
  /** What is served besides health, such as the GraphQL endpoint. */
  routes: FastifyPluginAsync[];
  throttle?: Throttle;
  /** Proxies whose word about the client's address is taken: addresses or ranges. */
  trustedProxies?: readonly string[];
  corsOrigins?: readonly string[];
  hsts?: boolean;
  requestTimeoutMs?: number;
  /** True for errors of a database that does not answer. */
  isAway?: IsAway;
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

/** Neither query string nor address: both may hold personal data. */
function addLogLines(http: FastifyInstance, log: Log): void {
  http.addHook('onResponse', async (request, reply) => {
    const path = request.routeOptions.url ?? 'unknown';
    const spent = Math.round(reply.elapsedTime);
    const level = path.startsWith('/health') ? 'debug' : 'info';
    log[level]({ request: request.id, method: request.method, path, status: reply.statusCode, ms: spent }, 'request');
  });
}

/** While the server closes, each answer also closes its connection, so that idle connections do not delay the end. */
function addFarewell(http: FastifyInstance): void {
  let closing = false;
  http.addHook('preClose', async () => {
    closing = true;
  });
  http.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close');
  });
}

/** How long a request may take to arrive, headers and body; a slow one would hold its connection. */
const SLOWEST_MS = 30_000;
const HEADERS_MS = 10_000;
const CONNECTIONS = 2_000;

function buildHttp(options: HttpOptions): FastifyInstance {
  const { log, isAway = () => false, trustedProxies = [], throttle, requestTimeoutMs = SLOWEST_MS } = options;
  const http = fastify({
    logger: false,
    bodyLimit: options.bodyLimit,
    forceCloseConnections: 'idle',
    requestTimeout: requestTimeoutMs,
    http: { connectionsCheckingInterval: 1_000, headersTimeout: Math.min(HEADERS_MS, requestTimeoutMs) },
    clientErrorHandler: hangUp,
    frameworkErrors: (error, request, reply) => void errorHandler(log, isAway)(error, request, reply),
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    genReqId: (request) => requestId(request.headers['x-request-id']),
  });
  http.server.maxConnections = CONNECTIONS;
  addHeaders(http, { corsOrigins: options.corsOrigins ?? [], hsts: options.hsts ?? false });
  if (throttle) addThrottle(http, throttle);
  readOnlyJson(http);
  addFarewell(http);
  addLogLines(http, log);
  addErrorAnswer(http, log, isAway);
  addHealth(http, options.readiness);
  for (const route of options.routes) http.register(route);
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
  await http.listen({ host: options.host, port: options.port }).catch((error) => {
    throw notListening(error, options);
  });
  const { port } = http.server.address() as AddressInfo;
  const host = options.host === '0.0.0.0' ? '127.0.0.1' : options.host;
  return { url: `http://${host}:${port}`, close: () => drain(http) };
}
