// A list as a file: `POST /export/<query>.<csv|xlsx>` with the query's arguments as JSON; the file is sent as it is read.
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { ensure, RuleBroken } from '../../../domain/kernel/rule-broken.js';
import { executorOn } from '../jit/executor.js';
import { isMeantForClient } from '../server/masking.js';
import { acceptedLanguage } from '../shared/accept-language.js';
import { type Asking, askingOn } from './asking.js';
import { inOneSnapshot } from './export.js';
import { NotAnswered } from './pages.js';
import { placesFor } from './places.js';
import { refusedFile } from './refusals.js';
import { isBrokenOff, type Sending, sendSheet } from './sending.js';

export interface ExportRouteOptions extends Asking, Sending {
  /** How many run at once. */
  readonly atOnce?: number;
}

const AGAIN_SECONDS = 5;

/** A file that had begun ends with its connection: what is left to do is to report what was no client's doing. */
function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply, options: ExportRouteOptions): void {
  const { isAway = () => false, reportUnexpected } = options;
  const errors = error instanceof NotAnswered ? error.errors : [error];
  const unexpected = errors.filter((one) => !(one instanceof RuleBroken) && !isMeantForClient(one));
  for (const one of unexpected) if (!isBrokenOff(one as Error)) reportUnexpected(one, request.id);
  if (reply.raw.headersSent) return;
  const language = acceptedLanguage(request.headers['accept-language']);
  const { status, body, seconds } = refusedFile(errors, { language, requestId: request.id }, isAway);
  if (seconds !== undefined) reply.header('retry-after', String(seconds));
  reply.code(status).send(body);
}

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
