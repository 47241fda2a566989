// From a question to bytes on the wire: mostly as a client sends it, sometimes spoilt.
import type { Rng } from './rng.js';
import type { Question } from './documents.js';

export interface Request {
  readonly path: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: string | Buffer<ArrayBuffer>;
}

type Malform = (question: Question, rng: Rng) => Partial<Request>;

const json = (body: unknown): Partial<Request> => ({ body: JSON.stringify(body) });

/** Each way to be no sound request. */
const MALFORMED: readonly Malform[] = [
  ({ query, variables }, rng) => json({ query: query.slice(0, rng.upTo(query.length)), variables }),
  ({ query, variables }, rng) => json({ query: query.replace(/[{}()]/, rng.text()), variables }),
  (question) => json([question, question]),
  ({ query }) => json({ query, variables: [1, 2] }),
  ({ query }) => json({ query, variables: 'x', operationName: 7 }),
  ({ query }) => json({ query, variables: JSON.parse(`${'{"a":'.repeat(200)}1${'}'.repeat(200)}`) }),
  ({ query, variables }, rng) => json({ query, variables, operationName: rng.text() }),
  ({ query, variables }) => json({ query: [query], variables }),
  ({ variables }) => json({ variables }),
  ({ query, variables }) => json({ query, variables, extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }),
  ({ query, variables }) => ({
    body: `{"query":${JSON.stringify(query)},"variables":${JSON.stringify(variables)},"query":"{ about { name } }"}`,
  }),
  (question, rng) => ({ body: JSON.stringify(question).slice(0, rng.upTo(400)) }),
  (question, rng) => {
    const bytes = Buffer.from(JSON.stringify(question)) as Buffer<ArrayBuffer>;
    bytes[rng.upTo(bytes.length - 1)] = 0xff;
    return { body: bytes };
  },
  (question) => ({ ...json(question), headers: { 'content-type': 'text/plain' } }),
  (question) => ({ ...json(question), headers: { 'content-type': 'application/json; charset=utf-16' } }),
  ({ query }) => ({
    body: new URLSearchParams({ query }).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  }),
  (question, rng) => ({
    ...json(question),
    headers: { accept: rng.pick(['text/html', '*/*;q=0', 'application/graphql-response+json']) },
  }),
  (question, rng) => ({
    ...json(question),
    headers: { authorization: rng.pick(['Bearer x.y.z', 'Basic YTpi', 'Bearer', 'bearer  a b']) },
  }),
  (question, rng) => ({
    ...json(question),
    path: rng.pick(['/', '/graphql/', '/graphql?x=1', '/%2e%2e/graphql', '/%zz']),
  }),
  (question, rng) => ({ ...json(question), method: rng.pick(['PUT', 'DELETE', 'PATCH']) }),
  ({ query }) => json({ query: `{ ${'cases { nodes { id } } '.repeat(400)} } # ${query.length}` }),
  ({ query }) => json({ query: `query ${'{ a '.repeat(900)}${'} '.repeat(900)} # ${query.length}` }),
];

function asAddress({ query, variables }: Question): Partial<Request> {
  const asked = new URLSearchParams({ query: query.toWellFormed(), variables: JSON.stringify(variables) });
  const path = `/graphql?${asked}`;
  if (path.length > 8_000) return json({ query, variables });
  return { path, method: 'GET', headers: { 'apollo-require-preflight': '1' } };
}

export function requestOf(question: Question, headers: Record<string, string>, rng: Rng): Request {
  const how = rng.chance(12)
    ? rng.pick(MALFORMED)(question, rng)
    : rng.chance(4)
      ? asAddress(question)
      : json(question);
  const language: Record<string, string> = rng.chance(30)
    ? { 'accept-language': rng.pick(['en', 'zh-CN,en;q=0.5', '*', 'xx;q=9,,;']) }
    : {};
  const usual = { path: '/graphql', method: 'POST' };
  const type: Record<string, string> = how.method === 'GET' ? {} : { 'content-type': 'application/json' };
  return { ...usual, ...how, headers: { ...type, ...language, ...headers, ...how.headers } };
}
