// The rules of forms: what begins filled in, what is needed, what is sent, in which order steps stand, where a case has been.
import fs from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { choicesFor } from '../../src/web/case/choices.js';
import { chainOf } from '../../src/web/case/chain-of.js';
import { errorsOf, fittingPosts, pathOf as pathOfField } from '../../src/web/case/form-errors.js';
import { isFound } from '../../src/web/case/found.js';
import { faultsOf } from '../../src/web/case/form-faults.js';
import {
  beginning,
  fenOf,
  inputOf,
  OWN_FIELDS,
  seenOf,
  withoutSecrets,
  withOwn,
} from '../../src/web/case/form-values.js';
import { INPUTS } from '../../src/web/made/forms.js';
import { openInOrder } from '../../src/web/case/order-of-actions.js';
import { pathOf } from '../../src/web/case/path-of.js';
import { chosenPost } from '../../src/web/shell/acting.js';
import { speakWith } from '../../src/web/words/i18n.js';

speakWith('zh', JSON.parse(fs.readFileSync('src/web/made/texts.zh.json', 'utf8')));

describe('a sum', () => {
  test.each([
    ['1234.5', 123_450],
    ['0', 0],
    ['1,234.56', 123_456],
    ['１２．５', 1_250],
    ['十二', '十二'],
    ['1.234', '1.234'],
    ['-5', '-5'],
  ])('%s yuan are %s fen, and what is none stays as typed', (typed, sent) => expect(fenOf(typed)).toBe(sent));
});

describe('what begins filled in', () => {
  test('one consent for each party, today; the place in which one works', () => {
    const { consents } = beginning('AcceptInput', { partyIds: ['a', 'b'] }) as { consents: { partyId: string }[] };
    expect(consents.map(({ partyId }) => partyId)).toEqual(['a', 'b']);
    const { dispute } = beginning('RegisterInput', { partyIds: [], place: '320612' }) as { dispute: object };
    expect(dispute).toMatchObject({ placeCode: '320612', difficult: false });
  });

  test('one line for each matter that is screened', () => {
    const { screening } = beginning('PrepareConfirmationInput', { partyIds: [] }) as {
      screening: { matter: string }[];
    };
    expect(new Set(screening.map(({ matter }) => matter)).size).toBeGreaterThan(3);
  });
});

describe('what is sent', () => {
  test('nothing that was left empty, sums in fen, times of China, lines without blanks', () => {
    expect(inputOf('ScheduleSessionInput', { kind: 'JOINT', startsAt: '2026-11-30T09:00', place: ' ' })).toEqual({
      kind: 'JOINT',
      startsAt: '2026-11-30T09:00:00+08:00',
    });
    expect(inputOf('RecordFactsInput', { facts: ['一，二', '', '三'], consents: [], useExplained: true })).toEqual({
      facts: ['一，二', '三'],
      consents: [],
      useExplained: true,
    });
  });

  test('another case goes with the version that was found', () => {
    expect(inputOf('LinkCasesInput', { otherId: 'x@7', kind: 'TWIN' })).toMatchObject({
      otherId: 'x',
      otherVersion: 7,
    });
  });

  test('the case, the version seen and the key, where the input has them', () => {
    const sent = { key: 'key', seen: { version: 4, seq: 9 } };
    expect(withOwn('AcceptInput', {}, 'c', sent)).toEqual({ caseId: 'c', expectedVersion: 4, idempotencyKey: 'key' });
    expect(withOwn('RevokeSessionInput', {}, 'c', sent)).toEqual({});
    expect(seenOf({ version: 4, timeline: { nodes: [{ seq: 9 }] } })).toEqual(sent.seen);
  });

  test('a secret is never kept as a draft', () => {
    expect(withoutSecrets({ login: 'a', password: 'b', old: 'c', token: 'd' })).toEqual({ login: 'a' });
  });
});

