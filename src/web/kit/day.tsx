/** A day by which something is due: in words whether it is over, today or near. */
import { dayText, t, today } from '../words/i18n.js';

const daysTo = (day: string): number => Math.round((Date.parse(day) - Date.parse(today())) / 86_400_000);

export function Due({ day }: { readonly day: string | null | undefined }) {
  if (!day) return <span className="soft">{t('noDate')}</span>;
  const left = daysTo(day);
  const look = left < 0 ? 'overdue' : left <= 3 ? 'soon' : '';
  const words = left < 0 ? t('overdueBy', { days: -left }) : left === 0 ? t('dueToday') : t('dueIn', { days: left });
  return (
    <span className={`tag ${look}`} title={dayText(day, true)}>
      {left < 0 ? '■ ' : left <= 3 ? '▲ ' : ''}
      {words} · {day.slice(5)}
    </span>
  );
}
