/** One list of the queue: narrowed, by page, with its columns. */
import { Failure } from '../kit/failure.js';
import { TakeOut } from '../kit/take-out.js';
import { t } from '../words/i18n.js';
import { CaseTable } from './case-table.js';
import { COLUMNS_OF } from './columns.js';
import { FilterBar } from './filter-bar.js';
import { type Filters, howMany, narrowing, type Paging } from './filters.js';
import { Pager } from './pager.js';
import { SavedViews } from './saved-views.js';
import { fileOf, useWorkPage } from './work.js';
import type { List, QueueSearch } from './work-lists.js';

interface WorkListProps {
  readonly list: Exclude<List, 'incoming'>;
  readonly roomId: string;
  readonly search: QueueSearch;
  readonly total: number | undefined;
  readonly statuses: readonly string[] | undefined;
  readonly onGo: (next: QueueSearch) => void;
}

export function WorkList({ list, roomId, search, total, statuses, onGo }: WorkListProps) {
  const asked = useWorkPage(search, list, roomId);
  const { due } = search;
  const narrow = (filters: Filters) => onGo({ ...(due && { due }), ...filters });
  const turn = ({ after, page }: Paging) =>
    onGo({ ...(due && { due }), ...narrowing(search), ...(after && { after, page: page ?? 1 }) });
  const filters = narrowing(search);
  const rows = asked.data?.nodes ?? [];
  return (
    <>
      <FilterBar filters={filters} onChange={narrow} without={list === 'desk' ? ['status'] : []} statuses={statuses} />
      <SavedViews of={list} now={filters} onChoose={narrow} />
      {asked.error && <Failure error={asked.error} again={() => void asked.refetch()} />}
      {!asked.data && !asked.error && <p>{t('loading')}</p>}
      {asked.data && rows.length === 0 && (
        <p className="card">{howMany(filters) > 0 ? t('nothingFound') : t('nothingWaits')}</p>
      )}
      {rows.length > 0 && <CaseTable rows={rows} columns={COLUMNS_OF[list]} caption={t(`list.${list}`)} />}
      {asked.data && rows.length > 0 && (
        <div className="row between">
          <Pager
            at={search}
            shown={rows.length}
            total={howMany(filters) > 0 ? null : total}
            next={asked.data.next}
            onGo={turn}
          />
          <TakeOut {...fileOf(search, list, roomId)} />
        </div>
      )}
    </>
  );
}
