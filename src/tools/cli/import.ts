/** `npm run import -- FILE`: a register into case files and the book, with a bar, a report and the figures. */
import { parseArgs } from 'node:util';
import { importRegister, type ImportResult } from '../../app/import/import-register.js';
import { type MappedWord, mappingOf, NO_MAPPING } from '../../app/import/mapping.js';
import type { ImportRuntime, RegisterFile } from '../../app/import/port.js';
import { textsOf } from '../../app/import/report.js';
import { RuleBroken } from '../../domain/kernel/rule-broken.js';
import { openReport } from './import-report.js';
import { progressBar, type Screen } from './progress-bar.js';

const USAGE = `用法：npm run import -- 文件 [--map 对照表] [--dry-run] [--json]
  文件：人民调解台账，CSV（UTF-8 或 GB18030）或 XLSX。--map 对照表：本单位的表头、用词与本系统的对应（JSON 或三列 CSV）。
  --dry-run 只检查，不写数据库，报告逐行写明将会怎样。--json 只输出一个 JSON 对象。
  退出码：0 全部导入；1 未完成；2 用法有误；3 已导入，但有行被退回（见报告）。
Usage: npm run import -- FILE [--map MAPPING] [--dry-run] [--json]
  FILE: a people’s-mediation register, CSV (UTF-8 or GB18030) or XLSX. --map MAPPING: which of your titles and words
  are which of ours (JSON, or CSV of three columns). --dry-run checks, writes nothing to the database, and reports what
  would become of each row. --json prints one JSON object and nothing else.
  Exit status: 0 all imported; 1 not done; 2 asked wrongly; 3 imported, but rows were rejected (see the report).
`;

const OPTIONS = {
  map: { type: 'string' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  demo: { type: 'boolean' },
} as const;

interface ImportRequest {
  readonly file: string;
  readonly map: string | null;
  readonly dryRun: boolean;
  readonly json: boolean;
}

const ROWS_REJECTED = 3;

/** What the command is given: where it speaks, how files and the app are opened, and whether it is asked to stop. */
export interface ImportSurroundings {
  readonly output: Screen;
  readonly errors: Screen;
  readonly dataDir: string;
  openFile(path: string): Promise<RegisterFile>;
  readMapping(path: string): Promise<MappedWord[]>;
  inApp<T>(work: (runtime: ImportRuntime) => Promise<T>): Promise<T>;
  stopped(): boolean;
}

/** Returns the exit status: 0 all rows done, 1 not done or stopped, 2 asked wrongly, 3 done, but rows were rejected. */
export async function importCommand(args: string[], around: ImportSurroundings): Promise<number> {
  const asked = readArguments(args);
  if (!asked) {
    around.errors.write(USAGE);
    return 2;
  }
  try {
    const { result, report } = await runImport(asked, around);
    around.output.write(asked.json ? `${JSON.stringify(figuresOf(result))}\n` : summaryOf(result, report, asked));
    if (!result.complete) around.errors.write('已停止；再次运行即可补全。 Stopped; run it again to complete.\n');
    if (!result.complete) return 1;
    return result.rejected > 0 ? ROWS_REJECTED : 0;
  } catch (error) {
    if (!(error instanceof RuleBroken)) throw error;
    const { zh, en } = textsOf(error.code, error.facts);
    around.errors.write(`${zh}\n${en}\n`);
    return 1;
  }
}

function readArguments(args: string[]): ImportRequest | null {
  try {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    const [file] = positionals;
    return file && positionals.length === 1
      ? { file, map: values.map ?? null, dryRun: values['dry-run'] ?? false, json: values.json ?? false }
      : null;
  } catch {
    return null;
  }
}

/** The report is whole up to the moment at which an import ends or breaks off. */
async function runImport(
  { file, map, dryRun }: ImportRequest,
  around: ImportSurroundings,
): Promise<{ result: ImportResult; report: string }> {
  const mapping = map === null ? NO_MAPPING : mappingOf(await around.readMapping(map));
  const register = await around.openFile(file);
  const bar = progressBar(around.errors);
  return around.inApp(async (runtime) => {
    const report = openReport(file, around.dataDir);
    try {
      const result = await importRegister(runtime, register, {
        dryRun,
        mapping,
        report: (line) => report.write(line),
        progress: (rows, share) => bar.show(rows, share),
        stopped: () => around.stopped(),
      });
      return { result, report: report.path };
    } finally {
      report.close();
      bar.end();
    }
  });
}

/** The one object of --json; a rate over nothing has no percent. */
function figuresOf({ rows, accepted, settled, open, rejected, warnings, alike, rate }: ImportResult): unknown {
  const percent = Number.isNaN(Number(rate.percent)) ? null : Number(rate.percent);
  const { code, numerator, denominator } = rate;
  return {
    rows,
    accepted,
    settled,
    open,
    rejected,
    warnings,
    alike,
    rates: { [code]: { numerator, denominator, percent } },
  };
}

function summaryOf(result: ImportResult, report: string, { dryRun }: ImportRequest): string {
  const n = (count: number): string => count.toLocaleString('en-US');
  const { rows, accepted, settled, open, rejected, warnings, unchanged, alike, period, rate } = result;
  const { from, to } = period ?? { from: '—', to: '—' };
  return `${dryRun ? '试运行，数据库未改动。 Dry run: nothing was written to the database.\n' : ''}\
共 ${n(rows)} 行：受理 ${n(accepted)}（其中早已导入 ${n(unchanged)}），调解成功 ${n(settled)}，在办 ${n(open)}，退回 ${n(rejected)}，提醒 ${n(warnings)}。
${n(rows)} rows: ${n(accepted)} accepted (${n(unchanged)} of them imported before), ${n(settled)} settled, ${n(open)} open, \
${n(rejected)} rejected, ${n(warnings)} with a warning.
${alike > 0 ? `${n(alike)} 行与已有案件相似，请对照报告核对。 ${n(alike)} rows are like an earlier case: see the report.\n` : ''}\
${rate.code} ${from} – ${to}: ${n(rate.numerator)} ÷ ${n(rate.denominator)} = ${rate.percent} %
报告 Report: ${report}
`;
}
