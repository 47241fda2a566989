/** A day by which something is due: in words whether it is over, today or near, and on what kind of day it falls. */
import { useDayInWords } from '../days/use-day-in-words.js';
import { t, today, weekdayText } from '../words/i18n.js';

const daysTo = (day: string): number => Math.round((Date.parse(day) - Date.parse(today())) / 86_400_000);

export function Due({ day }: { readonly day: string | null | undefined }) {
  const inWords = useDayInWords(day);
  if (!day || !inWords) return <span className="soft">{t('noDate')}</span>;
  const left = daysTo(day);
  const look = left < 0 ? 'overdue' : left <= 3 ? 'soon' : '';
  const words = left < 0 ? t('overdueBy', { days: -left }) : left === 0 ? t('dueToday') : t('dueIn', { days: left });
  /** A working day needs no word, nor does a day that is over. */
  const toCome = left >= 0 && inWords.kind !== null && inWords.kind !== 'WORKING';
  return (
    <span className={`tag ${look}`} title={inWords.text}>
      {left < 0 ? '■ ' : left <= 3 ? '▲ ' : ''}
      {words} · {day.slice(5)} {weekdayText(day)}
      {toCome && t('inBrackets', { text: inWords.word })}
    </span>
  );
}
