/** The text of a problem in a language: codes are the contract, texts are for people. */
import type { ProblemCode } from '../../../domain/kernel/problem-code.js';
import type { Facts } from '../../../domain/kernel/rule-broken.js';
import { DISPUTE_TYPES } from '../../../domain/taxonomy/dispute-type.js';
import { ACCOUNT_ACT_WORDS, ACCOUNT_READ_WORDS } from '../labels/accounts.js';
import { FILE_ITEM_WORDS, SIDE_WORDS, TRACK_WORDS } from '../labels/case.js';
import { ACTION_WORDS, STATUS_WORDS } from '../labels/lifecycle.js';
import { PRIVACY_ACT_WORDS, RIGHT_WORDS } from '../labels/privacy.js';
import { type Language, type WordList, wordsOf } from '../labels/label.js';
import { APP_TEXTS } from './app.js';
import { BOOK_TEXTS } from './book.js';
import { CASE_TEXTS } from './case.js';
import { DOOR_TEXTS } from './pipeline.js';
import { fill } from './fill.js';
import { FILE_TEXTS } from './import.js';
import { INTAKE_TEXTS } from './intake.js';
import { IDENTITY_TEXTS } from './accounts.js';
import { NETWORK_TEXTS } from './network.js';
import { PRIVACY_TEXTS } from './privacy.js';
import type { ProblemTexts } from './text.js';

/** Every code that anything in the house can refuse with. */
export const PROBLEM_TEXTS: ProblemTexts<ProblemCode> = {
  ...CASE_TEXTS,
  ...INTAKE_TEXTS,
  ...APP_TEXTS,
  ...NETWORK_TEXTS,
  ...IDENTITY_TEXTS,
  ...BOOK_TEXTS,
  ...PRIVACY_TEXTS,
  ...DOOR_TEXTS,
  ...FILE_TEXTS,
};

/** Facts that are codes are told by their words. */
const FACT_WORDS: Readonly<Record<string, WordList>> = {
  action: {
    ...ACTION_WORDS,
    ...PRIVACY_ACT_WORDS,
    ...ACCOUNT_ACT_WORDS,
    ...ACCOUNT_READ_WORDS,
    editCalendarDay: ['修改日历', 'edit the calendar'],
  },
  status: { ...STATUS_WORDS, none: ['尚未登记', 'not registered'] },
  right: RIGHT_WORDS,
  missing: FILE_ITEM_WORDS,
  items: FILE_ITEM_WORDS,
  side: SIDE_WORDS,
  track: TRACK_WORDS,
  type: wordsOf(DISPUTE_TYPES),
};

type Fact = Facts[string];

function factIn(language: Language, name: string, fact: Fact): string {
  const words = FACT_WORDS[name];
  const say = (one: unknown): string => words?.[String(one)]?.[language === 'zh' ? 0 : 1] ?? String(one);
  return Array.isArray(fact) ? fact.map(say).join(language === 'zh' ? '、' : ', ') : say(fact);
}

/** The text in the language, its facts filled in. */
export function problemText(code: ProblemCode, facts: Facts, language: Language): string {
  const message = PROBLEM_TEXTS[code];
  const told = Object.entries({ code, ...facts }).map(([name, fact]) => [name, factIn(language, name, fact)]);
  return fill(message[language], Object.fromEntries(told));
}
