// What was to be told when a backup was taken: letters and a message of a webhook that wait, links and sessions in use.
import { expect } from '@jest/globals';
import { v7 } from 'uuid';
import { letterStoreOn, placeOfPreference } from '../../../src/adapters/persistence/letters/letter-store.js';
import { outgoingOn } from '../../../src/adapters/persistence/letters/outgoing.js';
import { calendarLinksOn } from '../../../src/adapters/persistence/accounts/calendar-links.js';
import { sessionCalendarOn } from '../../../src/adapters/persistence/session-calendar/session-calendar.js';
import { asSystem } from '../../../src/adapters/persistence/visibility/transactions.js';
import { partySessionsOn } from '../../../src/adapters/persistence/self-service/sessions.js';
import { executorOfSystem } from '../../../src/adapters/persistence/visibility/transactions.js';
import type { MasterKeys } from '../../../src/adapters/sealing/master-key.js';
import { type Outgoing, sendLetter } from '../../../src/app/letters/outgoing.js';
import { writeLetters } from '../../../src/app/letters/write-letters.js';
import { deliver } from '../../../src/app/webhooks/deliver.js';
import { openIdentity } from '../../../src/wiring/open-identity.js';
import { deliveringOn } from '../../../src/wiring/webhooks.js';
import type { TestApp } from '../../fixtures/app.js';

/** What its keeper knows of it, outside of the database. */
export interface Planted {
  readonly letters: readonly string[];
  readonly address: string;
  readonly deliveryId: string;
  readonly webhookSecret: string;
  readonly calendar: Buffer;
  readonly party: Buffer;
}

const identityOf = ({ pool, clock }: TestApp, master: MasterKeys) =>
  openIdentity({ pool, master, now: () => clock.at, newId: v7 });

const sha = (text: string) => `sha256('${text}')`;

/** One letter of a case and one of the district, both handed to a queue that is not in the backup; and the others. */
export async function plant(app: TestApp, master: MasterKeys): Promise<Planted> {
  const { db, orm, clock } = app;
  const identity = await identityOf(app, master);
  const [kase] = await db.asOwner<{ home: string; id: string; party: string }[]>(
    `select home, case_id as id, state #>> '{parties,0,id}' as party from case_file where home = '320612' order by case_id limit 1`,
  );
  const [person] = await db.asOwner<{ id: string }[]>(`select id from person where name = '宁亚琴'`);
  const { home, id: caseId, party } = kase as { home: string; id: string; party: string };
  const personId = String(person?.id);
  const address = 'ning@example.org';
  const home2 = await identity.sealer.of(home);
  await db.asOwner(`insert into letter_preference values ($1, $2, $3, 'zh', 'AT_ONCE', true, 1, now())`, [
    personId,
    home,
    home2.seal(placeOfPreference(personId), { MAIL: address }),
  ]);
  const draft = { home, eventId: null, reader: { kind: 'PERSON', id: personId } as const, about: v7() };
  await asSystem(orm, (execute) =>
    writeLetters({ at: clock.at, newId: v7, letters: letterStoreOn(execute, identity.sealer, ['MAIL']) }, [
      { ...draft, kind: 'COMPLAINT_CAME', caseId, facts: { no: '沈案一号' } },
      { ...draft, kind: 'WEBHOOK_DISABLED', caseId: null, facts: { organisation: '三余镇', why: 'GONE' } },
    ]),
  );
  await db.asOwner(`update letter set relayed_at = $1 where about = $2`, [clock.at, draft.about]);
  const letters = await db.asOwner<{ id: string }[]>('select id from letter where about = $1 order by kind', [
    draft.about,
  ]);
  const [webhookId, deliveryId] = [v7(), v7()];
  const { secretOf } = delivering(app, identity);
  const webhookSecret = await secretOf(webhookId, 1);
  await db.asOwner(
    `insert into webhook (id, home, organisation_id, url, events, registered_by, registered_at)
     select $1, home, id, 'https://partner.example.org/hook', '{Accepted}', $2, now() from organisation where home = $3 limit 1`,
    [webhookId, personId, home],
  );
  await db.asOwner(
    `insert into webhook_delivery (id, webhook_id, home, case_id, event_id, type, happened_at, state, due_at)
     values ($1, $2, $3, $4, $1, 'Accepted', now(), 'QUEUED', $5)`,
    [deliveryId, webhookId, home, caseId, clock.at],
  );
  const [calendar, partyToken] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
  await calendarLinksOn(executorOfSystem(orm)).put({ personId, secretHash: calendar, at: clock.at });
  await db.asOwner(
    `insert into account (id, login, person_id, password_hash, created_at) values ($1, 'ning', $2, '$argon2id$x', now())`,
    [v7(), personId],
  );
  await db.asOwner(
    `insert into party_session (id, token_hash, home, case_id, party_id, opened_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $6::timestamptz + interval '30 minutes')`,
    [v7(), partyToken, home, caseId, party, clock.at],
  );
  await db.asOwner(
    `insert into party_code (id, purpose, ticket_hash, code_hash, asked_at, expires_at, home, case_id, party_id, issued_by, issued_post, identity)
     values ($1, 'ROOM', ${sha('slip')}, ${sha('slip')}, $2, $2::timestamptz + interval '1 day', $3, $4, $5, $6, $6, 'ID_CARD_SEEN')`,
    [v7(), clock.at, home, caseId, party, personId],
  );
  return { letters: letters.map(({ id }) => id), address, deliveryId, webhookSecret, calendar, party: partyToken };
}

