/** What happened, the latest first; the case brings the first page with it. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '../kit/button.js';
import { Failure } from '../kit/failure.js';
import { Section } from '../kit/section.js';
import { caseHistory } from '../made/documents.js';
import { ask } from '../server/ask.js';
import { t } from '../words/i18n.js';
import type { CaseFile } from './choices.js';
import { HistoryEntry } from './history-entry.js';

export function History({ file: { id, version, timeline } }: { readonly file: CaseFile }) {
  const asked = useInfiniteQuery({
    queryKey: ['history', id, version],
    queryFn: async ({ pageParam }) => (await ask(caseHistory, { id, after: pageParam })).timeline,
    initialData: { pages: [timeline], pageParams: [null] },
    staleTime: Infinity,
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page?.next ?? undefined,
  });
  const entries = asked.data.pages.flatMap((page) => page?.nodes ?? []);
  return (
    <Section id="history" title={t('history')}>
      {asked.error && <Failure error={asked.error} again={() => void asked.refetch()} />}
      <ol className="timeline">
        {entries.map((entry) => (
          <HistoryEntry key={entry.id} entry={entry} />
        ))}
      </ol>
      {asked.hasNextPage && <Button onPress={() => void asked.fetchNextPage()}>{t('more')}</Button>}
    </Section>
  );
}
