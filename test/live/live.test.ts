// Subscriptions as a client meets them: over real sockets, with events of real changes.
import { afterEach, describe, expect, test } from '@jest/globals';
import { placeEvents } from '../../src/adapters/persistence/live/events.js';
import { noteEvents } from '../../src/app/outbox/note-events.js';
import { noteStoreOn } from '../../src/adapters/persistence/outbox/outbox.js';
import { forgetDone } from '../../src/app/outbox/relay.js';
import { NOON } from '../fixtures/app.js';
import { type Json, PASSWORD, useApi, WITH_ACCOUNTS } from '../graphql/client.js';
import {
  aRegistration,
  aRegisteredCase,
  anAcceptedCase,
  CLERK,
  FAR_AWAY,
  HEAD,
  NEXT_DOOR,
  SUPERVISOR,
} from '../graphql/registrations.js';
import { type Line, openLine, ready } from './line.js';

const api = useApi(WITH_ACCOUNTS, undefined, [noteEvents]);
const MARK = '{ kind position caseId version type message }';
const QUEUE = `subscription ($after: String) { liveQueue(after: $after) ${MARK} }`;
const CASE = `subscription ($caseId: UUID!) { liveCase(caseId: $caseId) ${MARK} }`;
const lines: Line[] = [];
afterEach(() => {
  api().app.clock.at = NOON;
  for (const { socket } of lines.splice(0)) socket.terminate();
});

async function connected(params: object | null, headers?: Record<string, string>): Promise<Line> {
  const line = await openLine(api().url, { params, ...(headers ? { headers } : {}) });
  lines.push(line);
  return line;
}
const lineOf = async (person: string): Promise<Line> => connected(await api().as(person).headers());

/** What the relay of a worker does, and what NOTIFY then makes every process do. */
async function told(): Promise<void> {
  await placeEvents(api().app.orm);
  await api().live.wake();
}

const happened = (mark: Json) => [mark.kind, mark.type, mark.caseId];
const registered = (caseId: string) => ['EVENT', 'Registered', caseId];

describe('my queue', () => {
  test('tells the room of its own cases, by a mark that says where to look and nothing else', async () => {
    const head = await ready(await lineOf(HEAD), QUEUE);
    const far = await ready(await lineOf(FAR_AWAY), QUEUE);
    const kase = await aRegisteredCase(api());
    await told();
    const mark = await head.next();
    expect(mark).toEqual({
      ...{ kind: 'EVENT', type: 'Registered', caseId: kase.id, version: kase.version },
      ...{ position: expect.stringMatching(/^\d+$/), message: expect.stringContaining('重新查询') },
    });
    const own = await api().as(FAR_AWAY).change('register', aRegistration());
    expect(own.problem).toBeNull();
    await told();
    // The first that the other district hears of is its own.
    expect(happened(await far.next())).toEqual(registered(String(own.caseId)));
  });

  test('goes on where it was left, in order; not twice, and not what came before', async () => {
    const line = await lineOf(HEAD);
    const before = await ready(line, QUEUE);
    const first = await aRegisteredCase(api());
    await told();
    const { position } = await before.next();
    before.complete();
    const [second, third] = [await aRegisteredCase(api()), await aRegisteredCase(api())];
    await told();
    const again = await ready(line, QUEUE, { after: position });
    expect(again.from).toBe(position);
    expect([happened(await again.next()), happened(await again.next())]).toEqual(
      [second, third].map(({ id }) => registered(id)),
    );
    const fourth = await aRegisteredCase(api());
    await told();
    expect(happened(await again.next())).toEqual(registered(fourth.id));
    expect(first.id).not.toBe(fourth.id);
  });

  test('says in words to read anew where something was forgotten, or never happened', async () => {
    const { db, orm, clock } = api().app;
    await aRegisteredCase(api());
    await told();
    await db.asOwner(`update outbox set done_at = noted_at where position is not null`);
    const later = new Date(clock.at.getTime() + 8 * 86_400_000);
    expect(
      await forgetDone(
        noteStoreOn(orm, () => undefined),
        later,
      ),
    ).toBeGreaterThan(0);
    const [{ given }] = (await db.asOwner('select given from outbox_mark')) as [{ given: string }];
    const line = await lineOf(HEAD);
    for (const after of ['0', String(Number(given) + 1)]) {
      const mark = await line.subscribe(QUEUE, { after }).next();
      expect(mark).toMatchObject({ kind: 'RESYNC', position: given, message: expect.stringContaining('超过七天') });
    }
    const english = await connected({ ...(await api().as(HEAD).headers()), acceptLanguage: 'en' });
    expect((await english.subscribe(QUEUE, { after: '0' }).next()).message).toMatch(/read everything anew/);
    const mark = await ready(line, QUEUE, { after: given });
    expect(mark.from).toBe(given);
  });

  test('a position that is none is refused', async () => {
    const [{ extensions }] = await (await lineOf(HEAD)).subscribe(QUEUE, { after: 'x' }).next();
    expect(extensions).toMatchObject({ code: 'CURSOR_MALFORMED', field: 'after' });
  });
});

