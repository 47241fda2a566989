/** What is said of each way; and a way to a decision is never missing (domain.md §8, 12). */
import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { availableRoutes } from '../../../src/domain/case/routes/available.js';
import { courtFee } from '../../../src/domain/case/routes/costs.js';
import type { RouteKind } from '../../../src/domain/case/routes/route.js';
import { CASE_STATUSES } from '../../../src/domain/case/status.js';
import { addDays } from '../../../src/domain/kernel/day.js';
import { DISPUTE_TYPES } from '../../../src/domain/taxonomy/dispute-type.js';
import { LABOUR_CAUSES } from '../../../src/domain/taxonomy/labour-cause.js';
import '../../harness/seed.js';
import { CALENDAR as OFFICIAL } from '../clock/official-calendar.js';
import { MONDAY, NO_CALENDAR, TOWN, UNION } from './fixtures.js';
import { accepted, agreed, CHAMBER, failed, kinds, one, STATION } from './route-cases.js';
import { document } from './routes-document.js';
import { caseThatIs } from './story.js';

describe('the ways that are open', () => {
  it('say by when, where, at what cost, by which article, and what closes', () => {
    const { state } = agreed('CONTRACT');
    const confirm = one('JUDICIAL_CONFIRMATION', state, MONDAY, OFFICIAL);
    expect(confirm).toMatchObject({
      until: '2026-04-01',
      where: 'CONFIRMING_COURT',
      cost: 'FREE_CONFIRMATION',
      fee: null,
    });
    expect(confirm.cite).toEqual({ law: '民事诉讼法', article: '205', mark: 'V' });
    const suit = one('SUIT', accepted('CONTRACT').state);
    expect(suit).toMatchObject({ where: 'CONTRACT', cost: 'COURT_FEE', fee: 50_00, until: '2029-03-02', late: false });
    expect(suit.closes).toEqual(['MEDIATE', 'OTHER_MEDIATOR', 'ARBITRATION']);
    expect(one('ARBITRATION', state).closes).toEqual(['SUIT_ON_AGREEMENT']);
  });

  it('of a labour agreement exclude each other: confirmation and review', () => {
    const { state } = agreed('OTHER_LABOUR', UNION, 'L5');
    expect(one('JUDICIAL_CONFIRMATION', state)).toMatchObject({ closes: ['ARBITRAL_REVIEW'], cite: { mark: 'K' } });
    expect(one('ARBITRAL_REVIEW', state)).toMatchObject({ closes: ['JUDICIAL_CONFIRMATION'], until: '2026-03-17' });
    const { state: ofTown } = agreed('OTHER_LABOUR', TOWN, 'L5');
    expect(one('JUDICIAL_CONFIRMATION', ofTown)).toMatchObject({ where: 'COURT_OF_COMMITTEE', cite: { mark: 'V' } });
  });

  it('stay open past limitation, and say that it is late', () => {
    const { state } = caseThatIs('TERMINATED_FAILED');
    expect(one('SUIT', state, '2029-03-02')).toMatchObject({ late: false, until: '2029-03-02' });
    expect(one('SUIT', state, '2029-03-03')).toMatchObject({ late: true, until: null });
    expect(one('LABOUR_ARBITRATION', failed('OTHER_LABOUR', UNION, 'L2').state, '2027-03-03').late).toBe(true);
  });

  it('name no day where no step began the period, nor where its calendar is missing', () => {
    const { state } = accepted('FOREST_LAND');
    expect(one('LAND_ARBITRATION', state)).toMatchObject({ clock: 'RL-01', period: null, until: null, late: false });
    expect(one('SUIT', state, MONDAY, NO_CALENDAR)).toMatchObject({ until: null, late: false });
  });

  it('cost nothing where people’s or labour bodies mediate; only a commercial body has a tariff, by a weak source', () => {
    expect(one('MEDIATE', caseThatIs('MEDIATING').state).cost).toBe('FREE_MEDIATION');
    expect(one('MEDIATE', accepted('OTHER_LABOUR', UNION, 'L2').state).cost).toBe('FREE_LABOUR_MEDIATION');
    const { state } = accepted('CONTRACT', CHAMBER);
    expect(one('MEDIATE', state)).toMatchObject({ cost: 'NO_TARIFF', fee: null, cite: { mark: 'W' } });
    const steps = [{ over: 0, perTenThousand: 100 }];
    const later = { from: addDays(MONDAY, 1), published: '官网', base: 900_00, steps };
    const tariffs = [later, { from: MONDAY, published: '官网', base: 100_00, steps }];
    const dear = { ...state, dispute: { ...state.dispute, amount: 10_000_00 } };
    const [way] = availableRoutes(dear, OFFICIAL, addDays(MONDAY, 5), tariffs);
    expect(way).toMatchObject({ kind: 'MEDIATE', cost: 'TARIFF', fee: 200_00 });
    const [free] = availableRoutes(caseThatIs('MEDIATING').state, OFFICIAL, MONDAY, tariffs);
    expect(free).toMatchObject({ cost: 'FREE_MEDIATION', fee: null });
  });

  it('lead traders to a commercial body since its rules are in force, and nobody else', () => {
    expect(kinds(accepted('CONTRACT').state, '2026-04-30')).not.toContain('COMMERCIAL_MEDIATION');
    expect(one('COMMERCIAL_MEDIATION', accepted('CONTRACT').state, '2026-05-01')).toMatchObject({
      ...{ cost: 'TARIFF', fee: null, where: 'COMMERCIAL_BODY', closes: ['MEDIATE'], cite: { mark: 'W' } },
    });
    for (const type of ['MARRIAGE_FAMILY', 'OTHER_CONSUMER', 'E_COMMERCE', 'NEIGHBOUR'] as const)
      expect(kinds(accepted(type).state, '2026-05-01')).not.toContain('COMMERCIAL_MEDIATION');
    for (const type of ['OTHER_LABOUR', 'MIGRANT_WORKER_WAGES'] as const)
      expect(kinds(accepted(type, UNION, 'L2').state, '2026-05-01')).not.toContain('COMMERCIAL_MEDIATION');
  });

  it('while a court has the case lead through it', () => {
    const authority = { id: 'court', kind: 'COURT', home: '320612', divisionCode: '320612' } as const;
    const custody = { authority, since: MONDAY, event: 'e', number: null };
    const state = { ...caseThatIs('MEDIATING').state, custody };
    expect(kinds(state)).toEqual(['MEDIATE', 'GO_ON_IN_COURT']);
    const commission = { ...custody, authority: { ...authority, kind: 'ARBITRATION_COMMISSION' as const } };
    const labour = { ...accepted('OTHER_LABOUR', UNION, 'L2').state, custody: commission };
    expect(kinds(labour)).toEqual(['MEDIATE', 'CONSULT', 'GO_ON_IN_ARBITRATION']);
  });

  it('always include a suit, an arbitration or a court’s remedy, in every status, type and year', () => {
    const waysToADecision: readonly RouteKind[] = [
      'SUIT',
      'SUIT_ON_AGREEMENT',
      'LABOUR_ARBITRATION',
      'GO_ON_IN_COURT',
      'APPEAL',
    ];
    const states = CASE_STATUSES.map((status) => caseThatIs(status).state);
    const waysOfAdmin: readonly RouteKind[] = ['ADMINISTRATIVE_SUIT'];
    const station = [accepted('OTHER', STATION), failed('OTHER', STATION), agreed('OTHER', STATION)];
    for (const { state } of station)
      expect(kinds(state, '2036-01-01')).toEqual(expect.arrayContaining([...waysOfAdmin]));
    const labour = [
      accepted('OTHER_LABOUR', UNION, 'L2'),
      failed('OTHER_LABOUR', UNION, 'L2'),
      agreed('OTHER_LABOUR', UNION, 'L2'),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...states, ...labour.map(({ state }) => state)),
        fc.constantFrom(...DISPUTE_TYPES.map(({ code }) => code)),
        fc.constantFrom(null, ...LABOUR_CAUSES.map(({ code }) => code)),
        fc.integer({ min: 0, max: 3000 }),
        (state, type, labourCause, days) => {
          const dispute = { ...state.dispute, labourCause, ...(state.track === 'LABOUR' ? {} : { type }) };
          const routes = kinds({ ...state, dispute }, addDays(MONDAY, days));
          expect(routes.some((kind) => waysToADecision.includes(kind))).toBe(true);
        },
      ),
    );
  });
});

it('docs/routes.md is drawn from the table; if not, run: WRITE_DOCS=1 npm run -s jest -- test/domain/case/route-details', () => {
  const FILE = 'docs/routes.md';
  if (process.env['WRITE_DOCS']) fs.writeFileSync(FILE, document());
  expect(fs.readFileSync(FILE, 'utf8')).toBe(document());
});

/** 诉讼费用交纳办法 13(1), computed by hand. */
describe('the court fee', () => {
  it.each([
    [5_000, 50],
    [10_000, 50],
    [100_000, 2_300],
    [200_000, 4_300],
    [500_000, 8_800],
    [1_000_000, 13_800],
    [2_000_000, 22_800],
    [5_000_000, 46_800],
    [10_000_000, 81_800],
    [20_000_000, 141_800],
    [30_000_000, 191_800],
  ])('of %d yuan is %d', (amount, fee) => {
    expect(courtFee(amount * 100)).toBe(fee * 100);
  });
});
