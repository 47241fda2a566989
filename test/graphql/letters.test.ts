// Letters on the case, before a change of many cases, and as one wants one's own; links in them open and stop.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { v7 } from 'uuid';
import { letterStoreOn } from '../../src/adapters/persistence/letters/letter-store.js';
import { asSystem } from '../../src/adapters/persistence/visibility/transactions.js';
import { linksOf } from '../../src/app/letters/links.js';
import type { LetterDraft } from '../../src/app/letters/port.js';
import { writeLetters } from '../../src/app/letters/write-letters.js';
import { linkHashOf } from '../../src/wiring/lettering.js';
import { type Json, useApi } from './client.js';
import { aKey, anAcceptedCase, CLERK, FAR_AWAY, HEAD, SUPERVISOR } from './registrations.js';

const api = useApi();
let accepted: Json;
const LETTERS = 'query ($id: UUID!) { case(id: $id) { letters { kind readerKind readerId channel state openedAt } } }';
const SET =
  'mutation ($input: SetLetterPreferencesInput!) { setLetterPreferences(input: $input) { version problem { code field } } }';
const MINE = '{ myLetterPreferences { email mobile wechat language news reminders version channels } }';

async function written(over: Partial<LetterDraft>): Promise<string> {
  const { app } = api();
  const about = v7();
  const draft: LetterDraft = {
    ...{ kind: 'ACCEPTED', home: '320612', caseId: accepted.id, eventId: null, about, facts: { no: '1' } },
    ...{ reader: { kind: 'PARTY', id: accepted.parties[0].id }, ...over },
  };
  await asSystem(app.orm, (execute) =>
    writeLetters({ at: app.clock.at, newId: v7, letters: letterStoreOn(execute, app.sealer, ['MAIL', 'SMS']) }, [
      draft,
    ]),
  );
  const [row] = await app.db.asOwner<Json[]>('select id from letter where about = $1', [about]);
  return row?.id;
}

const personOf = async (name: string): Promise<string> => (await api().app.actor(name)).personId;
const said = async (person: string, over: object): Promise<Json> => {
  const input = {
    idempotencyKey: aKey(),
    expectedVersion: 0,
    language: 'EN',
    news: 'AT_ONCE',
    reminders: true,
    ...over,
  };
  return (await api().as(person).send(SET, { input })).data.setLetterPreferences;
};

beforeAll(async () => {
  accepted = await anAcceptedCase(api());
});

describe('letters of a case', () => {
  test('are seen by those who work on it, and by nobody else, with neither text nor address', async () => {
    await written({});
    const read = async (person: string) => (await api().as(person).send(LETTERS, { id: accepted.id })).data.case;
    expect((await read(CLERK)).letters).toEqual([
      {
        ...{ kind: 'ACCEPTED', readerKind: 'PARTY', readerId: accepted.parties[0].id, channel: 'SMS' },
        ...{ state: 'QUEUED', openedAt: null },
      },
    ]);
    expect((await read(SUPERVISOR)).letters).toEqual([]);
    expect(await read(FAR_AWAY)).toBeNull();
  });

  test('before many cases are changed: who would hear, and by which way; for the room that holds them', async () => {
    const ask = async (person: string) =>
      (
        await api()
          .as(person)
          .send('query ($ids: [UUID!]!) { letterRecipients(caseIds: $ids) { caseId partyId hears channel } }', {
            ids: [accepted.id],
          })
      ).data.letterRecipients;
    const [li, wang] = accepted.parties.map(({ id }: Json) => id);
    expect(await ask(HEAD)).toEqual([
      { caseId: accepted.id, partyId: li, hears: li, channel: 'SMS' },
      { caseId: accepted.id, partyId: wang, hears: wang, channel: 'SMS' },
    ]);
    expect(await ask(SUPERVISOR)).toEqual([]);
    expect(await ask(FAR_AWAY)).toEqual([]);
  });
});

describe('how one wants to be told', () => {
  test('one says oneself, at the version seen; addresses lie sealed', async () => {
    const { data } = await api().as(HEAD).send(MINE);
    expect(data.myLetterPreferences).toEqual({
      ...{ email: null, mobile: null, wechat: null, language: 'ZH', news: 'AT_ONCE', reminders: true, version: 0 },
      channels: ['MAIL', 'SMS'],
    });
    const email = 'xie@example.org';
    expect(await said(HEAD, { email, mobile: '138-0000-9999', news: 'DAILY' })).toEqual({ version: 1, problem: null });
    expect(await said(HEAD, { email })).toEqual({
      version: null,
      problem: { code: 'STALE_VERSION', field: 'expectedVersion' },
    });
    expect((await api().as(HEAD).send(MINE)).data.myLetterPreferences).toMatchObject({
      ...{ email, mobile: '13800009999', language: 'EN', news: 'DAILY', version: 1 },
    });
    const [{ sealed }] = (await api().app.db.asOwner<Json[]>('select sealed from letter_preference')) as [Json];
    expect(String(sealed)).not.toMatch(/example|13800009999/);
  });

  test.each([
    ['no address', { email: 'nobody' }, 'EMAIL_MALFORMED', 'email'],
    ['a landline', { mobile: '0513-86512345' }, 'PHONE_MALFORMED', 'mobile'],
  ])('is refused with %s', async (_, over, code, field) => {
    expect(await said(CLERK, over)).toEqual({ version: null, problem: { code, field } });
  });
});

describe('links in letters', () => {
  const links = (id: string, readerKind: 'PARTY' | 'PERSON') =>
    linksOf(api().url, linkHashOf(api().app), { id, readerKind });
  const get = (url: string | null, init: RequestInit = {}) => fetch(String(url), { redirect: 'manual', ...init });

  test('open what it is about, and mark it opened once it was sent', async () => {
    const id = await written({});
    const { open, unsubscribe } = links(id, 'PARTY');
    expect(unsubscribe).toBeNull();
    await api().app.db.asOwner(`update letter set state = 'SENT' where id = $1`, [id]);
    const answer = await get(open);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/my-case']);
    const [row] = await api().app.db.asOwner<Json[]>('select state, opened_at from letter where id = $1', [id]);
    expect(row).toMatchObject({ state: 'OPENED', opened_at: expect.anything() });
    expect((await get(`${open}x`)).status).toBe(404);
    expect((await get(String(open).replace('/open/', '/stop/'))).status).toBe(404);
  });

  test('stop news only when somebody presses; a mail program’s one click does', async () => {
    const personId = await personOf(HEAD);
    const id = await written({ kind: 'OFFER_CAME', reader: { kind: 'PERSON', id: personId } });
    const { open, unsubscribe } = links(id, 'PERSON');
    expect((await get(open)).headers.get('location')).toBe(`/cases/${accepted.id}`);
    const page = await get(unsubscribe);
    expect([page.status, page.headers.get('content-security-policy')]).toEqual([
      200,
      expect.stringContaining("'none'"),
    ]);
    const news = async () => (await api().as(HEAD).send(MINE)).data.myLetterPreferences.news;
    expect(await news()).toBe('DAILY');
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    expect((await get(unsubscribe, { method: 'POST', body })).status).toBe(200);
    expect(await news()).toBe('NONE');
    expect(await written({ kind: 'OFFER_CAME', reader: { kind: 'PERSON', id: personId } })).toBeUndefined();
  });
});
