// What a process does until it is asked to stop: serve, work, or both. Whatever was opened is closed again, also when the next part will not open.
import { flushCompileCache } from 'node:module';
import path from 'node:path';
import { logFile } from '../adapters/http/log-file.js';
import { describeError, type Log, openLog } from '../adapters/http/logging.js';
import type { RunningHttp } from '../adapters/http/server.js';
import type { Config } from '../config/config.js';
import type { App } from './app.js';
import { checkQueueAddress } from './queue-address.js';
import { openApp, serveApp } from './serve.js';
import { serveFigures } from './figures.js';
import { welcome } from './welcome.js';
import { openQueuesOf, startWorking } from './working.js';

export interface Duties {
  readonly serves: boolean;
  readonly works: boolean;
}

/** Requests have ten seconds to finish (http/server.ts), jobs as long beside them; who is not done then is cut off, and a job is done anew elsewhere. */
const ENDS_WITHIN_MS = 12_000;

/**
 * Resolves at the first Ctrl-C or SIGTERM, also when that comes while we are still starting. Later ones are ignored:
 * a terminal signals the whole group, and the boot script passes its own on, so each arrives twice.
 */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });
}

const logFileOf = ({ logTo, dataDir }: Config): string | null =>
  logTo === 'file' ? path.join(dataDir, 'fengqiao.log') : null;

/** The terminal belongs to the welcome; lines of requests are asked for with LOG_TO=terminal. */
function openServerLog(config: Config): Log {
  const file = logFileOf(config);
  if (!file) return openLog(config.logLevel);
  process.stderr.write('正在启动… Starting …\n');
  return openLog(config.logLevel, logFile(file, { terminal: process.stderr }));
}

const WORKING = '工作进程已就绪。 The worker is ready.\n';

/** Serves, works or both, until the process is asked to stop. */
export function running(duties: Duties): (config: Config) => Promise<void> {
  return async (config) => {
    const stopped = untilStopped();
    const log = openServerLog(config);
    await checkQueueAddress(config, duties, log);
    const app = await openApp(config, log);
    const ends: (() => Promise<void>)[] = [];
    try {
      const { http, figures } = await openParts(app, duties, ends);
      log.info({ url: http?.url, metrics: figures?.url }, 'ready');
      process.stdout.write(http ? welcome(http.url, config, logFileOf(config)) : WORKING);
      // Kept now, so that the next start is a quick one also when this process does not come to its end.
      flushCompileCache();
      await stopped;
    } finally {
      await Promise.all(ends.map((end) => inTime(end(), log)));
      await inTime(app.close(), log);
    }
    log.info('stopped');
  };
}

/** The port comes before the work: where it is taken nothing has begun to work yet. */
async function openParts(
  app: App,
  { serves, works }: Duties,
  ends: (() => Promise<void>)[],
): Promise<{ http: RunningHttp | null; figures: RunningHttp | null }> {
  const queues = await openQueuesOf(app);
  let end = (): Promise<void> => queues.close();
  ends.push(() => end());
  const http = serves ? await serveApp(app, queues) : null;
  const figures = serves ? null : await serveFigures(app, queues);
  for (const opened of [http, figures]) if (opened) ends.push(() => opened.close());
  if (works) end = await startWorking(app, queues);
  return { http, figures };
}

/** An end that fails or takes too long does not keep the others. */
async function inTime(end: Promise<void>, log: Log): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      log.warn({ seconds: ENDS_WITHIN_MS / 1000 }, 'something did not end in time and was cut off');
      resolve();
    }, ENDS_WITHIN_MS);
  });
  const ended = end.catch((error) => log.warn({ error: describeError(error) }, 'something did not end in order'));
  await Promise.race([ended, late]);
  clearTimeout(timer);
}
