/** Signing in through an OpenID Connect provider: the way there and back, and everything that must not get in. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openLog } from '../../src/adapters/http/logging.js';
import { providerDoor } from '../../src/adapters/http/provider-door.js';
import { type RunningHttp, serveHttp } from '../../src/adapters/http/server.js';
import { openOidc } from '../../src/adapters/identity/oidc.js';
import { providerVisits } from '../../src/adapters/persistence/identity/provider-visits.js';
import { prepareProviderLink, removeProviderLink } from '../../src/app/accounts/provider-link.js';
import { exchangeTicket } from '../../src/app/accounts/provider-sign-in.js';
import { disableAccount } from '../../src/app/accounts/standing.js';
import type { SignedIn } from '../../src/app/ports/accounts.js';
import type { ProviderRuntime } from '../../src/app/ports/identity-provider.js';
import { problemOf } from '../fixtures/acts.js';
import { TONGZHOU, useBureau } from './bureau.js';
import { Browser, CALLBACK, CLIENT, OURS, startProvider, type TestProvider } from './provider.js';

const bureau = useBureau();
let provider: TestProvider;
let http: RunningHttp;
let runtime: ProviderRuntime;
let admin: SignedIn;
const lines: string[] = [];
const refusals: string[] = [];

beforeAll(async () => {
  provider = await startProvider();
  runtime = runtimeWith({});
  http = await serve(null);
  admin = (await bureau().come(TONGZHOU)).by;
});
afterAll(async () => {
  await http?.close();
  await provider?.close();
});
beforeEach(() => {
  Object.assign(provider, { down: false, alter: null, signed: true });
  refusals.length = 0;
});

function runtimeWith(over: Partial<Parameters<typeof openOidc>[0]>): ProviderRuntime {
  const settings = { issuer: provider.issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret };
  const client = { ...settings, redirectUrl: CALLBACK, loginClaim: 'preferred_username', ...over };
  const { desk, identity, pool } = bureau();
  return { provider: openOidc(client), visits: providerVisits(pool), desk, identity };
}

function serve(returnUrl: string | null, served = runtime): Promise<RunningHttp> {
  const log = openLog('trace', { write: (line) => void lines.push(line) });
  const tellRefused = (code: string, reason: string): void => void refusals.push(`${code} ${reason}`);
  const doors = [providerDoor({ runtime: served, returnUrl, secure: true, tellRefused })];
  const readiness = async () => ({ database: true, migrated: true });
  return serveHttp({ host: '127.0.0.1', port: 0, bodyLimit: 20_000, log, readiness, doors });
}

/** The person is known to the provider, and their account is prepared for it. */
async function prepared(name: string, subject: string): Promise<SignedIn> {
  const { by } = await bureau().come(name);
  provider.person = { subject, claims: { preferred_username: `${subject}@gov` } };
  const link = { accountId: by.accountId, login: `${subject.toUpperCase()}@gov` };
  await prepareProviderLink({ ...bureau().desk, issuer: provider.issuer }, admin, link);
  return by;
}

type Answer = { code?: string; expiresAt?: string; problem?: { code: string; message: string } };
const browse = async (browser = new Browser(http.url), steer?: (url: URL) => URL): Promise<Answer> =>
  (await browser.open(`${OURS}/auth/oidc/start`, steer)).json() as Promise<Answer>;
const exchange = (code: string | undefined) => exchangeTicket(runtime, { code: code ?? '' });
const refusedAs = async (answer: Promise<Answer>): Promise<string> => (await answer).problem?.code ?? 'let in';

describe('whoever is prepared', () => {
  test('comes back from the provider with a code, and the code becomes our tickets', async () => {
    const by = await prepared('柏春华', 'bai');
    const { code } = await browse();
    expect(await bureau().who(await exchange(code))).toMatchObject({ personId: by.personId, accountId: by.accountId });
  });

  test('is known by the subject from then on, whatever the login claim says', async () => {
    const by = await prepared('应丽娟', 'ying');
    await browse();
    provider.person = { subject: 'ying', claims: { preferred_username: 'bai@gov' } };
    expect(await bureau().who(await exchange((await browse()).code))).toMatchObject({ personId: by.personId });
    const logged = (await bureau().logged()).filter(
      ({ action, person_id }) => action === 'linkProvider' && person_id === by.personId,
    );
    expect(logged).toHaveLength(1);
  });

  test('is asked with PKCE, state and nonce, and nothing of them is stored', async () => {
    await prepared('路晨光', 'lu');
    const browser = new Browser(http.url);
    await browse(browser);
    const asked = new URL(browser.visited.find((address) => address.includes('code_challenge')) ?? '').searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    const given = ['state', 'nonce', 'code_challenge'].map((name) => asked.get(name) ?? '');
    for (const value of given) expect(value).toMatch(/^[\w-]{43}$/);
    const dump = JSON.stringify(
      await bureau().db.asOwner(
        'select jsonb_agg(f) as f, (select jsonb_agg(c) from sign_in_code c) as c from provider_flow f',
      ),
    );
    for (const value of given) expect(dump).not.toContain(Buffer.from(value, 'base64url').toString('hex'));
  });

  test('is sent back to the console, with the code where no server log reads it', async () => {
    await prepared('蓝心怡', 'lan');
    const console = await serve('https://console.test/signed-in');
    const response = await new Browser(console.url).open(`${OURS}/auth/oidc/start`);
    await console.close();
    const [, code] =
      /^https:\/\/console\.test\/signed-in#code=([\w-]{43})$/.exec(response.headers.get('location') ?? '') ?? [];
    expect(response.headers.get('cache-control')).toBe('no-store');
    await expect(exchange(code)).resolves.toBeDefined();
  });
});

