/** Reading the network: rooms on a day, posts, pages; each by one statement, counted on the app's own connection. */
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Execute, executorOf } from '../../../src/adapters/persistence/database/execute.js';
import { networkOn } from '../../../src/adapters/persistence/network/network.js';
import { networkReadingOn } from '../../../src/adapters/persistence/network/reading.js';
import { stableId } from '../../../src/tools/seeds/stable-id.js';
import type { NetworkReading } from '../../../src/app/network/port.js';
import { findRoom } from '../../../src/app/network/queries.js';
import { addWorkingDays } from '../../../src/domain/kernel/calendar.js';
import { compiled } from '../../harness/compiled.js';
import { useDatabase } from '../../harness/database.js';
import { SEEDED_NETWORK } from '../../harness/seeded-network.js';

const db = useDatabase(SEEDED_NETWORK);
const today = '2026-11-25';
const statements: string[] = [];
let execute: Execute;
let reading: NetworkReading;

beforeAll(async () => {
  const { em } = await db().orm();
  const run = executorOf(em.fork());
  execute = (query) => {
    statements.push(compiled(query).text);
    return run(query);
  };
  reading = networkReadingOn(execute, () => em);
});
afterEach(() => {
  statements.length = 0;
});

describe('a room on a day', () => {
  const town = stableId('room', 'committee-320612104');

  it('tells commands what they need, by one statement', async () => {
    expect(await networkOn(execute).room(town, today)).toEqual({
      id: town,
      versionId: stableId('room-version', 'committee-320612104@1'),
      organisationId: stableId('organisation', 'committee-320612104'),
      home: '320612',
      name: '三余镇人民调解委员会',
      kind: 'TOWN_COMMITTEE',
      layer: 'L2',
      ledgerClass: 'PEOPLE',
      divisionCode: '320612104',
      committeeRoomId: null,
      accepts: [],
      mayAccept: true,
      numberWord: '通三余',
      seriesKind: 'PEOPLE',
      validFrom: '2011-01-01',
      validTo: null,
      active: true,
    });
    expect(statements).toHaveLength(1);
  });

  it('is not active before its first day, and unknown ids find nothing', async () => {
    const network = networkOn(execute);
    expect(await network.room(town, '2010-12-31')).toMatchObject({ active: false });
    expect(await network.room('019aa000-0000-7000-8000-000000000000', today)).toBeNull();
    expect(await network.room('三余镇', today)).toBeNull();
  });

  it('is read in the version of that day', async () => {
    const studio = stableId('room', 'tz-studio');
    await db().asOwner("update room_version set valid_to = '2026-07-01' where room_id = $1", [studio]);
    await db().asOwner(
      `insert into room_version select gen_random_uuid(), room_id, 2, kind, 'L3', legal_character, ledger_class, name || '(新址)',
         name_en, '320612004', committee_room_id, '{MEDICAL}', may_accept, '2026-07-01', null from room_version where room_id = $1`,
      [studio],
    );
    const network = networkOn(execute);
    expect(await network.room(studio, '2026-06-30')).toMatchObject({
      layer: 'L2',
      divisionCode: '320612104',
      validTo: '2026-07-01',
      accepts: [],
    });
    expect(await network.room(studio, '2026-07-01')).toMatchObject({
      layer: 'L3',
      divisionCode: '320612004',
      active: true,
      accepts: ['MEDICAL'],
    });
    expect(await network.rooms([studio, town], today)).toHaveLength(2);
    const found = await findRoom(reading, studio);
    expect(found?.versions.map(({ version }) => version)).toEqual([2, 1]);
    expect(found?.room).toMatchObject({
      name: '瞿永康个人调解室(新址)',
      organisationName: '三余镇人民调解委员会',
      divisionName: '金新街道',
    });
  });
});

describe('posts', () => {
  it('of a person are those held on the day, each with its place', async () => {
    const person = stableId('person', '320371:邵文博');
    const network = networkOn(execute);
    expect(await network.posts(person, today)).toMatchObject([
      { role: 'MEDIATOR', divisionCode: '320371005', home: '320371', caseloadCap: 25, provisional: false },
      { role: 'MEDIATOR', divisionCode: '320371', employment: 'PART_TIME', caseloadCap: 10 },
    ]);
    expect(await network.posts(person, '2021-12-31')).toHaveLength(1);
    expect(statements).toHaveLength(2);
  });

  it('at an organisation have its area and no room', async () => {
    const [post] = await networkOn(execute).posts(stableId('person', '320612:申屠宏'), today);
    expect(post).toMatchObject({
      role: 'JUSTICE_SUPERVISOR',
      roomId: null,
      organisationId: stableId('organisation', 'justice-office-320612104'),
      divisionCode: '320612104',
      home: '320612',
    });
  });

  it('of a room are those who hold one there', async () => {
    const posts = await networkOn(execute).postsOfRoom(stableId('room', 'committee-320612104'), today);
    expect(posts.map(({ personName, role }) => `${personName} ${role}`).sort()).toEqual(
      ['储爱国 MEDIATOR', '宁亚琴 INTAKE_CLERK', '瞿永康 MEDIATOR', '解广田 ROOM_HEAD'].sort(),
    );
    const byId = await networkOn(execute).postsByIds(
      posts.map(({ id }) => id),
      today,
    );
    expect(byId).toHaveLength(4);
    expect(await reading.postsOfRooms([stableId('room', 'committee-320612104')], today)).toHaveLength(4);
  });
});

describe('the calendar of the database', () => {
  it('is read by one statement and reckons periods', async () => {
    const calendar = await networkOn(execute).calendar();
    expect(statements).toHaveLength(1);
    expect(addWorkingDays('2026-09-30', 5, calendar)).toBe('2026-10-13');
    expect([...calendar.years].sort()).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026]);
  });
});
