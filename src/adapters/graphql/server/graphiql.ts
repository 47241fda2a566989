// GraphiQL in the browser, served whole from here: the networks of ministries reach no CDN.
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { FastifyPluginAsync, FastifyReply } from 'fastify';

/**
 * No script runs but the files that are served here, and nothing is fetched from elsewhere. Its editor writes style
 * elements of its own, so styles alone may stand in the page.
 */
export const GRAPHIQL_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  'worker-src blob:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const WELCOME = `# 枫桥 Fengqiao
# 先用 signIn 登录，再把访问令牌填入下方 Headers：
# Sign in with signIn first, then put the access token under Headers below:
# { "authorization": "Bearer …" }
`;

interface Served {
  readonly type: string;
  readonly packed: Buffer;
}

/** The page under the empty name; what stood in it as scripts and styles, under names of their own. */
type Files = ReadonlyMap<string, Served>;

/** 9 MB of script: loaded when first asked for, packed once. */
async function makeFiles(): Promise<Files> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = await renderGraphiQL({ title: '枫桥 GraphiQL', endpoint: '/graphql', defaultQuery: WELCOME });
  const files = new Map<string, Served>();
  const put = (ending: string, type: string, body: string): string => {
    const name = `${createHash('sha256').update(body).digest('hex').slice(0, 20)}.${ending}`;
    files.set(name, { type: `${type}; charset=utf-8`, packed: gzipSync(body) });
    return `/graphiql/${name}`;
  };
  const page = String(html)
    .replace(/<script([^>]*)>([\s\S]*?)<\/script>/g, (_, attributes: string, body: string) => {
      return `<script${attributes} src="${put('js', 'text/javascript', body)}"></script>`;
    })
    .replace(/<style[^>]*>([\s\S]*?)<\/style>/g, (_, body: string) => {
      return `<link rel="stylesheet" href="${put('css', 'text/css', body)}">`;
    });
  return files.set('', { type: 'text/html; charset=utf-8', packed: gzipSync(page) });
}

function send(reply: FastifyReply, { type, packed }: Served): FastifyReply {
  reply.headers({
    'content-type': type,
    'content-encoding': 'gzip',
    'content-security-policy': GRAPHIQL_POLICY,
    'cache-control': 'private, max-age=3600',
  });
  return reply.send(packed);
}

export function graphiqlPage(): FastifyPluginAsync {
  let files: Promise<Files> | undefined;
  return async (http) => {
    const find = async (name: string): Promise<Served | undefined> => {
      files ??= makeFiles();
      return (await files).get(name);
    };
    http.get('/graphiql', async (_request, reply) => send(reply, (await find('')) as Served));
    http.get<{ Params: { file: string } }>('/graphiql/:file', async (request, reply) => {
      const found = await find(request.params.file);
      return found ? send(reply, found) : reply.callNotFound();
    });
  };
}
