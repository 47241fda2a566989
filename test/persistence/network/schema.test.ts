/** What the tables of the network refuse, and that their word lists are the domain's. */
import { describe, expect, it } from '@jest/globals';
import { ROLES } from '../../../src/domain/kernel/actor.js';
import { DISPUTE_TYPES } from '../../../src/domain/taxonomy/dispute-type.js';
import { HOST_KINDS } from '../../../src/domain/taxonomy/host-kind.js';
import { LAYERS, LEDGER_CLASSES } from '../../../src/domain/taxonomy/layer.js';
import { EMPLOYMENTS, GRADES, PROFESSIONS } from '../../../src/domain/taxonomy/role.js';
import { ROOM_KINDS } from '../../../src/domain/taxonomy/room-kind.js';
import { useDatabase } from '../../harness/database.js';

const db = useDatabase();

/** The codes that a column's own check allows. */
async function allowed(table: string, column: string): Promise<string[]> {
  const [row] = await db().asOwner<{ definition: string }[]>(
    'select pg_get_constraintdef(oid) as definition from pg_constraint where conname = $1',
    [`${table}_${column}_check`],
  );
  return [...(row?.definition.matchAll(/'([A-Z0-9_]+)'::text/g) ?? [])].map(([, code]) => code as string);
}

describe('the word lists of the tables', () => {
  const codes = (terms: readonly { code: string }[]) => terms.map(({ code }) => code);

  it.each([
    ['room_version', 'kind', codes(ROOM_KINDS)],
    ['room_version', 'layer', codes(LAYERS)],
    ['room_version', 'ledger_class', codes(LEDGER_CLASSES)],
    ['room_version', 'accepts', codes(DISPUTE_TYPES)],
    ['organisation', 'host_kind', codes(HOST_KINDS)],
    ['post', 'role', ROLES.filter((role) => role !== 'SYSTEM' && role !== 'PARTY')],
    ['post', 'profession', codes(PROFESSIONS)],
    ['post', 'grade', codes(GRADES)],
    ['post', 'employment', codes(EMPLOYMENTS)],
  ])('%s.%s allows what the domain knows', async (table, column, expected) => {
    expect((await allowed(table, column)).sort()).toEqual([...expected].sort());
  });
});

describe('the tables of the network', () => {
  const refused = (sql: string, reason: string | RegExp) => expect(db().asOwner(sql)).rejects.toThrow(reason);

  it('refuse a division outside its parent', async () => {
    await db().asOwner("insert into division (code, name, level) values ('32', '江苏省', 'PROVINCE')");
    await refused(
      "insert into division (code, name, level, parent_code) values ('3301', '杭州市', 'CITY', '32')",
      'division_check',
    );
    await refused("insert into division (code, name, level) values ('3203', '徐州市', 'CITY')", 'division_check');
  });

  it('let the app read everything and change only calendar, persons and posts', async () => {
    const rows = await db().asOwner<{ table: string; rights: string }[]>(
      `select c.relname as table, string_agg(a.privilege_type, ' ' order by a.privilege_type) as rights
       from pg_class c, aclexplode(c.relacl) a join pg_roles r on r.oid = a.grantee
       where r.rolname = 'fengqiao_app' and c.relname = any($1) group by 1 order by 1`,
      [
        [
          'division',
          'calendar_year',
          'calendar_day',
          'organisation',
          'room',
          'room_version',
          'person',
          'post',
          'published_figure',
        ],
      ],
    );
    const rights = Object.fromEntries(rows.map((row) => [row.table, row.rights]));
    expect(rights).toEqual({
      calendar_day: 'DELETE INSERT SELECT UPDATE',
      calendar_year: 'DELETE INSERT SELECT UPDATE',
      division: 'SELECT',
      organisation: 'SELECT',
      person: 'INSERT SELECT UPDATE',
      post: 'INSERT SELECT UPDATE',
      published_figure: 'SELECT',
      room: 'SELECT',
      room_version: 'SELECT',
    });
  });

  it('say what they are', async () => {
    const bare = await db().asOwner(
      `select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
       and relname = any('{division,calendar_year,calendar_day,organisation,room,room_version,person,post,published_figure}')
       and obj_description(oid) is null`,
    );
    expect(bare).toEqual([]);
  });
});
