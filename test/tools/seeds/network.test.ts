/** The seeded network: two districts, five layers, three-level committees on the real divisions. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { tallied, tallyStatementsOf } from '../../../src/adapters/persistence/database/statement-tally.js';
import { openOrm } from '../../../src/adapters/persistence/database/orm.js';
import { seedStoreOn } from '../../../src/adapters/persistence/runtime/seed-store.js';
import { seedNetwork, seedReference } from '../../../src/tools/seeds/network.js';
import { ROLES } from '../../../src/domain/kernel/actor.js';
import { ROOM_KINDS } from '../../../src/domain/taxonomy/room-kind.js';
import { useDatabase } from '../../harness/database.js';

const db = useDatabase();
const TABLES = [
  'division',
  'calendar_day',
  'calendar_year',
  'organisation',
  'room',
  'room_version',
  'person',
  'post',
  'published_figure',
];

/** How many statements it takes, and how many milliseconds. */
async function seed(demo: boolean): Promise<{ statements: number; ms: number }> {
  const tally = { statements: 0 };
  const owner = await openOrm({ url: db().ownerUrl, connections: 1 });
  tallyStatementsOf(await owner.em.getConnection().getNativeClient());
  const store = seedStoreOn(owner);
  const start = performance.now();
  await tallied(tally, async () => {
    await seedReference(store);
    await seedNetwork(store, { demo });
  });
  const ms = performance.now() - start;
  await owner.close(true);
  return { ...tally, ms };
}

async function fingerprint(): Promise<unknown[]> {
  const sums = TABLES.map(
    (table) => `(select md5(string_agg(t::text, '' order by t::text)) from ${table} t) as ${table}`,
  );
  return db().asOwner(`select ${sums.join(', ')}`);
}

const MOST_STATEMENTS = 20;
let took = { statements: 0, ms: 0 };
beforeAll(async () => {
  took = await seed(true);
});

const one = async (sql: string) => Object.values((await db().asApp(sql))[0] ?? {})[0];

describe('seeding the network', () => {
  it('is a matter of few statements, half a second on a quiet machine', () => {
    expect(took.statements).toBeLessThan(MOST_STATEMENTS);
    expect(took.ms).toBeLessThan(20_000);
  });

  it('changes nothing when it is done again', async () => {
    const before = await fingerprint();
    await seed(true);
    expect(await fingerprint()).toEqual(before);
  });

  it('leaves the calendar as an administrator has put it', async () => {
    await db().asApp("delete from calendar_day where day = '2026-10-10'");
    await seed(true);
    expect(await one("select count(*)::int from calendar_day where day = '2026-10-10'")).toBe(0);
    await db().asApp("insert into calendar_day values ('2026-10-10', 'WORK', '国庆节', 'test')");
  });
});

describe('the seeded districts', () => {
  it('have every division with the prefix of its parent, 12 grids among them, all grids marked as invented', async () => {
    expect(await one("select count(*)::int from division where level = 'COMMUNITY'")).toBe(367);
    expect(await one("select count(*)::int from division where level = 'GRID' and invented")).toBe(12);
    expect(await one("select count(distinct left(code, 6))::int from division where level = 'GRID'")).toBe(2);
    expect(await one("select count(*)::int from division where invented <> (level in ('GRID', 'MICRO_GRID'))")).toBe(0);
  });

  it('have one committee on every district, street and community', async () => {
    const bare = await db().asApp(
      `select code from division d where level in ('DISTRICT', 'STREET', 'COMMUNITY') and (
         select count(*) from room_version v where v.division_code = d.code
         and v.kind = case d.level when 'DISTRICT' then 'DISTRICT_COMMITTEE' when 'STREET' then 'TOWN_COMMITTEE' else 'VILLAGE_COMMITTEE' end) <> 1`,
    );
    expect(bare).toEqual([]);
  });

  it('have all five layers in reach: four at home, arbitration at their city', async () => {
    for (const [district, city] of [
      ['320371', '3203'],
      ['320612', '3206'],
    ]) {
      const rows = await db().asApp<{ layer: string }[]>(
        'select distinct layer from room_version v join room r on r.id = v.room_id where r.home = any($1) order by 1',
        [[district, city]],
      );
      expect(rows.map(({ layer }) => layer)).toEqual(expect.arrayContaining(['HUB', 'L1', 'L2', 'L3', 'L4', 'L5']));
    }
  });

  it('have every kind of room at least once', async () => {
    const rows = await db().asApp<{ kind: string }[]>('select distinct kind from room_version');
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(ROOM_KINDS.map(({ code }) => code)));
  });

  it('have a room in each grid, in the name of the committee of its community', async () => {
    const rows = await db().asApp<{ grid: string; committee: string }[]>(
      `select v.division_code as grid, c.division_code as committee from room_version v
       join room_version c on c.room_id = v.committee_room_id where v.kind = 'GRID_ROOM'`,
    );
    expect(rows).toHaveLength(12);
    expect(rows.filter(({ grid, committee }) => grid.slice(0, 12) !== committee)).toEqual([]);
  });

  it('give no two bodies of a home the same word for their numbers', async () => {
    expect(await one('select count(*)::int from organisation where series_kind <> $$NONE$$')).toBeGreaterThan(390);
    const words = await db().asApp<{ number_word: string }[]>(
      "select number_word from organisation where division_code = any('{320612,320612104,320612001007,320612102003,320371003205}') and kind = 'PEOPLES_COMMITTEE' and invented = false order by division_code",
    );
    expect(words.map(({ number_word }) => number_word)).toEqual([
      '徐经开大黄山夏庄村',
      '通州',
      '通金沙新市社区',
      '通二甲新市社区',
      '通三余',
    ]);
  });

  it('keep each room in the home of its organisation', async () => {
    expect(
      await one(
        'select count(*)::int from room r join organisation o on o.id = r.organisation_id where r.home <> o.home',
      ),
    ).toBe(0);
  });
});

