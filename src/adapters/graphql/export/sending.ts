// Sends a sheet as it is written: a client that takes nothing stops the writing, and one that goes away ends it.
import { addAbortSignal, Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { FastifyReply } from 'fastify';
import type { Sheet, SheetWriters } from '../../../app/export/sheet.js';
import type { Export } from './export.js';

export interface Sending {
  readonly writers: SheetWriters;
  /** After how long a file that nobody takes is given up, for its snapshot holds back the database's cleaning. */
  readonly longestMs?: number;
}

const TEN_MINUTES = 600_000;

/** A broken connection is the client's affair. */
export const isBrokenOff = ({ code, name }: { code?: string; name?: string }): boolean =>
  code === 'ERR_STREAM_PREMATURE_CLOSE' || name === 'AbortError';

/** Resolves when all of it was taken; throws when it was not. */
export async function sendSheet(
  { writers, longestMs = TEN_MINUTES }: Sending,
  { question, format }: Export,
  sheet: Sheet,
  day: string,
  reply: FastifyReply,
): Promise<void> {
  const { contentType, write } = writers[format];
  const bytes = Readable.from(write(sheet), { objectMode: false });
  addAbortSignal(AbortSignal.timeout(longestMs), bytes);
  const file = encodeURIComponent(`${sheet.name}-${day}.${format}`);
  reply.headers({
    'content-type': contentType,
    'content-disposition': `attachment; filename="${question.list}-${day}.${format}"; filename*=UTF-8''${file}`,
  });
  reply.send(bytes);
  await finished(bytes);
}
