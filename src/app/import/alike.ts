/** Rows whose cases look like earlier ones of the district: looked for once a batch, after it is committed, so that no booking waits. */
import type { CaseId, Home } from '../../domain/kernel/ids.js';
import { NEAR_DAYS } from '../case/similar-cases.js';
import type { ImportRuntime } from './port.js';
import type { Finding } from './reading.js';
import type { RowDecision } from './row-decision.js';

/** By their lines: what the rows of one district are like. A row that was imported before says what it said then. */
export async function alikeIn(
  runtime: ImportRuntime,
  home: Home,
  decisions: readonly RowDecision[],
  lines: ReadonlyMap<CaseId, number>,
): Promise<ReadonlyMap<number, Finding>> {
  const known = new Map(decisions.flatMap(({ caseId, keyed }) => (caseId ? [[caseId, keyed.row] as const] : [])));
  if (known.size === 0) return new Map();
  const fresh = decisions.flatMap(({ fate, caseId }) => (fate === 'NEW' && caseId ? [caseId] : []));
  const found = await runtime.inTransaction(async ({ similar }) => {
    if (fresh.length > 0) await similar.keepAlike(home, fresh, runtime.now());
    return similar.earlierLike(home, [...known.keys()]);
  });
  const byCase = Map.groupBy(found, ({ caseId }) => caseId);
  return new Map(
    [...byCase].flatMap(([caseId, alike]) => {
      const row = known.get(caseId);
      const named = alike.map(({ similarId, displayNo }) => nameOf(lines.get(similarId), displayNo));
      return row ? [[row.line, findingOf(row.number, named)] as const] : [];
    }),
  );
}

/** Another row of the file by its line, any other case by its display number. */
function nameOf(line: number | undefined, displayNo: string): { zh: string; en: string } {
  return line === undefined ? { zh: displayNo, en: displayNo } : { zh: `第 ${line} 行`, en: `row ${line}` };
}

function findingOf(number: string | null, named: readonly { zh: string; en: string }[]): Finding {
  const [others, othersEn] = [named.map(({ zh }) => zh).join('、'), named.map(({ en }) => en).join(', ')];
  return { code: 'ROW_ALIKE', column: 'number', value: number ?? '', facts: { others, othersEn, days: NEAR_DAYS } };
}
