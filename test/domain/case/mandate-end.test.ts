/** How a mandate ends: the case goes back to its authority, and nobody but that closes it (domain.md §7.1; §8, 7). */
import { describe, expect, it } from '@jest/globals';
import { mandateMovesOf } from '../../../src/domain/book/mandates/booking.js';
import { movesOf } from '../../../src/domain/book/booking.js';
import { textOf } from '../../../src/domain/book/account.js';
import { nextDate } from '../../../src/domain/case/next-date.js';
import type { Mandate } from '../../../src/domain/case/mandate.js';
import { CALENDAR, MONDAY, refusal } from './fixtures.js';
import { Story } from './story.js';

const entrusted = (offer: object = {}) =>
  new Story().take('registerEntrusted', {
    offer: { kind: 'ENTRUSTED_POST_FILING', procedure: 'ORDINARY', materials: ['起诉状副本'], ...offer },
  });
const taken = (offer: object = {}) => entrusted(offer).take('acceptMandate');
const drafted = () => taken().take('openSession').take('draft', { items: [] });
const code = (step: () => unknown) => refusal(step).code;
const last = ({ state }: Story) => state.mandates?.at(-1) as Mandate;
const mandatePath = ({ state }: Story) =>
  mandateMovesOf(state, last({ state } as Story)).map(({ to }) => textOf(to as never));
const mainPath = ({ state }: Story) => movesOf(state).map(({ to }) => textOf(to));

describe('the end of a mandate', () => {
  it('agreed: effective with the parties’ signatures; the case goes back to the court and is closed by nobody', () => {
    const story = drafted().signedByAll();
    expect(story.state).toMatchObject({ status: 'TRANSFERRED_OUT', ending: null, agreement: { effectiveOn: MONDAY } });
    expect(mandatePath(story)).toEqual(['offered:town', 'mandate:town', 'mandate-result:town:agreed']);
    expect(last(story).turns.at(-1)?.columns).toMatchObject({
      presiderPost: 'town/MEDIATOR',
      agreementForm: 'WRITTEN',
      agreedAmount: 300_000,
      firstSessionHeld: true,
    });
    expect(mainPath(story)).toEqual(['external:the-court']);
    expect(nextDate(story.state, MONDAY, CALENDAR)).toEqual({ kind: 'MANDATE_REPORT', on: MONDAY });
  });

  it.each<[() => Story, string]>([
    [() => taken().take('openSession').take('terminate'), 'failed'],
    [() => taken().take('withdraw'), 'withdrawn'],
    [() => taken().take('openSession').take('recallMandate'), 'recalled'],
  ])('%#: %s', (story, result) => {
    const ended = story();
    expect(ended.state.status).toBe('TRANSFERRED_OUT');
    expect(last(ended).turns.at(-1)?.result).toBe(result);
    expect(movesOf(ended.state)).toHaveLength(1);
  });

  it('is reported once, in writing; a recalled one is not reported', () => {
    const story = taken().take('terminate');
    expect(last(story.take('reportMandate')).reportedOn).toBe(MONDAY);
    expect(code(() => story.attempt('reportMandate'))).toBe('NO_REPORT_OWED');
    expect(code(() => taken().take('recallMandate').attempt('reportMandate'))).toBe('NO_REPORT_OWED');
  });

  it('is followed by the court’s result, which alone closes the case', () => {
    const story = drafted().signedByAll().take('reportMandate').take('recordExternalResult', { result: 'document' });
    expect(story.state.status).toBe('ENDED_OUTSIDE');
    expect(mainPath(story)).toEqual(['external:the-court', 'ended-outside:the-court:document']);
  });

  it('by law on line before filing: after thirty days it counts as failed', () => {
    const offer = { kind: 'ASSIGNED_PRE_FILING', online: true, materials: ['起诉状副本'] };
    const story = new Story()
      .take('registerEntrusted', { offer }, { preFilingClosedSince: null })
      .take('acceptMandate');
    story.wait(40).take('lapsePeriod');
    expect(last(story).turns.at(-1)).toMatchObject({ result: 'failed', day: '2026-04-02' });
    expect(story.state.routeNoticeOwed).toBeUndefined();
  });
});
