// Every event is noted; what follows is done once; letters are written once, sealed, to whom they can reach.
import { describe, expect, test } from '@jest/globals';
import { v7 } from 'uuid';
import { followUnitOn } from '../../src/adapters/persistence/following/follow-unit.js';
import { letterStoreOn, placeOfPreference } from '../../src/adapters/persistence/letters/letter-store.js';
import { networkOn } from '../../src/adapters/persistence/network/network.js';
import { noteStoreOn } from '../../src/adapters/persistence/outbox/outbox.js';
import { asSystem } from '../../src/adapters/persistence/visibility/transactions.js';
import type { FollowUnit } from '../../src/app/following/unit.js';
import type { LetterDraft, LetterStore, LetterUnit } from '../../src/app/letters/port.js';
import { writeLetters } from '../../src/app/letters/write-letters.js';
import { followNote, followNotes } from '../../src/app/outbox/relay.js';
import { noteEvents } from '../../src/app/outbox/note-events.js';
import type { Note } from '../../src/app/outbox/port.js';
import { run } from '../../src/app/pipeline/command.js';
import { proposeReferral, sendReferral } from '../../src/app/referral/commands.js';
import { writeLettersOfEvents } from '../../src/app/letters/follow.js';
import type { Actor } from '../../src/domain/kernel/actor.js';
import { aKey, anAcceptedCase, fileOf } from '../fixtures/acts.js';
import { NOON, roomId, type TestApp, useApp } from '../fixtures/app.js';

const app = useApp();

const noting = (one: TestApp): TestApp => ({ ...one, runtime: { ...one.runtime, reactions: [noteEvents] } });
const store = () =>
  noteStoreOn<FollowUnit>(app().orm, (execute, _entities, notes, at) =>
    followUnitOn({ ...app(), now: () => app().clock.at, newId: v7, networkOn }, execute, notes, at),
  );

const written = <T>(work: (unit: LetterUnit) => Promise<T>): Promise<T> =>
  asSystem(app().orm, (execute) =>
    work({ at: NOON, newId: v7, letters: letterStoreOn(execute, app().sealer, ['MAIL', 'SMS']) }),
  );
const wants = async (personId: string, news: string, reminders: boolean): Promise<void> => {
  const sealer = await app().sealer.of('320612');
  const sealed = sealer.seal(placeOfPreference(personId), { MAIL: 'somebody@example.org' });
  await app().db.asOwner(
    `insert into letter_preference values ($1, '320612', $2, 'en', $3, $4, 1, now())
     on conflict (person_id) do update set news = excluded.news, reminders = excluded.reminders`,
    [personId, sealed, news, reminders],
  );
};
const anOfferBy = async (head: Actor, caseId: string): Promise<void> => {
  const { state } = await fileOf(app(), caseId);
  const consents = state.parties.map(({ id: partyId }) => ({ partyId, manner: 'SPOKEN' as const, on: '2026-06-09' }));
  const proposal = { roomId: roomId('committee-320612'), reason: 'BEYOND_ABILITY' as const, note: '疑难', consents };
  const { runtime } = noting(app());
  await run(proposeReferral, runtime, head, { idempotencyKey: aKey(), caseId, expectedVersion: 3, ...proposal });
  await run(sendReferral, runtime, head, { idempotencyKey: aKey(), caseId, expectedVersion: 4, noticeGiven: true });
};
const rowsOf = (caseId: string) =>
  app().db.asOwner<{ kind: string; state: string; channel: string | null; reader_id: string; sealed: Buffer }[]>(
    'select kind, state, channel, reader_id, sealed from letter where case_id = $1 order by written_at, id',
    [caseId],
  );

