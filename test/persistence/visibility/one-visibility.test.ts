// Who may see a case: the pure rule, the scope of the queries and the row policies say the same of every actor and case.
import { beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { visibleTo } from '../../../src/adapters/persistence/book/visible.js';
import { casesOn } from '../../../src/adapters/persistence/case/cases.js';
import { rowOf } from '../../../src/adapters/persistence/case/file.js';
import { sightRowsOf } from '../../../src/adapters/persistence/case/sight-rows.js';
import { CaseFileTable, CaseSightTable } from '../../../src/adapters/persistence/tables/case.js';
import { tablesOn } from '../../../src/adapters/persistence/database/mapped.js';
import { raw, type Sql, sql } from '../../../src/adapters/persistence/database/sql.js';
import { asSystem, asViewer } from '../../../src/adapters/persistence/visibility/transactions.js';
import { inScope } from '../../../src/adapters/persistence/visibility/scope.js';
import type { Mandate } from '../../../src/domain/case/mandate.js';
import { locationOf } from '../../../src/domain/case/location.js';
import type { Referral } from '../../../src/domain/case/referral.js';
import type { RoomRef } from '../../../src/domain/case/room-ref.js';
import type { CaseState } from '../../../src/domain/case/state.js';
import { CASE_STATUSES } from '../../../src/domain/case/status.js';
import { type ActingPost, type Actor, ROLES, SYSTEM } from '../../../src/domain/kernel/actor.js';
import { calendarOf } from '../../../src/domain/kernel/calendar.js';
import { ACCESS_LEVELS, visibilityOf } from '../../../src/domain/case/visibility.js';
import { aRegisteredCase } from '../../fixtures/acts.js';
import { useApp } from '../../fixtures/app.js';
import '../../harness/seed.js';

const app = useApp();

/** Divisions of every level, one a prefix of the next, and neighbours of each. */
const DIVISIONS = ['32', '3206', '320612', '320612004', '320612004008', '320612004008001', '320612005', '320613', '33'];
const PEOPLE = Array.from({ length: 4 }, () => v7());
const ROOMS = DIVISIONS.slice(2).flatMap((divisionCode) => [0, 1].map(() => ({ id: v7(), divisionCode })));
const AUTHORITIES = [v7(), v7(), v7()];
const ANSWERS = ['PROPOSED', 'SENT', 'ACCEPTED', 'DECLINED', 'LAPSED', 'RECALLED'] as const;

const room = fc.constantFrom(...ROOMS);
const case_ = fc.record({
  room,
  registrar: fc.constantFrom(...PEOPLE),
  status: fc.constantFrom(...CASE_STATUSES),
  /** Answered ones first, as only the last may be open. */
  referrals: fc.array(fc.record({ to: room, status: fc.constantFrom(...ANSWERS) }), { maxLength: 3 }),
  destroyed: fc.boolean(),
  /** Rooms that held it before, in the order in which they did. */
  earlier: fc.array(room, { maxLength: 2 }),
  custody: fc.option(fc.constantFrom(...AUTHORITIES), { nil: null }),
  mandate: fc.option(fc.constantFrom(...AUTHORITIES), { nil: null }),
});
type Drawn = typeof case_ extends fc.Arbitrary<infer T> ? T : never;

const post: fc.Arbitrary<ActingPost> = fc
  .record({
    role: fc.oneof(
      { weight: 40, arbitrary: fc.constantFrom(...ROLES.filter((role) => role !== 'SYSTEM')) },
      { weight: 1, arbitrary: fc.constant('SYSTEM' as const) },
    ),
    place: fc.oneof(room, fc.constantFrom(...DIVISIONS)),
    organisationId: fc.constantFrom(...AUTHORITIES, v7()),
  })
  .map(({ role, place, organisationId }) => {
    const { id, divisionCode } = typeof place === 'string' ? { id: null, divisionCode: place } : place;
    return { id: v7(), role, roomId: id, organisationId, home: '320612', divisionCode };
  });
const actor: fc.Arbitrary<Actor> = fc.record({
  personId: fc.oneof(fc.constantFrom(...PEOPLE), fc.uuid()),
  posts: fc.array(post, { maxLength: 4 }),
});

const states: CaseState[] = [];

function stateOf(model: CaseState, drawn: Drawn): CaseState {
  const {
    room: { id, divisionCode },
    registrar,
    status,
    referrals,
    earlier,
    custody,
    mandate,
  } = drawn;
  const placed = (one: { id: string; divisionCode: string }): RoomRef => ({ ...model.room, ...one });
  const answered = referrals.map(({ to, status: answer }, at) => ({
    ...({ id: v7(), from: model.room, dueOn: null } as unknown as Referral),
    to: placed(to),
    status: at < referrals.length - 1 && (answer === 'SENT' || answer === 'PROPOSED') ? ('DECLINED' as const) : answer,
  }));
  const [milestone] = model.milestones;
  if (!milestone) throw new Error('the model case was never registered');
  const rooms = [...earlier, { id, divisionCode }].map(placed);
  const authorityOf = (one: string) => ({ id: one, kind: 'COURT', home: '320612', divisionCode: '320612' }) as const;
  return {
    ...{ ...model, id: v7(), room: placed({ id, divisionCode }), registrar, status, referrals: answered },
    milestones: rooms.map((one) => ({ ...milestone, room: one })),
    ...(custody
      ? { custody: { authority: authorityOf(custody), since: '2026-01-05', event: v7(), number: null } }
      : {}),
    ...(mandate ? { mandates: [mandateOf(authorityOf(mandate), placed({ id, divisionCode }))] } : {}),
  };
}

function mandateOf(authority: Mandate['authority'], asked: RoomRef): Mandate {
  const turn = (kind: 'OFFERED' | 'TAKEN' | 'ENDED') => ({ kind, event: v7(), day: '2026-01-05', result: null });
  return {
    ...{ id: v7(), kind: 'ENTRUSTED_POST_FILING', authority, room: asked, procedure: null, receiptSignedOn: null },
    turns: [turn('OFFERED'), turn('TAKEN'), turn('ENDED')],
  };
}

/** Rows are made by the writer's own mapping, so a column that says other than the state does is found too. */
beforeAll(async () => {
  const { orm, sealer, actor: named } = app();
  const id = await aRegisteredCase(app(), await named('宁亚琴'));
  const made = await asSystem(orm, (execute) => casesOn(orm, execute, sealer).lock(SYSTEM, id));
  if (!made) throw new Error('the model case is not there');
  const drawn = fc.sample(case_, { numRuns: 400, seed: Number(process.env['FAST_CHECK_SEED']) });
  const home = await sealer.of(made.state.home);
  await asSystem(orm, async (execute) => {
    const rows = drawn.map((one) => {
      const state = stateOf(made.state, one);
      states.push(state);
      const row = rowOf({ ...made, state }, home, app().clock.at, calendarOf([], []));
      return one.destroyed ? { ...row, sealed: null, listSealed: null } : row;
    });
    tablesOn(orm, execute).insert(CaseFileTable, rows);
    const sights = states.flatMap((state) =>
      sightRowsOf(state).map(({ until, ...row }) => ({ ...row, until: until && 1 })),
    );
    tablesOn(orm, execute).insert(CaseSightTable, sights as never);
  });
  states.push(made.state);
}, 60_000);

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id).sort();

