// Which answer fits which package, and of which step it is.
import { expect, test } from '@jest/globals';
import {
  type AnswerSaid,
  numberAnswered,
  type PackageAnswer,
  soundAnswer,
  stepAnswered,
} from '../../../src/domain/case/package-answer.js';
import type { PackageKind, Recipient } from '../../../src/domain/case/packages.js';
import { refusal } from './fixtures.js';

const said = (over: Partial<AnswerSaid>): AnswerSaid => ({ answer: 'ACCEPTED', document: '文书', ...over });

test.each<[string, PackageKind, PackageAnswer | null, Partial<AnswerSaid>, string | null]>([
  ['an application is accepted', 'CONFIRMATION', null, {}, null],
  ['or refused with the reason', 'CONFIRMATION', null, { answer: 'REFUSED', reason: '不属于受理范围' }, null],
  ['not without', 'CONFIRMATION', null, { answer: 'REFUSED', reason: ' ' }, 'TEXT_MISSING'],
  ['nor without a paper', 'CONFIRMATION', null, { document: '' }, 'TEXT_MISSING'],
  ['then its steps follow', 'CONFIRMATION', 'ACCEPTED', { answer: 'STEP', to: 'UNDER_REVIEW' }, null],
  ['one after the other', 'CONFIRMATION', 'STEP', { answer: 'STEP', to: 'CONFIRMED' }, null],
  ['which are named', 'CONFIRMATION', 'ACCEPTED', { answer: 'STEP' }, 'ANSWER_UNFIT'],
  ['and of its proceeding', 'CONFIRMATION', 'ACCEPTED', { answer: 'STEP', to: 'ISSUED' }, 'ANSWER_UNFIT'],
  ['with an acceptance no step is told', 'CONFIRMATION', null, { to: 'CONFIRMED' }, 'ANSWER_UNFIT'],
  ['it is accepted once', 'CONFIRMATION', 'ACCEPTED', {}, 'PACKAGE_ANSWERED'],
  ['a refusal stands', 'CONFIRMATION', 'REFUSED', { answer: 'STEP', to: 'CONFIRMED' }, 'PACKAGE_ANSWERED'],
  ['of a report the result is told', 'MANDATE_REPORT', null, { answer: 'STEP', result: 'document' }, null],
  ['and no step', 'MANDATE_REPORT', null, { answer: 'STEP', to: 'CONFIRMED' }, 'ANSWER_UNFIT'],
  ['of a filing the correction asked for', 'FILING', null, { answer: 'STEP', to: 'CORRECTION' }, null],
  ['and no step of an application', 'FILING', null, { answer: 'STEP', to: 'CONFIRMED' }, 'ANSWER_UNFIT'],
  ['a day ahead is refused', 'CONFIRMATION', null, { on: '2026-06-10' }, 'DAY_IN_FUTURE'],
])('%s', (_, kind, before, over, code) => {
  const judged = () => soundAnswer(kind, before, said(over), '2026-06-09');
  if (code === null) expect(judged).not.toThrow();
  else expect(refusal(judged).code).toBe(code);
});

test('an answer to an application is a step of its proceeding, to anything else none', () => {
  expect(stepAnswered('CONFIRMATION', { answer: 'ACCEPTED' })).toBe('ACCEPTED');
  expect(stepAnswered('ARBITRAL_REVIEW', { answer: 'REFUSED' })).toBe('NOT_ACCEPTED');
  expect(stepAnswered('ARBITRAL_REVIEW', { answer: 'STEP', to: 'DOCUMENT_MADE' })).toBe('DOCUMENT_MADE');
  expect(stepAnswered('FILING', { answer: 'ACCEPTED' })).toBe('FILED');
  expect(stepAnswered('FILING', { answer: 'REFUSED' })).toBe('REFUSED');
  expect(stepAnswered('MANDATE_REPORT', { answer: 'STEP' })).toBeNull();
});

test.each<[PackageKind, Recipient, Partial<AnswerSaid>, string]>([
  ['FILING', 'COURT', { number: ' (2026)苏0612民初 0088号' }, '（2026）苏0612民初88号'],
  ['FILING', 'COURT', { number: '88号' }, 'COURT_NUMBER_MALFORMED'],
  ['FILING', 'COURT', {}, 'NUMBER_MISSING'],
  ['FILING', 'ARBITRATION_COMMISSION', { number: '（2026）苏0612民初88号' }, 'ARBITRATION_NUMBER_MALFORMED'],
  ['MANDATE_REPORT', 'COURT', {}, 'none'],
  ['FILING', 'COURT', { answer: 'REFUSED' }, 'none'],
])('the number in the answer to %s for %s with %j: %s', (kind, recipient, over, told) => {
  const number = () => numberAnswered(kind, recipient, said(over)) ?? 'none';
  if (/^[A-Z_]+$/.test(told)) expect(refusal(number).code).toBe(told);
  else expect(number()).toBe(told);
});
