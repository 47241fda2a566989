/** Which page this is, the next one, and the way back to the one before. Each page has its own address. */
import { Button } from '../kit/button.js';
import { t } from '../words/i18n.js';
import type { Paging } from './filters.js';

interface PagerProps {
  readonly at: Paging;
  /** How many cases this page shows; left out where the lines are no cases. */
  readonly shown?: number;
  readonly total?: number | null | undefined;
  readonly next: string | null | undefined;
  readonly onGo: (to: Paging) => void;
}

export function Pager({ at: { page = 1 }, shown, total, next, onGo }: PagerProps) {
  if (page === 1 && !next) return shown === undefined ? null : <p className="soft small">{t('rowsAll', { shown })}</p>;
  return (
    <nav className="row" aria-label={t('pager')}>
      <span className="soft small">
        {shown === undefined ? t('pageOf', { page }) : t('rowsOfPage', { page, shown })}
        {total ? ` ／ ${t('rowsAll', { shown: total })}` : ''}
      </span>
      {page > 2 && <Button onPress={() => onGo({})}>{t('firstPage')}</Button>}
      {page > 1 && <Button onPress={() => window.history.back()}>{t('pageBefore')}</Button>}
      {next && <Button onPress={() => onGo({ after: next, page: page + 1 })}>{t('nextPage')}</Button>}
    </nav>
  );
}
