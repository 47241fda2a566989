/** What goes wrong is logged without what people typed and without keys. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { openLog } from '../../../src/adapters/http/logging.js';
import { SealBroken } from '../../../src/adapters/sealing/box.js';
import { refreshSession } from '../../../src/app/accounts/sign-in/refresh-session.js';
import { signIn } from '../../../src/app/accounts/sign-in/sign-in.js';
import { useDatabase } from '../../harness/database.js';
import { buildOffice, employ, type App, openApp, PASSWORD } from './app.js';

const db = useDatabase();
let app: App;

beforeAll(async () => {
  app = await openApp(db());
  await buildOffice(db());
  await employ(db(), app, 'secretive');
});

async function logged(work: () => Promise<unknown>): Promise<string> {
  const lines: string[] = [];
  const log = openLog('trace', { write: (line) => void lines.push(line) });
  await work().catch((error: unknown) => log.error({ error, err: error }, 'unexpected error'));
  return lines.join('');
}

describe('the log', () => {
  it('of a refused sign-in has neither login nor password', async () => {
    const lines = await logged(() => signIn({ login: 'secretive', password: 'falsches-wort' }, app));
    expect(lines).toContain('unexpected error');
    expect(lines).not.toMatch(/secretive|falsches|argon2/);
  });

  it('of a database that fails midway has neither login, password nor token', async () => {
    const { refreshToken } = await signIn({ login: 'secretive', password: PASSWORD }, app);
    await db().asOwner('alter table session rename to session_away');
    const lines =
      (await logged(() => signIn({ login: 'secretive', password: PASSWORD }, app))) +
      (await logged(() => refreshSession({ refreshToken }, app)));
    await db().asOwner('alter table session_away rename to session');
    expect(lines.match(/42P01/g)).toHaveLength(4);
    expect(lines).not.toMatch(/secretive|argon2/);
    for (const secret of [PASSWORD, ...refreshToken.split('.')]) expect(lines).not.toContain(secret);
  });

  it('of a value that does not open has its place and nothing of the value', async () => {
    const { key } = (await app.sealer.of('320612')).newCaseKey('c1');
    const sealed = key.seal('file', { name: '钱多多' });
    const lines = await logged(async () => key.open('event:1', sealed));
    expect(lines).toContain(SealBroken.name);
    expect(lines).not.toMatch(/钱多多/);
    expect(lines).not.toContain(sealed.toString('hex').slice(20, 40));
  });
});
