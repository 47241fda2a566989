// The composition root of the server: the app behind its HTTP endpoints.
import fs from 'node:fs';
import { contextsOf } from '../adapters/graphql/shared/context.js';
import { graphiqlPage } from '../adapters/graphql/server/graphiql.js';
import { readTrustedDocuments, type TrustedDocuments } from '../adapters/graphql/limits/trusted-documents.js';
import { PAPERS_WRITERS } from '../adapters/documents/writers.js';
import { exportRoute } from '../adapters/graphql/export/route.js';
import { receivedRoute } from '../adapters/graphql/handover/received-route.js';
import { packageRoute, type PackageRouteOptions } from '../adapters/graphql/packages/route.js';
import { graphqlEndpoint } from '../adapters/graphql/server/server.js';
import { consolePage } from '../adapters/http/console-page.js';
import { type RunningHttp, serveHttp } from '../adapters/http/server.js';
import { handoverRoutes } from '../adapters/http/handover-routes.js';
import { metricsRoute } from '../adapters/http/metrics-route.js';
import { sessionRoutes } from '../adapters/http/session-routes.js';
import { openThrottle } from '../adapters/http/throttle.js';
import { isAway } from '../adapters/persistence/database/away.js';
import { askDatabase } from '../adapters/persistence/database/readiness.js';
import { deadLetterBoxOn } from '../adapters/queue/dead-letters.js';
import type { Queues } from '../adapters/queue/queues.js';
import { SHEET_WRITERS } from '../adapters/spreadsheet/writers.js';
import { apiSchema } from './api-schema.js';
import type { App } from './app.js';
import { builtConsole } from './built-console.js';
import { socketsOf, withNews } from './live.js';
import { openApp } from './open-app.js';
import { channelsOf, letterRoutesOf } from './lettering.js';
import { openFigures } from './figures.js';
import { openServices } from './open-services.js';
import { RETRIED_BY_ADMINISTRATORS } from './queue-names.js';
import { providerRoutesOf } from './provider-sign-in.js';
import { calendarRoutesOf } from './session-calendar.js';

export { type App, openApp };

/** Serves the app; what follows of changes is a worker's (working.ts). */
export async function serveApp(app: App, queues: Queues): Promise<RunningHttp> {
  const { config, log, orm } = app;
  const throttle = openThrottle(config.rates);
  const built = builtConsole();
  const { publicPath, host, port, bodyLimit, trustedProxies, corsOrigins, hsts } = config;
  const figures = await openFigures(app, queues);
  const deadLetters = deadLetterBoxOn(queues, RETRIED_BY_ADMINISTRATORS);
  const services = { ...openServices(app, { ...config, channels: channelsOf(config.letters) }), deadLetters };
  const entered = {
    schema: await apiSchema(),
    context: contextsOf(services, (refusal) => log.info(refusal, 'refused')),
    throttle,
    observe: figures.observe,
    isAway,
    reportUnexpected: (error: unknown, request: string) => log.error({ error, request }, 'unexpected error'),
  };
  const graphql = graphqlEndpoint({
    ...entered,
    introspection: config.introspection,
    limits: config.limits,
    trustedDocuments: trustedDocumentsOf(config.trustedDocuments),
    consoleDocuments: built ? readTrustedDocuments(built.documents) : undefined,
    sockets: socketsOf(app),
  });
  const http = await serveHttp({
    ...{ host, port, bodyLimit, trustedProxies, corsOrigins, hsts },
    throttle,
    isAway,
    log,
    readiness: async () => ({ ...(await askDatabase(orm)), refused: await app.ready.wrong() }),
    routes: [
      graphql,
      ...filesOf(entered, services, log),
      ...(config.graphiql ? [graphiqlPage()] : []),
      ...(await providerRoutesOf(app, built !== null)),
      letterRoutesOf(app, publicPath),
      metricsRoute(figures, config.metricsToken),
      sessionRoutes({ identity: app.identity, publicPath }),
      calendarRoutesOf(app),
      ...(built ? [consolePage({ folder: built.folder, publicPath, provider: config.provider !== undefined })] : []),
    ],
  });
  return withNews(http, app, services.live);
}

/** What is taken out and handed over as files: lists, packages, documents of other systems. */
function filesOf(
  entered: Omit<PackageRouteOptions, 'writers' | 'handOver'>,
  services: ReturnType<typeof openServices>,
  log: App['log'],
) {
  return [
    packageRoute({ ...entered, writers: PAPERS_WRITERS, handOver: services.handover.handOver }),
    receivedRoute({ ...entered, writers: PAPERS_WRITERS }),
    exportRoute({ ...entered, writers: SHEET_WRITERS }),
    handoverRoutes({
      ...services.handover,
      reportRefused: (code, request) => log.info({ code, request }, 'document refused'),
    }),
  ];
}

/** `console` closes the server to all documents but the console's. */
function trustedDocumentsOf(named: string | undefined): TrustedDocuments | undefined {
  if (named === undefined) return undefined;
  return named === 'console' ? new Map() : trustedDocumentsIn(named);
}

function trustedDocumentsIn(file: string): TrustedDocuments {
  try {
    return readTrustedDocuments(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(
      `TRUSTED_DOCUMENTS 所指的文件不能用：${file}。请用 npm run trusted-documents 重新生成。\n` +
        `The file named by TRUSTED_DOCUMENTS will not do: ${file}. Make it anew with npm run trusted-documents. (${code ?? message})`,
      { cause: error },
    );
  }
}
