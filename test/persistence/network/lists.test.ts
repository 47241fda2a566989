/** Lists of the network page by page, and what an import reads of a district. */
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityManager } from '@mikro-orm/postgresql';
import { type Execute, executorOf } from '../../../src/adapters/persistence/database/execute.js';
import { networkOn } from '../../../src/adapters/persistence/network/network.js';
import { networkOfHomeOn } from '../../../src/adapters/persistence/import/network-of-home.js';
import { networkReadingOn } from '../../../src/adapters/persistence/network/reading.js';
import { stableId } from '../../../src/tools/seeds/stable-id.js';
import type { NetworkReading } from '../../../src/app/network/port.js';
import { findDivision, listOrganisations, listRooms } from '../../../src/app/network/queries.js';
import { compiled } from '../../harness/compiled.js';
import { useDatabase } from '../../harness/database.js';
import { SEEDED_NETWORK } from '../../harness/seeded-network.js';

const db = useDatabase(SEEDED_NETWORK);
const now = new Date('2026-11-25T02:00:00Z');
const today = '2026-11-25';
const statements: string[] = [];
let execute: Execute;
let reading: NetworkReading;
let em: EntityManager;

beforeAll(async () => {
  em = (await db().orm()).em.fork();
  const run = executorOf(em);
  execute = (query) => {
    statements.push(compiled(query).text);
    return run(query);
  };
  reading = networkReadingOn(execute, () => em);
});
afterEach(() => {
  statements.length = 0;
});

describe('a list of rooms', () => {
  it('is walked page by page without gap or double, the total counted once asked', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await listRooms(reading, { home: '320612' }, { first: 90, after, total: true }, now);
      expect(page.total).toBe(315);
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next;
    } while (after);
    expect(new Set(seen).size).toBe(315);
    expect(statements).toHaveLength(4);
    expect(await listRooms(reading, { home: '320612' }, { first: 1 }, now)).toMatchObject({ total: null });
  });

  it.each([
    ['by kind', { kind: 'GRID_ROOM', home: '320371' }, 6],
    ['by layer', { layer: 'L5', home: '320612' }, 4],
    ['by area', { area: '320612104' }, 35],
    ['by part of the name', { search: ' 三余 ' }, 1],
    ['by a name nobody has', { search: '100%' }, 0],
    ['by a day before the network', { home: '320371', day: '2010-01-01' }, 0],
  ])('is narrowed %s', async (_how, filter, count) => {
    const page = await listRooms(reading, filter, { first: 100, total: true }, now);
    expect({ rows: page.rows.length, total: page.total }).toEqual({ rows: count, total: count });
  });

  it('refuses a page too large, a false cursor and an area that is no code', () => {
    expect(() => listRooms(reading, {}, { first: 101 }, now)).toThrow(
      expect.objectContaining({ code: 'PAGE_SIZE_OUT_OF_RANGE' }) as never,
    );
    const id = '019aa000-0000-7000-8000-000000000000';
    for (const after of ['x', 'a,b', `a,${id}`, 'a,b,c', `a,b,c,${id}`, '%E0%A4%A,b,c']) {
      expect(() => listRooms(reading, {}, { after }, now)).toThrow(
        expect.objectContaining({ code: 'CURSOR_MALFORMED' }) as never,
      );
    }
    expect(() => listRooms(reading, { area: '3206%' }, {}, now)).toThrow(
      expect.objectContaining({ code: 'DIVISION_MALFORMED' }) as never,
    );
  });
});

describe('other reads', () => {
  it('divisions go down the tree', async () => {
    expect((await reading.divisionsBelow(null, today)).map(({ code }) => code)).toEqual(['32']);
    expect(await reading.divisionsBelow('320612', today)).toHaveLength(17);
    expect(await reading.divisionsBelow('320612004008001', today)).toHaveLength(2);
    expect(await findDivision(reading, '320612104')).toEqual({
      code: '320612104',
      name: '三余镇',
      level: 'STREET',
      parentCode: '320612',
      validFrom: null,
      validTo: null,
      invented: false,
    });
    expect(await networkOn(execute).divisionStands('320612104', today)).toBe(true);
    expect(await networkOn(execute).divisionStands('999999', today)).toBe(false);
  });

  it('organisations are listed with their kind', async () => {
    const page = await listOrganisations(reading, { kind: 'ARBITRATION_COMMISSION' }, {});
    expect(page.rows.map(({ name, home }) => `${home} ${name}`)).toEqual([
      '3203 徐州市劳动人事争议仲裁委员会',
      '3206 南通市劳动人事争议仲裁委员会',
    ]);
  });

  it('figures are numbers of one place each', async () => {
    const figures = await reading.figures('320371');
    expect(figures).toContainEqual(
      expect.objectContaining({ code: 'MEDIATION_TEAMS', value: 86, atLeast: false, asOf: '2020-12-31' }),
    );
    expect(figures.every(({ divisionCode }) => divisionCode?.startsWith('320371'))).toBe(true);
    expect(await reading.figures(null)).toHaveLength(37);
  });
});

describe('an import', () => {
  it('reads a district whole and adds a mediator nobody knew, once', async () => {
    const network = networkOfHomeOn(execute, () => em);
    expect(await network.acceptingRooms('320612')).toHaveLength(313);
    expect((await network.divisionCodes('320612')).has('320612104230')).toBe(true);
    const before = await network.mediators('320612', today);
    const post = {
      id: '019aa000-0000-7000-8000-000000000001',
      personId: '019aa000-0000-7000-8000-000000000002',
      home: '320612',
      personName: '莫涛',
      roomId: stableId('room', 'committee-320612112002'),
      validFrom: '2022-01-01',
    };
    await network.addProvisional([post]);
    await network.addProvisional([post]);
    const added = (await network.mediators('320612', today)).filter(({ provisional }) => provisional);
    expect(added).toMatchObject([
      { personName: '莫涛', role: 'MEDIATOR', divisionCode: '320612112002', validFrom: '2022-01-01' },
    ]);
    expect(await network.mediators('320612', today)).toHaveLength(before.length + 1);
  });
});
