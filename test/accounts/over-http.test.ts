/** Over HTTP: tokens that die, the walk of a newcomer, the walk of a leaver, and what the lists show to whom. */
import { describe, expect, test } from '@jest/globals';
import { run } from '../../src/app/pipeline/command.js';
import { assignMediators } from '../../src/app/case/commands/mediation.js';
import { aKey, anAcceptedCase } from '../fixtures/acts.js';
import { roomId } from '../fixtures/app.js';
import { change } from './changes.js';
import { type Caller, PASSWORD, type Reply, type Json, useApi } from '../graphql/client.js';

const api = useApi();
const ADMIN = '关景行';
const HEAD = '解广田';
const ROOM = roomId('committee-320612104');
const TODAY = '2026-06-09';

const admin = (): Caller => api().as(ADMIN);
const administer = (name: string, input: object, fields = 'done') => change(admin(), name, input, fields);

async function personOf(name: string): Promise<Json> {
  const { data } = await admin().send(
    `query ($search: String!) { persons(search: $search) { nodes { id name accountId posts { id role openCases } } } }`,
    { search: name },
  );
  return data.persons.nodes.find((one: Json) => one.name === name);
}

/** A token of one's own, kept by the test. */
async function tokenOf(login: string, password = PASSWORD): Promise<string> {
  const signed = await change(api().stranger, 'signIn', { login, password }, 'tickets { accessToken }');
  return signed.tickets?.accessToken ?? signed.problem.code;
}
const withToken = (token: string, document: string): Promise<Reply> =>
  api().stranger.send(document, {}, { authorization: `Bearer ${token}` });
const codeOf = ({ errors }: Reply): unknown => errors[0]?.extensions['code'] ?? null;

describe('one and the same token', () => {
  test('opens nothing with a post any more from the day it ends', async () => {
    const personId = (await administer('addPerson', { home: '320612', name: '贝新员' }, 'personId')).personId;
    const made = await administer('createAccount', { personId, login: 'bei.xinyuan' }, 'link { token }');
    const { token: link } = made.link;
    await change(api().stranger, 'setPassword', { token: link, password: PASSWORD }, 'done');
    const post = {
      personId,
      roomId: ROOM,
      role: 'ROOM_HEAD',
      profession: 'OTHER',
      employment: 'PART_TIME',
      from: TODAY,
    };
    const { postId } = await administer('openPost', post, 'postId');
    const token = await tokenOf('bei.xinyuan');
    const question = `{ handoverPreview(personId: "${personId}") { postId } me { posts { id } } }`;
    const before = await withToken(token, question);
    expect(before.data.me.posts).toEqual([{ id: postId }]);
    expect((await administer('endPost', { postId, on: TODAY })).done).toBe(true);
    const after = await withToken(token, question);
    expect(codeOf(after)).toBe('NOT_PERMITTED');
    expect((await withToken(token, '{ me { posts { id } } }')).data.me.posts).toEqual([]);
  });

  test('is worth nothing once the account is disabled, the session revoked or the password reset', async () => {
    const { accountId } = await personOf('沙小雨');
    const deaths: [string, () => Promise<unknown>][] = [
      ['disabled', () => administer('disableAccount', { accountId })],
      ['revoked', () => administer('revokeSessions', { accountId })],
      ['reset', () => administer('resetPassword', { accountId }, 'link { token }')],
    ];
    for (const [how, die] of deaths) {
      await administer('enableAccount', { accountId });
      const token = await tokenOf('沙小雨');
      expect([how, codeOf(await withToken(token, '{ me { login } }'))]).toEqual([how, null]);
      await die();
      expect([how, codeOf(await withToken(token, '{ me { login } }'))]).toEqual([how, 'UNAUTHENTICATED']);
    }
  });

  test('is ended by its owner among the own sessions', async () => {
    const [here, lost] = [await tokenOf('宁亚琴'), await tokenOf('宁亚琴')];
    const { data } = await withToken(lost, '{ mySessions { id openedAt usedAt expiresAt } }');
    const newest = data.mySessions[0].id;
    const ended = await api().stranger.send(
      'mutation ($input: RevokeSessionInput!) { revokeSession(input: $input) { done } }',
      { input: { sessionId: newest } },
      { authorization: `Bearer ${here}` },
    );
    expect(ended.data.revokeSession).toEqual({ done: true });
    const alive = await Promise.all([here, lost].map((token) => withToken(token, '{ me { login } }')));
    expect(alive.map(codeOf).sort()).toEqual(['UNAUTHENTICATED', null].sort());
  });
});

