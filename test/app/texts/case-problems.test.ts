/** Every code the domain can refuse with has a text in both languages, and a text names only facts its code has. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { APP_TEXTS } from '../../../src/app/texts/problems/app.js';
import { BOOK_TEXTS } from '../../../src/app/texts/problems/book.js';
import { CASE_TEXTS as LIFE_TEXTS } from '../../../src/app/texts/problems/case.js';
import { INTAKE_TEXTS } from '../../../src/app/texts/problems/intake.js';
import type { CaseProblem as LifeProblem, IntakeProblem } from '../../../src/domain/kernel/case-problem.js';
import { IDENTITY_TEXTS } from '../../../src/app/texts/problems/accounts.js';
import { PROBLEM_TEXTS, problemText } from '../../../src/app/texts/problems/text-of.js';
import type { ProblemTexts } from '../../../src/app/texts/problems/text.js';
import { NETWORK_TEXTS } from '../../../src/app/texts/problems/network.js';

type CaseProblem = LifeProblem | IntakeProblem;
const CASE_TEXTS: ProblemTexts<CaseProblem> = { ...LIFE_TEXTS, ...INTAKE_TEXTS };

const sources = globSync('src/domain/**/*.ts').map((path) => readFileSync(path, 'utf8'));

interface Thrown {
  code: string;
  facts: string[];
}

/** The text of each call of `ensure(…)`, `new RuleBroken(…)` and `allActed(…)`, brackets matched. */
function callsIn(source: string): string[] {
  return [...source.matchAll(/\b(?:ensure|RuleBroken|allActed)\(/g)].map(({ index, 0: opening }) => {
    let depth = 1;
    let end = index + opening.length;
    while (depth > 0 && end < source.length) {
      if (source[end] === '(') depth += 1;
      if (source[end] === ')') depth -= 1;
      end += 1;
    }
    return source.slice(index, end);
  });
}

const IS_NO_CODE = /^(APPLICANT|GUARDIAN|AGENT|PERSON|LABOUR|WRITTEN|ELECTRONIC|MARRIAGE_FAMILY|PARTY|HELD|PART)$/;

/** The codes of a call and the names of the facts written beside them. */
function thrownIn(source: string): Thrown[] {
  return callsIn(source).flatMap((call) => {
    const codes = [...call.matchAll(/'([A-Z][A-Z_]{5,})'/g)].map(([, code]) => code as string);
    const facts = call.slice(call.indexOf('facts'));
    const names = [...facts.matchAll(/\b([a-z]\w*)\b(?=\s*[:,}])/gi)].map(([, name]) => name as string);
    return codes
      .filter((code) => !IS_NO_CODE.test(code) && code in PROBLEM_TEXTS)
      .map((code) => ({ code, facts: names }));
  });
}

const thrown = sources.flatMap(thrownIn);
const codesInSource = new Set(
  sources.flatMap((source) =>
    callsIn(source).flatMap((call) => [...call.matchAll(/,\s*'([A-Z][A-Z_]{5,})'/g)].map(([, code]) => code as string)),
  ),
);

describe('the texts of a case’s problems', () => {
  it('cover every code thrown in the domain', () => {
    expect(codesInSource.size).toBeGreaterThan(80);
    expect([...codesInSource].filter((code) => !(code in PROBLEM_TEXTS) && !IS_NO_CODE.test(code))).toEqual([]);
  });

  it('are kept for no code that nothing throws', () => {
    const all = sources.join('\n');
    expect(Object.keys(CASE_TEXTS).filter((code) => !all.includes(`'${code}'`))).toEqual([]);
  });

  it('stand in one list only', () => {
    const others = { ...APP_TEXTS, ...BOOK_TEXTS, ...IDENTITY_TEXTS, ...NETWORK_TEXTS };
    expect(Object.keys(CASE_TEXTS).filter((code) => code in others)).toEqual([]);
  });

  it.each(Object.entries(CASE_TEXTS))('%s is told in Chinese and in English', (_, { zh, en }) => {
    expect(zh).toMatch(/[\u4e00-\u9fff].*。$/u);
    expect(zh).not.toMatch(/[,;!?]/);
    expect(en).toMatch(/^[A-Z“{].*\.$/);
    expect(en).not.toMatch(/[\u4e00-\u9fff]/u);
    expect(placeholders(zh).sort()).toEqual(placeholders(en).sort());
  });

  it.each(Object.keys(CASE_TEXTS) as CaseProblem[])('%s names only facts it always has', (code) => {
    const places = thrown.filter((one) => one.code === code);
    const wanted = placeholders(CASE_TEXTS[code].zh);
    for (const { facts } of places) expect(facts).toEqual(expect.arrayContaining(wanted));
  });

  it('are filled with their facts, codes told in words', () => {
    expect(problemText('FILE_INCOMPLETE', { missing: ['APPLICATION', 'AGREEMENT'] }, 'en')).not.toMatch(/[{_]/);
    expect(problemText('NOT_YET_DUE', { dueOn: '2026-03-10' }, 'zh')).toContain('2026-03-10');
  });
});

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
}
