// Letters on their way: a real mail server takes, refuses and delays them; each arrives once, in both forms and under one name.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 } from 'uuid';
import { writeInvitation } from '../../src/adapters/calendar-file/calendar-file.js';
import { openMailer, type Mailer } from '../../src/adapters/mail/mailer.js';
import { letterStoreOn } from '../../src/adapters/persistence/letters/letter-store.js';
import { outgoingOn } from '../../src/adapters/persistence/letters/outgoing.js';
import { asSystem } from '../../src/adapters/persistence/visibility/transactions.js';
import { ageLetters, sendLetter, type Sending } from '../../src/app/letters/outgoing.js';
import type { LetterDraft, LetterUnit } from '../../src/app/letters/port.js';
import { writeLetters } from '../../src/app/letters/write-letters.js';
import { relay } from '../../src/app/outbox/relay.js';
import type { Job } from '../../src/app/outbox/port.js';
import { anAcceptedCase, aRegistration, fileOf } from '../fixtures/acts.js';
import { NOON, useApp } from '../fixtures/app.js';
import { openPostOffice, type PostOffice } from './post-office.js';

const app = useApp();
let office: PostOffice;
let mailer: Mailer;
beforeAll(async () => {
  office = await openPostOffice();
  mailer = openMailer({ url: office.url, from: '枫桥 <notice@fengqiao.example>', writeInvitation });
});
afterAll(async () => {
  mailer.close();
  await office.close();
});

const sending = (over: Partial<Sending> = {}): Sending => ({
  store: outgoingOn(app().orm, app().sealer),
  carriers: { MAIL: mailer.send },
  linksOf: ({ id, readerKind }) => ({
    open: `https://fengqiao.example/letters/${id}/open/x`,
    unsubscribe: readerKind === 'PERSON' ? `https://fengqiao.example/letters/${id}/stop/x` : null,
  }),
  now: () => app().clock.at,
  ...over,
});

const written = <T>(at: Date, work: (unit: LetterUnit) => Promise<T>): Promise<T> =>
  asSystem(app().orm, (execute) =>
    work({ at, newId: v7, letters: letterStoreOn(execute, app().sealer, ['MAIL', 'SMS']) }),
  );

/** A letter to the applicant of a case of its own, whose address is given; the id of the letter. */
async function aLetter(email: string, over: Partial<LetterDraft> = {}, at = NOON): Promise<string> {
  const [li, wang] = aRegistration().parties;
  const parties = [{ ...li, email }, wang] as never;
  const caseId = await anAcceptedCase(app(), await app().actor('宁亚琴'), { parties });
  const { state } = await fileOf(app(), caseId);
  const draft: LetterDraft = {
    ...{ kind: 'SESSION_FIXED', home: state.home, caseId, eventId: null, about: v7() },
    reader: { kind: 'PARTY', id: String(state.parties[0]?.id) },
    facts: { no: state.displayNo, name: '闻人听雨', startsAt: '2026-06-12T06:30:00.000Z', place: '<b>三余镇</b>' },
    ...over,
  };
  await written(at, (unit) => writeLetters(unit, [draft]));
  const [row] = await app().db.asOwner<{ id: string }[]>('select id from letter where about = $1', [draft.about]);
  return String(row?.id);
}

const rowOf = async (id: string) =>
  (
    await app().db.asOwner<{ state: string; reason: string | null; sealed: Buffer | null }[]>(
      'select state, reason, sealed from letter where id = $1',
      [id],
    )
  )[0];
const arrivedTo = (address: string) => office.arrived.filter(({ to }) => JSON.stringify(to).includes(address));

