/** Rows become cases: up to two hundred in a transaction, and the row is the atom. */
import { SYSTEM } from '../../domain/kernel/actor.js';
import { dayOf } from '../../domain/kernel/day.js';
import type { CaseId, Home } from '../../domain/kernel/ids.js';
import { happenedIn } from '../case/case-change.js';
import type { CaseChange } from '../case/port.js';
import type { CommandContext } from '../pipeline/command.js';
import { react } from '../pipeline/reactions.js';
import { displayNumber, takeDisplaySerials } from '../case/numbering.js';
import { attestRow } from './attest-row.js';
import type { HomeIndex } from './home-index.js';
import type { ImportReading, ImportRuntime, ImportUnit } from './port.js';
import { mediatorsFor } from './staff.js';
import { type KeyedRow, isNew, known, refused, type RowDecision } from './row-decision.js';

/** Compares with what is imported already; of the rows that are left none is known. */
export async function compare(unit: ImportReading, home: Home, rows: readonly KeyedRow[]): Promise<RowDecision[]> {
  const imported = await unit.rows.lookup(
    home,
    rows.map(({ id }) => id.key),
  );
  const unknown = rows.filter(({ id }) => !imported.has(id.key));
  const taken = new Set(
    await unit.takenExternally(
      home,
      unknown.flatMap(({ row }) => row.number ?? []),
    ),
  );
  return rows.map((keyed) => {
    const row = imported.get(keyed.id.key);
    if (row) return known(keyed, row);
    return taken.has(keyed.row.number ?? '') ? refused(keyed, 'NUMBER_TAKEN') : isNew(keyed);
  });
}

/** Writes the new ones of one district in one transaction; when that fails each is tried alone, so none harms another. */
export async function writeAll(
  runtime: ImportRuntime,
  index: HomeIndex,
  rows: readonly KeyedRow[],
): Promise<RowDecision[]> {
  if (rows.length === 0) return [];
  try {
    return await runtime.inTransaction((unit) => write(runtime, unit, index, rows));
  } catch (error) {
    const [only, ...others] = rows;
    const code = runtime.refusal(error);
    if (!only || (others.length === 0 && code === null)) throw error;
    if (others.length === 0) return [refused(only, code ?? 'ROW_REFUSED')];
    const decisions: RowDecision[] = [];
    for (const one of rows) decisions.push(...(await writeAll(runtime, index, [one])));
    return decisions;
  }
}

type ClaimedRow = KeyedRow & { readonly caseId: CaseId };

async function write(
  runtime: ImportRuntime,
  unit: ImportUnit,
  index: HomeIndex,
  rows: readonly KeyedRow[],
): Promise<RowDecision[]> {
  const { home } = index;
  const reading = { ...unit, takenExternally: unit.numbers.takenExternally };
  const decisions = await compare(reading, home, rows);
  const wanted = decisions
    .filter(({ fate }) => fate === 'NEW')
    .map(({ keyed }) => ({ ...keyed, caseId: runtime.newId() }));
  const won = await unit.rows.claim(wanted.map(({ id, caseId }) => ({ ...id, caseId })));
  const mine = wanted.filter(({ id }) => won.has(id.key));
  await save(runtime, unit, index, mine);
  const written = new Map(mine.map(({ id, caseId }) => [id.key, caseId]));
  const told = decisions.map((one) => withCase(one, written.get(one.keyed.id.key)));
  if (mine.length === wanted.length) return told;
  const lost = new Set(wanted.filter(({ id }) => !won.has(id.key)).map(({ id }) => id.key));
  const again = await compare(
    reading,
    home,
    rows.filter(({ id }) => lost.has(id.key)),
  );
  return [...told.filter(({ keyed }) => !lost.has(keyed.id.key)), ...again];
}

const withCase = (decision: RowDecision, caseId: CaseId | undefined): RowDecision =>
  caseId === undefined ? decision : { ...decision, caseId };

async function save(
  runtime: ImportRuntime,
  unit: ImportUnit,
  index: HomeIndex,
  claimedRows: readonly ClaimedRow[],
): Promise<void> {
  if (claimedRows.length === 0) return;
  const context = contextOf(runtime);
  const { home } = index;
  const mediators = await mediatorsFor(
    runtime,
    unit,
    index,
    claimedRows.map(({ row }) => row),
  );
  const first = await takeDisplaySerials(unit, home, context.today, claimedRows.length);
  const changes: CaseChange[] = [];
  for (const [at, { row, caseId }] of claimedRows.entries()) {
    const displayNo = displayNumber(home, context.today, first + at);
    const fresh = await unit.cases.newKey(home, caseId);
    changes.push(...attestRow(row, { caseId, displayNo, fresh, mediator: mediators(row) }, context));
  }
  await unit.cases.save(changes);
  await react(runtime.reactions, changes.map(happenedIn), unit);
}

/** The committee attests and the system writes it down: nobody signs in for an import. */
function contextOf(runtime: ImportRuntime): CommandContext {
  const at = runtime.now();
  return { actor: SYSTEM, at, today: dayOf(at), newId: () => runtime.newId() };
}
