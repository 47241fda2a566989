// Figures for Prometheus and spans for OpenTelemetry: which operation, how it ended, what it cost; nothing of whom or what it was about.
import { trace } from '@opentelemetry/api';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { metricsRoute } from '../../src/adapters/http/metrics-route.js';
import { serveHttp, type RunningHttp } from '../../src/adapters/http/server.js';
import { openLog } from '../../src/adapters/http/logging.js';
import { roleOf } from '../../src/adapters/persistence/database/roles.js';
import { migrateQueue } from '../../src/adapters/queue/backend.js';
import { openQueues, type Queues } from '../../src/adapters/queue/queues.js';
import { openFigures } from '../../src/wiring/figures.js';
import { serve, useApi } from '../graphql/client.js';
import { aKey, aRegistration, CLERK } from '../graphql/registrations.js';

const TOKEN = 'a-token-of-sixteen-signs';
const api = useApi();
const ended: { name: string; attributes: Record<string, unknown> }[] = [];
let queues: Queues;
let watched: RunningHttp;
const doors: RunningHttp[] = [];

/** As much of a tracer as the hooks of the program use. */
function aSpan() {
  const kept = { name: '', attributes: {} as Record<string, unknown> };
  return {
    updateName: (name: string) => void Object.assign(kept, { name }),
    setAttributes: (attributes: Record<string, unknown>) => void Object.assign(kept.attributes, attributes),
    setStatus: () => undefined,
    end: () => void ended.push(kept),
  };
}

/** One tracer for all: what the program hands to OpenTelemetry's API comes here. */
const tracer = {
  startSpan: aSpan,
  startActiveSpan: (_name: string, work: (span: unknown) => unknown) => work(aSpan()),
};

beforeAll(async () => {
  trace.setGlobalTracerProvider({ getTracer: () => tracer as never });
  const { db } = api().app;
  await migrateQueue(db.ownerUrl, roleOf(db.appUrl));
  queues = openQueues({ kind: 'postgres', url: db.appUrl }, () => undefined);
  const figures = await openFigures(api().app, queues);
  const more = [metricsRoute(figures, TOKEN)];
  watched = await serve(api().app, [], {}, [], undefined, { observe: figures.observe, more });
  const plain = { host: '127.0.0.1', port: 0, bodyLimit: 1024, log: openLog('silent') };
  const readiness = async () => ({ database: true, migrated: true });
  doors.push(await serveHttp({ ...plain, readiness, routes: [metricsRoute(figures, undefined)] }));
});

afterAll(async () => {
  trace.disable();
  for (const one of [watched, ...doors]) await one?.close();
  await queues?.close();
});