describe('a letter by mail', () => {
  test('arrives once, as text and as HTML, in Chinese, and asks nothing of the network', async () => {
    const id = await aLetter('li@example.org');
    await sendLetter(sending(), id);
    await sendLetter(sending(), id);
    const [mail, ...others] = arrivedTo('li@example.org');
    expect(others).toEqual([]);
    expect(mail?.messageId).toBe(`<${id}@fengqiao.example>`);
    expect(mail?.subject).toMatch(/^调解时间已定（JF\d{8}-\d{6}-\d+）$/);
    expect(mail?.from?.text).toBe('"枫桥" <notice@fengqiao.example>');
    expect(mail?.text).toContain('闻人听雨，您好：');
    expect(mail?.text).toContain('定于2026年6月12日 14:30调解，地点：<b>三余镇</b>');
    expect(mail?.html).toContain('&lt;b&gt;三余镇&lt;/b&gt;');
    expect(mail?.html).toContain('<html lang="zh-CN">');
    expect(String(mail?.html).replace(/href="[^"]*"/g, '')).not.toMatch(/https?:|src=|url\(|@import|<link|<script/);
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail?.headers.get('list')).toBeUndefined();
    expect(await rowOf(id)).toMatchObject({ state: 'SENT', reason: null });
  });

  test('that the server refuses for good is bounced; of other trouble nothing is decided', async () => {
    const gone = await aLetter('gone@example.org');
    office.says.set('gone@example.org', 550);
    await sendLetter(sending(), gone);
    expect(await rowOf(gone)).toMatchObject({ state: 'BOUNCED', reason: 'SMTP_550' });
    const full = await aLetter('full@example.org');
    office.says.set('full@example.org', 452);
    await expect(sendLetter(sending(), full)).rejects.toMatchObject({ code: 'SMTP_452' });
    expect(await rowOf(full)).toMatchObject({ state: 'QUEUED' });
    office.says.delete('full@example.org');
    await sendLetter(sending(), full);
    expect(await rowOf(full)).toMatchObject({ state: 'SENT' });
  });

  test('waits while no server answers, and says no address in its error', async () => {
    const id = await aLetter('li2@example.org');
    const nowhere = openMailer({ url: 'smtp://127.0.0.1:1', from: 'notice@fengqiao.example', writeInvitation });
    const error: Error = await sendLetter(sending({ carriers: { MAIL: nowhere.send } }), id).then(
      () => new Error('sent'),
      (failed: Error) => failed,
    );
    nowhere.close();
    expect(error.message).toBe('ESOCKET');
    expect(await rowOf(id)).toMatchObject({ state: 'QUEUED' });
  });

  test('that was in flight when the worker died goes again, under the same name', async () => {
    const id = await aLetter('twice@example.org');
    const store = outgoingOn(app().orm, app().sealer);
    const dies = { ...store, sent: () => Promise.reject(new Error('killed')) };
    await expect(sendLetter(sending({ store: dies }), id)).rejects.toThrow('killed');
    await sendLetter(sending(), id);
    await sendLetter(sending(), id);
    expect(arrivedTo('twice@example.org').map(({ messageId }) => messageId)).toEqual([
      `<${id}@fengqiao.example>`,
      `<${id}@fengqiao.example>`,
    ]);
  });

  test('of a code is forgotten once it is sent; one of a destroyed file is never opened', async () => {
    const id = await aLetter('code@example.org', { kind: 'PARTY_CODE', facts: { code: '493027', minutes: 10 } });
    await sendLetter(sending(), id);
    expect(arrivedTo('code@example.org')[0]?.text).toContain('493027');
    expect(await rowOf(id)).toMatchObject({ state: 'SENT', sealed: null });
    const late = await aLetter('late@example.org');
    await app().db.asOwner('delete from case_key k using letter l where l.id = $1 and k.case_id = l.case_id', [late]);
    await sendLetter(sending(), late);
    expect(arrivedTo('late@example.org')).toEqual([]);
  });
});

describe('what is due', () => {
  const ours: string[] = [];
  const due = async (at: Date): Promise<string[]> => {
    const jobs: Job[] = [];
    const queue = { add: async (some: readonly Job[]) => void jobs.push(...some) };
    await relay(outgoingOn(app().orm, app().sealer), queue as never, at);
    return jobs.map(({ id }) => id).filter((id) => ours.includes(id));
  };

  test('is handed on once; at night it waits for the morning, but for a code and what begins before', async () => {
    const night = new Date('2026-06-20T14:30:00Z');
    const waits = await aLetter('n1@example.org', { facts: { startsAt: '2026-06-22T06:30:00.000Z' } }, night);
    const early = await aLetter('n2@example.org', { facts: { startsAt: '2026-06-20T23:30:00.000Z' } }, night);
    const code = await aLetter('n3@example.org', { kind: 'PARTY_CODE', facts: { code: '1' } }, night);
    ours.push(waits, early, code);
    expect((await due(night)).sort()).toEqual([early, code].sort());
    expect(await due(night)).toEqual([]);
    expect(await due(new Date('2026-06-20T23:59:00Z'))).not.toContain(waits);
    const lost = await due(new Date('2026-06-21T00:00:00Z'));
    expect(lost).toContain(waits);
  });

  test('and could not go for a week goes no more', async () => {
    const id = await aLetter('old@example.org', {}, new Date('2026-05-01T04:00:00Z'));
    expect(await ageLetters(outgoingOn(app().orm, app().sealer), new Date('2026-05-09T04:00:00Z'))).toBeGreaterThan(0);
    expect(await rowOf(id)).toMatchObject({ state: 'FAILED', reason: 'TOO_OLD' });
  });
});
