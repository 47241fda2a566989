// Where another system hands documents over, and where it finds the keys with which ours are signed.
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { Jwks } from '../../app/accounts/ports/partners.js';
import type { Received } from '../../app/handover/receive.js';
import { problemText } from '../../app/texts/problems/text-of.js';
import type { ProblemCode } from '../../domain/kernel/problem-code.js';
import { RuleBroken } from '../../domain/kernel/rule-broken.js';
import { acceptedLanguage } from './accept-language.js';

export interface HandoverRoutes {
  receive(text: string): Promise<Received>;
  /** Null for a district that this server does not keep. */
  published(home: string): Promise<Jwks | null>;
  /** Called with the code of a refusal, never with a document. */
  reportRefused(code: ProblemCode, request: string): void;
}

const STATUS: Partial<Record<ProblemCode, number>> = {
  ...{ HANDOVER_UNVERIFIED: 401, HANDOVER_EXPIRED: 401, HANDOVER_MALFORMED: 400, HANDOVER_ID_REUSED: 409 },
  NOT_FOUND: 404,
};
/** What the document asks the rules of the case do not allow. */
const REFUSED = 422;
const MEDIA_TYPE = 'application/jose';

export function handoverRoutes(options: HandoverRoutes): FastifyPluginAsync {
  const { receive, published, reportRefused } = options;

  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    try {
      return await reply.send(await receive(String(request.body)));
    } catch (error) {
      if (!(error instanceof RuleBroken)) throw error;
      const { code, field, facts } = error;
      reportRefused(code, request.id);
      const message = problemText(code, facts, acceptedLanguage(request.headers['accept-language']));
      return reply.code(STATUS[code] ?? REFUSED).send({ problem: { code, field, message } });
    }
  }

  return async (http) => {
    http.addContentTypeParser(MEDIA_TYPE, { parseAs: 'string' }, (_request, body, done) => done(null, body));
    http.post('/handover', answer);
    http.get('/.well-known/fengqiao-handover/:home', async (request, reply) => {
      const { home } = request.params as { home: string };
      const keys = /^\d{4}(\d{2})?$/.test(home) ? await published(home) : null;
      return keys ? reply.type('application/jwk-set+json').send(keys) : reply.callNotFound();
    });
  };
}