async function send(query: string, variables: object = {}, signedIn = true): Promise<void> {
  const authorization = signedIn ? await api().as(CLERK).headers() : {};
  const headers = { 'content-type': 'application/json', ...authorization };
  await fetch(`${watched.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
}

const read = (url: string, headers: Record<string, string> = {}) => fetch(`${url}/metrics`, { headers });
const scraped = async () => (await read(watched.url, { authorization: `Bearer ${TOKEN}` })).text();
const REGISTER = 'mutation ($input: RegisterInput!) { register(input: $input) { caseId problem { code } } }';

test('requests are counted by operation and outcome, with their time and their statements', async () => {
  await send('{ me { personId } }');
  await send('query Whatever { mine: myCaseload(first: 1) { nodes { id } } }');
  await send('{ me { personId } about { name } }');
  await send(REGISTER, { input: aRegistration() });
  await send(REGISTER, { input: aRegistration({ idempotencyKey: aKey(), facts: ' ' }) });
  await send('{ me { personId } }', {}, false);
  await send('{ nothing }');
  await send('{ broken');
  const text = await scraped();
  const counted = [...text.matchAll(/^fengqiao_requests_total\{operation="(\w+)",outcome="(\w+)"\} (\d+)$/gm)];
  expect(counted.map(([, operation, outcome, many]) => `${operation} ${outcome} ${many}`).sort()).toEqual([
    'me ok 1',
    'me refused 1',
    'myCaseload ok 1',
    'none refused 2',
    'register ok 1',
    'register problem 1',
    'several ok 1',
  ]);
  const sum = (name: string, operation: string) =>
    Number(new RegExp(`^fengqiao_request_${name}_sum\\{operation="${operation}"\\} (\\S+)$`, 'm').exec(text)?.[1]);
  expect(sum('seconds', 'register')).toBeGreaterThan(0);
  expect(sum('statements', 'register')).toBeGreaterThan(5);
  // Who asks is looked up once, and nothing else.
  expect(sum('statements', 'me')).toBeLessThan(sum('statements', 'myCaseload'));
});

test('what waits is said when somebody looks: notes, jobs, dead letters, periods, connections', async () => {
  const [{ n }] = await api().app.db.asOwner<[{ n: number }]>('select count(*)::int as n from outbox');
  await api().app.db.asOwner(
    `insert into outbox (id, home, case_id, type, noted_at)
     values (gen_random_uuid(), '320612', gen_random_uuid(), 'Registered', $1)`,
    [new Date(api().app.clock.at.getTime() - 90_000)],
  );
  await queues.queue('notes').add([{ id: 'one', data: { id: 'one', home: '320612' } }]);
  const text = await scraped();
  expect(text).toMatch(new RegExp(`^fengqiao_outbox_notes ${n + 1}$`, 'm'));
  expect(text).toMatch(/^fengqiao_outbox_age_seconds 90$/m);
  expect(text).toMatch(/^fengqiao_queue_jobs\{queue="notes",state="waiting"\} 1$/m);
  expect(text).toMatch(/^fengqiao_queue_jobs\{queue="letters",state="failed"\} 0$/m);
  expect(text).toMatch(/^fengqiao_clocks_due 0$/m);
  expect(text).toMatch(/^fengqiao_database_connections\{state="total"\} [1-9]/m);
  expect(text).toMatch(/^fengqiao_up\{part="database"\} 1$/m);
});

test('with the queue away the rest is still said', async () => {
  const gone = openQueues({ kind: 'redis', url: 'redis://127.0.0.1:1' }, () => undefined);
  const text = await (await openFigures(api().app, gone)).metrics();
  await gone.close();
  expect(text).toMatch(/^fengqiao_up\{part="queue"\} 0$/m);
  expect(text).toMatch(/^fengqiao_up\{part="database"\} 1$/m);
  expect(text).not.toMatch(/^fengqiao_queue_jobs\{/m);
});

test('neither figures nor spans name a person, a case or what was said', async () => {
  const text = await scraped();
  const said = [...text.matchAll(/="([^"]*)"/g)].map((match) => match[1]).join('\n');
  expect(said).not.toMatch(/[\u4e00-\u9fff]|[0-9a-f]{8}-[0-9a-f]{4}-|Whatever|1[3-9]\d{9}/);
  expect(text).not.toMatch(/[\u4e00-\u9fff]/);
  const labels = new Set([...text.matchAll(/[{,](\w+)="/g)].map((match) => match[1]));
  for (const label of ['operation', 'outcome', 'queue', 'state', 'part']) expect([...labels]).toContain(label);
  expect(ended.map(({ name }) => name)).toEqual(expect.arrayContaining(['me', 'register', 'none']));
  const keys = new Set(ended.flatMap(({ attributes }) => Object.keys(attributes)));
  expect([...keys].sort()).toEqual(['fengqiao.outcome', 'fengqiao.statements']);
});

test('without its token nobody reads them; where there is none, this machine alone does', async () => {
  const [local] = doors as [RunningHttp];
  expect((await read(watched.url)).status).toBe(404);
  expect((await read(watched.url, { authorization: 'Bearer a-token-of-sixteen-signz' })).status).toBe(404);
  expect((await read(watched.url, await api().as(CLERK).headers())).status).toBe(404);
  expect((await read(watched.url, { authorization: `Bearer ${TOKEN}` })).status).toBe(200);
  expect((await read(local.url)).status).toBe(200);
  expect((await read(local.url, { 'x-forwarded-for': '127.0.0.1' })).status).toBe(404);
  expect((await read(local.url, { forwarded: 'for=10.0.0.1' })).status).toBe(404);
});
