// Signing in and out, the network, the calendar and the word lists over the API.
import { expect, test } from '@jest/globals';
import { stableId } from '../../src/tools/seeds/stable-id.js';
import { type Caller, PASSWORD, type Json, useApi } from './client.js';
import { aKey, CLERK, HEAD, SANYU, SUPERVISOR } from './registrations.js';

const api = useApi();
const TICKETS = '{ tickets { accessToken refreshToken accessExpiresAt } problem { code message facts { name } } }';
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) ${TICKETS} }`;
const REFRESH = `mutation ($input: RefreshSessionInput!) { refreshSession(input: $input) ${TICKETS} }`;

async function signedIn(login: string, password = PASSWORD): Promise<Json> {
  return (await api().stranger.send(SIGN_IN, { input: { login, password } })).data.signIn;
}

test('a person signs in, sees who they are, refreshes once, signs out, and is a stranger again', async () => {
  const { tickets } = await signedIn(HEAD);
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const me = '{ me { name login home posts { role placeName divisionCode } } }';
  const known = await api().stranger.send(me, {}, bearer(tickets.accessToken));
  expect(known.data.me).toMatchObject({
    name: HEAD,
    home: '320612',
    posts: [{ role: 'ROOM_HEAD', divisionCode: '320612104' }],
  });
  const refreshed = (await api().stranger.send(REFRESH, { input: { refreshToken: tickets.refreshToken } })).data
    .refreshSession;
  expect(refreshed.problem).toBeNull();
  const fresh = bearer(refreshed.tickets.accessToken);
  expect(
    (await api().stranger.send('mutation { signOut { signedOut problem { code } } }', {}, fresh)).data.signOut
      .signedOut,
  ).toBe(true);
  const after = await api().stranger.send(me, {}, fresh);
  expect(after.errors[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  expect(after.errors[0]?.message).toBe('请先登录。');
  const spent = (await api().stranger.send(REFRESH, { input: { refreshToken: refreshed.tickets.refreshToken } })).data
    .refreshSession;
  expect(spent).toMatchObject({ tickets: null, problem: { code: 'SESSION_EXPIRED' } });
});

test('a wrong password is a problem that tells nothing, in the language asked for', async () => {
  const wrong = await signedIn(HEAD, 'wrong-wrong-wrong');
  const unknown = await signedIn('nobody', 'wrong-wrong-wrong');
  expect(wrong).toEqual(unknown);
  expect(wrong.problem).toMatchObject({ code: 'SIGN_IN_FAILED', message: '账号或密码不正确。' });
});

test('a token of nobody is a stranger’s', async () => {
  const { errors } = await api().stranger.send(
    '{ me { name } }',
    {},
    { authorization: 'Bearer x.y.z', 'accept-language': 'en' },
  );
  expect(errors).toMatchObject([{ message: 'Please sign in first.', extensions: { code: 'UNAUTHENTICATED' } }]);
});

test('divisions lead from the province down to a grid', async () => {
  const ask = async (below: string | null): Promise<Json[]> =>
    (
      await api()
        .as(CLERK)
        .send('query ($b: String) { divisions(below: $b) { code name level parentCode } }', { b: below })
    ).data.divisions;
  expect((await ask(null)).map(({ code }) => code)).toEqual(['32']);
  expect((await ask('3206')).map(({ name }) => name)).toEqual(['通州区']);
  const grids = await ask('320612104230');
  expect(grids).toMatchObject([{ code: '320612104230001', level: 'GRID', parentCode: '320612104230' }]);
  const { data } = await api()
    .as(CLERK)
    .send('{ division(code: "320612") { name } none: division(code: "99") { name } }');
  expect(data).toEqual({ division: { name: '通州区' }, none: null });
});

test('rooms with their posts and versions, organisations and published figures', async () => {
  const asked = `query ($id: UUID!) { room(id: $id) { name kind layer ledgerClass mayAccept versions { version } posts { personName role grade } }
    rooms(home: "320612", kind: UNION_ROOM) { nodes { name posts { personName } } total }
    organisations(home: "320612", kind: COURT) { nodes { name } next } publishedFigures(area: "320371") { code value atLeast source } }`;
  const { data, errors } = await api().as(CLERK).send(asked, { id: SANYU });
  expect(errors).toEqual([]);
  expect(data.room).toMatchObject({
    kind: 'TOWN_COMMITTEE',
    layer: 'L2',
    ledgerClass: 'PEOPLE',
    versions: [{ version: 1 }],
  });
  expect(data.room.posts).toContainEqual({ personName: HEAD, role: 'ROOM_HEAD', grade: 'SENIOR' });
  expect(data.rooms).toMatchObject({
    total: 1,
    nodes: [{ posts: expect.arrayContaining([{ personName: '麦德胜' }]) }],
  });
  expect(data.organisations.nodes[0].name).toContain('人民法院');
  expect(data.publishedFigures).toContainEqual(
    expect.objectContaining({ code: 'MEDIATION_TEAMS', value: 86, atLeast: false }),
  );
});

const EDIT = `mutation ($input: EditCalendarDayInput!) { editCalendarDay(input: $input) {
  year { year loaded days { day kind name } } problem { code field } } }`;

async function edited(caller: Caller, input: object): Promise<Json> {
  return (await caller.send(EDIT, { input: { idempotencyKey: aKey(), source: '国办发明电〔2027〕1号', ...input } }))
    .data.editCalendarDay;
}

test('a supervisor enters a day of next year, marks the year, takes the day out again; a clerk may not', async () => {
  const supervisor = api().as(SUPERVISOR);
  const day = { day: '2027-01-01', kind: 'OFF', name: '元旦' };
  expect(await edited(supervisor, day)).toEqual({ year: { year: 2027, loaded: false, days: [day] }, problem: null });
  expect((await edited(supervisor, { ...day, yearComplete: true })).year.loaded).toBe(true);
  expect((await edited(supervisor, { day: '2027-01-01' })).year.days).toEqual([]);
  expect(await edited(api().as(CLERK), day)).toEqual({ year: null, problem: { code: 'NOT_PERMITTED', field: null } });
  expect((await edited(supervisor, { ...day, source: ' ' })).problem).toEqual({
    code: 'TEXT_MISSING',
    field: 'source',
  });
  const key = aKey();
  expect((await edited(supervisor, { ...day, idempotencyKey: key })).problem).toBeNull();
  expect((await edited(supervisor, { ...day, idempotencyKey: key })).problem).toBeNull();
  expect((await edited(supervisor, { ...day, kind: 'WORK', idempotencyKey: key })).problem).toEqual({
    code: 'KEY_REUSED',
    field: 'idempotencyKey',
  });
  const { data } = await api()
    .as(CLERK)
    .send('{ calendar(year: 2027) { loaded days { kind } } none: calendar(year: 1950) { loaded source } }');
  expect(data).toEqual({ calendar: { loaded: true, days: [{ kind: 'OFF' }] }, none: { loaded: false, source: null } });
});

test('the word lists carry their marks', async () => {
  const { data } = await api()
    .as(CLERK)
    .send('{ taxonomies(names: ["DisputeType", "CaseStatus"]) { name terms { code zh en mark } } }');
  expect(data.taxonomies.map(({ name, terms }: Json) => [name, terms.length])).toEqual([
    ['DisputeType', 18],
    ['CaseStatus', 21],
  ]);
  expect(data.taxonomies[0].terms[0]).toEqual({
    code: 'MARRIAGE_FAMILY',
    zh: '婚姻家庭纠纷',
    en: 'Marriage and family',
    mark: 'W',
  });
});

test('posts keep their identifiers, so that a head can assign by them', async () => {
  const { data } = await api()
    .as(HEAD)
    .send('query ($id: UUID!) { room(id: $id) { posts { id personName role } } }', { id: SANYU });
  const mediator = data.room.posts.find(({ personName, role }: Json) => personName === '瞿永康' && role === 'MEDIATOR');
  expect(mediator.id).toBe(stableId('post', '320612:瞿永康:committee-320612104:MEDIATOR'));
});