describe('what follows of an event', () => {
  test('begins with a note of each, and finds the case with its history and that event', async () => {
    const clerk = await app().actor('宁亚琴');
    const caseId = await anAcceptedCase(noting(app()), clerk);
    const notes: Note[] = [];
    const since = new Date(NOON.getTime() - 1);
    await store().relay(100, NOON, since, async (some) => void notes.push(...some));
    const own = notes.filter((note) => note.caseId === caseId);
    expect(own.map(({ type }) => type).sort()).toEqual(['Accepted', 'ConsentRequested', 'Registered']);
    const { id } = own.find(({ type }) => type === 'Accepted') as Note;
    const seen: unknown[] = [];
    const follow = async ([note]: readonly Note[], unit: FollowUnit) => {
      const [found] = await unit.theCases();
      seen.push([
        note?.type,
        found?.event.type,
        found?.history.length,
        Object.keys(found?.file.secret.people ?? {}).length > 1,
      ]);
      expect((await unit.theCases())[0]).toBe(found);
    };
    expect(await store().once(id, NOON, follow)).toBe(true);
    expect(await store().once(id, NOON, follow)).toBe(false);
    expect(seen).toEqual([['Accepted', 'Accepted', 3, true]]);
  });
});

describe('notes that are followed together', () => {
  const noted = async (cases: number): Promise<string[]> => {
    const clerk = await app().actor('宁亚琴');
    for (let n = 0; n < cases; n += 1) await anAcceptedCase(noting(app()), clerk);
    const rows = await app().db.asOwner<{ id: string }[]>('select id from outbox where done_at is null order by id');
    return rows.map(({ id }) => id);
  };

  test('are each followed once, whoever follows them at the same time, with the case and the event of each', async () => {
    const ids = await noted(3);
    const seen: string[] = [];
    const follow = async (notes: readonly Note[], unit: FollowUnit) => {
      const found = await unit.theCases();
      expect(found.map(({ event, file }) => [event.id, file.state.id])).toEqual(
        notes.map(({ id, caseId }) => [id, caseId]),
      );
      seen.push(...notes.map(({ id }) => id));
    };
    const all = await Promise.all([
      followNotes(store(), ids, NOON, follow),
      followNotes(store(), [...ids].reverse(), NOON, follow),
      ...ids.map(async (id) => [{ status: 'fulfilled', value: await followNote(store(), id, NOON, follow) }] as const),
    ]);
    expect([...seen].sort()).toEqual([...ids].sort());
    expect(all.flat().filter(({ status }) => status === 'rejected')).toEqual([]);
    expect(await followNotes(store(), ids, NOON, follow)).toEqual(
      ids.map(() => ({ status: 'fulfilled', value: false })),
    );
  });

  test('do not wait for one that cannot be followed: nothing of it is kept, and it alone fails', async () => {
    const ids = await noted(2);
    const [, broken] = ids;
    const seen: string[] = [];
    const follow = async (notes: readonly Note[]) => {
      for (const { id } of notes) {
        if (id === broken) throw new Error('cannot be followed');
        seen.push(id);
      }
    };
    const answers = await followNotes(store(), [...ids, undefined], NOON, follow);
    expect(answers.map(({ status }) => status)).toEqual(
      [...ids, broken].map((id) => (id === broken ? 'rejected' : 'fulfilled')),
    );
    expect(new Set(seen)).toEqual(new Set(ids.filter((id) => id !== broken)));
    const left = await app().db.asOwner<{ id: string }[]>('select id from outbox where done_at is null');
    expect(left).toEqual([{ id: broken }]);
    await followNote(store(), broken, NOON, async () => undefined);
  });
});

