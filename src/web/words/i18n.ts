/** The language of the console, its words, and how days and sums are written in it. */
import { setupI18n } from '@lingui/core';
import type { Labels } from '../made/labels.js';
import type { Word } from '../made/words.js';

export type Language = 'zh' | 'en';
const KEPT = 'fengqiao.language';
const i18n = setupI18n();
const listeners = new Set<() => void>();

export const currentLanguage = (): Language => (i18n.locale === 'en' ? 'en' : 'zh');

/** Only the language that is spoken is fetched. */
const TEXTS = {
  zh: () => import('../made/texts.zh.json'),
  en: () => import('../made/texts.en.json'),
};

interface Texts {
  readonly words: object;
  readonly labels: object;
}

let labels: Partial<Labels> = {};
export const spokenLabels = (): Partial<Labels> => labels;

/** The one kept on this device, else the browser's wish; Chinese where it wishes neither. */
export function wishedLanguage(): Language {
  const kept = localStorage.getItem(KEPT);
  if (kept === 'zh' || kept === 'en') return kept;
  const wished = navigator.languages.find((one) => /^(zh|en)\b/.test(one)) ?? 'zh';
  return wished.startsWith('en') ? 'en' : 'zh';
}

export function speakWith(language: Language, texts: Texts): void {
  i18n.loadAndActivate({ locale: language, messages: texts.words as never });
  labels = texts.labels;
}

export async function speak(language: Language): Promise<void> {
  const { default: texts } = await TEXTS[language]();
  speakWith(language, texts);
  localStorage.setItem(KEPT, language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  for (const listener of listeners) listener();
}

export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The text of a word in the language spoken now. */
export function t(word: Word, values?: Record<string, unknown>): string {
  return i18n._(word, values);
}

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];

/** 周日; Sun. */
export function weekdayText(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  if (currentLanguage() === 'zh') return `周${WEEKDAYS[at.getUTCDay()]}`;
  return at.toLocaleDateString('en-GB', { weekday: 'short', timeZone: 'UTC' });
}

/** 2026年11月29日 星期日; Sun 29 Nov 2026. */
export function dayText(day: string, weekday = false): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const at = new Date(Date.UTC(year, month - 1, date));
  if (currentLanguage() === 'zh') {
    return `${year}年${month}月${date}日${weekday ? ` 星期${WEEKDAYS[at.getUTCDay()]}` : ''}`;
  }
  const style = {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
    ...(weekday && { weekday: 'short' as const }),
  } as const;
  return at.toLocaleDateString('en-GB', style);
}

/** 2026年11月; Nov 2026. Of a day or of a month. */
export function monthText(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  if (currentLanguage() === 'zh') return `${year}年${number}月`;
  const style = { month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Date(Date.UTC(year, number - 1)).toLocaleDateString('en-GB', style);
}

/** An instant as the clock on the wall in China shows it. */
export function timeText(instant: string): string {
  const shown = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();
  return `${dayText(shown.slice(0, 10))} ${shown.slice(11, 16)}`;
}

/** Yuan, exact to the fen. */
export function yuanText(fen: number): string {
  const negative = fen < 0;
  const digits = String(Math.abs(fen)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  const text = `${negative ? '−' : ''}${whole}.${digits.slice(-2)}`;
  return currentLanguage() === 'zh' ? `${text} 元` : `CNY ${text}`;
}

/** Today in Asia/Shanghai. */
export function today(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
}
