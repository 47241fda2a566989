/** Mediation under a mandate: the authority keeps the case, a room mediates it in between (domain.md §7.1, 7.5(a)). */
import { describe, expect, it } from '@jest/globals';
import { mandateMovesOf } from '../../../src/domain/book/mandates/booking.js';
import { movesOf } from '../../../src/domain/book/booking.js';
import { textOf } from '../../../src/domain/book/account.js';
import { clocksOf, dated } from '../../../src/domain/case/clocks.js';
import { nextDate } from '../../../src/domain/case/next-date.js';
import type { Mandate } from '../../../src/domain/case/mandate.js';
import {
  aDispute,
  canSee,
  CALENDAR,
  COMMISSION,
  COURT,
  MONDAY,
  refusal,
  THE_COURT,
  TOWN,
  UNION,
  aPost,
} from './fixtures.js';
import { ENDED, HELD, ON_DESK, shutIn } from './openness.js';
import { caseThatIs, Story } from './story.js';

const entrusted = (offer: object = {}) =>
  new Story().take('registerEntrusted', {
    offer: { kind: 'ENTRUSTED_POST_FILING', procedure: 'ORDINARY', materials: ['起诉状副本'], ...offer },
  });
const taken = (offer: object = {}) => entrusted(offer).take('acceptMandate');
const code = (step: () => unknown) => refusal(step).code;
const last = ({ state }: Story) => state.mandates?.at(-1) as Mandate;
const mandatePath = ({ state }: Story) =>
  mandateMovesOf(state, last({ state } as Story)).map(({ to }) => textOf(to as never));
const mainPath = ({ state }: Story) => movesOf(state).map(({ to }) => textOf(to));
const due = ({ state, today }: Story, id: string) =>
  clocksOf(state)
    .filter((clock) => clock.id === id)
    .map((clock) => dated(clock, CALENDAR, today).dueOn);

describe('a case that a court registers and entrusts', () => {
  it('begins with the court, is accepted nowhere, and waits for the room that is asked', () => {
    const { state } = entrusted();
    expect(state).toMatchObject({
      status: 'TRANSFERRED_OUT',
      custody: { authority: THE_COURT, number: '（2026）苏0612民初77号' },
      room: { id: 'court' },
      ledgerClass: '',
      number: null,
      externalNumbers: ['（2026）苏0612民初77号'],
    });
    expect(mainPath(entrusted())).toEqual(['external:the-court']);
    expect(mandatePath(entrusted())).toEqual(['offered:town']);
    expect(canSee({ personId: 'head', posts: [aPost('ROOM_HEAD', TOWN)] }, state)).toBe(true);
    expect(canSee({ personId: 'head', posts: [aPost('ROOM_HEAD', UNION)] }, state)).toBe(false);
  });

  it.each<[object, string]>([
    [{ kind: 'COMMISSIONED' }, 'MANDATE_KIND_UNFIT'],
    [{ kind: 'ASSIGNED_PRE_FILING' }, 'PRE_FILING_CLOSED'],
    [{ procedure: null }, 'PROCEDURE_MISSING'],
    [{ materials: [' '] }, 'MATERIALS_MISSING'],
  ])('refuses %j: %s', (offer, wanted) => {
    expect(code(() => entrusted(offer))).toBe(wanted);
  });

  it('goes to a room on the court’s roster only, with every party’s consent on file', () => {
    const unlisted = { roster: { room: false, posts: [] } };
    expect(code(() => new Story().take('registerEntrusted', {}, unlisted))).toBe('ROOM_NOT_ON_ROSTER');
    const consents = { consents: [] };
    expect(code(() => caseThatIs('TRANSFERRED_OUT').attempt('offerMandate', consents))).toBe('CONSENT_MISSING');
  });

  it('may be assigned before filing where the dated switch lets it', () => {
    const offer = { kind: 'ASSIGNED_PRE_FILING', materials: ['起诉状副本'] };
    const story = new Story()
      .take('registerEntrusted', { offer }, { preFilingClosedSince: null })
      .take('acceptMandate');
    expect(due(story, 'CE-01')).toEqual(['2026-04-01']);
  });
});

describe('the room that is asked', () => {
  it('takes it: the mediation runs there, the court keeps the case', () => {
    const { state } = taken();
    expect(state).toMatchObject({
      status: 'ASSIGNED',
      room: { id: 'town' },
      track: 'ASSIGNED',
      custody: { authority: THE_COURT },
    });
    expect(last(taken())).toMatchObject({
      receiptSignedOn: MONDAY,
      receiptDocument: '签收单2026-9',
      mediatedBy: ['town/MEDIATOR/person'],
    });
    expect(mandatePath(taken())).toEqual(['offered:town', 'mandate:town']);
    expect(mainPath(taken())).toEqual(['external:the-court']);
  });

  it.each<[object, object, string]>([
    [{ receiptSignedOn: '2026-03-01' }, {}, 'RECEIPT_OUT_OF_ORDER'],
    [{ receiptDocument: '' }, {}, 'TEXT_MISSING'],
    [{ recusalChecked: false }, {}, 'RECUSAL_UNCHECKED'],
    [{}, { roster: { room: false, posts: ['town/MEDIATOR-2'] } }, 'MEDIATOR_NOT_ON_ROSTER'],
  ])('refuses %j %j: %s', (over, facts, wanted) => {
    expect(code(() => entrusted().attempt('acceptMandate', over, facts))).toBe(wanted);
  });

  it('declines in writing; the court asks another room', () => {
    const story = entrusted().take('declineMandate');
    expect(last(story).turns.at(-1)).toMatchObject({ kind: 'ENDED', result: 'declined' });
    expect(code(() => entrusted().attempt('declineMandate', { note: ' ' }))).toBe('TEXT_MISSING');
    const again = story.take('offerMandate', {}, { room: COURT });
    expect(again.state.mandates).toHaveLength(2);
  });

  it('may let an offer on line lapse after three working days; off line nothing lapses', () => {
    expect(code(() => entrusted().wait(30).attempt('lapseMandate'))).toBe('MANDATE_NOT_DUE');
    const online = entrusted({ online: true });
    expect(due(online, 'ON-03')).toEqual(['2026-03-05']);
    expect(nextDate(online.state, MONDAY, CALENDAR)).toEqual({ kind: 'MANDATE_ANSWER', on: '2026-03-05' });
    expect(code(() => online.wait(3).attempt('lapseMandate'))).toBe('MANDATE_NOT_DUE');
    expect(last(online.wait(1).take('lapseMandate')).turns.at(-1)?.result).toBe('lapsed');
  });
});

