// Serves a small schema of the tests' own over real HTTP, with what it logged at hand.
import { GraphQLError, buildSchema } from 'graphql';
import { graphiqlPage } from '../../src/adapters/graphql/server/graphiql.js';
import { type GraphqlEndpointOptions, graphqlEndpoint } from '../../src/adapters/graphql/server/server.js';
import type { RequestContext } from '../../src/adapters/graphql/shared/request-context.js';
import type { Readiness } from '../../src/adapters/http/health.js';
import { openLog } from '../../src/adapters/http/logging.js';
import { isAway } from '../../src/adapters/persistence/database/away.js';
import { type HttpOptions, type RunningHttp, serveHttp } from '../../src/adapters/http/server.js';

const schema = buildSchema(`
  type Query {
    hello: String, broken: String, refused: String, slow: String, away: String, echo(text: String!): String
    must: String!, word: Word, rows(first: Int): Rows, tree: Tree, echoAll(input: Nested): String
  }
  enum Word { ONE }
  type Rows { nodes: [Row!]! }
  type Row { id: ID, names: [Name!]! }
  type Name { text: String }
  type Tree { leaf: String, branch: Tree }
  input Nested { text: String, inner: Nested1, all: [String] }
  input Nested1 { inner: Nested2 }
  input Nested2 { inner: Nested3 }
  input Nested3 { inner: Nested4 }
  input Nested4 { text: String }
  type Mutation { signIn: String, change: String }
`);

async function slow(): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, 300));
  return 'done';
}

Object.assign(schema.getQueryType()!.getFields()['hello']!, { resolve: () => 'world' });
Object.assign(schema.getQueryType()!.getFields()['echo']!, {
  resolve: (_: unknown, { text }: { text: string }) => text,
});
Object.assign(schema.getQueryType()!.getFields()['slow']!, { resolve: slow });
Object.assign(schema.getQueryType()!.getFields()['broken']!, {
  resolve: () => {
    throw new Error('insert into party (name) values (张三)');
  },
});
Object.assign(schema.getQueryType()!.getFields()['away']!, {
  resolve: () => {
    throw Object.assign(new Error('connect ECONNREFUSED 10.0.0.1:5432'), { code: 'ECONNREFUSED' });
  },
});
Object.assign(schema.getQueryType()!.getFields()['word']!, { resolve: () => '张三的电话' });
Object.assign(schema.getQueryType()!.getFields()['refused']!, {
  resolve: () => {
    throw new GraphQLError('not yours', { extensions: { code: 'FORBIDDEN' } });
  },
});

export interface OpenServer extends RunningHttp {
  lines: string[];
  readiness: { now: Readiness | Error };
  post(body: unknown, headers?: Record<string, string>): Promise<Response>;
}

export interface Services {
  http?: Partial<HttpOptions>;
  graphql?: Partial<GraphqlEndpointOptions<RequestContext>>;
}

export async function openServices(others: Services = {}): Promise<OpenServer> {
  const lines: string[] = [];
  const log = openLog('debug', { write: (line) => void lines.push(line) });
  const readiness: OpenServer['readiness'] = { now: { database: true, migrated: true } };
  const endpoint = graphqlEndpoint({
    schema,
    context: async ({ id, headers }) => {
      if (headers['authorization'] === 'bad')
        throw new GraphQLError('who?', { extensions: { code: 'UNAUTHENTICATED' } });
      if (headers['authorization'] === 'broken') throw new Error('select secret from account');
      const person = /^Bearer (\w+)$/.exec(headers['authorization'] ?? '')?.[1];
      return { requestId: id, by: person ? { personId: person } : null };
    },
    introspection: true,
    isAway,
    reportUnexpected: (error, request) => log.error({ error, request }, 'unexpected error'),
    ...others.graphql,
  });
  const http = await serveHttp({
    ...{ host: '127.0.0.1', port: 0, bodyLimit: 20_000, log, routes: [endpoint, graphiqlPage()] },
    readiness: async () => {
      if (readiness.now instanceof Error) throw readiness.now;
      return readiness.now;
    },
    isAway,
    ...others.http,
  });
  const post: OpenServer['post'] = (body, headers = {}) =>
    fetch(`${http.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return { ...http, lines, readiness, post };
}
