/** Of what the figures are: period, place, as of when, and, on paper, the office's heading and who signs. */
import type { StatementQuery } from '../made/documents.js';
import { useMe } from '../shell/me.js';
import { dayText, t, timeText, today } from '../words/i18n.js';

type Answer = Pick<StatementQuery['statement'], 'from' | 'to' | 'asOf' | 'places' | 'cut'>;

export function Heading({ answer, others }: { readonly answer: Answer; readonly others?: Answer | undefined }) {
  const period = ({ from, to }: Answer) => `${dayText(from)} — ${dayText(to)}`;
  return (
    <div className="statement-head">
      <p className="print-only title">{t('printTitle')}</p>
      <p className="soft">
        {period(answer)} · {answer.places.map(({ name }) => name).join('、') || t('everywhere')} ·{' '}
        {t('asOf', { asOf: timeText(answer.asOf) })}
        {others && ` · ${t('comparedTo', { period: period(others), asOf: timeText(others.asOf) })}`}
      </p>
      {answer.cut && <p className="notice">{t('cut')}</p>}
    </div>
  );
}

/** The foot of the paper: who made it, who checks it, when it goes out. */
export function Signatures() {
  const { name } = useMe();
  return (
    <p className="print-only signatures">
      <span>{t('madeBy', { name })}</span>
      <span>{t('checkedBy')}</span>
      <span>{t('printedOn', { day: dayText(today()) })}</span>
    </p>
  );
}
