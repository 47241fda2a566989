// Figures that were really published, booked case by case through the domain: register, accept, settle or leave open.
import { DISPUTE_TYPES } from '../../../src/domain/taxonomy/dispute-type.js';
import { expect, test } from '@jest/globals';
import { rate } from '../../../src/domain/book/figure.js';
import type { Entry } from '../../../src/domain/book/entry.js';
import { type Kind, kindsOf } from '../../../src/domain/book/kinds.js';
import { EMPTY_BOOK, reconcile } from '../../../src/domain/book/reconcile.js';
import { pathOf, STAMP, type MoveColumns } from './path-of.js';

/** So many cases, the first `settled` of them settled, the rest failed. */
function bookedCases(accepted: number, settled: number, columns: (index: number) => MoveColumns = () => ({})): Entry[] {
  return Array.from({ length: accepted }, (_, index) => {
    const outcome = index < settled ? 'settled' : 'failed';
    const moves = pathOf(`desk:R 2022-01-02, open:R 2022-01-05, outcome:R:${outcome} 2022-01-20`, columns(index));
    return reconcile(EMPTY_BOOK, moves, { ...STAMP, caseId: `case ${index}` }).entries;
  }).flat();
}

function sumOf(entries: readonly Entry[], ...kinds: Kind[]): number {
  return entries.flatMap(kindsOf).reduce((sum, { kind, sign }) => (kinds.includes(kind) ? sum + sign : sum), 0);
}

const rateOf = (entries: readonly Entry[]) =>
  rate('SR_ACCEPTED', sumOf(entries, 'SETTLED') - sumOf(entries, 'ANNULLED'), sumOf(entries, 'ACCEPTED'));

test('Tongzhou, January to July 2022: 8,248 of 8,440 accepted were settled, 97.7 %, 192 were not', () => {
  const entries = bookedCases(8440, 8248);
  expect(rateOf(entries)).toMatchObject({ numerator: 8248, denominator: 8440, percent: '97.7' });
  expect(sumOf(entries, 'ACCEPTED') - sumOf(entries, 'SETTLED')).toBe(192);
});

test('Huangshi, January to November 2020: 6,217 of 6,368, 97.6 %', () => {
  expect(rateOf(bookedCases(6368, 6217)).percent).toBe('97.6');
});

test('a county in three quarters: 5,894 of 5,935, 99.3 %, and its 15 types add up to the whole', () => {
  const entries = bookedCases(5935, 5894, (index) => ({ disputeType: DISPUTE_TYPES[index % 15]?.code ?? 'OTHER' }));
  expect(rateOf(entries).percent).toBe('99.3');
  const byType = [...Map.groupBy(entries, ({ disputeType }) => disputeType).values()];
  expect(byType).toHaveLength(15);
  expect(byType.reduce((sum, of) => sum + sumOf(of, 'ACCEPTED'), 0)).toBe(5935);
  expect(byType.reduce((sum, of) => sum + sumOf(of, 'SETTLED'), 0)).toBe(5894);
});

test('the administrative station of 2020: 5 of 37, 13.5 %, in a class of its own', () => {
  const entries = bookedCases(37, 5, () => ({ ledgerClass: 'ADMIN' }));
  expect(rateOf(entries).percent).toBe('13.5');
  expect(
    new Set(entries.filter(({ acceptingRoom }) => acceptingRoom !== '').map(({ ledgerClass }) => ledgerClass)),
  ).toEqual(new Set(['ADMIN']));
});

test('agreements that were annulled leave the number of cases accepted and closed as it was', () => {
  const entries = bookedCases(10, 9);
  const annulment = pathOf(
    'desk:R 2022-01-02, open:R 2022-01-05, outcome:R:settled 2022-01-20, annulled:R:void 2022-03-01',
  );
  const annulled = reconcile(EMPTY_BOOK, annulment, STAMP).entries;
  expect(rateOf([...entries, ...annulled])).toMatchObject({ numerator: 9, denominator: 11 });
  expect(sumOf(annulled, 'SETTLED', 'PARTLY', 'FAILED', 'TERMINATED', 'WITHDRAWN')).toBe(1);
});
