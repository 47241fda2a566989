/** Why a period ends on its day, in words that a party understands. */
import type { DaysOff, Reason } from '../../../domain/clock/why.js';
import { daysBetween } from '../../../domain/kernel/day.js';
import { EXTENDER_LABELS, PAUSE_LABELS, START_LABELS } from '../labels/clocks.js';
import type { Language } from '../labels/label.js';
import { cautionText, citeText, dayText, daysText, lengthText } from './days.js';

type Of<K extends Reason['kind']> = Extract<Reason, { kind: K }>;

/** One sentence for each step of the computation. */
export function reasonText(reason: Reason, language: Language): string {
  return language === 'zh' ? chinese(reason) : english(reason);
}

/** The whole in one text. */
export function whyText(reasons: readonly Reason[], language: Language): string {
  return reasons.map((reason) => reasonText(reason, language)).join(language === 'zh' ? '' : ' ');
}

function chinese(reason: Reason): string {
  const day = (of: string): string => dayText(of, 'zh');
  switch (reason.kind) {
    case 'START':
      return `${day(reason.day)}${START_LABELS[reason.event][0]}，当日不计入，自次日起计算。`;
    case 'LENGTH':
      return `期间为${lengthText(reason.length, 'zh')}。`;
    case 'NOT_COUNTED':
      return `${offChinese(reason)}。`;
    case 'PAUSED':
      return pausedChinese(reason);
    case 'EXTENDED':
      return `${day(reason.on)}经${EXTENDER_LABELS[reason.by][0]}，延长${lengthText(reason.length, 'zh')}。`;
    case 'LAST_DAY':
      return `${reason.monthEnd ? '到期月没有对应日，以月末日为准，' : ''}期间的最后一日是${day(reason.day)}。`;
    case 'ROLLED':
      return `该日休息（${offChinese(reason)}），顺延至${day(reason.day)}。`;
    case 'STANDS_STILL':
      return `目前停止计算${reason.left ? `，尚余${lengthText(reason.left, 'zh')}` : ''}；恢复后再算出届满日。`;
    case 'NO_CALENDAR':
      return `${reason.year}年的放假安排尚未载入，届满日待载入后自动算出。`;
    case 'DUE':
      return `届满日为${day(reason.day)}，至当日24时；受理单位有办公时间的，至办公结束时。`;
    case 'CITE':
      return `依据：${citeText(reason, 'zh')}。${cautionText(reason, 'zh') ?? ''}`;
  }
}

function pausedChinese({ cause, from, until }: Of<'PAUSED'>): string {
  const why = `因${PAUSE_LABELS[cause][0]}，自${dayText(from, 'zh')}次日起`;
  return until ? `${why}至${dayText(until, 'zh')}不计入，共${daysBetween(from, until)}日。` : `${why}停止计算。`;
}

function offChinese({ holidays, weekends, madeUp }: DaysOff): string {
  const parts = [
    ...(holidays.length > 0 ? [`放假不计：${daysText(holidays, 'zh')}`] : []),
    ...(weekends.length > 0 ? [`周末不计：${daysText(weekends, 'zh')}`] : []),
    ...(madeUp.length > 0 ? [`调休上班，计入：${daysText(madeUp, 'zh')}`] : []),
  ];
  return parts.join('；');
}

function english(reason: Reason): string {
  const day = (of: string): string => dayText(of, 'en');
  switch (reason.kind) {
    case 'START':
      return `It begins with ${START_LABELS[reason.event][1]} on ${day(reason.day)}; that day is not counted.`;
    case 'LENGTH':
      return `It lasts ${lengthText(reason.length, 'en')}.`;
    case 'NOT_COUNTED':
      return `${sentence(offEnglish(reason)).trim()}.`;
    case 'PAUSED':
      return pausedEnglish(reason);
    case 'EXTENDED':
      return `On ${day(reason.on)} it was extended by ${lengthText(reason.length, 'en')} (${EXTENDER_LABELS[reason.by][1]}).`;
    case 'LAST_DAY':
      return `Its last day is ${day(reason.day)}${reason.monthEnd ? ', the end of a month without that date' : ''}.`;
    case 'ROLLED':
      return `That day is off (${offEnglish(reason)}), so it moves to ${day(reason.day)}.`;
    case 'STANDS_STILL':
      return `It stands still${reason.left ? ` with ${lengthText(reason.left, 'en')} left` : ''}; its day is computed when it goes on.`;
    case 'NO_CALENDAR':
      return `The official calendar of ${reason.year} is not loaded yet; the day is computed once it is.`;
    case 'DUE':
      return `It ends on ${day(reason.day)} at 24:00, or when the body’s business hours end.`;
    case 'CITE':
      return `By ${citeText(reason, 'en')}.${sentence(cautionText(reason, 'en'))}`;
  }
}

function pausedEnglish({ cause, from, until }: Of<'PAUSED'>): string {
  const why = `For ${PAUSE_LABELS[cause][1]} it stood still from the day after ${dayText(from, 'en')}`;
  return until ? `${why} to ${dayText(until, 'en')}, ${daysBetween(from, until)} days.` : `${why} on.`;
}

const sentence = (text: string | null): string => (text ? ` ${text.charAt(0).toUpperCase()}${text.slice(1)}` : '');

function offEnglish({ holidays, weekends, madeUp }: DaysOff): string {
  const parts = [
    ...(holidays.length > 0 ? [`public holidays: ${daysText(holidays, 'en')}`] : []),
    ...(weekends.length > 0 ? [`weekends: ${daysText(weekends, 'en')}`] : []),
    ...(madeUp.length > 0 ? [`made-up working days, which count: ${daysText(madeUp, 'en')}`] : []),
  ];
  return parts.join('; ');
}
