/** What happened, the latest first: who, in which post, on which rule. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { ask } from '../server/ask.js';
import { t, timeText } from '../words/i18n.js';
import { Button } from '../kit/button.js';
import { Failure } from '../kit/failure.js';
import { label } from '../words/labels.js';
import { caseHistory, type CaseHistoryQuery } from '../made/documents.js';

type Entry = NonNullable<CaseHistoryQuery['timeline']>['nodes'][number];

const basisText = ({ law, article, mark }: Entry['basis'][number]): string => `${law} ${article} (${mark})`.trim();

export function History({ id, version }: { readonly id: string; readonly version: number }) {
  const asked = useInfiniteQuery({
    queryKey: ['history', id, version],
    queryFn: async ({ pageParam }) => (await ask(caseHistory, { id, after: pageParam })).timeline,
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page?.next ?? undefined,
  });
  const entries = asked.data?.pages.flatMap((page) => page?.nodes ?? []) ?? [];
  return (
    <section className="card">
      <h2>{t('history')}</h2>
      {asked.error && <Failure error={asked.error} again={() => void asked.refetch()} />}
      <ol className="timeline">
        {entries.map((entry) => (
          <li key={entry.id} className={entry.undone ? 'undone' : ''}>
            <p>
              <strong>{label('Action', entry.action)}</strong> <span className="soft small">{timeText(entry.at)}</span>
            </p>
            <p className="small">
              {entry.actorName} · {label('Role', entry.role)} · {entry.roomName}
            </p>
            {entry.reason && <p className="small">{entry.reason}</p>}
            <p className="small soft">{entry.basis.map(basisText).join('；')}</p>
          </li>
        ))}
      </ol>
      {asked.hasNextPage && <Button onPress={() => void asked.fetchNextPage()}>{t('more')}</Button>}
    </section>
  );
}
