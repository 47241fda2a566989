// A package of the inbox as a file: `POST /export/received-package.<json|html|docx|jws>` with its id; jws is the text that was signed.
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { type ReceivedPackage, receivedPackage } from '../../../app/handover/inbox.js';
import { printed } from '../../../app/handover/printable.js';
import type { PapersWriters } from '../../../app/packages/writers.js';
import type { Language } from '../../../app/texts/labels/label.js';
import { PACKAGE_FORMATS, type PackageFormat } from '../../../domain/case/packages.js';
import { ensure } from '../../../domain/kernel/rule-broken.js';
import { refuse } from '../export/refuse.js';
import { sendFile } from '../packages/file.js';
import { entering, type Entering } from '../server/entering.js';
import type { Context } from '../shared/context.js';

interface ReceivedRouteOptions extends Entering<Context> {
  readonly writers: PapersWriters;
}

async function written(found: ReceivedPackage, format: PackageFormat, language: Language, writers: PapersWriters) {
  if (format === 'jws') return { contentType: 'application/jose', body: found.text };
  if (format === 'json')
    return { contentType: 'application/json; charset=utf-8', body: JSON.stringify(found.body, null, 2) };
  const { contentType, write, style } = writers[format];
  return { contentType, style, body: await write(printed(found.body, language)) };
}

export function receivedRoute(options: ReceivedRouteOptions): FastifyPluginAsync {
  const enter = entering(options);

  async function serve(format: PackageFormat, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { by, ask, language, today } = await enter(request);
    ensure(by, 'NOT_SIGNED_IN');
    const { id } = (request.body ?? {}) as { readonly id?: unknown };
    const found = typeof id === 'string' ? await ask(receivedPackage, { id, format }) : null;
    ensure(found, 'NOT_FOUND', { field: 'id' });
    const file = await written(found, format, language, options.writers);
    await sendFile(reply, { ...file, name: printed(found.body, language).name, today, format });
  }

  return async (http) => {
    for (const format of PACKAGE_FORMATS) {
      http.post(`/export/received-package.${format}`, async (request, reply) => {
        await serve(format, request, reply).catch((error: unknown) => refuse(error, request, reply, options));
        return reply;
      });
    }
  };
}
