/** A session by mail: fixed, moved, cancelled; what arrives at a real mail server is what calendar programs act upon. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ParsedMail } from 'mailparser';
import { writeInvitation } from '../../src/adapters/calendar-file/calendar-file.js';
import { type Mailer, openMailer } from '../../src/adapters/mail/mailer.js';
import { outgoingOn } from '../../src/adapters/persistence/letters/outgoing.js';
import { cancelSession, rescheduleSession, scheduleSession } from '../../src/app/case/commands/mediation.js';
import { sendLetter } from '../../src/app/letters/outgoing.js';
import { run } from '../../src/app/pipeline/command.js';
import type { Actor } from '../../src/domain/kernel/actor.js';
import { followAll, noting, reachable, sweepAt } from '../app/reminders/reminded.js';
import { anAcceptedCase, aRegistration, fileOf } from '../fixtures/acts.js';
import { NOON, type TestApp, useApp } from '../fixtures/app.js';
import { openPostOffice, type PostOffice } from '../letters/post-office.js';
import { assigned, sessionHeld, versionOf } from '../persistence/case/reading-app.js';
import { type Component, parsed } from './parsed.js';

const opened = useApp();
let app: TestApp;
let office: PostOffice;
let mailer: Mailer;
let mediator: Actor;
let caseId: string;

beforeAll(async () => {
  app = noting(opened());
  app.clock.at = NOON;
  office = await openPostOffice();
  mailer = openMailer({ url: office.url, from: '枫桥 <notice@fengqiao.example>', writeInvitation });
  const head = await app.actor('解广田', 'ROOM_HEAD');
  mediator = await app.actor('瞿永康');
  await reachable(app, mediator);
  const [li, wang] = aRegistration().parties;
  const parties = [
    { ...li, email: 'li@example.org' },
    { ...wang, email: 'wang@example.org' },
  ] as never;
  caseId = await anAcceptedCase(app, await app.actor('宁亚琴'), { parties });
  await assigned(app, head, caseId, mediator);
  await sessionHeld(app, mediator, caseId);
  await followAll(app);
  await app.db.asOwner(`delete from letter`);
});
afterAll(async () => {
  mailer.close();
  await office.close();
});

async function delivered(): Promise<void> {
  const store = outgoingOn(app.orm, app.sealer);
  const sending = { store, carriers: { MAIL: mailer.send }, linksOf: () => ({ open: null, unsubscribe: null }) };
  const rows = await app.db.asOwner<{ id: string }[]>(
    `select id from letter where state = 'QUEUED' order by written_at, id`,
  );
  for (const { id } of rows) await sendLetter({ ...sending, now: () => app.clock.at }, id);
}

/** Invitations to that address, with the method that the mail itself names. */
function invitations(address: string): { calendar: Component; method: string }[] {
  const mails: ParsedMail[] = office.arrived.filter(({ to }) => JSON.stringify(to).includes(address));
  return mails.flatMap(({ attachments }) =>
    attachments
      .filter(({ contentType }) => contentType === 'text/calendar')
      .map(({ content, headers }) => {
        const type = headers.get('content-type') as unknown as { params: Record<string, string> };
        return { calendar: parsed(content.toString()), method: String(type.params['method']) };
      }),
  );
}

test('everybody invited gets one entry that is moved and crossed out under one name, by a sequence that rises', async () => {
  const { state: _, ...first } = await versionOf(app, caseId);
  const startsAt = new Date('2026-06-18T02:00:00Z');
  await run(scheduleSession, app.runtime, mediator, { ...first, kind: 'JOINT', startsAt, place: '二楼调解室' });
  await followAll(app);
  await delivered();
  const sessionId = (await fileOf(app, caseId)).state.sessions.at(-1)?.id ?? '';
  const { state: __, ...second } = await versionOf(app, caseId);
  const moved = new Date('2026-06-19T02:00:00Z');
  await run(rescheduleSession, app.runtime, mediator, { ...second, sessionId, startsAt: moved });
  await followAll(app);
  await delivered();
  const { state: ___, ...third } = await versionOf(app, caseId);
  await run(cancelSession, app.runtime, mediator, { ...third, sessionId, reason: '一方出差' });
  await followAll(app);
  await delivered();
  for (const address of ['li@example.org', 'wang@example.org']) {
    const all = invitations(address);
    const events = all.map(({ calendar }) => calendar.components[0]?.properties ?? {});
    const said = (name: string) => events.map((one) => one[name]?.value);
    expect(all.map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
    expect(all.map(({ calendar }) => calendar.properties['METHOD']?.value)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
    expect(new Set(said('UID'))).toEqual(new Set([`session-${sessionId}@fengqiao`]));
    const rising = said('SEQUENCE').map(Number);
    expect([...new Set(rising)].sort((a, b) => a - b)).toEqual(rising);
    expect(said('DTSTART')).toEqual(['20260618T020000Z', '20260619T020000Z', '20260619T020000Z']);
    expect(said('STATUS')).toEqual(['CONFIRMED', 'CONFIRMED', 'CANCELLED']);
    expect(said('LOCATION')).toEqual(['二楼调解室', '二楼调解室', '二楼调解室']);
    expect(said('ORGANIZER')).toEqual(Array(3).fill('mailto:notice@fengqiao.example'));
    expect(said('ATTENDEE').map((one) => one?.toLowerCase())).toEqual(Array(3).fill(`mailto:${address}`));
    expect(JSON.stringify(all)).not.toMatch(/闻人听雨|缪望舒|瞿永康/u);
  }
});

test('a reminder of a session says in plain words when and where, and brings no entry of its own', async () => {
  const { state: _, ...seen } = await versionOf(app, caseId);
  const startsAt = new Date('2026-06-25T02:00:00Z');
  await run(scheduleSession, app.runtime, mediator, { ...seen, kind: 'JOINT', startsAt, venue: 'ONLINE' });
  await followAll(app);
  await delivered();
  office.arrived.length = 0;
  await sweepAt(app, new Date('2026-06-24T01:00:00Z'));
  await delivered();
  const [toLi] = office.arrived.filter(({ to }) => JSON.stringify(to).includes('li@example.org'));
  expect(toLi?.subject).toMatch(/^调解提醒（（2026）.+人调字第\d+号）$/u);
  expect(toLi?.text).toContain('您的调解定于2026年6月25日 10:00进行，地点：在线。不能到场的，请尽早告知');
  expect(toLi?.attachments).toEqual([]);
  const [toMediator] = office.arrived.filter(({ to }) => JSON.stringify(to).includes(mediator.personId));
  expect(toMediator?.text).toMatch(/案件（2026）.+人调字第\d+号定于2026年6月25日 10:00调解，地点：在线。/u);
});
