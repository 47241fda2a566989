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
import { type Candidate, isNew, known, refused, type Verdict } from './verdict.js';

/** Compares with what is imported already; of the rows that are left none is known. */
export async function compare(unit: ImportReading, home: Home, candidates: readonly Candidate[]): Promise<Verdict[]> {
  const imported = await unit.rows.lookup(
    home,
    candidates.map(({ id }) => id.key),
  );
  const unknown = candidates.filter(({ id }) => !imported.has(id.key));
  const taken = new Set(
    await unit.takenExternally(
      home,
      unknown.flatMap(({ row }) => row.number ?? []),
    ),
  );
  return candidates.map((candidate) => {
    const content = imported.get(candidate.id.key);
    if (content !== undefined) return known(candidate, content);
    return taken.has(candidate.row.number ?? '') ? refused(candidate, 'NUMBER_TAKEN') : isNew(candidate);
  });
}

/** Writes the new ones of one district in one transaction; when that fails each is tried alone, so none harms another. */
export async function writeAll(
  runtime: ImportRuntime,
  index: HomeIndex,
  candidates: readonly Candidate[],
): Promise<Verdict[]> {
  if (candidates.length === 0) return [];
  try {
    return await runtime.inTransaction((unit) => write(runtime, unit, index, candidates));
  } catch (error) {
    const [only, ...others] = candidates;
    const code = runtime.refusal(error);
    if (!only || (others.length === 0 && code === null)) throw error;
    if (others.length === 0) return [refused(only, code ?? 'ROW_REFUSED')];
    const verdicts: Verdict[] = [];
    for (const one of candidates) verdicts.push(...(await writeAll(runtime, index, [one])));
    return verdicts;
  }
}

type Claimed = Candidate & { readonly caseId: CaseId };

async function write(
  runtime: ImportRuntime,
  unit: ImportUnit,
  index: HomeIndex,
  candidates: readonly Candidate[],
): Promise<Verdict[]> {
  const { home } = index;
  const reading = { ...unit, takenExternally: unit.numbers.takenExternally };
  const verdicts = await compare(reading, home, candidates);
  const wanted = verdicts
    .filter(({ fate }) => fate === 'NEW')
    .map(({ candidate }) => ({ ...candidate, caseId: runtime.newId() }));
  const won = await unit.rows.claim(wanted.map(({ id, caseId }) => ({ ...id, caseId })));
  const mine = wanted.filter(({ id }) => won.has(id.key));
  await save(runtime, unit, index, mine);
  if (mine.length === wanted.length) return verdicts;
  const lost = new Set(wanted.filter(({ id }) => !won.has(id.key)).map(({ id }) => id.key));
  const again = await compare(
    reading,
    home,
    candidates.filter(({ id }) => lost.has(id.key)),
  );
  return [...verdicts.filter(({ candidate }) => !lost.has(candidate.id.key)), ...again];
}

async function save(
  runtime: ImportRuntime,
  unit: ImportUnit,
  index: HomeIndex,
  claimed: readonly Claimed[],
): Promise<void> {
  if (claimed.length === 0) return;
  const context = contextOf(runtime);
  const { home } = index;
  const mediators = await mediatorsFor(
    runtime,
    unit,
    index,
    claimed.map(({ row }) => row),
  );
  const first = await takeDisplaySerials(unit, home, context.today, claimed.length);
  const changes: CaseChange[] = [];
  for (const [at, { row, caseId }] of claimed.entries()) {
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
