/** The text of a problem in a language: codes are the contract, texts are for people. */
import type { Facts } from '../../../domain/kernel/rule-broken.js';
import { DISPUTE_TYPES } from '../../../domain/taxonomy/dispute-type.js';
import { ACCOUNT_ACT_WORDS, ACCOUNT_READ_WORDS } from '../labels/accounts.js';
import { FILE_ITEM_WORDS, SIDE_WORDS, TRACK_WORDS } from '../labels/case.js';
import { ACTION_WORDS, STATUS_WORDS } from '../labels/lifecycle.js';
import { PRIVACY_ACT_WORDS, RIGHT_WORDS } from '../labels/privacy.js';
import { type Language, type WordList, wordsOf } from '../labels/label.js';
import { APP_MESSAGES } from './app.js';
import { BOOK_MESSAGES } from './book.js';
import { CASE_MESSAGES } from './case.js';
import { DOOR_MESSAGES } from './pipeline.js';
import { fill } from './fill.js';
import { IDENTITY_MESSAGES } from './accounts.js';
import { NETWORK_MESSAGES } from './network.js';
import { PRIVACY_MESSAGES } from './privacy.js';

interface Message {
  readonly zh: string;
  readonly en: string;
}

/** Every code that anything in the house can refuse with. */
export const MESSAGES: Readonly<Record<string, Message>> = {
  ...CASE_MESSAGES,
  ...APP_MESSAGES,
  ...NETWORK_MESSAGES,
  ...IDENTITY_MESSAGES,
  ...BOOK_MESSAGES,
  ...PRIVACY_MESSAGES,
  ...DOOR_MESSAGES,
};

const UNKNOWN: Message = { zh: '不能办理（{code}）。', en: 'This cannot be done ({code}).' };

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

/** A code without a text is still told, by itself. */
export function problemText(code: string, facts: Facts, language: Language): string {
  const message = MESSAGES[code] ?? UNKNOWN;
  const told = Object.entries({ code, ...facts }).map(([name, fact]) => [name, factIn(language, name, fact)]);
  return fill(message[language], Object.fromEntries(told));
}