describe('the seeded people', () => {
  it('are all invented, and fill every role in which people act', async () => {
    expect(await one('select count(*)::int from person where not invented')).toBe(0);
    const rows = await db().asApp<{ home: string; role: string }[]>(
      'select distinct p.home, role from post join person p on p.id = person_id',
    );
    const roles = (...homes: string[]) =>
      new Set(rows.filter(({ home }) => homes.includes(home)).map(({ role }) => role));
    const acting = new Set<string>(ROLES.filter((role) => role !== 'SYSTEM' && role !== 'PARTY'));
    expect(roles('320371', '3203')).toEqual(acting);
    expect(roles('320612', '3206')).toEqual(acting);
  });

  it('have mediators with two posts and at least four rooms with a head in each district', async () => {
    const rows = await db().asApp<{ home: string; heads: number; twice: number }[]>(
      `select p.home, count(distinct room_id) filter (where role = 'ROOM_HEAD')::int as heads,
         (select count(*)::int from (select person_id from post q join person o on o.id = q.person_id
            where role = 'MEDIATOR' and o.home = p.home group by 1 having count(*) > 1) t) as twice
       from post join person p on p.id = person_id where length(p.home) = 6 group by 1`,
    );
    expect(rows).toHaveLength(2);
    for (const { heads, twice } of rows) {
      expect(heads).toBeGreaterThanOrEqual(4);
      expect(twice).toBeGreaterThanOrEqual(1);
    }
  });
});

describe('published figures', () => {
  it('are kept place by place, with 余 and 多 as at least', async () => {
    const rows = await db().asApp<{ code: string; value: string; at_least: boolean }[]>(
      "select code, value, at_least from published_figure where place = '徐州市' and code like 'POLICE%' order by code",
    );
    expect(rows).toEqual([
      { code: 'POLICE_LINKED_MEDIATORS', value: '300', at_least: true },
      { code: 'POLICE_LINKED_ROOMS', value: '152', at_least: false },
    ]);
    expect(
      await one(
        "select count(*)::int from published_figure where (name || note) ~ '[余多]' and note ~ '原文.*[余多]' and not at_least",
      ),
    ).toBe(0);
    const tongzhou = await db().asApp<{ value: string }[]>(
      "select value from published_figure where place = '南通市通州区' order by code",
    );
    expect(tongzhou.map(({ value }) => value)).toEqual(expect.arrayContaining(['1024', '8381', '512', '8440', '8248']));
  });
});

describe('an imported register of 320612', () => {
  const register = parse(readFileSync('test/fixtures/committees-320612.csv'), { columns: true }) as {
    name: string;
    code: string;
  }[];

  it('finds each accepting committee by name and division, and each receiver by name', async () => {
    const rows = await db().asApp<{ name: string; code: string }[]>(
      "select v.name, v.division_code as code from room_version v join room r on r.id = v.room_id where r.home = '320612' and v.may_accept",
    );
    const known = new Set(rows.map(({ name, code }) => `${name}@${code}`));
    const names = new Set(rows.map(({ name }) => name));
    expect(register).toHaveLength(313);
    expect(register.filter(({ name, code }) => (code ? !known.has(`${name}@${code}`) : !names.has(name)))).toEqual([]);
  });
});
