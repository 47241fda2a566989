// Wires the figures for Prometheus: requests as they come, the rest when somebody looks.
import { metricsRoute } from '../adapters/http/metrics-route.js';
import { type RunningHttp, serveHttp } from '../adapters/http/server.js';
import { collectFigures } from '../adapters/metrics/figures.js';
import type { StateSource } from '../adapters/metrics/state.js';
import { askDatabase } from '../adapters/persistence/database/readiness.js';
import { sql } from '../adapters/persistence/database/sql.js';
import { tallied, tallyStatementsOf } from '../adapters/persistence/database/statement-tally.js';
import { executorOfSystem } from '../adapters/persistence/visibility/transactions.js';
import type { Queues } from '../adapters/queue/queues.js';
import { within } from '../adapters/queue/within.js';
import { dayOf } from '../domain/kernel/day.js';
import type { App } from './app.js';
import { ALL_QUEUES } from './queue-names.js';

const ANSWERS_WITHIN_MS = 2_000;

/** Of all districts together; nothing of a case. */
const WAITING = (today: string) => sql<{ notes: number; oldest: Date | null; clocks: number }>`
  select count(*)::int as notes, min(noted_at) as oldest,
    (select count(*)::int from clock where state = 'RUNNING' and due_on < ${today}) as clocks
  from outbox where done_at is null`;

export async function openFigures({ orm, runtime }: Pick<App, 'orm' | 'runtime'>, queues: Queues) {
  const execute = executorOfSystem(orm);
  const pool = await orm.em.getConnection().getNativeClient();
  tallyStatementsOf(pool);
  const source: StateSource = {
    queues: ALL_QUEUES,
    waiting: () => within(ANSWERS_WITHIN_MS, waiting()),
    counts: (queue) => within(ANSWERS_WITHIN_MS, queues.queue(queue).counts()),
    pool: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
  };
  async function waiting() {
    const now = runtime.now();
    const [row] = await execute(WAITING(dayOf(now)));
    const oldest = row?.oldest ? new Date(row.oldest) : now;
    const oldestSeconds = Math.max(0, (now.getTime() - oldest.getTime()) / 1000);
    return { notes: row?.notes ?? 0, oldestSeconds, clocksDue: row?.clocks ?? 0 };
  }
  return collectFigures(source, tallied);
}

/** What a worker shows that serves nobody: its figures, and whether it is well. Null where METRICS_PORT is not set. */
export async function serveFigures(app: App, queues: Queues): Promise<RunningHttp | null> {
  const { config, orm, ready, log } = app;
  const { metricsPort: port, metricsToken, host, bodyLimit } = config;
  if (port === undefined) return null;
  const figures = await openFigures(app, queues);
  return serveHttp({
    ...{ host, port, portFrom: 'METRICS_PORT', bodyLimit, log },
    readiness: async () => ({ ...(await askDatabase(orm)), refused: await ready.wrong() }),
    routes: [metricsRoute(figures, metricsToken)],
  });
}
