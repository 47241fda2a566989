// The cases behind a figure, with their rows when fields of them are asked for.
import type { CaseCount } from '../../../app/book/port.js';
import { casesByIds } from '../../../app/case/queries/cases.js';
import type { Context } from '../shared/context.js';
import { nodeFields } from '../shared/page.types.js';
import type { CountedCase } from './types.js';

export async function withRows(
  { ask }: Context,
  counts: readonly CaseCount[],
  asked: ReadonlySet<string>,
): Promise<CountedCase[]> {
  const ids = counts.map(({ caseId }) => caseId);
  const fields = new Set(
    [...nodeFields(asked)].filter((path) => path.startsWith('case.')).map((path) => path.slice(5)),
  );
  const rows = fields.size > 0 && ids.length > 0 ? await ask(casesByIds, { ids, fields }) : [];
  const byId = new Map(rows.map((row) => [row.id, row]));
  return counts.map(({ caseId, count }) => ({ caseId, count, case: byId.get(caseId) ?? null }));
}
