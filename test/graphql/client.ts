// The API as a client sees it: a real server on a real database, people who sign in by name, and a clock to turn.
import { afterAll, beforeAll } from '@jest/globals';
import type { FastifyPluginAsync } from 'fastify';
import { v7 } from 'uuid';
import { type ObserveRequests, unobserved } from '../../src/adapters/graphql/shared/observed.js';
import { contextsOf } from '../../src/adapters/graphql/shared/context.js';
import { PAPERS_WRITERS } from '../../src/adapters/documents/writers.js';
import { receivedRoute } from '../../src/adapters/graphql/handover/received-route.js';
import { packageRoute } from '../../src/adapters/graphql/packages/route.js';
import { exportRoute, type ExportRouteOptions } from '../../src/adapters/graphql/export/route.js';
import { graphqlEndpoint } from '../../src/adapters/graphql/server/server.js';
import { liveSockets } from '../../src/adapters/graphql/sockets/sockets.js';
import { openLog } from '../../src/adapters/http/logging.js';
import { handoverRoutes } from '../../src/adapters/http/handover-routes.js';
import { type RunningHttp, serveHttp } from '../../src/adapters/http/server.js';
import { isAway } from '../../src/adapters/persistence/database/away.js';
import { masterKeyOf } from '../../src/adapters/sealing/master-key.js';
import { SHEET_WRITERS } from '../../src/adapters/spreadsheet/writers.js';
import { standing } from '../../src/app/accounts/sign-in/authenticate.js';
import type { LiveHub } from '../../src/app/live/hub.js';
import type { DeadLetter, DeadLetterBox } from '../../src/app/outbox/dead-letter.js';
import { theSchema } from './schema.js';
import { letterRoutesOf } from '../../src/wiring/lettering.js';
import { openServices } from '../../src/wiring/open-services.js';
import { calendarRoutesOf } from '../../src/wiring/session-calendar.js';
import { openIdentity } from '../../src/wiring/open-identity.js';
import { boxOf } from '../fixtures/dead-letters.js';
import { exchange } from '../fixtures/exchange.js';
import { PASSWORD, WITH_ACCOUNTS, withAccounts } from '../fixtures/with-accounts.js';
import { openTestApp, type TestApp } from '../fixtures/app.js';
import { freshDatabase, type Recipe } from '../harness/database.js';

export { PASSWORD, WITH_ACCOUNTS, withAccounts };

export interface Said {
  readonly code: string;
  readonly field: string | null;
  readonly message: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
}

// biome-ignore lint/suspicious/noExplicitAny: what a test reads of an answer is checked by the schema and the test
export type Json = any;

export interface Reply {
  readonly data: Json;
  readonly errors: readonly { message: string; extensions: Record<string, unknown>; path?: readonly unknown[] }[];
}

/** What a change answers. */
export interface Changed {
  readonly caseId: string | null;
  readonly problem: Said | null;
  readonly case: Json;
}

export interface Caller {
  /** Sends a document; errors come back beside the data. */
  send(document: string, variables?: object, headers?: Record<string, string>): Promise<Reply>;
  /** What an HTTP request of this caller carries. */
  headers(): Promise<Record<string, string>>;
  /** Sends a change by its name; throws when the answer holds errors instead of a payload. */
  change(action: string, input: object, fields?: string): Promise<Changed>;
}

export interface Api {
  readonly url: string;
  readonly app: TestApp;
  readonly live: LiveHub;
  /** What failed for good, without a queue: taken out when it is tried anew. */
  readonly deadLetters: DeadLetter[];
  /** Every line logged so far. */
  readonly lines: string[];
  /** The person of that name, signed in now and again whenever the clock has run on. */
  as(name: string): Caller;
  readonly stranger: Caller;
  /** Who sends these headers. */
  with(headers: Record<string, string>): Caller;
  /** What begins after answers is done. */
  settled(): Promise<void>;
}

const PROBLEM = 'problem { code field message facts { name value } }';
const CASE = 'id version status number displayNo';
const JSON_BOTH_WAYS = {
  'content-type': 'application/json',
  accept: 'application/graphql-response+json, application/json',
};

/** A request that is refused whole is answered with 400; its errors are an answer like others. */
async function sent(url: string, query: string, variables: object, headers: Record<string, string>): Promise<Reply> {
  const body = JSON.stringify({ query, variables });
  const answer = await exchange(`${url}/graphql`, { method: 'POST', headers: { ...JSON_BOTH_WAYS, ...headers }, body });
  const { data = null, errors = [] } = JSON.parse(answer.bytes.toString());
  return { data, errors };
}

function caller(url: string, lines: readonly string[], authorization: () => Promise<Record<string, string>>): Caller {
  const send: Caller['send'] = async (document, variables = {}, headers = {}) =>
    sent(url, document, variables, { ...(await authorization()), ...headers });
  return {
    send,
    headers: authorization,
    change: async (action, input, fields = CASE) => {
      const type = `${action[0]?.toUpperCase()}${action.slice(1)}Input!`;
      const asked = `mutation ($input: ${type}) { ${action}(input: $input) { caseId ${PROBLEM} case { ${fields} } } }`;
      const { data, errors } = await send(asked, { input });
      if (errors.length > 0) throw new Error([...errors.map(({ message }) => message), ...wentWrong(lines)].join('\n'));
      return data[action];
    },
  };
}

