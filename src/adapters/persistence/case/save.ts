/** Writing what commands decided: keys, files, history, projections, registers and, as the last statement, the book. */
import type { CaseChange } from '../../../app/case/port.js';
import type { HomeSealer, Sealer } from '../../../app/keys/sealer-port.js';
import { basisText } from '../../../domain/case/basis.js';
import { ACTION_ROWS } from '../../../domain/case/actions.js';
import { dayOf } from '../../../domain/kernel/day.js';
import { takenInPlaceOf } from '../../../domain/case/permit.js';
import type { Home } from '../../../domain/kernel/ids.js';
import { insertEntries } from '../book/insert-entries.js';
import { insertMandates } from '../book/insert-mandates.js';
import { type Execute, send } from '../database/execute.js';
import type { Orm } from '../database/orm.js';
import { knownCalendar, type StampedCalendar } from '../network/known-calendar.js';
import { clockRowsOf, hasClocks, sameClocks } from './clock-rows.js';
import { writeProceedings } from './write-proceedings.js';
import { sameSights, SIGHTS, sightRowsOf } from './sight-rows.js';
import { writeCircuits } from './circuit-rows.js';
import { clear, keyOf } from './clear.js';
import { rowOf } from './file.js';
import { COPY_KEPT_UNTIL } from './kept-until.js';
import { type Tables, tablesOn } from '../database/mapped.js';
import { db } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import { assignmentsOf, numbersOf, referralsOf, sameAssignments } from './projections.js';
import { AssignmentTable, CaseFileTable, CaseKeyTable, HistoryTable, ReferralTable } from '../tables/case.js';
import { PartyTokenTable } from '../tables/parties.js';
import { ClockTable } from '../tables/clock.js';
import { mandatesOf } from '../mandate/mandate-rows.js';
import { MandateTable } from '../tables/mandate.js';
import { ExternalNumberTable } from '../tables/registers.js';
import { numberKey } from './number-keys.js';
import { sealedEvent } from './sealed-event.js';
import { tokensOf } from './sealing.js';

/**
 * Several cases share each statement, so an import of two hundred rows costs what one command costs, almost. Several
 * steps of one case write its row once, as the last left it; each keeps its own history and entries. Everything is sent
 * at once and the entries last; what the database refuses of it, it refuses at the commit.
 */
export async function saveChanges(
  orm: Orm,
  execute: Execute,
  sealer: Sealer,
  changes: readonly CaseChange[],
): Promise<void> {
  const [sealers, dating] = await Promise.all([sealersOf(sealer, changes), knownCalendar(orm, execute)]);
  writeAll({ tables: tablesOn(orm, execute), execute, sealers, dating }, changes);
}

interface WriteContext {
  readonly tables: Tables;
  readonly execute: Execute;
  readonly sealers: ReadonlyMap<Home, HomeSealer>;
  readonly dating: StampedCalendar;
}

/** In the order in which they are sent. */
function writeAll(context: WriteContext, steps: readonly CaseChange[]): void {
  const { tables, execute, dating } = context;
  const changes = mergedByCase(steps);
  const fresh = changes.filter((c) => c.before === null);
  tables.insert(
    CaseKeyTable,
    fresh.map((c) => ({ ...keyOf(c), wrapped: c.wrappedKey as Buffer })),
  );
  tables.insert(
    CaseFileTable,
    fresh.map((c) => rowOf(c.after, sealerOf(context, c), c.at, dating.calendar)),
  );
  for (const c of changes) if (c.before !== null) update(context, c);
  tables.insert(HistoryTable, steps.flatMap(historyRows));
  writeProjections(context, changes);
  writeMandates(context, changes);
  writeClocks(context, changes);
  writeProceedings(context, changes);
  writeCircuits(execute, changes);
  writeSights(context, changes);
  writeTokens(context, changes);
  writeNumbers(context, changes);
  insertEntries(
    execute,
    steps.flatMap((c) => c.entries),
  ).catch(() => undefined);
  insertMandates(
    execute,
    steps.flatMap((c) => c.mandateEntries),
  ).catch(() => undefined);
}

const sealerOf = ({ sealers }: WriteContext, { after }: CaseChange) => sealers.get(after.state.home) as HomeSealer;

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

async function sealersOf(sealer: Sealer, changes: readonly CaseChange[]): Promise<Map<string, HomeSealer>> {
  const homes = new Set(changes.map((c) => c.after.state.home));
  return new Map(await Promise.all([...homes].map(async (home) => [home, await sealer.of(home)] as const)));
}

