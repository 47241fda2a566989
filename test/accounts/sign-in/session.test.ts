/** Sessions and tokens: how long they are good, what ends them, and what they never carry. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { openAccessTokens } from '../../../src/adapters/identity/access-tokens.js';
import { authenticate } from '../../../src/app/accounts/sign-in/authenticate.js';
import { refreshSession } from '../../../src/app/accounts/sign-in/refresh-session.js';
import { signIn } from '../../../src/app/accounts/sign-in/sign-in.js';
import { signOut } from '../../../src/app/accounts/sign-in/sign-out.js';
import type { Tickets } from '../../../src/app/accounts/sign-in/tickets.js';
import { useDatabase } from '../../harness/database.js';
import { appoint, buildOffice, employ, type App, openApp, PASSWORD } from './app.js';

const db = useDatabase();
let app: App;

beforeAll(async () => {
  app = await openApp(db());
  await buildOffice(db());
});

const come = async (login: string): Promise<{ personId: string; tickets: Tickets }> => {
  const personId = await employ(db(), app, login);
  return { personId, tickets: await signIn({ login, password: PASSWORD }, app) };
};
const who = (accessToken: string) => authenticate(`Bearer ${accessToken}`, app);
const refresh = ({ refreshToken }: Pick<Tickets, 'refreshToken'>) => refreshSession({ refreshToken }, app);

describe('an access token', () => {
  it('is good for a quarter of an hour', async () => {
    const { tickets } = await come('quarter');
    app.wait(899);
    expect(await who(tickets.accessToken)).not.toBeNull();
    app.wait(1);
    expect(await who(tickets.accessToken)).toBeNull();
  });

  it('names account, person and session, and no role or name', async () => {
    const { personId, tickets } = await come('claims');
    await appoint(db(), { personId, role: 'ROOM_HEAD' });
    const claims = JSON.parse(Buffer.from(tickets.accessToken.split('.')[1] ?? '', 'base64url').toString());
    expect(Object.keys(claims).sort()).toEqual(['aud', 'exp', 'iat', 'iss', 'pid', 'sid', 'sub']);
  });

  it.each([
    ['another system', async () => openAccessTokens([Buffer.alloc(32, 9)])],
    [
      'another key under our key id',
      async () => {
        const ours = JSON.parse(
          Buffer.from((await come('kid')).tickets.accessToken.split('.')[0] ?? '', 'base64url').toString(),
        );
        const forged = openAccessTokens([Buffer.alloc(32, 9)]);
        return {
          ...forged,
          issue: async (...args: Parameters<typeof forged.issue>) => {
            const [, ...rest] = (await forged.issue(...args)).split('.');
            return [Buffer.from(JSON.stringify(ours)).toString('base64url'), ...rest].join('.');
          },
        };
      },
    ],
  ])('is refused when signed by %s', async (_whom, forger) => {
    const { tickets } = await come(`victim-${_whom.length}`);
    const known = await who(tickets.accessToken);
    if (!known) throw new Error('not signed in');
    const soon = new Date(app.now().getTime() + 60_000);
    expect(await who(await (await forger()).issue(known, app.now(), soon))).toBeNull();
  });

  it('is refused when altered, unsigned or no token at all', async () => {
    const { accessToken } = (await come('altered')).tickets;
    const [head = '', body = '', signature = ''] = accessToken.split('.');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    for (const token of [`${head}.${body}x.${signature}`, `${none}.${body}.`, head, 'x', '']) {
      expect(await who(token)).toBeNull();
    }
    expect(await authenticate(undefined, app)).toBeNull();
    expect(await authenticate(`Basic ${accessToken}`, app)).toBeNull();
  });

  it('signed by the former key is good as long as that key is listed', async () => {
    const [former, next] = [Buffer.alloc(32, 2), Buffer.alloc(32, 3)];
    const claims = { accountId: 'a', sessionId: 's', personId: 'p' };
    const token = await openAccessTokens([former]).issue(claims, app.now(), new Date(app.now().getTime() + 60_000));
    expect(await openAccessTokens([next, former]).read(token, app.now())).toEqual(claims);
    expect(await openAccessTokens([next]).read(token, app.now())).toBeNull();
  });
});

describe('the posts behind a token', () => {
  it('are those of today, with place and home', async () => {
    const { personId, tickets } = await come('posted');
    await appoint(db(), { personId, role: 'MEDIATOR', from: '2026-01-01' });
    await appoint(db(), { personId, role: 'JUSTICE_SUPERVISOR', at: 'organisation', from: '2026-01-02' });
    expect((await who(tickets.accessToken))?.posts).toMatchObject([
      { role: 'MEDIATOR', placeName: '通州区调委会', home: '320612', divisionCode: '320612' },
      { role: 'JUSTICE_SUPERVISOR', roomId: null, placeName: '通州区司法局', placeNameEn: 'Tongzhou Justice Bureau' },
    ]);
  });

  it('are gone the day they end, under the same token', async () => {
    const { personId, tickets } = await come('leaver');
    const today = app.now().toISOString().slice(0, 10);
    const post = await appoint(db(), { personId, role: 'MEDIATOR' });
    expect((await who(tickets.accessToken))?.posts).toHaveLength(1);
    await db().asOwner('update post set valid_to = $2 where id = $1', [post, today]);
    expect((await who(tickets.accessToken))?.posts).toEqual([]);
  });

  it('do not count before they begin', async () => {
    const { personId, tickets } = await come('newcomer');
    await appoint(db(), { personId, role: 'MEDIATOR', from: '2027-01-01' });
    expect((await who(tickets.accessToken))?.posts).toEqual([]);
  });

  it('do not count where the room has ended', async () => {
    const { personId, tickets } = await come('homeless');
    await appoint(db(), { personId, role: 'MEDIATOR' });
    await db().asOwner(`update room_version set valid_to = '2025-01-01'`);
    expect((await who(tickets.accessToken))?.posts).toEqual([]);
    await db().asOwner('update room_version set valid_to = null');
  });
});

describe('a refresh token', () => {
  it('is good for one new pair, which is good in turn', async () => {
    const { tickets } = await come('rotates');
    app.wait(3600);
    const second = await refresh(tickets);
    expect(await who(second.accessToken)).toMatchObject({ login: 'rotates' });
    await expect(refresh(second)).resolves.toBeDefined();
  });

  it('lives for thirty days without use', async () => {
    const { tickets } = await come('sleeper');
    app.wait(30 * 86_400);
    await expect(refresh(tickets)).rejects.toThrow('SESSION_EXPIRED');
  });

  it('shown again later ends the whole session, the access token included', async () => {
    const { tickets } = await come('robbed');
    const second = await refresh(tickets);
    app.wait(11);
    await expect(refresh(tickets)).rejects.toThrow('SESSION_EXPIRED');
    await expect(refresh(second)).rejects.toThrow('SESSION_EXPIRED');
    expect(await who(second.accessToken)).toBeNull();
  });

  it('from further back ends the session at once', async () => {
    const { tickets } = await come('old');
    const third = await refresh(await refresh(tickets));
    await expect(refresh(tickets)).rejects.toThrow('SESSION_EXPIRED');
    expect(await who(third.accessToken)).toBeNull();
  });

  it('used by two tabs at once serves one of them and harms neither', async () => {
    const { tickets } = await come('two-tabs');
    const both = await Promise.allSettled([refresh(tickets), refresh(tickets)]);
    const won = both.filter((one) => one.status === 'fulfilled');
    expect(won).toHaveLength(1);
    expect(await who(won[0]?.value.accessToken ?? '')).not.toBeNull();
  });

  it('of another session, or of no form, ends nothing', async () => {
    const { tickets } = await come('bystander');
    for (const refreshToken of ['', 'x.y', `${crypto.randomUUID()}.${'a'.repeat(43)}`, "' or 1=1 --"]) {
      await expect(refresh({ refreshToken })).rejects.toThrow('SESSION_EXPIRED');
    }
    expect(await who(tickets.accessToken)).not.toBeNull();
  });

  it('is not in the database, nor is the one before', async () => {
    const { tickets } = await come('dumped');
    const second = await refresh(tickets);
    const dump = JSON.stringify(await db().asOwner('select s::text as text from session s'));
    for (const { refreshToken } of [tickets, second]) {
      const secret = refreshToken.split('.')[1] ?? '';
      expect(dump).not.toContain(secret);
      expect(dump).not.toContain(Buffer.from(secret).toString('hex'));
    }
  });
});

describe('a session', () => {
  it('is over at sign-out: neither token is good any more, and others of the person stay', async () => {
    const { tickets } = await come('leaving');
    const elsewhere = await signIn({ login: 'leaving', password: PASSWORD }, app);
    const here = await who(tickets.accessToken);
    if (!here) throw new Error('not signed in');
    await signOut(here, app);
    await signOut(here, app);
    expect(await who(tickets.accessToken)).toBeNull();
    await expect(refresh(tickets)).rejects.toThrow('SESSION_EXPIRED');
    expect(await who(elsewhere.accessToken)).not.toBeNull();
  });

  it('is over for a disabled account', async () => {
    const { tickets } = await come('disabled');
    await db().asOwner(`update account set disabled_at = now() where login = 'disabled'`);
    expect(await who(tickets.accessToken)).toBeNull();
    await expect(refresh(tickets)).rejects.toThrow('SESSION_EXPIRED');
  });

  it('is read with account, person and posts by one statement', async () => {
    const { tickets } = await come('counted');
    const before = app.statements.length;
    await who(tickets.accessToken);
    expect(app.statements.length - before).toBe(1);
  });

  it('that has run out is cleared away at the next sign-in; one in force cannot be deleted', async () => {
    await come('tidy');
    await db().asOwner(
      `update session set expires_at = '2020-01-01' from account a where a.id = account_id and login = 'tidy'`,
    );
    await signIn({ login: 'tidy', password: PASSWORD }, app);
    const left = await db().asApp(`select 1 from session s join account a on a.id = s.account_id where login = 'tidy'`);
    expect(left).toHaveLength(1);
    await db().asOwner(`update session set expires_at = now() + interval '1 day'`);
    await expect(db().asApp('delete from session')).rejects.toThrow('revoked, not deleted');
  });
});
