/** Disputes with an authority: what a station may take, in which class and form, and what follows a settlement (domain.md §7.7). */
import { describe, expect, it } from '@jest/globals';
import { movesOf } from '../../../src/domain/book/booking.js';
import { ADMINISTRATIVE_SCOPES } from '../../../src/domain/case/administrative-scope.js';
import { aDispute, aRoom, DISTRICT, MONDAY, refusal, TOWN } from './fixtures.js';
import { accepted, agreed, CHAMBER, kinds, STATION } from './route-cases.js';
import { caseThatIs, Story } from './story.js';

const pending = (type: 'OTHER' | 'MARRIAGE_FAMILY', room: typeof TOWN, day = MONDAY) =>
  new Story(day).take('register', { dispute: aDispute({ type }), on: day }, { room }).take('requestConsent');

describe('a station for disputes with an authority', () => {
  it.each(ADMINISTRATIVE_SCOPES)('takes a case of %s, in a class of its own', (administrativeScope) => {
    const { state } = pending('OTHER', STATION).take('accept', { administrativeScope }, { room: STATION });
    expect(state).toMatchObject({ track: 'ADMIN', ledgerClass: 'ADMIN', administrativeScope });
    expect(movesOf(state).at(-1)).toMatchObject({ ledgerClass: 'ADMIN' });
  });

  it('takes nothing before it was checked that the dispute may be mediated', () => {
    const step = () => pending('OTHER', STATION).attempt('accept', {}, { room: STATION });
    expect(refusal(step)).toMatchObject({ code: 'SCOPE_NOT_CHECKED', field: 'administrativeScope' });
  });

  it('alone has such a ground', () => {
    const step = () => pending('OTHER', TOWN).attempt('accept', { administrativeScope: 'INDEMNITY' });
    expect(refusal(step)).toMatchObject({ code: 'SCOPE_UNFIT', field: 'administrativeScope' });
  });

  it('checks what another room passes on, and the ground does not go with the case further', () => {
    const offered = caseThatIs('ACCEPTED')
      .take('proposeReferral', {}, { room: STATION })
      .take('sendReferral', {}, { room: STATION });
    const at = { room: STATION, context: { post: { ...offered.contextFor('terminate').post, roomId: STATION.id } } };
    expect(refusal(() => offered.attempt('acceptReferral', {}, at))).toMatchObject({ code: 'SCOPE_NOT_CHECKED' });
    offered.take('acceptReferral', { administrativeScope: 'DISCRETION' }, at);
    expect(offered.state).toMatchObject({ track: 'ADMIN', administrativeScope: 'DISCRETION' });
    offered.take('proposeReferral', {}, { room: DISTRICT }).take('sendReferral');
    offered.take('acceptReferral');
    expect(offered.state).not.toHaveProperty('administrativeScope');
  });

  it('settles in writing only, with the parties’ signatures and the seal', () => {
    const story = accepted('OTHER', STATION).take('assignMediators').take('openSession');
    expect(refusal(() => story.attempt('recordOralAgreement'))).toMatchObject({ code: 'ORAL_BARRED' });
  });

  it('leads after a settlement to a document or a withdrawal, and bars no remedy', () => {
    expect(kinds(agreed('OTHER', STATION).state)).toEqual([
      ...['RECONSIDERATION', 'ADMINISTRATIVE_SUIT', 'PETITION', 'RECONSIDERATION_DOCUMENT', 'WITHDRAWAL'],
    ]);
  });
});

describe('a commercial body', () => {
  it.each([
    ['accepts no family matter since May 2026', '2026-05-06', true],
    ['took one before the regulation', MONDAY, false],
  ])('%s', (_, day, barred) => {
    const step = () => pending('MARRIAGE_FAMILY', CHAMBER, day).attempt('accept', {}, { room: CHAMBER });
    if (barred) expect(refusal(step)).toMatchObject({ code: 'TYPE_EXCLUDED', facts: { mark: 'W', article: '2' } });
    else expect(step).not.toThrow();
  });

  it('is offered none either', () => {
    const dispute = aDispute({ type: 'OTHER_LABOUR' });
    const story = new Story('2026-05-06').take('register', { dispute, on: '2026-05-06' }, { room: aRoom() });
    story.take('requestConsent').take('accept');
    const step = () => story.attempt('proposeReferral', {}, { room: CHAMBER });
    expect(refusal(step)).toMatchObject({ code: 'TYPE_EXCLUDED', field: 'roomId' });
  });
});
