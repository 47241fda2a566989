/** In which encoding a text file is written: found by reading it once, as a stream. */
import { createReadStream } from 'node:fs';
import { RuleBroken } from '../../domain/kernel/rule-broken.js';

export type Encoding = 'utf-8' | 'utf-16le' | 'gb18030';

/** A byte-order mark decides; without one what is sound UTF-8 is UTF-8, and the rest GB18030 or refused. */
export async function encodingOf(path: string): Promise<Encoding> {
  if (await isSound(path, 'utf-8')) return 'utf-8';
  if (await startsWith(path, [0xff, 0xfe])) return 'utf-16le';
  if (await isSound(path, 'gb18030')) return 'gb18030';
  throw new RuleBroken('ENCODING_UNKNOWN');
}

async function isSound(path: string, encoding: Encoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const bytes of createReadStream(path)) decoder.decode(bytes as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false;
    throw error;
  }
}

async function startsWith(path: string, mark: readonly number[]): Promise<boolean> {
  for await (const bytes of createReadStream(path, { end: mark.length - 1 })) {
    return mark.every((byte, at) => (bytes as Buffer)[at] === byte);
  }
  return false;
}