describe('scope is asked at each delivery', () => {
  test('who lost the post between two events is told nothing more', async () => {
    const { db } = api().app;
    const head = await ready(await lineOf(HEAD), QUEUE);
    const watch = await ready(await lineOf(SUPERVISOR), QUEUE);
    const first = await aRegisteredCase(api());
    await told();
    expect(happened(await head.next())).toEqual(registered(first.id));
    expect(happened(await watch.next())).toEqual(registered(first.id));
    const post = 'select po.id from post po join person p on p.id = po.person_id where p.name = $1';
    const ended = await db.asOwner(
      `update post set valid_to = '2026-06-09' where id in (${post}) returning id, valid_to`,
      [HEAD],
    );
    try {
      const second = await aRegisteredCase(api());
      await told();
      expect(happened(await watch.next())).toEqual(registered(second.id));
      expect(head.waiting).toEqual([]);
    } finally {
      for (const { id } of ended) await db.asOwner('update post set valid_to = null where id = $1', [id]);
    }
    const third = await aRegisteredCase(api());
    await told();
    expect(happened(await watch.next())).toEqual(registered(third.id));
  });

  test('whose account is disabled is sent away at the next event', async () => {
    const { db } = api().app;
    const line = await lineOf(NEXT_DOOR);
    await ready(line, QUEUE);
    await db.asOwner(`update account set disabled_at = now() where login = $1`, [NEXT_DOOR]);
    await aRegisteredCase(api());
    await told();
    expect(await line.closed).toEqual({ code: 4401, reason: 'SESSION_OVER' });
    await db.asOwner(`update account set disabled_at = null where login = $1`, [NEXT_DOOR]);
  });

  test('whose session ended is sent away though nothing happens', async () => {
    const asked = 'mutation ($input: SignInInput!) { signIn(input: $input) { tickets { accessToken } } }';
    const { data } = await api().stranger.send(asked, { input: { login: HEAD, password: PASSWORD } });
    const authorization = `Bearer ${data.signIn.tickets.accessToken}`;
    const line = await connected({ authorization });
    await api().as(HEAD).send('mutation { signOut { problem { code } } }', {}, { authorization });
    expect(await line.closed).toEqual({ code: 4401, reason: 'SESSION_OVER' });
  });

  test('a token that ran out closes with the code after which clients come back with a fresh one', async () => {
    const line = await lineOf(HEAD);
    api().app.clock.at = new Date(NOON.getTime() + 16 * 60_000);
    expect(await line.closed).toEqual({ code: 4403, reason: 'TOKEN_EXPIRED' });
  });
});

describe('a case', () => {
  test('is followed by whoever may see it; for others it does not exist, and that they tried is noted', async () => {
    const { db } = api().app;
    const kase = await aRegisteredCase(api());
    await told();
    const [{ extensions }] = await (await lineOf(FAR_AWAY)).subscribe(CASE, { caseId: kase.id }).next();
    expect(extensions['code']).toBe('NOT_FOUND');
    const log = await db.asOwner<{ kind: string }[]>('select kind from access_log where case_id = $1', [kase.id]);
    expect(log.map(({ kind }) => kind)).toContain('REFUSED');
    const head = await ready(await lineOf(HEAD), CASE, { caseId: kase.id.toUpperCase() });
    await aRegisteredCase(api());
    const asked = kase.parties.map(({ id }: Json) => ({ partyId: id, channel: 'PHONE' }));
    const input = { idempotencyKey: `live-${kase.id}`, caseId: kase.id, expectedVersion: kase.version, asked };
    await api().as(CLERK).change('requestConsent', input);
    await told();
    expect(happened(await head.next())).toEqual(['EVENT', 'ConsentRequested', kase.id]);
  });
});

describe('figures', () => {
  test('tell that they changed, without a case, and only below the division asked for', async () => {
    const statement = `subscription ($of: String) { liveStatement(divisionPrefix: $of) ${MARK} }`;
    const line = await lineOf(SUPERVISOR);
    const here = await ready(line, statement, { of: '320612' });
    const elsewhere = await ready(line, statement, { of: '320371' });
    await anAcceptedCase(api());
    await told();
    expect(await here.next()).toMatchObject({ kind: 'FIGURES', caseId: null, version: null, type: null });
    expect(elsewhere.waiting).toEqual([]);
  });
});
