// The second wall: with every condition of scope taken out of the statements, the database still shows nobody more.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { figuresReader } from '../../src/adapters/persistence/book/figures.js';
import { visibleTo } from '../../src/adapters/persistence/book/visible.js';
import { asSystem, asViewer } from '../../src/adapters/persistence/visibility/transactions.js';
import { executorOf } from '../../src/adapters/persistence/database/execute.js';
import { sql } from '../../src/adapters/persistence/database/sql.js';
import { openOrm } from '../../src/adapters/persistence/database/orm.js';
import type { FigureQuery } from '../../src/app/book/port.js';
import type { Reading } from '../../src/adapters/graphql/shared/context.js';
import { type Actor, SYSTEM } from '../../src/domain/kernel/actor.js';
import { locationOf } from '../../src/domain/case/location.js';
import { visibilityOf } from '../../src/domain/case/visibility.js';
import { canSee } from '../domain/case/fixtures.js';
import { useApp } from '../fixtures/app.js';
import { readingOf } from '../persistence/case/reading-app.js';
import { HOLDER, MATRIX, PEOPLE, TARGET } from './people.js';
import { type Ready, CaseSetup, STANDING } from './case-setup.js';
import { together } from './tables.js';

const app = useApp(MATRIX);
let setup: CaseSetup;
const cases: Ready[] = [];

beforeAll(async () => {
  setup = new CaseSetup(app());
  for (const steps of Object.values(STANDING)) {
    cases.push(await setup.advanced(await setup.registered('ROOM_HEAD', 'OWN'), steps));
  }
  for (const place of ['OFFERED', 'DISTRICT', 'ELSEWHERE'] as const) {
    const room = (await setup.actor('ROOM_HEAD', place)).posts[0]?.roomId ?? '';
    cases.push(await setup.moment(await setup.registered('ROOM_HEAD', place, room)));
  }
  cases.push(await setup.moment(await setup.registered('GRID_WORKER', 'REGISTRAR')));
}, 60_000);

const everybody = (people = PEOPLE): Promise<Actor[]> =>
  together(people, ({ role, place }) => setup.actor(role, place));
/** One of each kind of right: rooms, areas, registering, none. */
const FEW = PEOPLE.filter(({ role }) =>
  ['ROOM_HEAD', 'HUB_DISPATCHER', 'GRID_WORKER', 'AUDITOR', 'ADMINISTRATOR'].includes(role),
);
const seenBy = (actor: Actor): string[] =>
  cases
    .filter(({ state }) => canSee(actor, state))
    .map(({ caseId }) => caseId)
    .sort();

/** Reads as the clock, whom no condition binds, inside a frame that says it is the viewer. */
function unbound<T>(viewer: Actor, read: (reading: Reading) => Promise<T>): Promise<T> {
  return readingOf(app()).inSnapshot(viewer, read);
}

const WHERE = {
  ...{
    open: null,
    status: null,
    type: null,
    source: null,
    roomId: null,
    area: null,
    number: null,
    party: null,
    partyReason: null,
  },
  ...{ acceptedFrom: null, acceptedTo: null, mediator: null, due: null },
};
const PAGE = { after: null, size: 100, total: true };
const ALL = { among: { kind: 'ALL' }, where: WHERE, sort: 'NEWEST' } as const;

describe('with the scope taken out of every statement', () => {
  test('a list shows each viewer what exists for the viewer, its total counts no more', async () => {
    for (const viewer of await everybody()) {
      const asked = new Set(['parties', 'mediators', 'openActions']);
      const { rows, total } = await unbound(viewer, (reading) => reading.list(SYSTEM, ALL, asked, PAGE));
      expect(rows.map(({ shown }) => shown.id).sort()).toEqual(seenBy(viewer));
      expect(total).toBe(rows.length);
    }
  });

  test('a case, its number, its history are not found by who may not see it', async () => {
    for (const viewer of await everybody(FEW)) {
      const seen = seenBy(viewer);
      await unbound(viewer, async (reading) => {
        for (const { caseId, state } of cases) {
          const found = [
            (await reading.byId(SYSTEM, caseId)) !== null,
            (await reading.byNumber(SYSTEM, state.home, state.displayNo)) !== null,
            (await reading.timeline(SYSTEM, caseId, PAGE)) !== null,
            (await reading.history(SYSTEM, caseId)) !== null,
          ];
          expect(found).toEqual(Array(4).fill(seen.includes(caseId)));
        }
      });
    }
  });

  test('the cases behind a figure are those the viewer may see, the others are only counted', async () => {
    const year = { from: '2026-01-01', to: '2026-12-31' };
    const all = { key: '', ledgerClass: '', reopened: false };
    const figure: FigureQuery = { period: year, by: 'NONE', column: 'registered', ...all };
    for (const viewer of await everybody()) {
      const { page, hidden } = await asViewer(app().orm, viewer, (execute) =>
        figuresReader(execute, visibleTo).cases(figure, PAGE, SYSTEM),
      );
      expect(page.rows.map(({ caseId }) => caseId).sort()).toEqual(seenBy(viewer));
      expect(hidden).toBe(cases.length - page.rows.length);
    }
  });

  test('tokens, keys, assignments and outside numbers go with their case', async () => {
    for (const viewer of await everybody()) {
      const seen = seenBy(viewer);
      const shown = await asViewer(app().orm, viewer, (execute) =>
        execute<{ id: string }>(
          sql`select case_id as id from party_token union select case_id from case_key union select case_id from history
           union select case_id from assignment where person_id <> ${viewer.personId} union select case_id from external_number`,
        ),
      );
      expect(shown.map(({ id }) => id).filter((id) => !seen.includes(id))).toEqual([]);
    }
  });

  test('records of letters are for who works in the room that holds the case, and for their reader', async () => {
    const byId = new Map(cases.map((one) => [one.caseId as string, locationOf(one.state)]));
    const reader = (await setup.actor('AUDITOR', 'ELSEWHERE')).personId;
    await app().db.asOwner(
      `insert into letter (id, home, case_id, kind, about, reader_kind, reader_id, language, state, written_at, due_at)
       select gen_random_uuid(), home, case_id, 'ACCEPTED', 'planted', kind, case kind when 'PERSON' then $1 else case_id end, 'zh',
         'NO_CHANNEL', now(), now()
       from case_file, (values ('PARTY'), ('PERSON')) as k(kind) where case_id = any ($2)
       and (kind = 'PARTY' or case_id = $3)`,
      [reader, [...byId.keys()], cases[0]?.caseId],
    );
    const shown = new Map<string, number>();
    for (const viewer of await everybody()) {
      const rows = await asViewer(app().orm, viewer, (execute) =>
        execute<{ id: string; kind: string }>(sql`select case_id as id, reader_kind as kind from letter`),
      );
      const works = [...byId].flatMap(([id, at]) =>
        visibilityOf(viewer, at)?.accessLevel === 'CUSTODIAN' ? [id] : [],
      );
      expect(rows.flatMap(({ id, kind }) => (kind === 'PARTY' ? [id] : [])).sort()).toEqual(works.sort());
      const own = viewer.personId === reader || works.includes(cases[0]?.caseId as string);
      expect(rows.filter(({ kind }) => kind === 'PERSON')).toHaveLength(own ? 1 : 0);
      shown.set(works.length > 0 ? 'some' : 'none', 1);
    }
    expect(shown.size).toBe(2);
  });

  test('an offer is shown to its two rooms and who watches them, a proposal to its own side only', async () => {
    for (const viewer of await everybody()) {
      const rooms = viewer.posts.map(({ roomId }) => roomId);
      const offers = await asViewer(app().orm, viewer, (execute) =>
        execute<{ id: string }>(sql`select case_id as id from referral`),
      );
      const may = cases.filter(({ caseId, state: { referrals } }) =>
        referrals.some(
          ({ status }) =>
            rooms.includes(HOLDER) || seenBy(viewer).includes(caseId) || (status === 'SENT' && rooms.includes(TARGET)),
        ),
      );
      expect(offers.map(({ id }) => id).sort()).toEqual(may.map(({ caseId }) => caseId).sort());
    }
  });
});