function delivering({ orm }: TestApp, identity: Awaited<ReturnType<typeof identityOf>>) {
  return deliveringOn({ orm, log: {} as never, identity, config: { handoverOrigins: [], letters: {} as never } });
}

/** What a place makes of it with that master key: what it sends, and what it lets in. */
export async function whatGoesOut(app: TestApp, master: MasterKeys, planted: Planted) {
  const { orm, clock } = app;
  const identity = await identityOf(app, master);
  const sent: Outgoing[] = [];
  const secrets: string[] = [];
  const store = outgoingOn(orm, identity.sealer);
  const linksOf = () => ({ open: null, unsubscribe: null });
  const carriers = { MAIL: async (one: Outgoing) => void sent.push(one) };
  const due: string[] = [];
  const later = new Date(clock.at.getTime() + 60_000);
  // What was handed to a queue that is gone is handed on anew.
  await store.relay(100, later, later, async (all) => void due.push(...all.map(({ id }) => id)));
  for (const id of due) await sendLetter({ store, carriers, linksOf, now: () => clock.at }, id);
  const post = async () => ({ status: 204, reason: null });
  const sign = (_id: string, _at: Date, _body: string, all: readonly string[]) => {
    secrets.push(...all);
    return {};
  };
  await deliver({ ...delivering(app, identity), post, sign }, planted.deliveryId);
  const sessions = partySessionsOn(executorOfSystem(orm));
  return {
    sent: sent
      .map(({ id, address, composed }) => ({ id, address, text: JSON.stringify(composed) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    secrets,
    calendar: (await sessionCalendarOn(orm).reader(planted.calendar, later)) !== null,
    party: (await sessions.find(planted.party, later)) !== null,
    slip: (await sessions.tried(await slipHash(app), 'ROOM', later, 5)) !== null,
  };
}

async function slipHash({ db }: TestApp): Promise<Buffer> {
  const [row] = await db.asOwner<{ hash: Buffer }[]>(`select ${sha('slip')} as hash`);
  return row?.hash as Buffer;
}

/** What waited goes out, once; links, visits and slips open nothing. */
export async function expectToldOnce(app: TestApp, master: MasterKeys, planted: Planted): Promise<void> {
  const { letters, address, webhookSecret } = planted;
  const told = await whatGoesOut(app, master, planted);
  expect(told.sent.map(({ id, address: to }) => [id, to])).toEqual(letters.toSorted().map((id) => [id, address]));
  const texts = told.sent.map(({ text }) => text).join();
  expect(texts).toContain('沈案一号');
  expect(texts).toContain('三余镇');
  expect(told).toMatchObject({ secrets: [webhookSecret], calendar: false, party: false, slip: false });
  expect(await whatGoesOut(app, master, planted)).toMatchObject({ sent: [], secrets: [] });
}
