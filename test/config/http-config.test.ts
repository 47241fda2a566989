// The settings of HTTP: sane when left out, refused in words when wrong.
import { expect, test } from '@jest/globals';
import { ConfigError, readConfig } from '../../src/config/config.js';

function complaints(env: Record<string, string>): string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.complaints;
    throw error;
  }
}

test('left out, nothing is opened to other sites, no proxy is believed, and rates hold', () => {
  expect(readConfig({})).toMatchObject({
    corsOrigins: [],
    handoverOrigins: [],
    trustedProxies: [],
    hsts: false,
    trustedDocuments: undefined,
    limits: {},
    rates: { person: 600, address: 3000, signIn: 60 },
  });
});

test('lists are separated by commas or spaces, and a limit replaces only its own', () => {
  const config = readConfig({
    CORS_ORIGINS: 'https://console.example, http://localhost:5173',
    TRUSTED_PROXIES: '10.0.0.0/8 ::1',
    LIMIT_COST: '500',
    RATE_SIGN_IN: '0',
  });
  expect(config.corsOrigins).toEqual(['https://console.example', 'http://localhost:5173']);
  expect(config.trustedProxies).toEqual(['10.0.0.0/8', '::1']);
  expect(config.limits).toEqual({ cost: 500 });
  expect(config.rates.signIn).toBe(0);
});

test.each([
  ['CORS_ORIGINS', '*'],
  ['HANDOVER_ORIGINS', 'court.gov.example'],
  ['CORS_ORIGINS', 'console.example'],
  ['CORS_ORIGINS', 'https://console.example/'],
  ['CORS_ORIGINS', 'https://*.example'],
  ['CORS_ORIGINS', 'null'],
  ['TRUSTED_PROXIES', 'true'],
  ['TRUSTED_PROXIES', '10.0.0.0/33'],
  ['TRUSTED_PROXIES', 'proxy.example'],
  ['LIMIT_DEPTH', '0'],
  ['RATE_PERSON', '-1'],
  ['HSTS', 'yes'],
])('%s=%s is refused by name', (name, value) => {
  expect(complaints({ [name]: value })).toEqual([expect.stringContaining(name)]);
});
