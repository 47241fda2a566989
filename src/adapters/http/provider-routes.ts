// The two routes of a sign-in through the provider: the redirect to it, and the callback from it.
import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { finishProviderSignIn, startProviderSignIn } from '../../app/accounts/provider-sign-in.js';
import { problemText } from '../../app/texts/problems/text-of.js';
import type { ProviderRuntime } from '../../app/accounts/ports/provider.js';
import type { ProblemCode } from '../../domain/kernel/problem-code.js';
import { RuleBroken } from '../../domain/kernel/rule-broken.js';
import { acceptedLanguage } from './accept-language.js';

export interface ProviderRoutes {
  readonly runtime: ProviderRuntime;
  /** Where the console takes the code from the fragment (`#code=…` or `#problem=…`); null: the answer is JSON. */
  readonly returnUrl: string | null;
  /** The cookie goes over https only. */
  readonly secure: boolean;
  /** Called with the reason why the provider or we refused; a code, never a token. */
  reportRefused(code: ProblemCode, reason: string, request: string): void;
}

const COOKIE = 'fengqiao_sign_in';
const STATUS: Partial<Record<ProblemCode, number>> = {
  PROVIDER_MISSING: 404,
  PROVIDER_UNKNOWN: 403,
  PROVIDER_UNREACHABLE: 503,
};

/** Lax: the provider sends the browser back from another site. */
function cookie(value: string, seconds: number, secure: boolean): string {
  const kept = { path: '/auth/oidc', maxAge: seconds, httpOnly: true, sameSite: 'lax', secure } as const;
  return stringifySetCookie({ name: COOKIE, value, ...kept });
}

function secretIn({ headers }: FastifyRequest): string | null {
  return parseCookie(headers.cookie ?? '')[COOKIE] ?? null;
}

function queryIn({ url }: FastifyRequest): string {
  const at = url.indexOf('?');
  return at < 0 ? '' : url.slice(at);
}

export function providerRoutes(options: ProviderRoutes): FastifyPluginAsync {
  const { runtime, returnUrl, secure } = options;

  async function answering(
    request: FastifyRequest,
    reply: FastifyReply,
    work: () => Promise<unknown>,
  ): Promise<unknown> {
    reply.headers({ 'cache-control': 'no-store', pragma: 'no-cache' });
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof RuleBroken)) throw error;
      return refuse(options, error, request, reply);
    }
  }

  return async (http) => {
    http.get('/auth/oidc/start', (request, reply) =>
      answering(request, reply, async () => {
        const { secret, address } = await startProviderSignIn(runtime);
        return reply.header('set-cookie', cookie(secret, 600, secure)).redirect(address, 303);
      }),
    );
    http.get('/auth/oidc/callback', (request, reply) =>
      answering(request, reply, async () => {
        reply.header('set-cookie', cookie('', 0, secure));
        const done = await finishProviderSignIn(runtime, { secret: secretIn(request), query: queryIn(request) });
        return returnUrl ? reply.redirect(`${returnUrl}#code=${done.code}`, 303) : reply.send(done);
      }),
    );
  };
}

function refuse(
  { returnUrl, reportRefused }: ProviderRoutes,
  { code, facts }: RuleBroken,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  reportRefused(code, String(facts['reason'] ?? ''), request.id);
  if (returnUrl) return reply.redirect(`${returnUrl}#problem=${code}`, 303);
  const language = acceptedLanguage(request.headers['accept-language']);
  return reply.code(STATUS[code] ?? 400).send({ problem: { code, message: problemText(code, {}, language) } });
}
