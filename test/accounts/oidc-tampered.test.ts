/** A sign-in through the provider that somebody tampers with ends nowhere, whatever part of it is changed. */
import { describe, expect, test } from '@jest/globals';
import { Browser, OURS } from './provider.js';
import { type Answer, useStation } from './station.js';

const station = useStation();

describe('a tampered flow', () => {
  /** Changes the address of the callback, or of the provider. */
  const at = (path: string, change: (url: URL) => void) => (url: URL) => {
    if (url.pathname === path) change(url);
    return url;
  };
  const tampered = async (
    path: string,
    change: (url: URL) => void,
    browser = new Browser(station().http.url),
  ): Promise<string> => {
    await station().prepared('解广田', 'xie');
    return station().refusedAs(station().browse(browser, at(path, change)));
  };

  test('with another state is refused', async () => {
    expect(await tampered('/auth/oidc/callback', (url) => url.searchParams.set('state', 'x'.repeat(43)))).toBe(
      'PROVIDER_REFUSED',
    );
  });

  test('with another nonce is refused', async () => {
    expect(await tampered('/auth', (url) => url.searchParams.set('nonce', 'y'.repeat(43)))).toBe('PROVIDER_REFUSED');
    expect(station().refusals.join()).toContain('JWT_CLAIM_COMPARISON');
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
    await station().prepared('解广田', 'xie');
    const victim = new Browser(station().http.url);
    const attacker = new Browser(station().http.url);
    let stolen = '';
    await station().browse(
      attacker,
      at('/auth/oidc/callback', (url) => {
        stolen = url.href;
        url.search = '';
      }),
    );
    expect(await station().refusedAs((await victim.open(stolen)).json() as Promise<Answer>)).toBe('PROVIDER_REFUSED');
    await station().browse(
      victim,
      at('/auth/oidc/callback', (url) => {
        url.search = new URL(stolen).search;
      }),
    );
    expect(station().refusals.at(-1)).toMatch(/^PROVIDER_REFUSED/);
  });

  test('repeated with the same code is refused', async () => {
    await station().prepared('解广田', 'xie');
    const browser = new Browser(station().http.url);
    let secret = '';
    await station().browse(
      browser,
      at('/auth/oidc/callback', () => {
        secret = browser.cookies(OURS).get('fengqiao_sign_in') ?? '';
      }),
    );
    expect(browser.cookies(OURS).size).toBe(0);
    browser.cookies(OURS).set('fengqiao_sign_in', secret);
    const again = (await browser.open(browser.visited.at(-1) ?? '')).json() as Promise<Answer>;
    expect(await station().refusedAs(again)).toBe('PROVIDER_REFUSED');
    expect(station().refusals.at(-1)).toContain('NOT_UNDER_WAY');
  });

  test('that takes longer than ten minutes is refused', async () => {
    const start = station().bureau.clock.at;
    expect(await tampered('/auth/oidc/callback', () => station().bureau.wait(601))).toBe('PROVIDER_REFUSED');
    station().bureau.clock.at = start;
  });

  test.each<[string, (claims: Record<string, unknown>) => Record<string, unknown>, string]>([
    ['made for another client', (claims) => ({ ...claims, aud: 'another-client' }), 'PROVIDER_REFUSED'],
    ['of another sign-in', (claims) => ({ ...claims, nonce: 'n'.repeat(43) }), 'PROVIDER_REFUSED'],
    ['of another issuer', (claims) => ({ ...claims, iss: 'https://evil.test' }), 'PROVIDER_REFUSED'],
    ['that has run out', (claims) => ({ ...claims, exp: Number(claims['iat']) - 3600 }), 'PROVIDER_REFUSED'],
    ['as it was', (claims) => claims, 'let in'],
  ])('with an ID token %s, well signed, ends as it must', async (_what, alter, end) => {
    await station().prepared('解广田', 'xie');
    Object.assign(station().provider, { alter, signed: true });
    expect(await station().refusedAs(station().browse())).toBe(end);
  });

  test('with an ID token that somebody altered on the way is refused', async () => {
    await station().prepared('解广田', 'xie');
    Object.assign(station().provider, { alter: (claims: object) => ({ ...claims, sub: 'lou' }), signed: false });
    expect(await station().refusedAs(station().browse())).toBe('PROVIDER_REFUSED');
  });
});
