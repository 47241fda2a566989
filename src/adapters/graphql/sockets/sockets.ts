// Subscriptions over WebSocket (graphql-transport-ws): from which page, and how many connections there are.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { handleProtocols, makeServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { problemText } from '../../../app/texts/problems/text-of.js';
import type { AcceptSocket, Served } from '../server/server.js';
import { acceptedLanguage } from '../shared/accept-language.js';
import { keepAlive, wireOf } from './connection.js';
import { type Extra, protocolOf } from './protocol.js';
import type { Standing } from './sessions.js';
import { routeUpgrades, upgradeOf } from './upgrade.js';

export interface LiveSettings {
  /** Who is behind an `Authorization` header now, for whoever stays connected. */
  readonly standing: Standing;
  /** Other sites whose pages may connect. */
  readonly origins?: readonly string[];
  /** How often it is asked whether sessions still stand that are told nothing; left out, twice a minute. */
  readonly reviewMs?: number;
}

const REVIEW_MS = 30_000;
const LONGEST_MESSAGE = 262_144;
const GOING_AWAY = 1001;
/** Who has not answered the farewell by then is cut off. */
const FAREWELL_MS = 2_000;

/** A page of another site may not connect, though it has no token of ours either. */
function fromAllowedPage({ headers: { origin }, host }: FastifyRequest, origins: readonly string[]): boolean {
  if (origin === undefined || origins.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

function refuseOtherSite(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const message = problemText('OTHER_SITE', {}, acceptedLanguage(request.headers['accept-language']));
  return reply.code(403).send({ errors: [{ message, extensions: { code: 'OTHER_SITE' } }] });
}

/** Answers what wants to become a socket, and closes every socket with the server. */
export function liveSockets({ standing, origins = [], reviewMs = REVIEW_MS }: LiveSettings) {
  return (http: FastifyInstance, served: Served): AcceptSocket => {
    const options = { ...served, standing };
    routeUpgrades(http);
    const sockets = new WebSocketServer({ noServer: true, maxPayload: LONGEST_MESSAGE, handleProtocols });
    const protocol = makeServer(protocolOf(options));
    const open = new Map<WebSocket, Extra>();
    const opened = (socket: WebSocket, request: FastifyRequest): void => {
      const extra: Extra = { request, close: (code, reason) => socket.close(code, reason), places: new Map() };
      open.set(socket, extra);
      const wire = wireOf(socket, (error) => options.reportUnexpected(error, request.id));
      const closed = protocol.opened(wire, extra);
      keepAlive(socket, async (code, reason) => {
        open.delete(socket);
        await closed(code, reason);
      });
    };
    const review = setInterval(() => {
      for (const { session } of open.values()) session?.present().catch(() => undefined);
    }, reviewMs);
    http.addHook('preClose', async () => {
      clearInterval(review);
      const clients = [...sockets.clients];
      for (const socket of clients) socket.close(GOING_AWAY, 'GOING_AWAY');
      setTimeout(() => {
        for (const socket of clients) socket.terminate();
      }, FAREWELL_MS).unref();
    });
    return (request: FastifyRequest, reply: FastifyReply): FastifyReply | null => {
      const upgrade = upgradeOf(request);
      if (!upgrade) return null;
      if (!fromAllowedPage(request, origins)) return refuseOtherSite(request, reply);
      reply.hijack();
      sockets.handleUpgrade(request.raw, upgrade.socket as never, upgrade.head, (socket) => opened(socket, request));
      return reply;
    };
  };
}
