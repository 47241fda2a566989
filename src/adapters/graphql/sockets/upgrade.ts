// A request to become a WebSocket goes through the server like any other: its hooks (address, rate, request id) come first.
import { type IncomingMessage, type Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';

export interface Upgrade {
  readonly socket: Duplex;
  readonly head: Buffer;
}

const UPGRADES = new WeakMap<IncomingMessage, Upgrade>();

/** Null for a request that stays HTTP. */
export const upgradeOf = ({ raw }: FastifyRequest): Upgrade | null => UPGRADES.get(raw) ?? null;

/** Others ask in passing whether a newer HTTP would do: to them the header is as if it were not there. */
const wantsSocket = ({ headers }: IncomingMessage): boolean => headers.upgrade?.toLowerCase() === 'websocket';

export function routeUpgrades(http: FastifyInstance): void {
  const server = http.server as Server & { shouldUpgradeCallback?: (request: IncomingMessage) => boolean };
  server.shouldUpgradeCallback = wantsSocket;
  server.on('upgrade', (raw: IncomingMessage, socket: Duplex, head: Buffer) => {
    UPGRADES.set(raw, { socket, head });
    socket.on('error', () => socket.destroy());
    const answer = new ServerResponse(raw);
    answer.shouldKeepAlive = false;
    answer.assignSocket(socket as never);
    // Only a refusal is ever finished: an upgraded connection is no answer.
    answer.on('finish', () => socket.end());
    http.routing(raw, answer);
  });
}