/** Tables that name a case and are no file of it: the two books, whose figures hold no personal data. */
const BOOK = ['entry', 'case_head', 'counted', 'mandate_entry', 'mandate_head'];

describe('where nobody says who asks', () => {
  test('every table that belongs to a case has the wall, and shows and takes nothing', async () => {
    const tables = await app().db.asOwner<{ name: string; walled: boolean }[]>(
      `select c.relname as name, c.relrowsecurity as walled from pg_class c join pg_attribute a on a.attrelid = c.oid
       where a.attname = 'case_id' and c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace order by 1`,
    );
    const owned = tables.filter(({ name }) => !BOOK.includes(name));
    expect(owned.filter(({ walled }) => !walled)).toEqual([]);
    expect(owned.length).toBeGreaterThanOrEqual(10);
    for (const { name } of owned)
      expect([name, await app().db.asApp(`select 1 from ${name} limit 1`)]).toEqual([name, []]);
    await expect(
      app().db.asApp(`insert into import_row values ('320612', 'x', '\\x00', gen_random_uuid())`),
    ).rejects.toThrow('row-level security');
  });

  test('a viewer’s transaction writes nothing, whatever is sent in it', async () => {
    const client = await app().db.appClient();
    const viewer = await setup.actor('ROOM_HEAD', 'OWN');
    await client.query('begin');
    await client.query(`select set_config('fengqiao.rooms', $1, true)`, [viewer.posts[0]?.roomId]);
    const { rowCount: read } = await client.query('select 1 from case_file');
    const { rowCount: changed } = await client.query(`update case_file set status = 'ARCHIVED'`);
    const { rowCount: gone } = await client.query('delete from case_key');
    await client.query('rollback');
    client.release();
    expect([read, changed, gone]).toEqual([seenBy(viewer).length, 0, 0]);
  });
});

test('with one database role the app owns the tables: the wall is not there, and the queries’ own scope still is', async () => {
  const owning = await openOrm({ url: app().db.ownerUrl, connections: 2 });
  for (const viewer of await everybody(FEW)) {
    const one = { ...app(), orm: owning };
    const { rows } = await readingOf(one).inSnapshot(viewer, (reading) => reading.list(viewer, ALL, new Set(), PAGE));
    expect(rows.map(({ shown }) => shown.id).sort()).toEqual(seenBy(viewer));
  }
  await owning.close(true);
});

test('who asked last on a connection is forgotten with the transaction, however many share the pool', async () => {
  const { orm, pool } = app();
  const people = await everybody();
  const count = (viewer: Actor) =>
    asViewer(orm, viewer, async (execute) => (await execute(sql`select 1 from case_file`)).length);
  const turns = Array.from({ length: 300 }, (_, n) => people[(n * 37) % people.length] as Actor);
  const counts = await Promise.all(
    turns.map(async (viewer, n) => {
      if (n % 10 === 0) await asSystem(orm, (execute) => execute(sql`select 1 from case_file`));
      return count(viewer);
    }),
  );
  expect(counts).toEqual(turns.map((viewer) => seenBy(viewer).length));
  const after = executorOf(orm.em.fork());
  expect(await Promise.all(turns.map(() => after(sql`select 1 from case_file`)))).toEqual(turns.map(() => []));
  expect((await pool.query('select 1 from case_file')).rows).toEqual([]);
});
