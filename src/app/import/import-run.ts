/** One import of one file: batches of rows are judged, compared, written and counted. */
import { type Day, dayOf } from '../../domain/kernel/day.js';
import type { FindingCode } from '../texts/problems/import.js';
import type { CaseId } from '../../domain/kernel/ids.js';
import { alikeIn } from './alike.js';
import { compare, writeAll } from './batch.js';
import type { RegisterRow } from './register-row.js';
import { HomeIndexes } from './home-indexes.js';
import { judge, type JudgedRow } from './judge.js';
import type { Mapping } from './mapping.js';
import type { ImportRuntime } from './port.js';
import type { Finding } from './reading.js';
import { planOf } from './plan.js';
import { type ReportKind, type ReportEntry, reportOf, skippedGuards } from './report.js';
import { keyOf } from './row-key.js';
import { isUnknown } from './staff.js';
import { type Summary, Tally } from './tally.js';
import { type KeyedRow, refused, type RowDecision } from './row-decision.js';

export interface ImportOptions {
  /** Judges and compares everything and writes nothing. */
  readonly dryRun: boolean;
  /** Their titles and words for ours; absent, ours alone. */
  readonly mapping?: Mapping;
  report(line: ReportEntry): void;
  progress(rows: number, share: number): void;
  /** Asked after each batch: what is committed stays, and a later run completes it. */
  stopped(): boolean;
}

/** Holds what must be known across batches: the districts' networks, the keys seen, the figures. */
export class ImportRun {
  readonly #tally = new Tally();
  readonly #homes: HomeIndexes;
  /** Content by key, of every row of this file that was kept so far. */
  readonly #seen = new Map<string, string>();
  readonly #strangers = new Set<string>();
  /** Lines of this file by their cases. */
  readonly #lines = new Map<CaseId, number>();
  readonly #today: Day;
  #found: ReportEntry[] = [];
  rows = 0;

  constructor(
    private readonly runtime: ImportRuntime,
    private readonly options: ImportOptions,
  ) {
    this.#today = dayOf(runtime.now());
    this.#homes = new HomeIndexes(runtime, this.#today);
  }

  /** One batch: afterwards each of its rows is a case, known already, or reported. */
  async take(rows: readonly RegisterRow[]): Promise<void> {
    await this.#homes.load(rows);
    const keyedRows = rows.flatMap((row) => this.#judged(row));
    const decisions: RowDecision[] = [];
    for (const [home, own] of Map.groupBy(keyedRows, ({ id }) => id.home))
      decisions.push(...(await this.#settle(home, own)));
    decisions.sort((a, b) => a.keyed.row.line - b.keyed.row.line);
    for (const decision of decisions) this.#count(decision);
    this.rows += rows.length;
    this.#flush();
  }

  end(): Summary {
    const summary = this.#tally.summary();
    const steps = [
      ...(summary.accepted > 0 ? (['attestAccepted'] as const) : []),
      ...(summary.referred > 0 ? (['attestReferred'] as const) : []),
      ...(summary.accepted > summary.open ? (['attestEnded'] as const) : []),
    ];
    for (const line of skippedGuards(steps)) this.options.report(line);
    return summary;
  }

  /** Nothing for a row that is refused or repeats an earlier one: both are reported and counted here. */
  #judged(row: RegisterRow): KeyedRow[] {
    const judged = judge(row, this.#homes.for(row), this.#today);
    if (!judged.kept) {
      this.#reject(row.line, judged.reasons);
      return [];
    }
    const keyed = {
      row: judged.kept,
      id: keyOf(judged.kept, (value) => this.runtime.hash(value)),
      doubts: judged.doubts,
    };
    return this.#isFresh(keyed) ? [keyed] : [];
  }

  #isFresh(keyed: KeyedRow): boolean {
    const { home, key, content } = keyed.id;
    const earlier = this.#seen.get(`${home} ${key}`);
    if (earlier === undefined) {
      this.#seen.set(`${home} ${key}`, content);
      return true;
    }
    if (earlier === content) {
      this.#tally.repeated();
      this.#report(keyed.row.line, 'WARNING', [about(keyed, 'ROW_REPEATED')]);
    } else this.#reject(keyed.row.line, [about(keyed, 'NUMBER_TAKEN')]);
    return false;
  }

  async #settle(home: string, keyedRows: readonly KeyedRow[]): Promise<RowDecision[]> {
    const index = this.#homes.of(home);
    if (!index) return keyedRows.map((keyed) => refused(keyed, 'DIVISION_UNKNOWN'));
    if (this.options.dryRun) return this.runtime.reading((unit) => compare(unit, home, keyedRows));
    const decisions = await writeAll(this.runtime, index, keyedRows);
    for (const { caseId, keyed } of decisions) if (caseId) this.#lines.set(caseId, keyed.row.line);
    for (const [line, finding] of await alikeIn(this.runtime, home, decisions, this.#lines)) {
      this.#tally.alike();
      this.#report(line, 'NOTE', [finding]);
    }
    return decisions;
  }

  #count({ keyed, fate, code }: RowDecision): void {
    const { row, doubts } = keyed;
    if (fate === 'REFUSED') {
      this.#reject(row.line, [about(keyed, code ?? 'ROW_REFUSED')]);
      return;
    }
    const all = [...doubts, ...this.#strangerIn(row)];
    this.#tally.accepted(row, fate === 'UNCHANGED', all.length > 0);
    if (this.options.dryRun) this.#report(row.line, 'PLAN', [planOf(row, fate)]);
    this.#report(row.line, 'WARNING', all);
  }

  /** An unknown mediator is listed once, at the first row that is kept with the name. */
  #strangerIn(row: JudgedRow): Finding[] {
    const index = this.#homes.of(row.home);
    const name = `${row.committee[0]?.id} ${row.mediator}`;
    if (!index || this.#strangers.has(name) || !isUnknown(index, row)) return [];
    this.#strangers.add(name);
    return [{ code: 'MEDIATOR_UNKNOWN', column: 'mediator', value: row.mediator, facts: {} }];
  }

  #reject(line: number, reasons: readonly Finding[]): void {
    this.#tally.rejected();
    this.#report(line, 'REJECTED', reasons);
  }

  #report(line: number, kind: ReportKind, findings: readonly Finding[]): void {
    this.#found.push(...findings.map((finding) => reportOf(line, kind, finding)));
  }

  /** In the order of the lines, whenever in the batch a row was judged. */
  #flush(): void {
    this.#found.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
    for (const line of this.#found) this.options.report(line);
    this.#found = [];
  }
}

/** What is said of the row as a whole stands at its number. */
function about({ row }: KeyedRow, code: FindingCode): Finding {
  return { code, column: 'number', value: row.number ?? '', facts: {} };
}
