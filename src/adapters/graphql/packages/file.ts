// Papers of a case as a file to save or print.
import type { FastifyReply } from 'fastify';
import type { PackageFormat } from '../../../domain/case/packages.js';

export interface PaperFile {
  readonly name: string;
  readonly today: string;
  readonly format: PackageFormat;
  readonly contentType: string;
  /** The source of its style, as a content security policy names it. */
  readonly style?: string | undefined;
  readonly body: string | Uint8Array;
}

/** Only what it says of itself and its own style: no script, no frame, nothing loaded. */
const policyOf = (style = "'none'"): string =>
  `default-src 'none'; style-src ${style}; sandbox; frame-ancestors 'none'`;

export async function sendFile(reply: FastifyReply, { name, today, format, contentType, style, body }: PaperFile) {
  const shown = encodeURIComponent(`${name}-${today}.${format}`);
  reply.headers({
    'content-type': contentType,
    'content-security-policy': policyOf(style),
    'content-disposition': `attachment; filename="package-${today}.${format}"; filename*=UTF-8''${shown}`,
  });
  await reply.send(typeof body === 'string' ? body : Buffer.from(body));
}
