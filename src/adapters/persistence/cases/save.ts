/** Writing what commands decided: keys, files, history, projections, registers and, as the last statement, the book. */
import { type EntityManager, UniqueConstraintViolationException } from '@mikro-orm/postgresql';
import type { CaseChange } from '../../../app/ports/cases.js';
import type { HomeSealer, Sealer } from '../../../app/ports/sealer.js';
import { BASIS } from '../../../domain/case/basis.js';
import { RuleBroken } from '../../../domain/kernel/rule-broken.js';
import { insertEntries } from '../book/insert-entries.js';
import { brokenLaw } from '../book/laws.js';
import type { Execute } from '../execute.js';
import { rowOf } from './file.js';
import { assignmentsOf, referralsOf, sameAssignments } from './projections.js';
import {
  AssignmentRow,
  CaseFileRow,
  CaseKeyRow,
  ExternalNumberRow,
  HistoryRow,
  PartyTokenRow,
  ReferralRow,
} from './rows.js';
import { sealedEvent } from './sealed-event.js';
import { tokensOf } from './sealing.js';

/**
 * Several cases share each statement, so an import of two hundred rows costs what one command costs, almost. Several
 * steps of one case write its row once, as the last left it; each keeps its own history and entries. What the
 * database refuses comes as the rule it breaks: BOOK_…, or EXTERNAL_NUMBER_TAKEN when another was faster.
 */
export async function saveChanges(
  em: EntityManager,
  execute: Execute,
  sealer: Sealer,
  changes: readonly CaseChange[],
): Promise<void> {
  try {
    await writeAll(em, execute, sealer, changes);
  } catch (error) {
    throw brokenLaw(error) ?? takenNumber(error) ?? error;
  }
}

function takenNumber(error: unknown): RuleBroken | null {
  const taken = error instanceof UniqueConstraintViolationException && error.message.includes('external_number_pkey');
  return taken ? new RuleBroken('EXTERNAL_NUMBER_TAKEN', { field: 'externalNumbers' }) : null;
}

async function writeAll(
  em: EntityManager,
  execute: Execute,
  sealer: Sealer,
  steps: readonly CaseChange[],
): Promise<void> {
  const sealers = await sealersOf(sealer, steps);
  const of = (change: CaseChange) => sealers.get(change.after.state.home) as HomeSealer;
  const changes = mergedByCase(steps);
  const fresh = changes.filter((c) => c.before === null);
  await insert(
    em,
    CaseKeyRow,
    fresh.map((c) => ({ ...keyOf(c), wrapped: c.wrappedKey as Buffer })),
  );
  await insert(
    em,
    CaseFileRow,
    fresh.map((c) => rowOf(c.after, of(c), c.at)),
  );
  for (const change of changes) if (change.before) await update(em, change, of(change));
  await insert(em, HistoryRow, steps.flatMap(historyRows));
  await writeProjections(em, execute, changes);
  await writeTokens(em, execute, changes, of);
  await writeNumbers(em, execute, changes);
  await insertEntries(
    execute,
    steps.flatMap((c) => c.entries),
  );
}

/** One change for each case: from where its first step began to where its last one led. */
type Merged = CaseChange & { readonly versionBefore: number };

function mergedByCase(steps: readonly CaseChange[]): Merged[] {
  const merged = new Map<string, Merged>();
  for (const step of steps) {
    const earlier = merged.get(step.after.state.id);
    merged.set(
      step.after.state.id,
      earlier ? joined(earlier, step) : { ...step, versionBefore: step.after.version - 1 },
    );
  }
  return [...merged.values()];
}

function joined({ before, wrappedKey, events, versionBefore }: Merged, step: CaseChange): Merged {
  return { ...step, before, wrappedKey, versionBefore, events: [...events, ...step.events] };
}

// biome-ignore lint/suspicious/noExplicitAny: MikroORM infers the row type from the schema; every caller builds it in full
async function insert(em: EntityManager, schema: any, rows: readonly object[]): Promise<void> {
  if (rows.length > 0) await em.insertMany(schema, rows as object[]);
}

