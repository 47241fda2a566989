// Links in letters. Programs that look mail over follow links by themselves: only a form's press stops letters.
import formbody from 'node:querystring';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { LinkedLetter, LinkUse } from '../../app/letters/links.js';
import type { Language } from '../../app/texts/labels/label.js';
import { acceptedLanguage } from './accept-language.js';

export interface LetterRoutes {
  readonly publicPath: string;
  /** Null for a link that is none of ours. */
  letterOf(link: { readonly id: string; readonly use: LinkUse; readonly secret: string }): Promise<LinkedLetter | null>;
  opened(id: string): Promise<void>;
  /** False for a letter that nobody can stop. */
  stop(letter: LinkedLetter): Promise<boolean>;
}

const STYLE = 'font-family:system-ui,sans-serif;max-width:30em;margin:15vh auto;padding:0 16px;line-height:1.75';
const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'";

const say = (language: Language, zh: string, en: string): string => (language === 'zh' ? zh : en);

function page(language: Language, title: string, button: string | null): string {
  const form = button === null ? '' : `<form method="post"><button>${button}</button></form>`;
  return `<!doctype html><html lang="${say(language, 'zh-CN', 'en')}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title}</title></head><body style="${STYLE}"><h1>${title}</h1>${form}</body></html>`;
}

export function letterRoutes({ publicPath, letterOf, opened, stop }: LetterRoutes): FastifyPluginAsync {
  type Params = { id: string; secret: string };
  const found = async (request: FastifyRequest, use: LinkUse) => {
    const { id, secret } = request.params as Params;
    return letterOf({ id, use, secret });
  };
  const answer = (reply: FastifyReply, html: string) =>
    reply
      .header('content-security-policy', PAGE_POLICY)
      .header('referrer-policy', 'no-referrer')
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(html);
  return async (http) => {
    // The press of the button, and one click of a mail program (RFC 8058), send a form.
    http.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
      done(null, formbody.parse(String(body))),
    );
    http.get('/letters/:id/open/:secret', async (request, reply) => {
      const letter = await found(request, 'open');
      if (!letter) return reply.callNotFound();
      await opened((request.params as Params).id);
      const { caseId, reader } = letter;
      const place = reader.kind === 'PARTY' ? '/my-case' : caseId ? `/cases/${caseId}` : '/';
      return reply.header('referrer-policy', 'no-referrer').redirect(`${publicPath}${place}`, 303);
    });
    http.get('/letters/:id/stop/:secret', async (request, reply) => {
      if (!(await found(request, 'stop'))) return reply.callNotFound();
      const language = acceptedLanguage(request.headers['accept-language']);
      return answer(
        reply,
        page(
          language,
          say(language, '不再接收此类通知？', 'Stop such letters?'),
          say(language, '不再接收', 'Stop them'),
        ),
      );
    });
    http.post('/letters/:id/stop/:secret', async (request, reply) => {
      const letter = await found(request, 'stop');
      if (!letter || !(await stop(letter))) return reply.callNotFound();
      const language = acceptedLanguage(request.headers['accept-language']);
      return answer(
        reply,
        page(language, say(language, '今后不再发送此类通知。', 'You will get no such letters any more.'), null),
      );
    });
  };
}
