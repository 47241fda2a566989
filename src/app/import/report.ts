/** The report: for each refused or doubtful row its line, field, masked value and reason in both languages. */
import { SKIPPED_GUARDS, type SkippedGuard } from '../../domain/case/steps/attest.js';
import type { Facts } from '../../domain/kernel/rule-broken.js';
import { fill } from '../texts/problems/fill.js';
import { FILE_TEXTS, type FindingCode, ROW_TEXTS, SKIPPED_GUARD_TEXTS } from '../texts/problems/import.js';
import type { ProblemTexts } from '../texts/problems/text.js';
import { COLUMNS, type Column } from './columns.js';
import type { Header } from './header.js';
import type { Finding } from './reading.js';
import { maskCell } from './mask-cell.js';

/** NOTE: said of the file, not of a row; PLAN: what a dry run would have done with the row. */
export type ReportKind = 'REJECTED' | 'WARNING' | 'NOTE' | 'PLAN';

export interface ReportEntry {
  /** Null for what is said of no line. */
  readonly line: number | null;
  readonly kind: ReportKind;
  /** Title of the column. */
  readonly field: string;
  readonly value: string;
  readonly code: FindingCode;
  readonly zh: string;
  readonly en: string;
}

const TEXTS: Partial<ProblemTexts<FindingCode>> = { ...FILE_TEXTS, ...ROW_TEXTS };

/** The texts of a code; one without texts of its own stands for itself. */
export function textsOf(code: FindingCode, facts: Facts): { zh: string; en: string } {
  const { zh, en } = TEXTS[code] ?? {
    zh: `${ROW_TEXTS.ROW_REFUSED.zh}（${code}）`,
    en: `${ROW_TEXTS.ROW_REFUSED.en} (${code})`,
  };
  return { zh: fill(zh, facts), en: fill(en, englishOf(facts)) };
}

/** A fact that is a word has its English beside it: `typeEn` takes the place of `type`. */
function englishOf(facts: Facts): Facts {
  const english = Object.entries(facts).filter(([name]) => name.endsWith('En'));
  return { ...facts, ...Object.fromEntries(english.map(([name, word]) => [name.slice(0, -2), word])) };
}

/** The line of a finding; its value is masked here and nowhere later. */
export function reportOf(line: number, kind: ReportKind, finding: Finding): ReportEntry {
  const { code, column, facts } = finding;
  const value = maskCell(column, finding.value, finding.shifted ?? false);
  return { line, kind, field: COLUMNS[column].zh, value, code, ...textsOf(code, facts) };
}

/** What is said of the header: columns nobody knows, and columns that are not there. */
export function headerNotes({ line, unknown, absent }: Header): ReportEntry[] {
  const note = (field: string, code: FindingCode): ReportEntry => ({
    line,
    kind: 'NOTE',
    field,
    value: '',
    code,
    ...textsOf(code, {}),
  });
  const titleOf = (column: Column): string => COLUMNS[column].zh;
  return [
    ...unknown.map((title) => note(title, 'COLUMN_UNKNOWN')),
    ...absent.map((column) => note(titleOf(column), 'COLUMN_ABSENT')),
  ];
}

/** Each guard once, for the steps that were attested. */
export function skippedGuards(steps: readonly (keyof typeof SKIPPED_GUARDS)[]): ReportEntry[] {
  const guards = new Set(steps.flatMap((step): readonly SkippedGuard[] => SKIPPED_GUARDS[step]));
  return [...guards].map((code) => {
    const { zh, en } = SKIPPED_GUARD_TEXTS[code];
    return {
      line: null,
      kind: 'NOTE',
      field: '',
      value: '',
      code,
      zh: `台账没有所需事实，未作检查：${zh}。`,
      en: `Not checked, a register has no facts for it: ${en}.`,
    };
  });
}