function keyOf({ after }: CaseChange) {
  return { home: after.state.home, caseId: after.state.id };
}

async function sealersOf(sealer: Sealer, changes: readonly CaseChange[]): Promise<Map<string, HomeSealer>> {
  const homes = new Set(changes.map((c) => c.after.state.home));
  return new Map(await Promise.all([...homes].map(async (home) => [home, await sealer.of(home)] as const)));
}

/** The row is locked, so the version can only differ by a mistake of ours; the guard stays all the same. */
async function update(em: EntityManager, change: Merged, sealer: HomeSealer): Promise<void> {
  const { home, caseId, ...columns } = rowOf(change.after, sealer, change.at);
  const written = await em.nativeUpdate(CaseFileRow, { home, caseId, version: change.versionBefore }, columns);
  if (written !== 1) throw new RuleBroken('STALE_VERSION', { field: 'expectedVersion' });
}

function historyRows(change: CaseChange) {
  const { after, events, action, post, before } = change;
  const roomId = post.roomId ?? post.organisationId;
  const first = after.eventCount - events.length + 1;
  return events.map((event, i) => ({
    ...keyOf(change),
    seq: first + i,
    eventId: event.id,
    type: event.type,
    action,
    day: event.day,
    at: event.at,
    personId: event.by,
    postId: post.id,
    role: post.role,
    roomId,
    statusBefore: before?.status ?? 'none',
    basis: BASIS[action],
    ...sealedEvent(after.key, event),
    tell: 'NEVER',
  }));
}

async function writeProjections(em: EntityManager, execute: Execute, changes: readonly CaseChange[]): Promise<void> {
  const restaffed = changes.filter((c) => !sameAssignments(c.before, c.after.state));
  await clear(
    execute,
    'assignment',
    restaffed.filter((c) => c.before !== null),
  );
  await insert(
    em,
    AssignmentRow,
    restaffed.flatMap((c) => assignmentsOf(c.after.state)),
  );
  const referred = changes.filter((c) => c.after.state.referrals !== c.before?.referrals);
  await clear(
    execute,
    'referral',
    referred.filter((c) => (c.before?.referrals.length ?? 0) > 0),
  );
  await insert(
    em,
    ReferralRow,
    referred.flatMap((c) => referralsOf(c.after.state)),
  );
}

async function writeTokens(
  em: EntityManager,
  execute: Execute,
  changes: readonly CaseChange[],
  of: (c: CaseChange) => HomeSealer,
): Promise<void> {
  const renamed = changes.filter((c) => c.events.some((e) => e.secret?.people || e.type === 'StepsUndone'));
  await clear(
    execute,
    'party_token',
    renamed.filter((c) => c.before !== null),
  );
  await insert(
    em,
    PartyTokenRow,
    renamed.flatMap((c) => tokensOf(of(c), c.after.state, c.after.secret)),
  );
}

async function clear(
  execute: Execute,
  table: 'assignment' | 'referral' | 'party_token' | 'external_number',
  changes: readonly CaseChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const keys = changes.map(keyOf);
  await execute(
    `delete from ${table} t using unnest($1::text[], $2::uuid[]) k (home, case_id) where t.home = k.home and t.case_id = k.case_id`,
    [keys.map((k) => k.home), keys.map((k) => k.caseId)],
  );
}

/** External numbers are taken with the opening; a number whose acceptance was undone is void, a voided case frees its own. */
async function writeNumbers(em: EntityManager, execute: Execute, changes: readonly CaseChange[]): Promise<void> {
  const fresh = changes.filter((c) => c.before === null);
  await insert(
    em,
    ExternalNumberRow,
    fresh.flatMap((c) => c.after.state.externalNumbers.map((number) => ({ ...keyOf(c), number }))),
  );
  for (const change of changes) {
    const { number } = change.before ?? {};
    if (number && number !== change.after.state.number) {
      await execute('update case_number set voided_at = $3 where home = $1 and number = $2', [
        change.after.state.home,
        number,
        change.at,
      ]);
    }
  }
  await clear(
    execute,
    'external_number',
    changes.filter((c) => c.before && c.after.state.status === 'VOIDED'),
  );
}
