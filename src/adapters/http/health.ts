// Health for process supervisors: whether the process lives, and whether it can work now.
import type { FastifyInstance } from 'fastify';

export interface Readiness {
  database: boolean;
  migrated: boolean;
  /** Why changes are refused though reading goes on (STORAGE_LOW, CLOCK_WRONG); none: they are taken. */
  refused?: readonly string[];
}

export type AskReadiness = () => Promise<Readiness>;

const NOT_READY: Readiness = { database: false, migrated: false };

export function addHealth(http: FastifyInstance, ask: AskReadiness): void {
  http.get('/health/live', async () => ({ status: 'live' }));
  http.get('/health/ready', async (_request, reply) => {
    const state = await ask().catch(() => NOT_READY);
    const ready = state.database && state.migrated;
    return reply.code(ready ? 200 : 503).send({ status: statusOf(ready, state), ...state });
  });
}

/** A server that can only be read from stays in service. */
function statusOf(ready: boolean, { refused = [] }: Readiness): string {
  if (!ready) return 'not ready';
  return refused.length > 0 ? 'reading only' : 'ready';
}