const SIGN_IN =
  'mutation ($input: SignInInput!) { signIn(input: $input) { tickets { accessToken } problem { code } } }';

function signsIn(url: string, { clock }: TestApp, login: string): () => Promise<Record<string, string>> {
  let token = '';
  let since = 0;
  return async () => {
    if (Math.abs(clock.at.getTime() - since) > 600_000) {
      const { data } = await sent(url, SIGN_IN, { input: { login, password: PASSWORD } }, {});
      if (!data.signIn.tickets) throw new Error(`${login} cannot sign in: ${data.signIn.problem.code}`);
      token = data.signIn.tickets.accessToken;
      since = clock.at.getTime();
    }
    return { authorization: `Bearer ${token}` };
  };
}

/** What watches the requests, and routes besides. */
interface Watching {
  readonly observe?: ObserveRequests;
  readonly more?: FastifyPluginAsync[];
}

/** How often sockets are asked whether their sessions stand. */
const REVIEW_MS = 100;
/** The HTTP endpoints of a test app, wired as in production, without rate limits. */
export async function serve(
  app: TestApp,
  lines: string[],
  files: Partial<ExportRouteOptions> = {},
  origins: readonly string[] = [],
  deadLetters: DeadLetterBox = boxOf([]),
  { observe = unobserved, more = [] }: Watching = {},
): Promise<RunningHttp & { readonly settled: () => Promise<void>; readonly live: LiveHub }> {
  const log = openLog('debug', { write: (line) => void lines.push(line) });
  const master = masterKeyOf(new Uint8Array(32).fill(7));
  const identity = await openIdentity({ pool: app.pool, master, now: () => app.clock.at, newId: v7 });
  const config = { handoverOrigins: [...origins], channels: ['MAIL' as const, 'SMS' as const] };
  const letters = { publicUrl: 'https://fengqiao.example' };
  const services = {
    ...openServices({ orm: app.orm, identity, runtime: app.runtime }, { ...config, letters }),
    deadLetters,
  };
  const sockets = liveSockets({
    standing: (header: string) => standing(header, services.identity),
    reviewMs: REVIEW_MS,
  });
  const entered = {
    schema: await theSchema(),
    context: contextsOf(services, (refusal) => log.info(refusal, 'refused')),
    isAway,
    reportUnexpected: (error: unknown, request: string) => log.error({ error, request }, 'unexpected error'),
  };
  const routes = [
    graphqlEndpoint({ ...entered, introspection: true, sockets, observe }),
    packageRoute({ ...entered, writers: PAPERS_WRITERS, handOver: services.handover.handOver }),
    receivedRoute({ ...entered, writers: PAPERS_WRITERS }),
    handoverRoutes({ ...services.handover, reportRefused: (code) => log.info({ code }, 'document refused') }),
    exportRoute({ ...entered, writers: SHEET_WRITERS, atOnce: 8, ...files }),
    calendarRoutesOf({ orm: app.orm, identity }),
    letterRoutesOf({ orm: app.orm, identity }),
    ...more,
  ];
  const readiness = async () => ({ database: true, migrated: true });
  const http = await serveHttp({ host: '127.0.0.1', port: 0, bodyLimit: 1_048_576, log, readiness, isAway, routes });
  return { ...http, settled: services.selfService.settled, live: services.live };
}

/** What the log says of the last errors of ours. */
const wentWrong = (lines: readonly string[]): string[] =>
  lines.filter((line) => line.startsWith('{"level":50')).slice(-1);

/** A server on an app that a test opened; `close` ends the server, not the app. */
export async function openApi(app: TestApp): Promise<Api & { close(): Promise<unknown> }> {
  const lines: string[] = [];
  const deadLetters: DeadLetter[] = [];
  const http = await serve(app, lines, {}, [], boxOf(deadLetters));
  const people = new Map<string, Caller>();
  const as = (name: string): Caller => {
    const known = people.get(name) ?? caller(http.url, lines, signsIn(http.url, app, name));
    people.set(name, known);
    return known;
  };
  const having = (headers: Record<string, string>) => caller(http.url, lines, async () => headers);
  return {
    url: http.url,
    app,
    live: http.live,
    lines,
    deadLetters,
    as,
    stranger: having({}),
    with: having,
    settled: http.settled,
    close: () => http.close(),
  };
}

/** One server for all tests of a file, on a database of its own; `reactions` follow each change. */
export function useApi(
  recipe: Recipe = WITH_ACCOUNTS,
  onStatement?: (sql: string) => void,
  reactions?: TestApp['runtime']['reactions'],
): () => Api {
  let api: Api | undefined;
  const closing: (() => Promise<unknown>)[] = [];
  beforeAll(async () => {
    const db = await freshDatabase(recipe);
    closing.unshift(() => db.drop());
    const opened = await openTestApp(db, onStatement);
    const app = reactions ? { ...opened, runtime: { ...opened.runtime, reactions } } : opened;
    closing.unshift(() => app.close());
    const opening = await openApi(app);
    closing.unshift(() => opening.close());
    api = opening;
  }, 300_000);
  afterAll(async () => {
    for (const close of closing) await close();
  });
  return () => {
    if (!api) throw new Error('the API is there only while a test runs');
    return api;
  };
}
