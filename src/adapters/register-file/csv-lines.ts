/** A text register line by line, in flat memory: comma, tab or semicolon, whichever the first line has most of. */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { RegisterLine } from '../../app/import/register-row.js';
import { RuleBroken } from '../../domain/kernel/rule-broken.js';
import type { Encoding } from './encoding.js';

/** A row longer than this is a quote that was never closed. */
const LONGEST_RECORD = 1_000_000;
const DELIMITERS = [',', '\t', ';'];

interface Progress {
  read: number;
}

/** The decoder takes a byte-order mark away and keeps a sign whose bytes are cut by a chunk's end. */
async function* textOf(path: string, encoding: Encoding, progress: Progress): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const bytes of createReadStream(path)) {
    progress.read += (bytes as Buffer).length;
    yield decoder.decode(bytes as Buffer, { stream: true });
  }
  yield decoder.decode();
}

function delimiterOf(start: string): string {
  const first = start.split(/\r?\n/, 1)[0] ?? '';
  const count = (sign: string): number => first.split(sign).length;
  return DELIMITERS.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** The first piece is examined and then read like the others. */
async function* startingWith(first: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

export async function* csvLines(path: string, encoding: Encoding, progress: Progress): AsyncGenerator<RegisterLine> {
  const text = textOf(path, encoding, progress);
  const { value: first = '' } = await text.next();
  const parser = parse({
    delimiter: delimiterOf(first),
    relax_column_count: true,
    relax_quotes: true,
    info: true,
    max_record_size: LONGEST_RECORD,
  });
  const records = Readable.from(startingWith(first, text))
    .on('error', (error) => parser.destroy(error))
    .pipe(parser);
  let line = 1;
  try {
    for await (const { record, info } of records as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      yield { line, cells: record };
      line = info.lines + 1;
    }
  } catch (error) {
    if (error instanceof CsvError) throw new RuleBroken('FILE_BROKEN', { facts: { line } });
    throw error;
  }
}