describe('the period of a mandate', () => {
  it.each<[object, string, string]>([
    [{}, 'CE-02a', '2026-03-17'],
    [{ procedure: 'SUMMARY' }, 'CE-02b', '2026-03-09'],
    [{ online: true }, 'ON-06', '2026-03-17'],
    [{ online: true, procedure: 'SUMMARY' }, 'ON-06b', '2026-03-09'],
  ])('of %j is %s, to %s', (offer, id, day) => {
    expect(due(taken(offer), id)).toEqual([day]);
  });

  it('runs from the signed receipt, not from the acceptance', () => {
    const story = entrusted().wait(5);
    story.take('acceptMandate', { receiptSignedOn: '2026-03-04' });
    expect(due(story, 'CE-02a')).toEqual(['2026-03-19']);
    expect(nextDate(taken().take('openSession').state, MONDAY, CALENDAR)?.kind).toBe('MEDIATION_PERIOD');
  });

  it('is extended by every party’s consent, by thirty days in all', () => {
    const story = taken().take('extendPeriod', { count: 20 });
    expect(due(story, 'CE-02a')).toEqual(['2026-04-06']);
    expect(refusal(() => story.attempt('extendPeriod', { count: 11 }))).toMatchObject({
      code: 'EXTENSION_OUT_OF_RANGE',
      facts: { most: 10 },
    });
  });

  it('of a commission is ten working days and never longer (LA-11)', () => {
    const outside = caseThatIs('MEDIATING').take(
      'recordExternalAcceptance',
      { number: '通劳人仲案字〔2026〕第1号' },
      { authority: COMMISSION },
    );
    const story = outside.take('offerMandate', {}, { room: UNION }).take('acceptMandate');
    expect(story.state.track).toBe('LABOUR');
    expect(due(story, 'LA-11')).toEqual(['2026-03-16']);
    expect(code(() => story.attempt('extendPeriod'))).toBe('PERIOD_NOT_EXTENDABLE');
  });
});

describe('while a mandate waits or runs', () => {
  it('no room refers, undoes, or changes parties; nothing else is recorded of the authority before its end', () => {
    const story = taken();
    for (const action of ['proposeReferral', 'askUndo', 'addParty', 'recordExternalAcceptance'] as const)
      expect([action, code(() => story.attempt(action))]).toEqual([action, 'IN_OUTSIDE_CUSTODY']);
    for (const action of ['offerMandate', 'recordReturn', 'recordExternalResult', 'recordExternalTransfer'] as const)
      expect([action, code(() => entrusted().attempt(action))]).toEqual([action, 'MANDATE_OPEN']);
  });

  it('the judge may change', () => {
    const story = taken().take('changeJudge', { judge: '孙法官', judgePostId: 'the-court/JUDGE' });
    expect(last(story).judge).toBe('the-court/JUDGE');
    expect(last(story.take('changeJudge')).judge).toBeUndefined();
  });

  it('whoever mediates or mediated is remembered: they take no part in the trial (2016 art 16)', () => {
    const story = taken().take('replaceMediator');
    expect(last(story).mediatedBy).toEqual(['town/MEDIATOR/person', 'town/MEDIATOR-2/person']);
  });
});

it('only a court or a commission entrusts', () => {
  const police = { ...THE_COURT, id: 'police', kind: 'POLICE' } as const;
  const held = caseThatIs('MEDIATING').take('recordExternalAcceptance', { number: null }, { authority: police });
  expect(code(() => held.attempt('offerMandate'))).toBe('AUTHORITY_CANNOT_ENTRUST');
});

it('a case that was accepted here, went to court and was entrusted back counts its acceptance once, and the mandate apart', () => {
  const story = caseThatIs('TRANSFERRED_OUT').take('offerMandate').take('acceptMandate').take('openSession');
  story.take('draft', { items: [] }).signedByAll();
  expect(mainPath(story)).toEqual(['desk:town', 'open:town', 'external:the-court']);
  expect(mandatePath(story).at(-1)).toBe('mandate-result:town:agreed');
  expect(story.state.dispute).toEqual(aDispute());
});

shutIn('registerEntrusted', [...ON_DESK, ...HELD, ...ENDED]);
for (const action of ['offerMandate', 'acceptMandate', 'declineMandate', 'lapseMandate', 'reportMandate'] as const)
  shutIn(action, [...ON_DESK, ...HELD, ...ENDED.filter((status) => status !== 'TRANSFERRED_OUT')]);
for (const action of ['recallMandate', 'changeJudge'] as const)
  shutIn(action, [...ON_DESK, ...ENDED.filter((status) => status !== 'TRANSFERRED_OUT')]);
