/** A day with its weekday and whether one works on it. */
import { dayText, t } from '../words/i18n.js';
import { useCalendarYear } from './calendar-year.js';
import { kindOfDay, type KindOfDay } from './kind-of-day.js';

const DAY = /^\d{4}-\d\d-\d\d/;

export interface DayInWords {
  /** 2026年11月29日 星期日（休息日）; without the last where the calendar is not known. */
  readonly text: string;
  readonly kind: KindOfDay['kind'] | null;
  /** 休息日. */
  readonly word: string;
}

const wordOf = (found: KindOfDay): string =>
  'name' in found ? t(`day.${found.kind}`, { name: found.name }) : t(`day.${found.kind}`);

/** Of a day, or of an instant written with its day first; null for anything else. */
export function useDayInWords(value: string | null | undefined): DayInWords | null {
  const day = value && DAY.test(value) ? value.slice(0, 10) : null;
  const calendar = useCalendarYear(day ? Number(day.slice(0, 4)) : null);
  if (!day) return null;
  const found = calendar && kindOfDay(day, calendar);
  const word = found ? wordOf(found) : '';
  return {
    text: found ? t('day.inWords', { day: dayText(day, true), word }) : dayText(day, true),
    kind: found?.kind ?? null,
    word,
  };
}
