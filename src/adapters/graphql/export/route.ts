// A list as a file: `POST /export/<query>.<csv|xlsx>` with the query's arguments as JSON; the file is sent as it is read.
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { ensure } from '../../../domain/kernel/rule-broken.js';
import { executorOn } from '../jit/executor.js';
import { type Asking, askingOn } from './asking.js';
import { inOneSnapshot } from './export.js';
import { placesFor } from './places.js';
import { refuse } from './refuse.js';
import { type Sending, sendSheet } from './sending.js';

export interface ExportRouteOptions extends Asking, Sending {
  /** How many run at once. */
  readonly atOnce?: number;
}

const AGAIN_SECONDS = 5;

export function exportRoute(options: ExportRouteOptions): FastifyPluginAsync {
  const asking = askingOn(options);
  const run = executorOn(options.schema);
  const places = placesFor(options.atOnce);

  async function serve(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { asked, context } = await asking(request);
    const free = places.take(context.by.personId);
    ensure(free, 'EXPORT_BUSY', { facts: { seconds: AGAIN_SECONDS } });
    try {
      await inOneSnapshot(run, asked, context, (sheet) => sendSheet(options, asked, sheet, context.today, reply));
    } finally {
      free();
    }
  }

  return async (http) => {
    http.post('/export/:file', async (request, reply) => {
      await serve(request, reply).catch((error: unknown) => refuse(error, request, reply, options));
      return reply;
    });
  };
}
