// No rule is broken in silence: every code that the source can throw has a text in both languages.
import { expect, test } from '@jest/globals';
import { PROBLEM_TEXTS, problemText } from '../../../src/app/texts/problems/text-of.js';
import { ROW_TEXTS } from '../../../src/app/texts/problems/import.js';
import { NOTICE_TEXTS } from '../../../src/app/texts/problems/notice.js';
import type { ProblemTexts } from '../../../src/app/texts/problems/text.js';
import type { BookProblem } from '../../../src/domain/kernel/problem-code.js';
import { ensure } from '../../../src/domain/kernel/rule-broken.js';
import { nodesOf, readTree, type SourceFile, type SyntaxNode } from '../../architecture/source-tree.js';

/** Which argument of a call names the rule. */
const NAMED_IN: Readonly<Record<string, number>> = { ensure: 1, RuleBroken: 0, allActed: 2 };

/** Codes that reach a throw by way of a variable. */
const BY_NAME = [
  'NOT_ASSIGNED',
  'NOT_YOURS',
  'HOME_UNKNOWN',
  'LOGIN_TAKEN',
  'BOOK_PATH',
  'BOOK_TIME',
  'BOOK_ONCE',
  'BOOK_APPEND_ONLY',
];

const CODE = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/;

function codesIn(node: SyntaxNode): string[] {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return [];
  const at = NAMED_IN[(node['callee'] as { name?: string }).name ?? ''];
  const argument = at === undefined ? undefined : (node['arguments'] as SyntaxNode[])[at];
  if (!argument) return [];
  return nodesOf(argument)
    .map((one) => String(one['value']))
    .filter((text) => CODE.test(text));
}

const codesOf = (file: SourceFile): string[] => nodesOf(file.program).flatMap(codesIn);
const thrown = new Set([...readTree('src').flatMap(codesOf), ...BY_NAME]);

test('the search finds what is known to be thrown', () => {
  expect(thrown.size).toBeGreaterThan(100);
  for (const code of ['STALE_VERSION', 'TEXT_MISSING', 'WITHDRAWAL_INCOMPLETE', 'PASSWORD_TOO_SHORT'])
    expect(thrown).toContain(code);
});

test('every code that can be thrown has a text', () => {
  expect([...thrown].filter((code) => !(code in PROBLEM_TEXTS))).toEqual([]);
});

test('every text is there in Chinese and in English, with the same facts', () => {
  const factsIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  for (const [code, { zh, en }] of Object.entries({ ...PROBLEM_TEXTS, ...ROW_TEXTS, ...NOTICE_TEXTS })) {
    expect([code, zh]).toEqual([code, expect.stringMatching(/\p{Script=Han}/u)]);
    expect([code, /\p{Script=Han}/u.test(en.replaceAll('人调字', ''))]).toEqual([code, false]);
    expect([code, ...new Set(factsIn(zh))]).toEqual([code, ...new Set(factsIn(en))]);
  }
});

test('codes among the facts are told in words, lists with commas', () => {
  const facts = { action: 'accept', status: 'REGISTERED' };
  expect(problemText('STEP_NOT_OPEN', facts, 'zh')).toBe('案件“已登记”时不能“受理”。');
  expect(problemText('STEP_NOT_OPEN', facts, 'en')).toBe('A case that is “registered” is not open to “accept”.');
  expect(problemText('FILE_INCOMPLETE', { missing: ['APPLICATION', 'IDENTITY'] }, 'zh')).toContain(
    '调解申请、身份核对',
  );
});

test('neither an unknown code nor a code without its texts compiles', () => {
  // @ts-expect-error no rule has this code
  expect(() => ensure(false, 'NO_SUCH_CODE')).toThrow('NO_SUCH_CODE');
  // @ts-expect-error the code has no text
  const untold: ProblemTexts<BookProblem> = {};
  // @ts-expect-error the text has no code
  const unthrown: ProblemTexts<'BOOK_PATH'> = { BOOK_PATH: { zh: '', en: '' }, NO_SUCH_CODE: { zh: '', en: '' } };
  expect([Object.keys(untold), Object.keys(unthrown)]).toEqual([[], ['BOOK_PATH', 'NO_SUCH_CODE']]);
});