test('a newcomer’s walk: added, invited, in with login and password of their own choice, and then a post', async () => {
  const { personId } = await administer('addPerson', { home: '320612', name: '贝来客' }, 'personId');
  const { link } = await administer('invite', { personId }, 'link { token expiresAt } accountId');
  const input = { token: link.token, login: 'bei.laike', password: PASSWORD };
  expect(await change(api().stranger, 'acceptInvitation', input, 'done login')).toMatchObject({ login: 'bei.laike' });
  expect((await change(api().stranger, 'acceptInvitation', input, 'done')).problem.code).toBe('LINK_INVALID');
  const post = { personId, roomId: ROOM, role: 'MEDIATOR', profession: 'LAWYER', employment: 'PART_TIME', from: TODAY };
  await administer('openPost', { ...post, caseloadCap: 5 });
  const { data } = await withToken(await tokenOf('bei.laike'), '{ me { name posts { role placeName deputises } } }');
  expect(data.me).toMatchObject({ name: '贝来客', posts: [{ role: 'MEDIATOR', deputises: null }] });
});

test('a leaver’s walk: preview, handed over, post ended, account shut, all in the log', async () => {
  const { app } = api();
  const head = await app.actor(HEAD, 'ROOM_HEAD');
  const person = await personOf('瞿永康');
  const [clerk, posts] = [await app.actor('宁亚琴'), (await app.actor('瞿永康', 'MEDIATOR')).posts];
  const out = posts.find((post) => post.roomId === ROOM)?.id ?? '';
  for (let i = 0; i < 2; i += 1) {
    const caseId = await anAcceptedCase(app, clerk);
    const location = { presider: out, others: [], chosenBy: 'ROOM' as const, recusalChecked: true };
    await run(assignMediators, app.runtime, head, {
      idempotencyKey: aKey(),
      caseId,
      expectedVersion: 3,
      ...location,
    });
  }
  const preview = `{ handoverPreview(personId: "${person.id}") {
    postId open presided successors { postId openCases cap } cases { caseId version } } }`;
  const locationOf = async (by: Caller) =>
    (await by.send(preview)).data.handoverPreview.find((s: Json) => s.postId === out);
  expect(await locationOf(admin())).toMatchObject({ open: 2, presided: 2, cases: null });
  expect((await administer('endPost', { postId: out, on: TODAY })).problem.code).toBe('POST_HAS_CASES');
  const location = await locationOf(api().as(HEAD));
  const cases = location.cases.map(({ caseId, version }: Json) => ({
    ...{ caseId, expectedVersion: version, in: location.successors[0].postId },
  }));
  const batch = { idempotencyKey: aKey(), out, recusalChecked: true, cases };
  const done = await change(api().as(HEAD), 'handOver', batch, 'cases { caseId problem { code } }');
  expect(done.cases.map((one: Json) => one.problem)).toEqual([null, null]);
  expect(await administer('endPost', { postId: out, on: TODAY })).toMatchObject({ done: true });
  await administer('disableAccount', { accountId: person.accountId });
  const { data } = await admin().send(
    '{ accountLog(first: 2) { nodes { action actorName actorRole personName facts { name value } } next } }',
  );
  expect(data.accountLog.nodes).toMatchObject([
    { action: 'disableAccount', actorName: ADMIN, actorRole: 'ADMINISTRATOR', personName: '瞿永康' },
    { action: 'endPost', personName: '瞿永康', facts: [{ name: 'on', value: TODAY }] },
  ]);
  expect(await tokenOf('瞿永康')).toBe('SIGN_IN_FAILED');
});

