// The database goes away, and comes back: clients are told so, nothing half done is left, and the server lives on.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { RunningHttp } from '../../src/adapters/http/server.js';
import { openTestApp, type TestApp } from '../fixtures/app.js';
import { PASSWORD, serve, type Json, WITH_ACCOUNTS } from '../graphql/client.js';
import { aRegistration, CLERK } from '../graphql/registrations.js';
import { type FreshDatabase, freshDatabase } from '../harness/database.js';
import { cuttable, type Line } from './cuttable.js';

let db: FreshDatabase;
let line: Line;
let app: TestApp;
let http: RunningHttp;
const lines: string[] = [];

beforeAll(async () => {
  db = await freshDatabase(WITH_ACCOUNTS);
  line = await cuttable(db.appUrl);
  app = await openTestApp({ appUrl: line.url } as FreshDatabase);
  http = await serve(app, lines);
}, 60_000);
afterAll(async () => {
  await http.close();
  await app.close();
  await line.close();
  await db.drop();
});

interface Answer {
  status: number;
  retryAfter: string | null;
  text: string;
  json: Json;
}

async function post(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
  const answer = await fetch(`${http.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const text = await answer.text();
  return { status: answer.status, retryAfter: answer.headers.get('retry-after'), text, json: JSON.parse(text) };
}

const SIGN_IN =
  'mutation ($input: SignInInput!) { signIn(input: $input) { tickets { accessToken } problem { code } } }';
const REGISTER = 'mutation ($input: RegisterInput!) { register(input: $input) { caseId problem { code } } }';

async function asClerk(): Promise<Record<string, string>> {
  const { json } = await post(SIGN_IN, { input: { login: CLERK, password: PASSWORD } });
  return { authorization: `Bearer ${json.data.signIn.tickets.accessToken}` };
}

const countCases = async (): Promise<number> =>
  (await db.asOwner<{ n: number }[]>('select count(*)::int as n from case_file'))[0]?.n ?? -1;

function expectAway({ status, retryAfter, text, json }: Answer): void {
  expect([status, retryAfter]).toEqual([503, '5']);
  expect(json.errors.map(({ extensions }: Json) => extensions.code)).toEqual(['DATABASE_AWAY']);
  expect(json.errors[0].message).toMatch(/数据库/);
  expect(text).not.toMatch(/ECONN|terminated|127\.0\.0\.1|\bat \//);
}

test('a server whose database is cut off tells everybody so, and works again once it is back', async () => {
  const clerk = await asClerk();
  const before = await countCases();
  await line.cut();
  expectAway(await post('{ me { name } }', {}, clerk));
  expectAway(await post(SIGN_IN, { input: { login: CLERK, password: PASSWORD } }));
  expectAway(await post(REGISTER, { input: aRegistration() }, clerk));
  expect((await post('{ about { name } }')).status).toBe(200);
  await line.mend();
  const { json } = await post(REGISTER, { input: aRegistration() }, clerk);
  expect(json.data.register.problem).toBeNull();
  expect(await countCases()).toBe(before + 1);
});

test('connections that PostgreSQL ends in the middle leave nothing half done, and a key sent again is done once', async () => {
  const clerk = await asClerk();
  const before = await countCases();
  const inputs = Array.from({ length: 30 }, () => aRegistration());
  const end = async (): Promise<void> => {
    for (let i = 0; i < 20; i++) {
      await db
        .asOwner(
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'fengqiao_app'`,
        )
        .catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const sent = Promise.all(inputs.map((input) => post(REGISTER, { input }, clerk)));
  await end();
  for (const answer of await sent) if (answer.status !== 200) expectAway(answer);
  for (const input of inputs) {
    const { json } = await post(REGISTER, { input }, clerk);
    expect(json.data.register.problem).toBeNull();
  }
  expect(await countCases()).toBe(before + inputs.length);
  expect(await db.asOwner('select * from book_check()')).toEqual([]);
});

test('two who give the same external number at once: one has it, the other is told', async () => {
  const clerk = await asClerk();
  const rounds = await Promise.all(
    Array.from({ length: 6 }, () =>
      post(REGISTER, { input: aRegistration({ externalNumbers: ['外字第7号'] }) }, clerk),
    ),
  );
  const codes = rounds.map(
    ({ json }) => json.data?.register.problem?.code ?? json.errors?.[0].extensions.code ?? 'done',
  );
  expect(codes.filter((code: string) => code === 'done')).toHaveLength(1);
  expect(codes.filter((code: string) => code === 'EXTERNAL_NUMBER_TAKEN')).toHaveLength(5);
});
