// The console in the browser: its page with a fresh nonce for every visit, and its files, which never change their content.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';

export interface ConsolePage {
  /** The built console; see scripts/console.mjs. */
  readonly folder: string;
  /** The path under which a proxy serves us, as `/fengqiao`; '' for none. */
  readonly publicPath: string;
  /** One may also sign in through an identity provider. */
  readonly provider: boolean;
}

/** Nothing runs, styles or loads but what is served here; the one style that a component writes bears the nonce. */
export const consolePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');

/** The worker fetches what it keeps; a worker's policy is its own file's. */
const FETCHES_ITS_OWN = "default-src 'none'; connect-src 'self'; frame-ancestors 'none'";

/** Files whose names stay: what makes the console a program on a phone. */
const BESIDE = [
  ['worker.js', 'text/javascript; charset=utf-8'],
  ['manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['icon.svg', 'image/svg+xml'],
] as const;

const wantsPage = ({ headers }: FastifyRequest): boolean => (headers.accept ?? '').includes('text/html');

/** Any address that nothing else serves is a page of the console: its router knows which. */
export function consolePage({ folder, publicPath, provider }: ConsolePage): FastifyPluginAsync {
  const page = fs
    .readFileSync(path.join(folder, 'index.html'), 'utf8')
    .replaceAll('./', `${publicPath}/`)
    .replaceAll('%PUBLIC_PATH%', publicPath)
    .replaceAll('%PROVIDER%', provider ? 'yes' : 'no');
  return async (http) => {
    http.register(fastifyStatic, {
      root: path.join(folder, 'assets'),
      prefix: '/assets/',
      preCompressed: true,
      index: false,
      cacheControl: false,
      setHeaders: (reply) => void reply.headers({ 'cache-control': 'public, max-age=31536000, immutable' }),
    });
    for (const [name, type] of BESIDE) {
      const body = fs.readFileSync(path.join(folder, name));
      http.get(`/${name}`, async (_request, reply) =>
        reply
          .headers({ 'content-type': type, 'cache-control': 'no-cache', 'content-security-policy': FETCHES_ITS_OWN })
          .send(body),
      );
    }
    http.get('/*', async (request, reply) => {
      if (!wantsPage(request)) return reply.callNotFound();
      const nonce = randomBytes(18).toString('base64');
      return reply
        .headers({ 'content-type': 'text/html; charset=utf-8', 'content-security-policy': consolePolicy(nonce) })
        .send(page.replaceAll('%NONCE%', nonce));
    });
  };
}
