// GraphiQL in the browser, served whole from here: the networks of ministries reach no CDN.
import { gzipSync } from 'node:zlib';
import type { FastifyPluginAsync } from 'fastify';

/** The policy lets the browser fetch nothing from elsewhere, whatever the page's scripts try. */
export const GRAPHIQL_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  'worker-src blob:',
  "connect-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const WELCOME = `# 枫桥 Fengqiao
# 先用 signIn 登录，再把访问令牌填入下方 Headers：
# Sign in with signIn first, then put the access token under Headers below:
# { "authorization": "Bearer …" }
`;

/** 9 MB of script: loaded when first asked for, packed once. */
async function makePage(): Promise<Buffer> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = await renderGraphiQL({ title: '枫桥 GraphiQL', endpoint: '/graphql', defaultQuery: WELCOME });
  return gzipSync(html);
}

export function graphiqlPage(): FastifyPluginAsync {
  let page: Promise<Buffer> | undefined;
  return async (http) => {
    http.get('/graphiql', async (_request, reply) => {
      page ??= makePage();
      reply.headers({
        'content-type': 'text/html; charset=utf-8',
        'content-encoding': 'gzip',
        'content-security-policy': GRAPHIQL_POLICY,
        'cache-control': 'private, max-age=3600',
      });
      return reply.send(await page);
    });
  };
}
