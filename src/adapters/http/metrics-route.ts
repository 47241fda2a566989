// `/metrics` for Prometheus: open to its token, or else to this machine alone; to everybody else it does not exist.
import { timingSafeEqual } from 'node:crypto';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import ipaddr from 'ipaddr.js';
import { refuse } from './refused.js';

export interface Figures {
  readonly contentType: string;
  metrics(): Promise<string>;
}

export function metricsRoute(figures: Figures, token: string | undefined): FastifyPluginAsync {
  return async (http) => {
    http.get('/metrics', async (request, reply) => {
      if (!mayAsk(request, token)) return refuse(request, reply, [404, 'NOT_SERVED']);
      return reply.type(figures.contentType).send(await figures.metrics());
    });
  };
}

function mayAsk({ headers, socket }: FastifyRequest, token: string | undefined): boolean {
  if (token !== undefined) return equal(headers.authorization ?? '', `Bearer ${token}`);
  return (
    headers['x-forwarded-for'] === undefined && headers['forwarded'] === undefined && isLocal(socket.remoteAddress)
  );
}

/** What comes through a proxy on this machine is not local: such a request says from where it came. */
const isLocal = (address: string | undefined): boolean =>
  address !== undefined && ipaddr.process(address).range() === 'loopback';

function equal(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
