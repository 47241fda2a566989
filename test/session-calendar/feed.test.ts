/** The feed of one's own sessions: behind a secret, revocable link, in the reader's scope, with nobody's name in it. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { calendarRoutes } from '../../src/adapters/http/calendar-routes.js';
import { openLog } from '../../src/adapters/http/logging.js';
import { serveHttp } from '../../src/adapters/http/server.js';
import { openThrottle } from '../../src/adapters/http/throttle.js';
import { run } from '../../src/app/pipeline/command.js';
import { cancelSession, rescheduleSession, scheduleSession } from '../../src/app/case/commands/mediation.js';
import type { Actor } from '../../src/domain/kernel/actor.js';
import { aKey, anAcceptedCase, fileOf } from '../fixtures/acts.js';
import { NOON, type TestApp } from '../fixtures/app.js';
import { type Json, useApi } from '../graphql/client.js';
import { assigned, sessionHeld, versionOf } from '../persistence/case/reading-app.js';
import { type Component, parsed, valuesOf } from './parsed.js';

const api = useApi();
const MEDIATOR = '瞿永康';
const OTHER = '储爱国';
const HEAD = '解广田';
const ELSEWHERE = '尤国梁';
let app: TestApp;
let mediator: Actor;
let caseId: string;
let sessionId: string;

const MAKE = `mutation ($input: MakeCalendarLinkInput!) { makeCalendarLink(input: $input) { path url problem { code } } }`;
async function link(name: string, idempotencyKey = aKey()): Promise<Json> {
  const { data } = await api().as(name).send(MAKE, { input: { idempotencyKey } });
  return data.makeCalendarLink;
}
const REVOKE = `mutation ($input: RevokeCalendarLinkInput!) { revokeCalendarLink(input: $input) { done } }`;
const revoked = (name: string) =>
  api()
    .as(name)
    .send(REVOKE, { input: { idempotencyKey: aKey() } });
const fetched = (path: string) => fetch(`${api().url}${path}`);
async function read(path: string): Promise<Component> {
  const answer = await fetched(path);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  return parsed(await answer.text());
}

beforeAll(async () => {
  app = api().app;
  app.clock.at = NOON;
  const head = await app.actor(HEAD, 'ROOM_HEAD');
  mediator = await app.actor(MEDIATOR);
  caseId = await anAcceptedCase(app, await app.actor('宁亚琴'));
  await assigned(app, head, caseId, mediator);
  await sessionHeld(app, mediator, caseId);
  const { state: _, ...seen } = await versionOf(app, caseId);
  const startsAt = new Date('2026-06-18T02:00:00Z');
  await run(scheduleSession, app.runtime, mediator, { ...seen, kind: 'JOINT', startsAt, place: '缪望舒家' });
  sessionId = (await fileOf(app, caseId)).state.sessions.at(-1)?.id ?? '';
});

describe('the calendar of one’s own sessions', () => {
  test('has the sessions of the cases that one mediates, by number and room, and no name or text of anybody', async () => {
    const { path } = await link(MEDIATOR);
    expect(path).toMatch(/^\/calendar\/[\w-]{43}\.ics$/);
    const text = await (await fetched(path)).text();
    const calendar = parsed(text);
    expect(valuesOf(calendar, 'STATUS')).toEqual(['CONFIRMED', 'CONFIRMED']);
    expect(valuesOf(calendar, 'UID')[1]).toBe(`session-${sessionId}@fengqiao`);
    expect(valuesOf(calendar, 'SUMMARY')[1]).toMatch(/^调解会 Mediation session （2026）.+人调字第\d+号$/u);
    expect(JSON.stringify(calendar)).not.toMatch(/闻人听雨|缪望舒|排水|瞿永康|1380000/u);
  });

  test('follows the session: another time, then crossed out, under one identifier and a rising sequence', async () => {
    const { path } = await link(MEDIATOR);
    const before = await read(path);
    const startsAt = new Date('2026-06-19T02:00:00Z');
    const { state: _, ...seen } = await versionOf(app, caseId);
    await run(rescheduleSession, app.runtime, mediator, { ...seen, sessionId, startsAt });
    const moved = await read(path);
    const { state: __, ...again } = await versionOf(app, caseId);
    await run(cancelSession, app.runtime, mediator, { ...again, sessionId, reason: '一方出差' });
    const cancelled = await read(path);
    const all = [before, moved, cancelled];
    expect(all.map((one) => valuesOf(one, 'DTSTART')[1])).toEqual([
      '20260618T020000Z',
      '20260619T020000Z',
      '20260619T020000Z',
    ]);
    expect(all.map((one) => valuesOf(one, 'STATUS')[1])).toEqual(['CONFIRMED', 'CONFIRMED', 'CANCELLED']);
    expect(new Set(all.map((one) => valuesOf(one, 'UID')[1])).size).toBe(1);
    const rising = all.map((one) => Number(valuesOf(one, 'SEQUENCE')[1]));
    expect([...new Set(rising)].sort((a, b) => a - b)).toEqual(rising);
  });

  test('is that of the head for all cases of the room, and has nothing for who mediates other cases or sits elsewhere', async () => {
    const events = async (name: string) => (await read((await link(name)).path)).components.length;
    expect([await events(HEAD), await events(OTHER), await events(ELSEWHERE)]).toEqual([2, 0, 0]);
  });

  test('is not found behind a made-up, replaced or revoked link, or one of a disabled account, all alike', async () => {
    const former = (await link(HEAD)).path;
    const { path, url } = await link(HEAD);
    expect(url).toBe(`https://fengqiao.example${path}`);
    expect((await fetched(path)).status).toBe(200);
    const answers: [number, string][] = [];
    const ask = async (one: string) => {
      const answer = await fetched(one);
      answers.push([answer.status, (await answer.text()).replace(/"requestId":"[^"]*"/, '')]);
    };
    await ask(`/calendar/${'x'.repeat(43)}.ics`);
    await ask('/calendar/x');
    await ask(former);
    await revoked(HEAD);
    await ask(path);
    const other = (await link(OTHER)).path;
    await app.db.asOwner('update account set disabled_at = now() where login = $1', [OTHER]);
    await ask(other);
    await app.db.asOwner('update account set disabled_at = null where login = $1', [OTHER]);
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(answers[0]?.[0]).toBe(404);
  });

  test('is shown once: a key sent again says so, and the database and the log keep no secret', async () => {
    const key = aKey();
    const { path } = await link(ELSEWHERE, key);
    expect(await link(ELSEWHERE, key)).toEqual({ path: null, url: null, problem: { code: 'LINK_SHOWN_ONCE' } });
    await read(path);
    const secret = path.slice('/calendar/'.length, -'.ics'.length);
    const [kept] = await app.db.asOwner<{ all: string }[]>(
      `select (select json_agg(c) from calendar_link c)::text || (select json_agg(r) from receipt r)::text
         || (select json_agg(a) from account_log a)::text as all`,
    );
    expect(kept?.all).not.toContain(secret);
    expect(api().lines.join('\n')).not.toContain(secret);
  });

  test('is counted with every other request of an address, so that nobody tries secrets out', async () => {
    const throttle = openThrottle({ person: 0, address: 3, signIn: 0 });
    const readiness = async () => ({ database: true, migrated: true });
    const log = openLog('silent');
    const routes = [calendarRoutes(async () => null)];
    const http = await serveHttp({ host: '127.0.0.1', port: 0, bodyLimit: 1_000, log, readiness, throttle, routes });
    const statuses: number[] = [];
    for (let n = 0; n < 5; n += 1)
      statuses.push((await fetch(`${http.url}/calendar/${'x'.repeat(42)}${n}.ics`)).status);
    await http.close();
    expect(statuses).toEqual([404, 404, 404, 429, 429]);
  });

  test('says when it was made and last read, and its making and revoking are in the log of accounts', async () => {
    const mine = async () =>
      (await api().as(ELSEWHERE).send('{ myCalendarLink { madeAt readAt } }')).data.myCalendarLink;
    const { path } = await link(ELSEWHERE);
    expect(await mine()).toEqual({ madeAt: NOON.toISOString(), readAt: null });
    await read(path);
    expect((await mine()).readAt).toBe('2026-06-09T04:00:00.000Z');
    await revoked(ELSEWHERE);
    await revoked(ELSEWHERE);
    expect(await mine()).toEqual({ madeAt: null, readAt: null });
    const logged = await app.db.asOwner<{ action: string }[]>(
      `select l.action from account_log l join person p on p.id = l.actor_person where p.name = $1 order by l.id`,
      [ELSEWHERE],
    );
    expect(logged.map(({ action }) => action).slice(-2)).toEqual(['makeCalendarLink', 'revokeCalendarLink']);
  });

  test('of who no longer holds the post is empty, though they mediated the case', async () => {
    const { path } = await link(MEDIATOR);
    expect((await read(path)).components.length).toBeGreaterThan(0);
    await app.db.asOwner(`update post set valid_to = '2026-06-09' where person_id = $1`, [mediator.personId]);
    expect((await read(path)).components).toEqual([]);
  });
});