describe('the code we give', () => {
  test('is good once, and of two at the same time one gets in', async () => {
    await prepared('古志诚', 'gu');
    const { code } = await browse();
    const both = await Promise.all([problemOf(exchange(code)), problemOf(exchange(code))]);
    expect(both.sort()).toEqual(['', 'CODE_INVALID']);
    expect(await problemOf(exchange(code))).toBe('CODE_INVALID');
  });

  test('is good for a minute, and a made-up one is not', async () => {
    await prepared('尤国梁', 'you');
    const { code } = await browse();
    const start = bureau().clock.at;
    bureau().wait(60);
    expect(await problemOf(exchange(code))).toBe('CODE_INVALID');
    bureau().clock.at = start;
    for (const forged of ['', 'x', 'a'.repeat(43)]) expect(await problemOf(exchange(forged))).toBe('CODE_INVALID');
  });

  test('opens nothing once the account is disabled', async () => {
    const by = await prepared('项海涛', 'xiang');
    const { code } = await browse();
    await disableAccount(bureau().desk, admin, { accountId: by.accountId });
    expect(await problemOf(exchange(code))).toBe('CODE_INVALID');
    expect(await refusedAs(browse())).toBe('PROVIDER_UNKNOWN');
  });
});

describe('refused is', () => {
  test('a person without a prepared account, and no account is made', async () => {
    const count = async () => (await bureau().db.asOwner('select 1 from account')).length;
    const before = await count();
    provider.person = { subject: 'stranger', claims: { preferred_username: 'stranger@gov' } };
    const answer = await browse();
    expect(answer.problem).toEqual({ code: 'PROVIDER_UNKNOWN', message: expect.stringMatching(/^\p{Script=Han}/u) });
    expect(await count()).toBe(before);
  });

  test('an account that exists by that very login, but that nobody prepared', async () => {
    const { by } = await bureau().come('臧海波');
    provider.person = { subject: 'zang', claims: { preferred_username: by.login } };
    expect(await refusedAs(browse())).toBe('PROVIDER_UNKNOWN');
  });

  test('another subject with the login of somebody linked', async () => {
    await prepared('娄敬业', 'lou');
    await browse();
    provider.person = { subject: 'thief', claims: { preferred_username: 'lou@gov' } };
    expect(await refusedAs(browse())).toBe('PROVIDER_UNKNOWN');
  });

  test('a link that was removed; its sessions are over', async () => {
    const by = await prepared('沙小雨', 'sha');
    const tickets = await exchange((await browse()).code);
    await removeProviderLink(bureau().desk, admin, { accountId: by.accountId });
    expect(await bureau().who(tickets)).toBeNull();
    expect(await refusedAs(browse())).toBe('PROVIDER_UNKNOWN');
  });

  test('an email that the provider does not call verified', async () => {
    const byEmail = await serve(null, runtimeWith({ loginClaim: 'email' }));
    await prepared('瞿永康', 'qu');
    const come = async (verified: boolean) => {
      provider.person = { subject: 'qu', claims: { email: 'qu@gov', email_verified: verified } };
      return refusedAs(browse(new Browser(byEmail.url)));
    };
    expect([await come(false), await come(true)]).toEqual(['PROVIDER_UNKNOWN', 'let in']);
    await byEmail.close();
  });
});

