// The daily letter gathers what was held; a destroyed file is told of no more; whoever undid a step is believed.
import { describe, expect, test } from '@jest/globals';
import { v7 } from 'uuid';
import { destructionsOn } from '../../src/adapters/persistence/case/destruction.js';
import { digestsOn } from '../../src/adapters/persistence/letters/digests.js';
import { letterStoreOn, placeOfPreference } from '../../src/adapters/persistence/letters/letter-store.js';
import { outgoingOn } from '../../src/adapters/persistence/letters/outgoing.js';
import { asSystem } from '../../src/adapters/persistence/visibility/transactions.js';
import { gatherDigests } from '../../src/app/letters/digest.js';
import type { LetterDraft, LetterUnit } from '../../src/app/letters/port.js';
import { writeLetters } from '../../src/app/letters/write-letters.js';
import { anAcceptedCase, fileOf } from '../fixtures/acts.js';
import { NOON, useApp } from '../fixtures/app.js';

const app = useApp();
const MORNING = new Date('2026-06-10T00:00:00Z');

const written = <T>(work: (unit: LetterUnit) => Promise<T>): Promise<T> =>
  asSystem(app().orm, (execute) =>
    work({ at: NOON, newId: v7, letters: letterStoreOn(execute, app().sealer, ['MAIL', 'SMS']) }),
  );

async function wantsDaily(personId: string): Promise<void> {
  const sealed = (await app().sealer.of('320612')).seal(placeOfPreference(personId), { MAIL: 'head@example.org' });
  await app().db.asOwner(
    `insert into letter_preference values ($1, '320612', $2, 'zh', 'DAILY', true, 1, now()) on conflict do nothing`,
    [personId, sealed],
  );
}

const gathering = (at: Date) =>
  gatherDigests(digestsOn({ orm: app().orm, sealer: app().sealer, channels: ['MAIL'], newId: v7 }), at);
const newsOf = (caseId: string, personId: string, about: string): LetterDraft => ({
  ...{ kind: 'CASE_AT_DESK', home: '320612', caseId, eventId: null, about, reader: { kind: 'PERSON', id: personId } },
  facts: { no: `JF-${about}`, room: '三余镇调委会' },
});
const lettersTo = (personId: string) =>
  app().db.asOwner<{ id: string; kind: string; state: string }[]>(
    'select id, kind, state from letter where reader_id = $1 order by written_at, id',
    [personId],
  );

describe('the daily letter', () => {
  test('gathers what was held, once, in the morning, line by line', async () => {
    const { personId } = await app().actor('解广田', 'ROOM_HEAD');
    await wantsDaily(personId);
    const caseId = await anAcceptedCase(app(), await app().actor('宁亚琴'));
    await written((unit) => writeLetters(unit, [newsOf(caseId, personId, '1'), newsOf(caseId, personId, '2')]));
    expect(await gathering(NOON)).toBe(0);
    expect(await gathering(MORNING)).toBe(1);
    expect(await gathering(MORNING)).toBe(0);
    const letters = await lettersTo(personId);
    expect(letters.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'CASE_AT_DESK GATHERED',
      'CASE_AT_DESK GATHERED',
      'DIGEST QUEUED',
    ]);
    const opened = await outgoingOn(app().orm, app().sealer).open(String(letters[2]?.id));
    expect(opened?.facts).toEqual({
      count: 2,
      lines: '案件JF-1到三余镇调委会，等待办理。\n案件JF-2到三余镇调委会，等待办理。',
    });
  });
});

describe('a file that is destroyed', () => {
  test('takes addresses and words of its letters with it, and what was not sent goes no more', async () => {
    const caseId = await anAcceptedCase(app(), await app().actor('宁亚琴'));
    const { state } = await fileOf(app(), caseId);
    const draft = (about: string): LetterDraft => ({
      ...{ kind: 'ACCEPTED', home: state.home, caseId, eventId: null, about, facts: {} },
      reader: { kind: 'PARTY', id: String(state.parties[0]?.id) },
    });
    await written((unit) => writeLetters(unit, [draft('sent'), draft('waits')]));
    await app().db.asOwner(`update letter set state = 'SENT' where case_id = $1 and about = 'sent'`, [caseId]);
    const { personId, posts } = await app().actor('解广田', 'ROOM_HEAD');
    await asSystem(app().orm, (execute) =>
      destructionsOn(execute).destroy({
        ...{ home: state.home, caseId, certificate: 'XH-1', at: NOON, personId },
        ...{ postId: String(posts[0]?.id), basis: '[]' },
      }),
    );
    const rows = await app().db.asOwner<{ about: string; state: string; sealed: Buffer | null }[]>(
      'select about, state, sealed from letter where case_id = $1 order by about',
      [caseId],
    );
    expect(rows).toEqual([
      { about: 'sent', state: 'SENT', sealed: null },
      { about: 'waits', state: 'RECALLED', sealed: null },
    ]);
  });
});

describe('letters of what was undone', () => {
  test('go no more; whom they had reached is known', async () => {
    const caseId = await anAcceptedCase(app(), await app().actor('宁亚琴'));
    const { state } = await fileOf(app(), caseId);
    const event = v7();
    const [one, other] = state.parties.map(({ id }) => id);
    const draft = (id: string | undefined): LetterDraft => ({
      ...{ kind: 'ACCEPTED', home: state.home, caseId, eventId: event, about: event, facts: {} },
      reader: { kind: 'PARTY', id: String(id) },
    });
    await written((unit) => writeLetters(unit, [draft(one), draft(other)]));
    await app().db.asOwner(`update letter set state = 'SENT' where reader_id = $1 and event_id = $2`, [one, event]);
    expect(await written(({ letters }) => letters.recall([event]))).toEqual(new Set([one]));
    const rows = await app().db.asOwner<{ state: string }[]>(
      'select state from letter where event_id = $1 order by 1',
      [event],
    );
    expect(rows.map((row) => row.state)).toEqual(['RECALLED', 'SENT']);
  });
});
