// The part of the configuration that names an identity provider; all of it together, or nothing.
import { z } from 'zod';

export interface ProviderChoice {
  issuer: string;
  clientId: string;
  clientSecret: string | null;
  redirectUrl: string;
  loginClaim: string;
  /** Where the console waits for the code; without it the answer is JSON. */
  returnUrl: string | null;
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Plain http only to this very machine. */
function isSafe(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || LOOPBACK.includes(hostname);
}

const address = z.url({ protocol: /^https?$/ }).refine(isSafe);
const callback = address.refine((url) => new URL(url).pathname.endsWith('/auth/oidc/callback'));
const https = ['https 地址', 'an https address'] as const;

export const PROVIDER_VARIABLES = {
  OIDC_ISSUER: [address.optional(), ...https],
  OIDC_CLIENT_ID: [z.string().optional(), '客户端标识', 'the client’s identifier'],
  OIDC_CLIENT_SECRET: [z.string().optional(), '客户端密钥', 'the client’s secret'],
  OIDC_REDIRECT_URL: [
    callback.optional(),
    '以 /auth/oidc/callback 结尾的 https 地址',
    'an https address that ends in /auth/oidc/callback',
  ],
  OIDC_LOGIN_CLAIM: [
    z
      .string()
      .regex(/^[\w.:/-]{1,100}$/)
      .default('preferred_username'),
    '声明名称',
    'the name of a claim',
  ],
  OIDC_RETURN_URL: [address.refine((url) => !url.includes('#')).optional(), ...https],
} as const satisfies Record<string, readonly [z.ZodType, string, string]>;

type Values = { [N in keyof typeof PROVIDER_VARIABLES]: z.output<(typeof PROVIDER_VARIABLES)[N][0]> };

/** Undefined where no issuer is named; what is missing beside one is complained of. */
export function providerOf(values: Values, complaints: string[]): ProviderChoice | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_REDIRECT_URL: redirectUrl } = values;
  if (!issuer) return undefined;
  for (const [name, value] of Object.entries({ OIDC_CLIENT_ID: clientId, OIDC_REDIRECT_URL: redirectUrl })) {
    if (!value) complaints.push(`缺少 ${name}，OIDC_ISSUER 须与它同设。 ${name} is missing: it goes with OIDC_ISSUER.`);
  }
  return {
    issuer,
    clientId: clientId ?? '',
    clientSecret: values.OIDC_CLIENT_SECRET ?? null,
    redirectUrl: redirectUrl ?? '',
    loginClaim: values.OIDC_LOGIN_CLAIM,
    returnUrl: values.OIDC_RETURN_URL ?? null,
  };
}
