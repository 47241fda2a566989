// When cases are compared whole, by what the keys of a new case's parties say.
import { expect, test } from '@jest/globals';
import { LATEST } from '../../../src/adapters/persistence/case/similar-cases-sql.js';
import { type Met, worthComparing } from '../../../src/adapters/persistence/case/met-before.js';

const met = (other: string, over: Partial<Met> = {}): Met => ({
  party: 'zhang',
  side: 'APPLICANT',
  kind: 'NAME',
  here: false,
  ...over,
  other,
});
const respondent = { party: 'li', side: 'RESPONDENT', here: null } as const;
const many = (count: number, over: Partial<Met> = {}) =>
  Array.from({ length: count }, (_, n) => met(`case ${n}`, over));

test.each<[string, Met[], boolean]>([
  ['strangers', [], false],
  ['a name that another case has', [met('A')], false],
  ['both sides, in two cases', [met('A'), met('B', respondent)], false],
  ['both sides in one case', [met('A'), met('B', respondent), met('B')], true],
  ['one person by two particulars', [met('A', { here: true }), met('A', { here: true, kind: 'PHONE' })], false],
  ['an applicant who came once before', [met('A', { here: true })], false],
  ['an applicant who came twice before', [met('A', { here: true }), met('B', { here: true })], true],
  ['two applicants who came once each', [met('A', { here: true }), met('B', { here: true, party: 'wang' })], false],
  ['a respondent of many cases', many(LATEST - 1, respondent), false],
  ['more cases than one looks at, which may hide one', many(LATEST, respondent), true],
])('%s: %#', (_, rows, worth) => {
  expect(worthComparing(rows)).toBe(worth);
});