const asked = (condition: Sql, alias: 'c' | 'hit') =>
  sql<{ id: string }>`select case_id as id from case_file ${raw(alias)} where ${condition}`;

test('rule, scope, drill-down and policies show the same cases to every actor', async () => {
  const { orm } = app();
  let shown = 0;
  const levels = new Set<string>();
  await fc.assert(
    fc.asyncProperty(actor, async (viewer) => {
      for (const state of states) levels.add(visibilityOf(viewer, locationOf(state))?.accessLevel ?? '');
      const byRule = states
        .filter((state) => visibilityOf(viewer, locationOf(state)) !== null)
        .map(({ id }) => id)
        .sort();
      const [scope, drillDown] = await asSystem(orm, async (execute) => {
        const run = async (condition: Sql, alias: 'c' | 'hit') => idsOf(await execute(asked(condition, alias)));
        return [await run(inScope(viewer, 'c'), 'c'), await run(visibleTo(viewer), 'hit')];
      });
      const policies = await asViewer(orm, viewer, (execute) =>
        execute(sql<{ id: string }>`select case_id as id from case_file`),
      );
      expect(scope).toEqual(byRule);
      expect(drillDown).toEqual(byRule);
      expect(idsOf(policies)).toEqual(byRule);
      shown += byRule.length;
    }),
    { numRuns: 150 },
  );
  expect(shown).toBeGreaterThan(0);
  expect([...levels].sort()).toEqual(['', ...ACCESS_LEVELS].sort());
}, 120_000);
