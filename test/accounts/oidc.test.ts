/** Signing in through an OpenID Connect provider: the way there and back, and who does not get in. */
import { describe, expect, test } from '@jest/globals';
import { removeProviderLink } from '../../src/app/accounts/provider-link.js';
import { disableAccount } from '../../src/app/accounts/standing.js';
import { problemOf } from '../fixtures/acts.js';
import { Browser, OURS } from './provider.js';
import { useStation } from './station.js';

const station = useStation();

describe('whoever is prepared', () => {
  test('comes back from the provider with a code, and the code becomes our tickets', async () => {
    const by = await station().prepared('柏春华', 'bai');
    const { code } = await station().browse();
    expect(await station().bureau.who(await station().exchange(code))).toMatchObject({
      personId: by.personId,
      accountId: by.accountId,
    });
  });

  test('is known by the subject from then on, whatever the login claim says', async () => {
    const by = await station().prepared('应丽娟', 'ying');
    await station().browse();
    station().provider.person = { subject: 'ying', claims: { preferred_username: 'bai@gov' } };
    expect(await station().bureau.who(await station().exchange((await station().browse()).code))).toMatchObject({
      personId: by.personId,
    });
    const logged = (await station().bureau.logged()).filter(
      ({ action, person_id }) => action === 'linkProvider' && person_id === by.personId,
    );
    expect(logged).toHaveLength(1);
  });

  test('is asked with PKCE, state and nonce, and nothing of them is stored', async () => {
    await station().prepared('路晨光', 'lu');
    const browser = new Browser(station().http.url);
    await station().browse(browser);
    const asked = new URL(browser.visited.find((address) => address.includes('code_challenge')) ?? '').searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    const given = ['state', 'nonce', 'code_challenge'].map((name) => asked.get(name) ?? '');
    for (const value of given) expect(value).toMatch(/^[\w-]{43}$/);
    const dump = JSON.stringify(
      await station().bureau.db.asOwner(
        'select jsonb_agg(f) as f, (select jsonb_agg(c) from sign_in_code c) as c from provider_flow f',
      ),
    );
    for (const value of given) expect(dump).not.toContain(Buffer.from(value, 'base64url').toString('hex'));
  });

  test('is sent back to the console, with the code where no server log reads it', async () => {
    await station().prepared('蓝心怡', 'lan');
    const console = await station().serve('https://console.test/signed-in');
    const response = await new Browser(console.url).open(`${OURS}/auth/oidc/start`);
    await console.close();
    const [, code] =
      /^https:\/\/console\.test\/signed-in#code=([\w-]{43})$/.exec(response.headers.get('location') ?? '') ?? [];
    expect(response.headers.get('cache-control')).toBe('no-store');
    await expect(station().exchange(code)).resolves.toBeDefined();
  });
});

describe('the code we give', () => {
  test('is good once, and of two at the same time one gets in', async () => {
    await station().prepared('古志诚', 'gu');
    const { code } = await station().browse();
    const both = await Promise.all([problemOf(station().exchange(code)), problemOf(station().exchange(code))]);
    expect(both.sort()).toEqual(['', 'CODE_INVALID']);
    expect(await problemOf(station().exchange(code))).toBe('CODE_INVALID');
  });

  test('is good for a minute, and a made-up one is not', async () => {
    await station().prepared('尤国梁', 'you');
    const { code } = await station().browse();
    const start = station().bureau.clock.at;
    station().bureau.wait(60);
    expect(await problemOf(station().exchange(code))).toBe('CODE_INVALID');
    station().bureau.clock.at = start;
    for (const forged of ['', 'x', 'a'.repeat(43)])
      expect(await problemOf(station().exchange(forged))).toBe('CODE_INVALID');
  });

  test('opens nothing once the account is disabled', async () => {
    const by = await station().prepared('项海涛', 'xiang');
    const { code } = await station().browse();
    await station().bureau.act(disableAccount, station().admin, { accountId: by.accountId });
    expect(await problemOf(station().exchange(code))).toBe('CODE_INVALID');
    expect(await station().refusedAs(station().browse())).toBe('PROVIDER_UNKNOWN');
  });
});

describe('refused is', () => {
  test('a person without a prepared account, and no account is made', async () => {
    const count = async () => (await station().bureau.db.asOwner('select 1 from account')).length;
    const before = await count();
    station().provider.person = { subject: 'stranger', claims: { preferred_username: 'stranger@gov' } };
    const answer = await station().browse();
    expect(answer.problem).toEqual({ code: 'PROVIDER_UNKNOWN', message: expect.stringMatching(/^\p{Script=Han}/u) });
    expect(await count()).toBe(before);
  });

  test('an account that exists by that very login, but that nobody prepared', async () => {
    const { by } = await station().bureau.come('臧海波');
    station().provider.person = { subject: 'zang', claims: { preferred_username: by.login } };
    expect(await station().refusedAs(station().browse())).toBe('PROVIDER_UNKNOWN');
  });

  test('another subject with the login of somebody linked', async () => {
    await station().prepared('娄敬业', 'lou');
    await station().browse();
    station().provider.person = { subject: 'thief', claims: { preferred_username: 'lou@gov' } };
    expect(await station().refusedAs(station().browse())).toBe('PROVIDER_UNKNOWN');
  });

  test('a link that was removed; its sessions are over', async () => {
    const by = await station().prepared('沙小雨', 'sha');
    const tickets = await station().exchange((await station().browse()).code);
    await station().bureau.act(removeProviderLink, station().admin, { accountId: by.accountId });
    expect(await station().bureau.who(tickets)).toBeNull();
    expect(await station().refusedAs(station().browse())).toBe('PROVIDER_UNKNOWN');
  });

  test('an email that the provider does not call verified', async () => {
    const byEmail = await station().serve(null, station().runtimeWith({ loginClaim: 'email' }));
    await station().prepared('瞿永康', 'qu');
    const come = async (verified: boolean) => {
      station().provider.person = { subject: 'qu', claims: { email: 'qu@gov', email_verified: verified } };
      return station().refusedAs(station().browse(new Browser(byEmail.url)));
    };
    expect([await come(false), await come(true)]).toEqual(['PROVIDER_UNKNOWN', 'let in']);
    await byEmail.close();
  });
});

describe('a provider that is away', () => {
  test('keeps nobody from a password, is told as such, and works again when it is back', async () => {
    const later = await station().serve(null, station().runtimeWith({}));
    station().provider.down = true;
    expect(await station().refusedAs(station().browse(new Browser(later.url)))).toBe('PROVIDER_UNREACHABLE');
    station().provider.down = false;
    await station().prepared('储爱国', 'chu');
    const steer = (url: URL) => {
      station().provider.down = url.pathname === '/auth/oidc/callback';
      return url;
    };
    expect(await station().refusedAs(station().browse(new Browser(later.url), steer))).toBe('PROVIDER_UNREACHABLE');
    station().provider.down = false;
    expect(await station().refusedAs(station().browse(new Browser(later.url)))).toBe('let in');
    await later.close();
  });

  test('is a problem of its own where none is configured', async () => {
    const none = await station().serve(null, { ...station().runtime, provider: null });
    expect(await station().refusedAs(station().browse(new Browser(none.url)))).toBe('PROVIDER_MISSING');
    await none.close();
  });
});

test('no log line holds a code, a cookie or a token', () => {
  const logged = station().lines.join('');
  expect(logged).toContain('/auth/oidc/callback');
  expect(logged).not.toMatch(/code=|fengqiao_sign_in|eyJ|state=/);
});
