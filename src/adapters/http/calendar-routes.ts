// The calendar of one person's sessions, for programs that know its secret address. What opens nothing is not found, whatever the reason.
import type { FastifyPluginAsync } from 'fastify';

/** The calendar behind a secret; null for a secret that opens nothing. */
export type ReadCalendar = (secret: string) => Promise<string | null>;

const NAME = /^(.+)\.ics$/;

export function calendarRoutes(read: ReadCalendar): FastifyPluginAsync {
  return async (http) => {
    http.get<{ Params: { file: string } }>('/calendar/:file', async ({ params }, reply) => {
      const [, secret] = NAME.exec(params.file) ?? [];
      const calendar = secret ? await read(secret) : null;
      if (calendar === null) return reply.callNotFound();
      return reply
        .header('content-type', 'text/calendar; charset=utf-8')
        .header('content-disposition', 'inline; filename="fengqiao.ics"')
        .header('cache-control', 'private, no-store')
        .send(calendar);
    });
  };
}