test('a deputy’s walk: named with dates, acts, and is ended', async () => {
  const headPost = (await api().app.actor(HEAD, 'ROOM_HEAD')).posts[0]?.id ?? '';
  const person = await personOf('储爱国');
  const dates = { from: TODAY, to: '2026-06-20' };
  const named = await change(
    api().as(HEAD),
    'nameDeputy',
    { postId: headPost, personId: person.id, ...dates },
    'postId',
  );
  const { data } = await withToken(await tokenOf('储爱国'), '{ me { posts { id role validTo deputises } } }');
  expect(data.me.posts).toContainEqual({ id: named.postId, role: 'ROOM_HEAD', validTo: dates.to, deputises: headPost });
  const ended = await change(api().as(HEAD), 'endDeputy', { postId: named.postId, on: TODAY }, 'done');
  expect(ended).toMatchObject({ done: true, problem: null });
});

describe('the lists of an office', () => {
  const QUESTIONS = {
    persons: '{ persons(first: 3) { nodes { name home } next total } }',
    accounts:
      '{ accounts(first: 3) { nodes { login home disabled hasPassword providerLinked sessions lastUsedAt } next total } }',
    accountLog: '{ accountLog(first: 3) { nodes { id home } next total } }',
    appointments: '{ appointments { id role personName } }',
  };

  test.each(Object.entries(QUESTIONS))(
    '%s show the administrator the own home, and are refused to a head',
    async (name, question) => {
      const { data, errors } = await admin().send(question);
      expect(errors).toEqual([]);
      for (const row of data[name].nodes ?? []) expect(row).toMatchObject({ home: '320612' });
      expect(codeOf(await api().as(HEAD).send(question))).toBe('NOT_PERMITTED');
    },
  );

  test('the log is open to the auditor of the home, accounts are not', async () => {
    const { data } = await api().as('侯慧敏').send(QUESTIONS.accountLog);
    expect(data.accountLog.nodes).toEqual([]);
    expect(codeOf(await api().as('侯慧敏').send(QUESTIONS.accounts))).toBe('NOT_PERMITTED');
  });

  test.each(['persons', 'accounts', 'accountLog'])(
    '%s turn their pages without losing or repeating a row',
    async (name) => {
      const seen: string[] = [];
      let after: string | null = null;
      let total = 0;
      do {
        const { data }: Reply = await admin().send(
          `query ($after: String) { ${name}(first: 7, after: $after) { nodes { id } next total } }`,
          { after },
        );
        seen.push(...data[name].nodes.map((row: Json) => row.id));
        ({ next: after, total } = data[name]);
      } while (after);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toHaveLength(total);
    },
  );

  test('sessions of others are for the administrator of their home', async () => {
    const { accountId } = await personOf('宁亚琴');
    const question = `{ accountSessions(accountId: "${accountId}") { id usedAt } }`;
    expect((await admin().send(question)).data.accountSessions.length).toBeGreaterThan(0);
    expect(codeOf(await api().as('白一鸣').send(question))).toBe('NOT_FOUND');
    expect(codeOf(await api().as(HEAD).send(question))).toBe('NOT_PERMITTED');
  });
});

test('a second administrator confirms over HTTP what the first proposes', async () => {
  const bureau = await api().app.db.asOwner<{ id: string }[]>(
    "select id from organisation where home = '320612' and kind = 'JUSTICE_BUREAU' order by id limit 1",
  );
  const at = { organisationId: bureau[0]?.id, profession: 'CIVIL_SERVANT', employment: 'FULL_TIME', from: TODAY };
  const added = async (name: string) => (await administer('addPerson', { home: '320612', name }, 'personId')).personId;
  const second = await personOf('应丽娟');
  await administer('openPost', { ...at, personId: second.id, role: 'ADMINISTRATOR' });
  const opened = await administer(
    'openPost',
    { ...at, personId: await added('贝审计'), role: 'AUDITOR' },
    'postId appointmentId',
  );
  expect(opened).toMatchObject({ postId: null, problem: null });
  const { data } = await api().as('应丽娟').send('{ appointments { id role personName proposedByName } }');
  expect(data.appointments).toEqual([
    { id: opened.appointmentId, role: 'AUDITOR', personName: '贝审计', proposedByName: ADMIN },
  ]);
  const confirm = (by: string) =>
    change(api().as(by), 'confirmAppointment', { appointmentId: opened.appointmentId }, 'postId');
  expect((await confirm(ADMIN)).problem).toEqual({
    code: 'FOUR_EYES',
    message: expect.stringContaining('另一位管理员'),
  });
  expect((await confirm('应丽娟')).postId).toEqual(expect.any(String));
});
