/** A letter in its reader's language: title, greeting, what it tells, where to read more, and how to stop such letters. */
import { type LetterKind, mannerOf } from '../../../domain/letters/kinds.js';
import type { DateKind, Step } from '../../../domain/reminders/row.js';
import type { Language } from '../../texts/labels/label.js';
import type { LetterFacts } from '../../../domain/letters/facts.js';
import { TEXTS_BESIDE } from './beside.js';
import { NEWS_TEXTS } from './news.js';
import { NOTICE_TEXTS } from './notices.js';
import { reminderText } from './reminders.js';
import { filled, type LetterText } from './text.js';
import { valuesOf } from './values.js';

const TEXTS = { ...NOTICE_TEXTS, ...NEWS_TEXTS, ...TEXTS_BESIDE };

/** A reminder has a text for each kind of date, step and reader. */
function textOf(kind: LetterKind, { date, step, to }: LetterFacts): LetterText {
  return kind === 'REMINDER' ? reminderText(date as DateKind, step as Step, to === 'PARTIES') : TEXTS[kind];
}

export interface Composed {
  readonly language: Language;
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly footer: readonly string[];
  /** Where its reader reads more; null for nowhere. */
  readonly link: { readonly words: string; readonly address: string } | null;
  /** Where such letters are stopped; null for one that nobody can decline. */
  readonly unsubscribe: { readonly words: string; readonly address: string } | null;
}

export interface Links {
  readonly open: string | null;
  readonly unsubscribe: string | null;
}

/** What the letter is called, without the number of its case. */
export function titleOf(kind: LetterKind, facts: LetterFacts, language: Language): string {
  return filled(textOf(kind, facts).title[at(language)], valuesOf(kind, facts, language));
}

/** What the letter says, in one paragraph or a few. */
export function bodyOf(kind: LetterKind, facts: LetterFacts, language: Language): string {
  return filled(textOf(kind, facts).body[at(language)], valuesOf(kind, facts, language));
}

const at = (language: Language): 0 | 1 => (language === 'zh' ? 0 : 1);
const say = (language: Language, zh: string, en: string): string => (language === 'zh' ? zh : en);

/** The subject names the case by its number and nobody by name. Only who may decline a letter is offered to. */
export function compose(kind: LetterKind, facts: LetterFacts, language: Language, links: Links): Composed {
  const { name = null, no = null } = facts;
  const title = titleOf(kind, facts, language);
  const declinable = mannerOf(kind) !== 'NOTICE' && mannerOf(kind) !== 'CODE';
  return {
    language,
    subject: no === null ? title : say(language, `${title}（${no}）`, `${title} (${no})`),
    greeting: name === null ? say(language, '您好：', 'Hello,') : say(language, `${name}，您好：`, `Dear ${name},`),
    paragraphs: bodyOf(kind, facts, language).split('\n'),
    link: links.open === null ? null : { words: say(language, '查看详情', 'Read more'), address: links.open },
    unsubscribe:
      declinable && links.unsubscribe !== null
        ? { words: say(language, '不再接收此类通知', 'Stop such letters'), address: links.unsubscribe }
        : null,
    footer: [
      say(
        language,
        '此信由系统自动发出，请勿回复。如与您无关，请删除并告诉发信的调解组织。',
        'This letter is sent by a system; please do not answer it. If it is not for you, delete it and tell the mediation body.',
      ),
    ],
  };
}
