// The session of a browser: a cookie that no script reads, refreshed for our own pages alone, and gone when it is ended.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 } from 'uuid';
import { openLog } from '../../src/adapters/http/logging.js';
import { type RunningHttp, serveHttp } from '../../src/adapters/http/server.js';
import { executorOn } from '../../src/adapters/persistence/database/execute.js';
import { providerVisits } from '../../src/adapters/persistence/accounts/provider-visits.js';
import { sessionRoutes } from '../../src/adapters/http/session-routes.js';
import { masterKeyOf } from '../../src/adapters/sealing/master-key.js';
import { openIdentity } from '../../src/wiring/open-identity.js';
import { openTestApp, type TestApp } from '../fixtures/app.js';
import { PASSWORD, WITH_ACCOUNTS } from '../graphql/client.js';
import { freshDatabase } from '../harness/database.js';

let http: RunningHttp;
let app: TestApp;
let identity: Awaited<ReturnType<typeof openIdentity>>;

beforeAll(async () => {
  const db = await freshDatabase(WITH_ACCOUNTS);
  app = await openTestApp(db);
  identity = await openIdentity({
    pool: app.pool,
    master: masterKeyOf(new Uint8Array(32).fill(7)),
    now: () => app.clock.at,
    newId: v7,
  });
  http = await serveHttp({
    host: '127.0.0.1',
    port: 0,
    bodyLimit: 10_000,
    log: openLog('error', { write: () => undefined }),
    readiness: async () => ({ database: true, migrated: true }),
    routes: [sessionRoutes({ identity, publicPath: '/fengqiao' })],
  });
}, 120_000);

afterAll(async () => {
  await http.close();
  await app.close();
  await app.db.drop();
});

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(http.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

async function signedIn(): Promise<string> {
  const answer = await post('/session', { login: '项海涛', password: PASSWORD });
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

describe('a session of a browser', () => {
  test('sign-in answers with the access token and keeps the refresh token in a cookie of its own path', async () => {
    const answer = await post('/session', { login: '项海涛', password: PASSWORD });
    const body = (await answer.json()) as Record<string, unknown>;
    expect(answer.status).toBe(200);
    expect(Object.keys(body).sort()).toEqual(['accessExpiresAt', 'accessToken']);
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^fengqiao_session=[^;]+; /);
    for (const word of ['HttpOnly', 'SameSite=Strict', 'Path=/fengqiao/session']) expect(cookie).toContain(word);
    expect(cookie).not.toContain('Secure');
  });

  test('a wrong password is one problem in the language of the reader, and sets no cookie', async () => {
    const answer = await post('/session', { login: '项海涛', password: '不是这个' }, { 'accept-language': 'en' });
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([401, null]);
    expect(await answer.json()).toMatchObject({ problem: { code: 'SIGN_IN_FAILED' } });
  });

  test.each([[{}], [{ login: 5, password: [] }], [null]])(
    'a body that is no sign-in is a failed one: %j',
    async (body) => {
      expect((await post('/session', body)).status).toBe(401);
    },
  );

  test('the cookie is changed for a new one with each refresh', async () => {
    const cookie = await signedIn();
    const answer = await post('/session/refresh', {}, { cookie });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('set-cookie')?.split(';')[0]).not.toBe(cookie);
    expect((await post('/session/refresh', {}, { cookie })).status).toBe(401);
  });

  test.each(['/session', '/session/refresh', '/session/end'])(
    '%s is refused to a page of another site',
    async (path) => {
      const cookie = await signedIn();
      const body = { login: '项海涛', password: PASSWORD };
      const elsewhere: Record<string, string>[] = [
        { origin: 'https://evil.example' },
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
      ];
      for (const headers of elsewhere) {
        const answer = await post(path, body, { cookie, ...headers });
        expect(answer.status).toBe(403);
        expect(await answer.json()).toMatchObject({ problem: { code: 'OTHER_SITE' } });
      }
      expect((await post('/session/refresh', {}, { cookie, origin: http.url })).status).toBe(200);
    },
  );

  test('an ended session opens nothing more, and ending needs the secret of the cookie', async () => {
    const cookie = await signedIn();
    const forged = cookie.replace(/\.[^.]*$/, `.${'x'.repeat(43)}`);
    expect((await post('/session/end', {}, { cookie: forged })).status).toBe(200);
    const refreshed = await post('/session/refresh', {}, { cookie });
    expect(refreshed.status).toBe(200);
    const next = (refreshed.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const ended = await post('/session/end', {}, { cookie: next });
    expect(ended.headers.get('set-cookie')).toContain('Expires=Thu, 01 Jan 1970');
    expect((await post('/session/refresh', {}, { cookie: next })).status).toBe(401);
  });

  test('the code of the provider’s way back opens a session once, in the same cookie', async () => {
    const [account] = await app.db.asOwner<{ id: string }[]>('select id from account limit 1');
    const { secret: code, hash } = identity.secrets.create();
    const at = app.clock.at;
    const visits = providerVisits(executorOn(app.pool));
    await visits.putCode(hash, account?.id ?? '', at, new Date(at.getTime() + 60_000));
    const [first, again, none] = [
      await post('/session/provider', { code }),
      await post('/session/provider', { code }),
      await post('/session/provider', {}),
    ];
    expect([first.status, again.status, none.status]).toEqual([200, 401, 401]);
    expect(first.headers.get('set-cookie')).toMatch(/^fengqiao_session=[^;]+; Path=\/fengqiao\/session/);
    expect(await again.json()).toMatchObject({ problem: { code: 'CODE_INVALID' } });
  });
});
