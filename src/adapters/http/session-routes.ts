// The session of a browser: the refresh token lives in a cookie that no script reads, the access token goes to the page.
import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { IdentityRuntime } from '../../app/accounts/ports/accounts.js';
import { endSession } from '../../app/accounts/sign-in/end-session.js';
import { refreshSession } from '../../app/accounts/sign-in/refresh-session.js';
import { signIn } from '../../app/accounts/sign-in/sign-in.js';
import type { Tickets } from '../../app/accounts/sign-in/tickets.js';
import { exchangeTicket } from '../../app/accounts/provider-sign-in.js';
import { problemText } from '../../app/texts/problems/text-of.js';
import { RuleBroken } from '../../domain/kernel/rule-broken.js';
import { acceptedLanguage } from './accept-language.js';

export interface SessionRoutes {
  readonly identity: IdentityRuntime;
  /** The path under which a proxy serves us; '' for none. */
  readonly publicPath: string;
}

const COOKIE = 'fengqiao_session';

/** A browser says from which page a request comes; another site's is refused, also one that only shares our domain. */
function fromOurPage({ headers, host }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  const { origin } = headers;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}

const tokenIn = ({ headers }: FastifyRequest): string => parseCookie(headers.cookie ?? '')[COOKIE] ?? '';

/** Secure unless the page itself came by plain http, as on the machine's own address. */
function cookie({ request, publicPath }: { request: FastifyRequest; publicPath: string }, value: string, until: Date) {
  const kept = { path: `${publicPath}/session`, expires: until, httpOnly: true, sameSite: 'strict' } as const;
  return stringifySetCookie({ name: COOKIE, value, ...kept, secure: request.protocol === 'https' });
}

export function sessionRoutes({ identity, publicPath }: SessionRoutes): FastifyPluginAsync {
  type Work = (request: FastifyRequest) => Promise<Tickets>;

  const opened = async (request: FastifyRequest, reply: FastifyReply, work: Work): Promise<FastifyReply> => {
    if (!fromOurPage(request)) return refuse(request, reply, new RuleBroken('OTHER_SITE'), 403);
    try {
      const { refreshToken, refreshExpiresAt, accessToken, accessExpiresAt } = await work(request);
      reply.header('set-cookie', cookie({ request, publicPath }, refreshToken, refreshExpiresAt));
      return reply.send({ accessToken, accessExpiresAt });
    } catch (error) {
      if (!(error instanceof RuleBroken)) throw error;
      return refuse(request, reply, error, 401);
    }
  };

  return async (http) => {
    http.post('/session', (request, reply) =>
      opened(request, reply, async ({ body }) => signIn(credentialsIn(body), identity)),
    );
    http.post('/session/provider', (request, reply) =>
      opened(request, reply, async ({ body }) => exchangeTicket({ identity }, { code: codeIn(body) })),
    );
    http.post('/session/refresh', (request, reply) =>
      opened(request, reply, async () => refreshSession({ refreshToken: tokenIn(request) }, identity)),
    );
    http.post('/session/end', async (request, reply) => {
      if (!fromOurPage(request)) return refuse(request, reply, new RuleBroken('OTHER_SITE'), 403);
      await endSession({ refreshToken: tokenIn(request) }, identity);
      return reply.header('set-cookie', cookie({ request, publicPath }, '', new Date(0))).send({});
    });
  };
}

function credentialsIn(body: unknown): { login: string; password: string } {
  const { login, password } = (body ?? {}) as Record<string, unknown>;
  if (typeof login !== 'string' || typeof password !== 'string' || login.length > 200 || password.length > 1_000) {
    throw new RuleBroken('SIGN_IN_FAILED');
  }
  return { login, password };
}

/** The one-time code with which the provider's callback sent the browser back; what is no text is no code. */
function codeIn(body: unknown): string {
  const { code } = (body ?? {}) as Record<string, unknown>;
  return typeof code === 'string' ? code : '';
}

function refuse(request: FastifyRequest, reply: FastifyReply, { code, facts }: RuleBroken, status: number) {
  const language = acceptedLanguage(request.headers['accept-language']);
  return reply.code(status).send({ problem: { code, facts, message: problemText(code, facts, language) } });
}
