/** Signing in: who gets in, who does not, and what the answer gives away. */
import { inspect } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { authenticate } from '../../../src/app/accounts/sign-in/authenticate.js';
import { createAccount } from '../../../src/app/accounts/sign-in/create-account.js';
import { LOCK_OUT, signIn } from '../../../src/app/accounts/sign-in/sign-in.js';
import { RuleBroken } from '../../../src/domain/kernel/rule-broken.js';
import { useDatabase } from '../../harness/database.js';
import { buildOffice, employ, type App, openApp, PASSWORD } from './app.js';

const db = useDatabase();
let app: App;

beforeAll(async () => {
  app = await openApp(db());
  await buildOffice(db());
});

const problemOf = (work: Promise<unknown>): Promise<RuleBroken> =>
  work.then(
    () => Promise.reject(new Error('nothing was refused')),
    (error) => (error instanceof RuleBroken ? error : Promise.reject(error)),
  );
const attempt = (login: string, password: string) => signIn({ login, password }, app);
const failure = async (login: string, password = 'not this one') => (await problemOf(attempt(login, password))).code;

describe('with the right password', () => {
  it('lets a person in and knows who they are', async () => {
    const personId = await employ(db(), app, 'wang');
    const { accessToken } = await attempt('wang', PASSWORD);
    expect(await authenticate(`Bearer ${accessToken}`, app)).toMatchObject({
      personId,
      login: 'wang',
      name: '王调解',
    });
  });

  it('takes the login however it is typed', async () => {
    await employ(db(), app, 'li.ming');
    await expect(attempt(' ＬＩ.Ming ', PASSWORD)).resolves.toBeDefined();
  });

  it('takes a password typed with another form of the same letters', async () => {
    const personId = await employ(db(), app, 'accents');
    await createAccount({ login: 'accents2', personId, password: 'caf\u00e9 de la paix' }, app);
    await expect(attempt('accents2', 'cafe\u0301 de la paix')).resolves.toBeDefined();
  });
});

describe('without it', () => {
  it('gives one answer for a wrong password, an unknown login and a disabled account', async () => {
    await employ(db(), app, 'gone');
    await db().asOwner(`update account set disabled_at = now() where login = 'gone'`);
    await employ(db(), app, 'here');
    const problems = [
      await problemOf(attempt('here', 'wrong')),
      await problemOf(attempt('nobody', 'wrong')),
      await problemOf(attempt('gone', PASSWORD)),
    ];
    for (const problem of problems) {
      expect(problem).toMatchObject({ code: 'SIGN_IN_FAILED', field: null, facts: {} });
    }
  });

  it('takes about as long for an unknown login as for a wrong password', async () => {
    await employ(db(), app, 'timed');
    const took = async (login: string) => {
      const from = performance.now();
      await app.passwords.verify((await app.accounts.byLogin(login))?.passwordHash ?? null, 'wrong');
      return performance.now() - from;
    };
    /** A busy machine may upset a round or two; a difference in the work upsets them all. */
    const round = async (): Promise<number> => {
      const [known, unknown]: number[][] = [[], []];
      for (let i = 0; i < 8; i += 1) {
        known!.push(await took('timed'));
        unknown!.push(await took('untimed'));
      }
      return Math.min(...unknown!) / Math.min(...known!);
    };
    const ratios: number[] = [];
    for (let i = 0; i < 5; i += 1) ratios.push(await round());
    const median = ratios.sort((a, b) => a - b)[2];
    expect(median).toBeGreaterThan(0.4);
    expect(median).toBeLessThan(2.5);
  });

  it('never repeats a password, a login or a hash in what it throws', async () => {
    const thrown = await problemOf(attempt('wang', 'geheim-geheim'));
    expect(inspect(thrown, { depth: 9 })).not.toMatch(/geheim|wang|argon2/);
  });
});

describe('the lock-out', () => {
  const failTimes = async (login: string, times: number) => {
    for (let i = 0; i < times; i += 1) await failure(login);
  };

  it('locks at the fifth failure and says until when', async () => {
    await employ(db(), app, 'locked');
    await failTimes('locked', 4);
    const problem = await problemOf(attempt('locked', 'wrong'));
    expect(problem.code).toBe('SIGN_IN_LOCKED');
    expect(problem.facts).toEqual({ until: new Date(app.now().getTime() + 60_000).toISOString() });
  });

  it('keeps even the right password out while it lasts, and no longer', async () => {
    await employ(db(), app, 'patient');
    await failTimes('patient', 5);
    app.wait(59);
    expect(await failure('patient', PASSWORD)).toBe('SIGN_IN_LOCKED');
    app.wait(1);
    await expect(attempt('patient', PASSWORD)).resolves.toBeDefined();
  });

  it('doubles with each further failure, up to a quarter of an hour', async () => {
    await employ(db(), app, 'stubborn');
    await failTimes('stubborn', 4);
    const minutes = [];
    for (let i = 0; i < 6; i += 1) {
      const { facts } = await problemOf(attempt('stubborn', 'wrong'));
      const seconds = (new Date(String(facts.until)).getTime() - app.now().getTime()) / 1000;
      minutes.push(seconds / 60);
      app.wait(seconds);
    }
    expect(minutes).toEqual([1, 2, 4, 8, 15, 15]);
  });

  it('starts anew after a success and after a quiet day', async () => {
    await employ(db(), app, 'forgetful');
    await failTimes('forgetful', 4);
    await attempt('forgetful', PASSWORD);
    await failTimes('forgetful', 4);
    app.wait(86_401);
    expect(await failure('forgetful')).toBe('SIGN_IN_FAILED');
  });

  it('does not tell which logins exist: an unknown one is locked the same way', async () => {
    await failTimes('phantom', 4);
    expect(await failure('phantom')).toBe('SIGN_IN_LOCKED');
  });

  it('counts guesses sent at once, and lets none through after the lock, right or wrong', async () => {
    await employ(db(), app, 'stormed');
    await failTimes('stormed', 4);
    const verify = async (stored: string | null, password: string) => {
      const fits = await app.passwords.verify(stored, password);
      await app.failures.count(app.sealer.loginHash('stormed'), app.now(), LOCK_OUT);
      return fits;
    };
    const storm = { ...app, passwords: { ...app.passwords, verify } };
    expect((await problemOf(signIn({ login: 'stormed', password: PASSWORD }, storm))).code).toBe('SIGN_IN_LOCKED');
    const sessions = await db().asOwner(
      `select 1 from session s join account a on a.id = s.account_id where login = 'stormed'`,
    );
    expect(sessions).toEqual([]);
  });

  it('counts every one of twenty failures at once up to the lock', async () => {
    const codes = await Promise.all(Array.from({ length: 20 }, () => failure('crowd')));
    expect(codes.filter((code) => code === 'SIGN_IN_FAILED')).toHaveLength(4);
  });

  it('does not grow while it lasts: trying on keeps the owner out no longer', async () => {
    await Promise.all(Array.from({ length: 20 }, () => failure('hammered')));
    app.wait(60);
    const { facts } = await problemOf(attempt('hammered', 'wrong'));
    expect(facts).toEqual({ until: new Date(app.now().getTime() + 120_000).toISOString() });
  });

  it('keeps no login as typed', async () => {
    await failure('320612199001011234');
    const rows = await db().asOwner(`select f::text as text from sign_in_failure f`);
    expect(JSON.stringify(rows)).not.toContain('320612199001011234');
  });
});
