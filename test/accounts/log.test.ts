/** The log of administrative acts cannot be changed by the server that writes it. */
import { expect, test } from '@jest/globals';
import { useDatabase } from '../harness/database.js';

const db = useDatabase();

test('the app may write the log and neither change nor erase it; the owner is refused as well', async () => {
  for (const statement of ["update account_log set action = 'x'", 'delete from account_log']) {
    await expect(db().asApp(statement)).rejects.toThrow('permission denied');
  }
  await db().asOwner(`
    insert into person (id, home, name) values ('00000000-0000-7000-8000-0000000000c1', '320612', '王管理');
    insert into account_log (id, at, home, action, actor_person)
      values ('00000000-0000-7000-8000-0000000000d1', now(), '320612', 'invite', '00000000-0000-7000-8000-0000000000c1')`);
  for (const statement of ["update account_log set action = 'x'", 'delete from account_log', 'truncate account_log']) {
    await expect(db().asOwner(statement)).rejects.toThrow('append only');
  }
});
