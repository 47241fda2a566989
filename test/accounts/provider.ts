/** A real OpenID Connect provider (oidc-provider) on this machine, and a browser that carries cookies between it and us. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT } from 'jose';
import Provider from 'oidc-provider';

export const CLIENT = { id: 'fengqiao', secret: 'a-secret-of-the-client-that-nobody-knows' };
export const OURS = 'https://fengqiao.test';
export const CALLBACK = `${OURS}/auth/oidc/callback`;

type Claims = Record<string, unknown>;

export interface TestProvider {
  readonly issuer: string;
  /** Who signs in next at the provider, and what it says of them. */
  person: { subject: string; claims: Claims };
  /** Changes what the ID token of the next answer says; taken once. */
  alter: ((claims: Claims) => Claims) | null;
  /** Whether the altered token is signed anew with the provider's own key, or keeps its old signature. */
  signed: boolean;
  down: boolean;
  close(): Promise<void>;
}

const client = (id: string, callback: string) => ({
  client_id: id,
  client_secret: CLIENT.secret,
  redirect_uris: [callback],
  grant_types: ['authorization_code'],
  response_types: ['code' as const],
});

export async function startProvider(callback = CALLBACK): Promise<TestProvider> {
  const server = http.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const person = { subject: 'nobody', claims: {} };
  const deps: TestProvider = { issuer, person, alter: null, signed: true, down: false, close: () => closed(server) };
  const provider = silently(() => providerFor(deps, callback));
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (deps.down) request.socket.destroy();
    else void answer(request, response);
  });
  return deps;
}

/** It warns that it keeps everything in memory, which is what a test wants. */
function silently<T>(work: () => T): T {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return work();
  } finally {
    console.warn = warn;
  }
}

function closed(server: http.Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

function providerFor(deps: TestProvider, callback: string): Provider {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'test' };
  const provider = new Provider(deps.issuer, {
    clients: [client(CLIENT.id, callback), client('another-client', callback)],
    jwks: { keys: [jwk as never] },
    cookies: { keys: ['only for this test'] },
    pkce: { required: () => true },
    claims: { openid: ['sub'], profile: ['preferred_username'], email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false } },
    ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 60, Interaction: 60, Session: 60, Grant: 60 },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id, ...deps.person.claims }) }),
    loadExistingGrant: async (ctx) => {
      const grant = new provider.Grant({
        accountId: ctx.oidc.session!.accountId!,
        clientId: ctx.oidc.client!.clientId,
      });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  });
  provider.use(async (ctx, next) => {
    if (ctx.path.startsWith('/interaction/')) {
      const login = { accountId: deps.person.subject };
      ctx.respond = false;
      return provider.interactionFinished(ctx.req, ctx.res, { login });
    }
    await next();
    if (ctx.path === '/token' && ctx.status === 200)
      await alterToken(deps, privateKey, ctx.body as { id_token: string });
  });
  return provider;
}

async function alterToken(deps: TestProvider, key: KeyObject, answer: { id_token: string }): Promise<void> {
  const { alter, signed } = deps;
  if (!alter) return;
  deps.alter = null;
  const [head = '', body = '', signature] = answer.id_token.split('.');
  const claims = alter(JSON.parse(Buffer.from(body, 'base64url').toString()));
  const altered = Buffer.from(JSON.stringify(claims)).toString('base64url');
  const anew = () => new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'test' }).sign(key);
  answer.id_token = signed ? await anew() : [head, altered, signature].join('.');
}

/** Follows redirects by hand; `steer` may change an address before it is opened. */
export class Browser {
  readonly #jars = new Map<string, Map<string, string>>();
  readonly visited: string[] = [];

  constructor(private readonly ourUrl: string) {}

  async open(address: string, steer: (url: URL) => URL = (url) => url): Promise<Response> {
    let url = new URL(address);
    for (let hop = 0; hop < 12; hop += 1) {
      url = steer(url);
      this.visited.push(url.href);
      const response = await this.#fetch(url);
      const next = response.headers.get('location');
      if (!next || new URL(next, url).origin === 'https://console.test') return response;
      url = new URL(next, url);
    }
    throw new Error('too many redirects');
  }

  cookies(origin: string): Map<string, string> {
    const jar = this.#jars.get(origin) ?? new Map<string, string>();
    this.#jars.set(origin, jar);
    return jar;
  }

  async #fetch(url: URL): Promise<Response> {
    const jar = this.cookies(url.origin);
    const actual = url.origin === OURS ? new URL(url.pathname + url.search, this.ourUrl) : url;
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(actual, { redirect: 'manual', headers: { cookie, 'accept-language': 'zh-CN' } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }
}