describe('a letter', () => {
  test('is written once, to whom it can reach, and tells of who cannot be reached', async () => {
    const caseId = await anAcceptedCase(app(), await app().actor('宁亚琴'));
    const { state, secret } = await fileOf(app(), caseId);
    const reached = state.parties.find(({ id }) => secret.people[id]?.phone);
    const unknown = v7();
    const draft = (id: string): LetterDraft => ({
      ...{ kind: 'SESSION_FIXED', home: state.home, caseId, eventId: null, about: 'session:1' },
      ...{ reader: { kind: 'PARTY', id }, facts: { on: '2026-06-10', place: '闻人某家中' } },
    });
    const drafts = [draft(String(reached?.id)), draft(unknown)];
    await written((unit) => writeLetters(unit, drafts));
    await written((unit) => writeLetters(unit, drafts));
    const rows = await rowsOf(caseId);
    expect(rows.map(({ state: how, channel, reader_id }) => [how, channel, reader_id])).toEqual([
      ['QUEUED', 'SMS', reached?.id],
      ['NO_CHANNEL', null, unknown],
    ]);
    expect(rows.map(({ sealed }) => String(sealed)).join('')).not.toMatch(/闻人/);
  });

  test('goes to people of the network as they want it', async () => {
    const { personId } = await app().actor('宁亚琴');
    const home = '320612';
    const prefers = (news: string, reminders: boolean) => wants(personId, news, reminders);
    const draft: LetterDraft = {
      ...{ kind: 'REMINDER', home, caseId: null, eventId: null, about: v7() },
      ...{ reader: { kind: 'PERSON', id: personId }, facts: {} },
    };
    const count = async () =>
      (
        await app().db.asOwner<{ n: number }[]>('select count(*)::int as n from letter where reader_id = $1', [
          personId,
        ])
      )[0]?.n;
    await written((unit) => writeLetters(unit, [draft]));
    expect(await count()).toBe(0);
    await prefers('AT_ONCE', false);
    await written((unit) => writeLetters(unit, [draft]));
    expect(await count()).toBe(0);
    await prefers('AT_ONCE', true);
    await written((unit) => writeLetters(unit, [draft]));
    expect(await count()).toBe(1);
  });
});

describe('letters of an event', () => {
  const follow = (notes: readonly Note[], unit: FollowUnit & { letters: LetterStore }) =>
    writeLettersOfEvents(notes, unit);
  const followers = () =>
    noteStoreOn<FollowUnit & { letters: LetterStore }>(app().orm, (execute, _entities, notes, at) => ({
      ...followUnitOn({ ...app(), now: () => app().clock.at, newId: v7, networkOn }, execute, notes, at),
      letters: letterStoreOn(execute, app().sealer, ['MAIL', 'SMS']),
    }));
  const followAllOf = async (caseId: string): Promise<void> => {
    const notes = await app().db.asOwner<{ id: string }[]>(
      'select id from outbox where case_id = $1 and done_at is null order by id',
      [caseId],
    );
    for (const { id } of notes) await followers().once(id, app().clock.at, follow);
  };

  test('go to the parties on file, and to whoever holds the posts and has said how; once', async () => {
    const head = await app().actor('解广田', 'ROOM_HEAD');
    const target = await app().actor('尤国梁', 'ROOM_HEAD');
    for (const { personId } of [head, target]) await wants(personId, 'AT_ONCE', true);
    const caseId = await anAcceptedCase(noting(app()), await app().actor('宁亚琴'));
    const { state } = await fileOf(app(), caseId);
    await followAllOf(caseId);
    const [li, wang] = state.parties.map(({ id }) => id);
    const told = async () =>
      (await rowsOf(caseId)).map(({ kind, state: how, channel, reader_id }) =>
        [kind, how, channel, reader_id].join(' '),
      );
    expect((await told()).sort()).toEqual(
      [
        `APPLICATION_RECEIVED QUEUED SMS ${li}`,
        ...[li, wang].map((id) => `CONSENT_ASKED QUEUED SMS ${id}`),
        ...[li, wang].map((id) => `ACCEPTED QUEUED SMS ${id}`),
      ].sort(),
    );
    await anOfferBy(head, caseId);
    await followAllOf(caseId);
    expect((await told()).filter((one) => /REFERRAL|OFFER/.test(one)).sort()).toEqual(
      [`OFFER_CAME QUEUED MAIL ${target.personId}`, ...[li, wang].map((id) => `REFERRAL_SENT QUEUED SMS ${id}`)].sort(),
    );
    const before = (await told()).length;
    await app().db.asOwner('update outbox set done_at = null where case_id = $1', [caseId]);
    await followAllOf(caseId);
    expect((await told()).length).toBe(before);
  });
});
