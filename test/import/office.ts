/** An app in which registers are imported: what was reported, what the tables hold, and a runtime that may fail. */
import { v7 } from 'uuid';
import { figuresReader } from '../../src/adapters/persistence/book/figures.js';
import { executorOn } from '../../src/adapters/persistence/database/execute.js';
import { raw } from '../../src/adapters/persistence/database/sql.js';
import { importRuntimeOf } from '../../src/adapters/persistence/runtime/import-runtime.js';
import { networkOn } from '../../src/adapters/persistence/network/network.js';
import { networkOfHomeOn } from '../../src/adapters/persistence/import/network-of-home.js';
import type { RegisterLine } from '../../src/app/import/register-row.js';
import { type ImportResult, importRegister } from '../../src/app/import/import-register.js';
import type { ImportRuntime, ImportUnit, RegisterFile } from '../../src/app/import/port.js';
import type { ReportEntry } from '../../src/app/import/report.js';
import { type Statement, statement } from '../../src/app/book/statement.js';
import type { StatementQuery } from '../../src/app/book/port.js';
import type { TestApp } from '../fixtures/app.js';
import { type Cells, linesOf } from './register-text.js';

export interface ImportOutcome {
  readonly result: ImportResult;
  readonly report: readonly ReportEntry[];
  /** `line code` of each refusal and warning. */
  readonly findings: readonly string[];
}

export interface Ways {
  readonly dryRun?: boolean;
  readonly runtime?: ImportRuntime;
  /** Asked after each batch. */
  readonly stopped?: () => boolean;
}

export function runtimeIn({ orm, sealer, clock }: TestApp): ImportRuntime {
  return importRuntimeOf({ orm, sealer, now: () => clock.at, newId: v7, networkOn, networkOfHomeOn });
}

/** The runtime, with something done before each transaction's work: to fail, or to wait. */
export function disturbed(
  runtime: ImportRuntime,
  before: (unit: ImportUnit, turn: number) => Promise<void> | void,
): ImportRuntime {
  let turn = 0;
  return {
    ...runtime,
    inTransaction: (work) =>
      runtime.inTransaction(async (unit) => {
        turn += 1;
        const mine = turn;
        await before(unit, mine);
        return work(unit);
      }),
  };
}

async function* streamed(lines: readonly RegisterLine[]): AsyncGenerator<RegisterLine> {
  yield* lines;
}

export async function importFile(app: TestApp, file: RegisterFile, ways: Ways = {}): Promise<ImportOutcome> {
  const report: ReportEntry[] = [];
  const result = await importRegister(ways.runtime ?? runtimeIn(app), file, {
    dryRun: ways.dryRun ?? false,
    report: (line) => report.push(line),
    progress: () => undefined,
    stopped: ways.stopped ?? (() => false),
  });
  const findings = report
    .filter(({ kind }) => kind === 'REJECTED' || kind === 'WARNING')
    .map(({ line, code }) => `${line} ${code}`);
  return { result, report, findings };
}

export function importCells(app: TestApp, cells: readonly Cells[], ways: Ways = {}): Promise<ImportOutcome> {
  return importFile(app, { lines: streamed(linesOf(cells)), readShare: () => 1 }, ways);
}

const TABLES = [
  'case_file',
  'case_key',
  'history',
  'assignment',
  'referral',
  'party_token',
  'number_series',
  'case_number',
  'external_number',
  'receipt',
  'import_row',
  'entry',
  'case_head',
  'dispute_head',
  'cell',
  'person',
  'post',
  'wrapped_key',
];

/**
 * A sum over every row of every table that an import could touch: where it lies and which transaction wrote it, so that a row
 * written again with what it held before counts as touched.
 */
export async function fingerprint({ db }: TestApp): Promise<unknown> {
  const sums = TABLES.map(
    (table) =>
      `(select count(*) || ':' || coalesce(sum(hashtextextended(concat(t.tableoid, t.ctid, t.xmin), 0)::numeric), 0) from ${table} t) as ${table}`,
  );
  return (await db.asOwner(`select ${sums.join(', ')}`))[0];
}

export async function count({ db }: TestApp, what: string): Promise<number> {
  const [found] = await db.asOwner<{ n: number }[]>(`select count(*)::int as n from ${what}`);
  return found?.n ?? -1;
}

export function statementOf({ pool }: TestApp, query: StatementQuery): Promise<Statement> {
  const reader = figuresReader<null>(executorOn(pool), () => raw('true'));
  return statement(reader, query);
}
