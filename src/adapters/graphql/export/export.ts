// One export: asked in one snapshot, refused when it is too large, written to the log, and only then handed on as a sheet.
import type { ExportFormat, Sheet } from '../../../app/export/sheet.js';
import { exported as exportedEntry } from '../../../app/reading/access-log.js';
import type { AccessLogEntry } from '../../../app/reading/access-log-port.js';
import { ensure } from '../../../domain/kernel/rule-broken.js';
import type { SignedInContext } from '../shared/context.js';
import { askedOf } from './asked.js';
import { type ExportedList, type Json, said } from './column.js';
import { answersTo, pinnedTo, type Run } from './pages.js';
import type { Question } from './question.js';

export interface Export {
  readonly exported: ExportedList;
  readonly question: Question;
  readonly format: ExportFormat;
  /** The arguments of the query. */
  readonly given: Json;
  readonly mostRows: number;
}

function rowsIn({ rows, below }: ExportedList, answer: Json): Json[] {
  const found: Json[] = rows ? answer[rows] : answer;
  return below ? found.flatMap((row) => [row, ...row[below]]) : found;
}

const countOf = (exported: ExportedList, answer: Json): number =>
  exported.count?.(answer) ?? answer.total ?? rowsIn(exported, answer).length;

async function* pagesOf(
  { exported, question }: Export,
  first: Json,
  others: AsyncIterable<Json>,
  context: SignedInContext,
) {
  const { language } = context;
  const cells = (answer: Json) =>
    rowsIn(exported, answer).map((row) => question.columns.map(({ cell }) => cell(row, answer, language)));
  yield cells(first);
  for await (const answer of others) yield cells(answer);
  const closing = exported.closing?.(first, language);
  if (closing) yield [question.columns.map((_, at) => (at === 0 ? closing : null))];
}

/** A search stands for the whole file; each page after the first is the same search again. */
function logOf(entries: readonly AccessLogEntry[], found: number): AccessLogEntry[] {
  return entries.map((entry) => (entry.kind === 'SEARCHED' ? { ...entry, found } : entry));
}

/** The snapshot lasts until `use` has taken all. NOT_FOUND, EXPORT_TOO_LARGE. */
export function inOneSnapshot(
  run: Run,
  asked: Export,
  context: SignedInContext,
  use: (sheet: Sheet) => Promise<void>,
): Promise<void> {
  const { exported, question, format, given, mostRows } = asked;
  const { by, services, language, requestId } = context;
  return services.reading.inSnapshot(by, async (reading) => {
    const log: AccessLogEntry[] = [];
    const answers = answersTo(run, question, given, pinnedTo(reading, context, log));
    const first = (await answers.next()).value;
    ensure(first, 'NOT_FOUND');
    const rows = countOf(exported, first);
    ensure(rows <= mostRows, 'EXPORT_TOO_LARGE', { facts: { rows, most: mostRows } });
    const entry = exportedEntry(by, { list: question.list, format, asked: askedOf(question.args, given), rows });
    await services.reading.note(by, [...logOf(log, rows), entry], requestId);
    const columns = question.columns.map(({ header, kind }) => ({ header: said(header, language), kind }));
    await use({ name: said(exported.name, language), columns, pages: pagesOf(asked, first, answers, context) });
  });
}