describe('what is wrong', () => {
  test('what is needed and empty, and what is no number, at its own path; a tick is not asked for', () => {
    const typed = { agreedAmount: '12元', contentChecked: false, terms: '', scope: 'ALL', items: [{ text: '' }] };
    expect(faultsOf('DraftInput', typed)).toEqual({
      agreedAmount: 'NO_SUM',
      terms: 'NEEDED',
      'items.0.text': 'NEEDED',
    });
    expect(
      faultsOf('RecordServiceInput', { cases: '3.5', helped: '2', kind: 'X', on: '2026-01-01', roomId: 'r' }),
    ).toEqual({
      cases: 'NO_NUMBER',
    });
  });

  test('the server’s problem stands at its field, over what was seen before', () => {
    const problem = { code: 'X', field: 'consents[1].on', message: '日期不对' };
    expect(pathOfField('a[0].b[12]')).toBe('a.0.b.12');
    expect(errorsOf({}, problem)).toEqual({ 'consents.1.on': '日期不对' });
  });

  test('of several posts those are offered that the server names', () => {
    const facts = [{ name: 'posts', value: 'p1,p2' }];
    expect(fittingPosts({ code: 'POST_AMBIGUOUS', field: 'postId', message: '', facts })).toEqual(['p1', 'p2']);
    expect(fittingPosts({ code: 'X', field: 'on', message: '', facts })).toBeNull();
  });
});

describe('an identifier', () => {
  const known = {
    file: {
      parties: [],
      formerParties: [],
      sessions: [],
      mediators: [],
      proceedings: [],
      partyWords: [],
      agreement: null,
    },
    me: { posts: [] },
    candidates: [],
  } as unknown as Parameters<typeof choicesFor>[1];
  /** What the page knows on which the form is opened. */
  const OF_THE_PAGE = [
    ...['accountId', 'appointmentId', 'allowanceId', 'partnerId', 'authorityPostId'],
    ...['holdId', 'requestId', 'sessionId', 'mediator', 'deadLetterId', 'webhookId', 'deliveryId', 'packageId'],
  ];
  const asked = Object.entries(INPUTS).flatMap(([within, fields]) =>
    fields
      .filter(({ type, name }) => type === 'UUID' && !OWN_FIELDS.includes(name))
      .map(({ name }) => ({ within, name })),
  );
  test('is never typed: it is chosen from the case, found by name, or known to the page', () => {
    const typed = asked.filter(
      ({ within, name }) =>
        !isFound(name) && !OF_THE_PAGE.includes(name) && choicesFor(name, known, { within }) === null,
    );
    expect(asked.length).toBeGreaterThan(80);
    expect(typed).toEqual([]);
  });
});

describe('a case', () => {
  const act = (action: string, open = true) => ({ action, open, wayTo: null, problem: null });
  test('shows what leads on first, signs rather than drafts again, and ends last', () => {
    const open = ['terminate', 'askUndo', 'draft', 'scheduleSession', 'sign', 'lapsePeriod'].map((one) => act(one));
    const actions = [...open, act('accept', false)] as unknown as Parameters<typeof openInOrder>[0];
    expect(openInOrder(actions)).toEqual(['sign', 'draft', 'scheduleSession', 'askUndo', 'terminate']);
  });

  test('was where offers were accepted, and at the court that took it', () => {
    const room = (name: string) => ({ id: name, name, nameEn: name });
    const offer = (from: string, to: string, status: string) => ({
      ...{ from: room(from), to: room(to), status, answeredOn: '2026-05-01' },
    });
    const file = {
      room: room('丙'),
      referrals: [offer('甲', '乙', 'ACCEPTED'), offer('乙', '丁', 'DECLINED'), offer('乙', '丙', 'ACCEPTED')],
      custody: { authority: { id: 'x', name: '法院' }, number: null, since: '2026-06-01' },
    } as unknown as Parameters<typeof pathOf>[0];
    expect(pathOf(file).map(({ name }) => name)).toEqual(['甲', '乙', '丙', '法院']);
    expect(pathOf({ ...file, referrals: [], custody: null })).toEqual([{ name: '丙', since: null, kind: 'ROOM' }]);
  });
});

test('a place is found level by level', () => {
  expect(chainOf('320612001')).toEqual(['32', '3206', '320612', '320612001']);
});

test('one acts in the post that was chosen, else in the first', () => {
  const posts = [{ id: 'a' }, { id: 'b' }] as unknown as Parameters<typeof chosenPost>[0];
  expect([chosenPost(posts, 'b')?.id, chosenPost(posts, 'gone')?.id, chosenPost([], 'a')]).toEqual([
    'b',
    'a',
    undefined,
  ]);
});
