// An identity provider is configured whole, over https, or not at all.
import { expect, test } from '@jest/globals';
import { ConfigError, readConfig } from '../../src/config/config.js';

const WHOLE = {
  OIDC_ISSUER: 'https://id.example.gov.cn/realms/justice',
  OIDC_CLIENT_ID: 'fengqiao',
  OIDC_REDIRECT_URL: 'https://fengqiao.example.gov.cn/auth/oidc/callback',
};

function complaintsOf(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.complaints.join('\n');
    throw error;
  }
  return '';
}

test('without an issuer there is no provider', () => {
  expect(readConfig({ OIDC_CLIENT_ID: 'fengqiao' }).provider).toBeUndefined();
});

test('a public client has no secret, and the login is the preferred user name unless said otherwise', () => {
  expect(readConfig(WHOLE).provider).toMatchObject({
    clientSecret: null,
    loginClaim: 'preferred_username',
    returnUrl: null,
  });
  expect(readConfig({ ...WHOLE, OIDC_LOGIN_CLAIM: 'email' }).provider).toMatchObject({ loginClaim: 'email' });
});

test('an issuer without client or way back is complained of in both languages', () => {
  const complaints = complaintsOf({ OIDC_ISSUER: WHOLE.OIDC_ISSUER });
  expect(complaints).toMatch(/缺少 OIDC_CLIENT_ID.*OIDC_CLIENT_ID is missing/);
  expect(complaints).toContain('OIDC_REDIRECT_URL');
});

test.each([
  ['OIDC_ISSUER', 'http://id.example.gov.cn'],
  ['OIDC_REDIRECT_URL', 'https://fengqiao.example.gov.cn/elsewhere'],
  ['OIDC_RETURN_URL', 'http://console.example.gov.cn'],
  ['OIDC_RETURN_URL', 'https://console.example.gov.cn/#there'],
])('%s may not be %s', (name, value) => {
  expect(complaintsOf({ ...WHOLE, [name]: value })).toContain(`${name} `);
});

test('http is for a provider on this very machine', () => {
  expect(readConfig({ ...WHOLE, OIDC_ISSUER: 'http://127.0.0.1:9000' }).provider?.issuer).toBe('http://127.0.0.1:9000');
});
