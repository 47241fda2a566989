/** On a foreign database without the demo nobody can sign in until admin:create has run. */
import { expect, it } from '@jest/globals';
import { openLog } from '../../../src/adapters/http/logging.js';
import { readConfig } from '../../../src/config/config.js';
import { makeAdministrator } from '../../../src/wiring/make-administrator.js';
import { useDatabase } from '../../harness/database.js';
import { PASSWORD } from './app.js';
import { Readable, Writable } from 'node:stream';

const db = useDatabase();

it('a foreign database gets its first administrator, and the divisions that needs', async () => {
  const config = readConfig({ DATABASE_URL: db().appUrl, DATABASE_OWNER_URL: db().ownerUrl });
  const terminal = {
    input: Readable.from([PASSWORD]),
    output: new Writable({ write: (_text, _encoding, done) => done() }),
  };
  const args = ['--login', 'zhao', '--name', '赵管理', '--home', '320612'];
  expect(await db().asApp('select login from account')).toEqual([]);
  expect(await makeAdministrator(config, args, openLog('silent'), terminal)).toBe(0);
  expect(
    await db().asApp(
      'select a.login, o.name from account a join post on post.person_id = a.person_id join organisation o on o.id = organisation_id',
    ),
  ).toEqual([{ login: 'zhao', name: '南通市通州区司法局' }]);
});