describe('a tampered flow', () => {
  /** Changes the address of the callback, or of the provider. */
  const at = (path: string, change: (url: URL) => void) => (url: URL) => {
    if (url.pathname === path) change(url);
    return url;
  };
  const tampered = async (
    path: string,
    change: (url: URL) => void,
    browser = new Browser(http.url),
  ): Promise<string> => {
    await prepared('解广田', 'xie');
    return refusedAs(browse(browser, at(path, change)));
  };

  test('with another state is refused', async () => {
    expect(await tampered('/auth/oidc/callback', (url) => url.searchParams.set('state', 'x'.repeat(43)))).toBe(
      'PROVIDER_REFUSED',
    );
  });

  test('with another nonce is refused', async () => {
    expect(await tampered('/auth', (url) => url.searchParams.set('nonce', 'y'.repeat(43)))).toBe('PROVIDER_REFUSED');
    expect(refusals.join()).toContain('JWT_CLAIM_COMPARISON');
  });

  test('with another challenge is refused by the provider', async () => {
    expect(await tampered('/auth', (url) => url.searchParams.set('code_challenge', 'z'.repeat(43)))).toBe(
      'PROVIDER_REFUSED',
    );
  });

  test('from another issuer is refused', async () => {
    expect(await tampered('/auth/oidc/callback', (url) => url.searchParams.set('iss', 'https://evil.test'))).toBe(
      'PROVIDER_REFUSED',
    );
  });

  test('ended in another browser is refused: the cookie belongs to the flow', async () => {
    await prepared('解广田', 'xie');
    const victim = new Browser(http.url);
    const attacker = new Browser(http.url);
    let stolen = '';
    await browse(
      attacker,
      at('/auth/oidc/callback', (url) => {
        stolen = url.href;
        url.search = '';
      }),
    );
    expect(await refusedAs((await victim.open(stolen)).json() as Promise<Answer>)).toBe('PROVIDER_REFUSED');
    await browse(
      victim,
      at('/auth/oidc/callback', (url) => {
        url.search = new URL(stolen).search;
      }),
    );
    expect(refusals.at(-1)).toMatch(/^PROVIDER_REFUSED/);
  });

  test('repeated with the same code is refused', async () => {
    await prepared('解广田', 'xie');
    const browser = new Browser(http.url);
    let secret = '';
    await browse(
      browser,
      at('/auth/oidc/callback', () => {
        secret = browser.cookies(OURS).get('fengqiao_sign_in') ?? '';
      }),
    );
    expect(browser.cookies(OURS).size).toBe(0);
    browser.cookies(OURS).set('fengqiao_sign_in', secret);
    const again = (await browser.open(browser.visited.at(-1) ?? '')).json() as Promise<Answer>;
    expect(await refusedAs(again)).toBe('PROVIDER_REFUSED');
    expect(refusals.at(-1)).toContain('NOT_UNDER_WAY');
  });

  test('that takes longer than ten minutes is refused', async () => {
    const start = bureau().clock.at;
    expect(await tampered('/auth/oidc/callback', () => bureau().wait(601))).toBe('PROVIDER_REFUSED');
    bureau().clock.at = start;
  });

  test.each<[string, (claims: Record<string, unknown>) => Record<string, unknown>, string]>([
    ['made for another client', (claims) => ({ ...claims, aud: 'another-client' }), 'PROVIDER_REFUSED'],
    ['of another sign-in', (claims) => ({ ...claims, nonce: 'n'.repeat(43) }), 'PROVIDER_REFUSED'],
    ['of another issuer', (claims) => ({ ...claims, iss: 'https://evil.test' }), 'PROVIDER_REFUSED'],
    ['that has run out', (claims) => ({ ...claims, exp: Number(claims['iat']) - 3600 }), 'PROVIDER_REFUSED'],
    ['as it was', (claims) => claims, 'let in'],
  ])('with an ID token %s, well signed, ends as it must', async (_what, alter, end) => {
    await prepared('解广田', 'xie');
    Object.assign(provider, { alter, signed: true });
    expect(await refusedAs(browse())).toBe(end);
  });

  test('with an ID token that somebody altered on the way is refused', async () => {
    await prepared('解广田', 'xie');
    Object.assign(provider, { alter: (claims: object) => ({ ...claims, sub: 'lou' }), signed: false });
    expect(await refusedAs(browse())).toBe('PROVIDER_REFUSED');
  });
});

describe('a provider that is away', () => {
  test('keeps nobody from a password, is told as such, and works again when it is back', async () => {
    const later = await serve(null, runtimeWith({}));
    provider.down = true;
    expect(await refusedAs(browse(new Browser(later.url)))).toBe('PROVIDER_UNREACHABLE');
    provider.down = false;
    await prepared('储爱国', 'chu');
    const steer = (url: URL) => {
      provider.down = url.pathname === '/auth/oidc/callback';
      return url;
    };
    expect(await refusedAs(browse(new Browser(later.url), steer))).toBe('PROVIDER_UNREACHABLE');
    provider.down = false;
    expect(await refusedAs(browse(new Browser(later.url)))).toBe('let in');
    await later.close();
  });

  test('is a problem of its own where none is configured', async () => {
    const none = await serve(null, { ...runtime, provider: null });
    expect(await refusedAs(browse(new Browser(none.url)))).toBe('PROVIDER_MISSING');
    await none.close();
  });
});

test('no log line holds a code, a cookie or a token', () => {
  const logged = lines.join('');
  expect(logged).toContain('/auth/oidc/callback');
  expect(logged).not.toMatch(/code=|fengqiao_sign_in|eyJ|state=/);
});
