/** What stands in the places of a letter's text: codes by their words, days and instants as a reader reads them. */
import { type Day, isDay, minuteOf } from '../../../domain/kernel/day.js';
import type { LetterKind } from '../../../domain/letters/kinds.js';
import { dayText } from '../../texts/clocks/days.js';
import {
  DECLINE_LABELS,
  ENDING_GROUND_LABELS,
  REFERRAL_REASON_LABELS,
  REFERRAL_STATUS_LABELS,
  VENUE_KIND_LABELS,
} from '../../texts/labels/case.js';
import { MANDATE_KIND_LABELS, MANDATE_RESULT_LABELS } from '../../texts/labels/custody.js';
import type { Labels, Language } from '../../texts/labels/label.js';
import { NEXT_KIND_LABELS } from '../../texts/labels/network.js';
import { DISABLED_LABELS } from '../../texts/labels/webhooks.js';
import { PROCEEDING_KIND_LABELS, PROCEEDING_STATUS_LABELS } from '../../texts/labels/proceedings.js';
import type { LetterFacts } from '../../../domain/letters/facts.js';

/** By the name of the fact. */
const WORDS: Readonly<Record<string, Labels>> = {
  ground: ENDING_GROUND_LABELS,
  reason: REFERRAL_REASON_LABELS,
  offer: REFERRAL_STATUS_LABELS,
  declined: DECLINE_LABELS,
  kind: { ...MANDATE_KIND_LABELS, ...PROCEEDING_KIND_LABELS },
  status: PROCEEDING_STATUS_LABELS,
  result: { ...MANDATE_RESULT_LABELS, taken: ['接受', 'accepted'] },
  answer: { GRANTED: ['准予', 'granted'], DECLINED: ['不予', 'declined'] },
  venue: VENUE_KIND_LABELS,
  why: DISABLED_LABELS,
};

/** Every place of the text with what stands there; a place of a session that nobody named is its kind. */
export function valuesOf(kind: LetterKind, facts: LetterFacts, language: Language): Record<string, string> {
  const entries = Object.keys(facts)
    .filter((name) => !name.endsWith('En'))
    .map((name) => [name, wordsOf(name, facts, language)] as const);
  const values: Record<string, string> = Object.fromEntries(entries);
  values['place'] ||= values['venue'] ?? '';
  if (kind === 'OVERDUE_SUMMARY') values['lines'] = overdueLines(values['lines'] ?? '', language);
  return values;
}

function wordsOf(name: string, facts: LetterFacts, language: Language): string {
  const english = language === 'en' ? facts[`${name}En`] : null;
  const value = english || facts[name];
  if (value === null || value === undefined) return '';
  const word = WORDS[name]?.[String(value)];
  if (word) return word[language === 'zh' ? 0 : 1];
  return momentText(String(value), language) ?? String(value);
}

const MINUTE = /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}/;

/** A day, or an instant by the clock on the wall in Asia/Shanghai; null for any other text. */
function momentText(text: string, language: Language): string | null {
  if (!MINUTE.test(text)) return isDay(text) ? dayText(text, language) : null;
  const wall = text.endsWith('Z') ? minuteOf(new Date(text)) : text;
  return `${dayText(wall.slice(0, 10), language)} ${wall.slice(11, 16)}`;
}

/** `JF… FOLLOW_UP 2026-06-09`, or a room and its number, one a line. */
function overdueLines(lines: string, language: Language): string {
  const words: Labels = NEXT_KIND_LABELS;
  const said = lines.split('\n').map((line) => {
    const [no = '', code = '', day = ''] = line.split(' ');
    const word = words[code];
    return word
      ? `${no}  ${word[language === 'zh' ? 0 : 1]}  ${isDay(day) ? dayText(day as Day, language) : day}`
      : line;
  });
  return said.join('\n');
}
