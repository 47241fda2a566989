/** The file in which an office says which of its titles and words are which of ours: JSON, or CSV of three columns. */
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { MappedWord } from '../../app/import/mapping.js';
import { RuleBroken } from '../../domain/kernel/rule-broken.js';
import { encodingOf } from './encoding.js';

/** FILE_UNREADABLE, ENCODING_UNKNOWN, MAP_BROKEN. What the words mean `mappingOf` judges. */
export async function readMapping(path: string): Promise<MappedWord[]> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new RuleBroken('FILE_UNREADABLE', { facts: { file: path, why: error.code ?? '' } });
  });
  const text = new TextDecoder(await encodingOf(path)).decode(bytes).trim();
  try {
    return text.startsWith('{') ? fromJson(JSON.parse(text)) : fromCsv(text);
  } catch {
    throw new RuleBroken('MAP_BROKEN', { facts: { file: path } });
  }
}

/** `{"表头": {"收件日": "受理日期"}, "纠纷类型": {"打架": "损害赔偿纠纷"}}` */
function fromJson(given: unknown): MappedWord[] {
  const columns = Object.entries(given as Record<string, Record<string, unknown>>);
  return columns
    .flatMap(([of, words]) => Object.entries(words).map(([theirs, ours]) => ({ of, theirs, ours: textIn(ours) })))
    .map((word, at) => ({ ...word, line: at + 1 }));
}

function textIn(value: unknown): string {
  if (typeof value !== 'string') throw new Error('a word is a text');
  return value;
}

/** `表头,收件日,受理日期`; a first line that names the three columns is left out. */
function fromCsv(text: string): MappedWord[] {
  const lines = parse(text, { relax_column_count: true, skip_empty_lines: true, bom: true }) as string[][];
  return lines
    .map(([of = '', theirs = '', ours = ''], at) => ({ line: at + 1, of, theirs, ours }))
    .filter(({ line, of, theirs }) => !(line === 1 && /^(?:栏目|column)$/iu.test(of) && !/^\d/.test(theirs)));
}