/** The row is locked, so the version can only differ by a mistake of ours; the guard stays all the same. */
function update(context: WriteContext, change: Merged): void {
  const row = rowOf(change.after, sealerOf(context, change), change.at, context.dating.calendar);
  context.tables.update(CaseFileTable, row, change.versionBefore);
  if (change.after.state.status === 'ARCHIVED') send(context.execute, COPY_KEPT_UNTIL(keyOf(change)));
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
    basis: basisText(ACTION_ROWS[action].basis),
    ...sealedEvent(after.key, event),
    inPlaceOf: takenInPlaceOf(action, post),
  }));
}

function writeProjections({ tables, execute }: WriteContext, changes: readonly CaseChange[]): void {
  const restaffed = changes.filter((c) => !sameAssignments(c.before, c.after.state));
  const referred = changes.filter((c) => c.after.state.referrals !== c.before?.referrals);
  clear(
    execute,
    'assignment',
    restaffed.filter(({ before }) => before && assignmentsOf(before).length > 0),
  );
  tables.insert(
    AssignmentTable,
    restaffed.flatMap((c) => assignmentsOf(c.after.state)),
  );
  clear(
    execute,
    'referral',
    referred.filter((c) => (c.before?.referrals.length ?? 0) > 0),
  );
  tables.insert(
    ReferralTable,
    referred.flatMap((c) => referralsOf(c.after.state)),
  );
}

/** A case that was never entrusted has none. */
function writeMandates({ tables, execute }: WriteContext, changes: readonly CaseChange[]): void {
  const turned = changes.filter((c) => c.after.state.mandates !== c.before?.mandates);
  clear(
    execute,
    'mandate',
    turned.filter((c) => (c.before?.mandates?.length ?? 0) > 0),
  );
  tables.insert(
    MandateTable,
    turned.flatMap((c) => mandatesOf(c.after.state)),
  );
}

/** A step that starts, stops and ends no clock writes none. */
function writeClocks({ tables, execute, dating }: WriteContext, changes: readonly CaseChange[]): void {
  const moved = changes.filter((c) => !sameClocks(c.before, c.after.state));
  clear(
    execute,
    'clock',
    moved.filter(({ before }) => before && hasClocks(before)),
  );
  tables.insert(
    ClockTable,
    moved.flatMap((c) => clockRowsOf(c.after.state, dating, dayOf(c.at))),
  );
}

/** After the history, whose entries they name; most cases are in nobody's sight. */
function writeSights({ execute }: WriteContext, changes: readonly CaseChange[]): void {
  const moved = changes.filter((c) => !sameSights(c.before, c.after.state));
  clear(
    execute,
    'case_sight',
    moved.filter(({ before }) => before && sightRowsOf(before).length > 0),
  );
  const rows = moved.flatMap((c) => sightRowsOf(c.after.state));
  if (rows.length > 0) send(execute, SIGHTS(rows));
}

function writeTokens(context: WriteContext, changes: readonly CaseChange[]): void {
  const renamed = changes.filter((c) => c.events.some((e) => e.secret?.people || e.type === 'StepsUndone'));
  clear(
    context.execute,
    'party_token',
    renamed.filter((c) => c.before !== null),
  );
  context.tables.insert(
    PartyTokenTable,
    renamed.flatMap((c) => tokensOf(sealerOf(context, c), c.after.state, c.after.secret)),
  );
}

const VOID = statement(({ home, number, at }: Given<{ home: string; number: string; at: Date }>) =>
  db.updateTable('case_number').set({ voided_at: at }).where('home', '=', home).where('number', '=', number),
);

/** External numbers are taken as they come, in the form in which they are compared; a number whose acceptance was undone is void, a voided case frees its own. */
function writeNumbers(context: WriteContext, changes: readonly CaseChange[]): void {
  const { tables, execute } = context;
  const renumbered = changes.filter(
    ({ before, after }) => before === null || String(numbersOf(before)) !== String(numbersOf(after.state)),
  );
  const undone = changes.filter(({ before, after }) => before?.number && before.number !== after.state.number);
  clear(
    execute,
    'external_number',
    renumbered.filter(({ before }) => before && numbersOf(before).length > 0),
  );
  tables.insert(
    ExternalNumberTable,
    renumbered.flatMap((c) =>
      numbersOf(c.after.state).map((number) => ({ ...keyOf(c), ...numberKey(sealerOf(context, c), number) })),
    ),
  );
  for (const { before, after, at } of undone)
    send(execute, VOID({ home: after.state.home, number: String(before?.number), at }));
}
