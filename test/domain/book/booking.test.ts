/** What a case's life means for the book: each turn a move, with the columns that were true then and those true now. */
import { describe, expect, it } from '@jest/globals';
import { accountOf, textOf } from '../../../src/domain/book/account.js';
import { movesOf } from '../../../src/domain/book/booking.js';
import { checkPath } from '../../../src/domain/book/path.js';
import { begun, type Proceeding, withStep } from '../../../src/domain/case/proceeding.js';
import {
  PROCEEDING_KINDS,
  PROCEEDING_TABLE,
  type ProceedingStatus,
} from '../../../src/domain/case/proceeding-status.js';
import type { CaseStatus } from '../../../src/domain/case/status.js';
import { MONDAY, TOWN, VILLAGE } from '../case/fixtures.js';
import { caseThatIs, type Story } from '../case/story.js';

const pathOf = ({ state }: Story): string[] => movesOf(state).map(({ to }) => textOf(to));

describe('the moves of a case', () => {
  it.each<[CaseStatus, string[]]>([
    ['REGISTERED', ['desk:town']],
    ['CONSENT_PENDING', ['desk:town']],
    ['NOT_ACCEPTED', ['desk:town', 'unaccepted:town:refused']],
    ['ASSIGNED', ['desk:town', 'open:town']],
    ['FULFILLED', ['desk:town', 'open:town', 'outcome:town:settled']],
    ['TERMINATED_FAILED', ['desk:town', 'open:town', 'outcome:town:failed']],
    ['VOIDED', []],
  ])('that is %s', (status, path) => {
    expect(pathOf(caseThatIs(status))).toEqual(path);
  });

  it('end with the fall of its agreement, beside the settlement', () => {
    const [, , settled, fallen] = movesOf(caseThatIs('ANNULLED').state);
    expect([textOf(settled?.to ?? accountOf('intake')), fallen?.to.kind, fallen?.to.place]).toEqual([
      'outcome:town:settled',
      'annulled',
      'town',
    ]);
  });

  it('stay as they are whatever proceedings follow the outcome: those are linked and move nothing', () => {
    const { state } = caseThatIs('FULFILLED');
    const authority = { id: 'court', kind: 'COURT', home: '320612', divisionCode: '320612' } as const;
    const proceedings = PROCEEDING_KINDS.map((kind) => {
      const [first, ...later] = (Object.keys(PROCEEDING_TABLE[kind]) as ProceedingStatus[]).map((status) => ({
        ...{ event: status, status, on: MONDAY, number: null, document: null },
      }));
      const head = { id: kind, kind, authority } as Omit<Proceeding, 'steps'>;
      return later.reduce(withStep, begun(head, first as NonNullable<typeof first>));
    });
    expect(movesOf({ ...state, proceedings })).toEqual(movesOf(state));
  });

  it('lead from desk to desk and from room to room', () => {
    const routed = caseThatIs('REGISTERED').take('routeToDesk', {}, { room: VILLAGE });
    expect(pathOf(routed)).toEqual(['desk:town', 'desk:village']);
    const referred = caseThatIs('ASSIGNED').referredTo(VILLAGE);
    expect(pathOf(referred)).toEqual(['desk:town', 'open:town', 'open:village']);
  });

  it('each begin where the one before ended, and are a path that the book accepts', () => {
    const moves = movesOf(caseThatIs('ASSIGNED').referredTo(VILLAGE).state);
    expect(moves.map(({ from, fromVersion }) => [textOf(from), fromVersion])).toEqual([
      ['intake', ''],
      ['desk:town', TOWN.version],
      ['open:town', TOWN.version],
    ]);
    expect(moves.map(({ toVersion }) => toVersion)).toEqual([TOWN.version, TOWN.version, VILLAGE.version]);
    expect(() => checkPath(moves, '2026-12-31')).not.toThrow();
  });
});

describe('the columns of a move', () => {
  it('name the accepting room, its version, day and class from acceptance on, also in another room', () => {
    const [registered, accepted, referred] = movesOf(caseThatIs('ASSIGNED').referredTo(VILLAGE).state);
    const none = { acceptingRoom: '', acceptingVersion: '', acceptingDay: null, ledgerClass: '' };
    const town = { acceptingRoom: 'town', acceptingVersion: TOWN.version, acceptingDay: MONDAY, ledgerClass: 'PEOPLE' };
    expect(registered).toMatchObject(none);
    expect(accepted).toMatchObject(town);
    expect(referred).toMatchObject(town);
  });

  it('say of the dispute what is true today', () => {
    const { state } = caseThatIs('FULFILLED');
    const dispute = {
      ...state.dispute,
      type: 'CONTRACT',
      source: 'FROM_COURT',
      amount: 7,
      people: 9,
      difficult: true,
    } as const;
    for (const move of movesOf({ ...state, dispute })) {
      expect(move).toMatchObject({
        dispute: 'dispute-1',
        disputeType: 'CONTRACT',
        source: 'FROM_COURT',
        disputeAmount: 7,
        people: 9,
        difficult: true,
        pairing: 'CITIZEN_CITIZEN',
        reopens: false,
        effectiveDay: MONDAY,
      });
    }
  });

  it('say of each turn what was true then', () => {
    const { state } = caseThatIs('FULFILLED');
    const said = state.milestones.map(({ presiderPost, agreementForm, agreedAmount, firstSessionHeld }) => ({
      presiderPost,
      agreementForm,
      agreedAmount,
      firstSessionHeld,
    }));
    expect(movesOf(state)).toMatchObject(said);
    expect(movesOf(state).at(-1)).toMatchObject({
      presiderPost: 'town/MEDIATOR',
      agreementForm: 'WRITTEN',
      firstSessionHeld: true,
    });
  });
});
