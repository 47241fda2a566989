/** Days, lengths and articles as a reader reads them. */
import type { Cite, Length } from '../../../domain/clock/row.js';
import { addDays, type Day } from '../../../domain/kernel/day.js';
import { UNIT_LABELS } from '../labels/clocks.js';
import { MARK_LABELS } from '../labels/lifecycle.js';
import type { Language } from '../labels/label.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** 2026年10月8日; 8 October 2026. */
export function dayText(day: Day, language: Language): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return language === 'zh' ? `${year}年${month}月${date}日` : `${date} ${MONTHS[month - 1]} ${year}`;
}

/** Days that follow each other as one span; others one by one. */
export function daysText(days: readonly Day[], language: Language): string {
  const spans: [Day, Day][] = [];
  for (const day of days) {
    const last = spans.at(-1);
    if (last && addDays(last[1], 1) === day) last[1] = day;
    else spans.push([day, day]);
  }
  const texts = spans.map(([from, to]) =>
    from === to
      ? dayText(from, language)
      : `${dayText(from, language)}${language === 'zh' ? '至' : ' to '}${dayText(to, language)}`,
  );
  return texts.join(language === 'zh' ? '、' : ', ');
}

/** 15日; 5个工作日; 1 month. */
export function lengthText({ count, unit }: Length, language: Language): string {
  const [zh, en] = UNIT_LABELS[unit];
  if (language === 'zh') return `${count}${zh}`;
  return `${count} ${count === 1 ? en.replace(/s$/, '') : en}`;
}

const ARTICLE = /^(?<article>\d+(?:–\d+)?)(?: ¶(?<paragraph>\d+))?(?:\((?<item>\d+)\))?$/;

function articleText(article: string): string {
  const found = ARTICLE.exec(article)?.groups;
  if (!found) return ` ${article}`;
  const { article: number, paragraph, item } = found;
  return `第${number}条${paragraph ? `第${paragraph}款` : ''}${item ? `第${item}项` : ''}`;
}

/** 人民调解法第29条第2款; 人民调解法, art. 29 ¶2. */
export function citeText({ law, article }: Cite, language: Language): string {
  if (!article) return law;
  if (language === 'en') return /^\d/.test(article) ? `${law}, art. ${article}` : `${law} ${article}`;
  return law + article.split(', ').map(articleText).join('、');
}

/** Said with every rule that was not read in its source: it reminds, and nothing follows from it. Null for one that was. */
export function cautionText({ mark }: Cite, language: Language): string | null {
  if (mark === 'V') return null;
  const [zh, en] = MARK_LABELS[mark];
  if (mark === 'D') return language === 'zh' ? `${zh}，不是法定期间。` : `${en}, no statutory period.`;
  return language === 'zh' ? `${zh}：仅作提醒，届满不产生任何后果。` : `${en}: a reminder; nothing follows from it.`;
}
