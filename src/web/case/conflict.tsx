/** Somebody was faster: what happened since one looked, and then the person decides. Nothing is sent by itself. */
import { keepPreviousData, useIsFetching, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Button } from '../kit/button.js';
import { Failure } from '../kit/failure.js';
import { caseHistory } from '../made/documents.js';
import { ask } from '../server/ask.js';
import { t } from '../words/i18n.js';
import type { CaseFile } from './choices.js';
import type { FormDraft } from './draft-of-form.js';
import { seenOf } from './form-values.js';
import { HistoryEntry } from './history-entry.js';

interface ConflictProps {
  /** As it is now. */
  readonly file: CaseFile;
  readonly draft: FormDraft;
  readonly onGoOn: (seen: FormDraft['seen']) => void;
  readonly onDrop: () => void;
}

export function Conflict({ file, draft, onGoOn, onDrop }: ConflictProps) {
  const { version = 0, seq = 0 } = draft.seen ?? {};
  const asked = useQuery({
    queryKey: ['case', file.id, 'since', file.version],
    queryFn: () => ask(caseHistory, { id: file.id, after: null }),
    placeholderData: keepPreviousData,
  });
  const queries = useQueryClient();
  const ofCase = { queryKey: ['case', file.id], exact: true };
  const reading = useIsFetching(ofCase) > 0;
  /** Whoever goes on goes on with the case as it is now, not with the one that was refused a moment ago. */
  const known = file.version > version;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const since = asked.data?.timeline?.nodes.filter((entry) => entry.seq > seq) ?? [];
  return (
    <section role="alert" className="notice stack" aria-label={t('conflict')}>
      <h3 ref={heading} tabIndex={-1}>
        {known ? t('changedMeanwhile', { seen: version, now: file.version }) : t('changedSince', { seen: version })}
      </h3>
      {asked.error && <Failure error={asked.error} again={() => void asked.refetch()} />}
      <ol className="timeline">
        {since.map((entry) => (
          <HistoryEntry key={entry.id} entry={entry} />
        ))}
      </ol>
      <p>{t('yourTextIsKept')}</p>
      <div className="row">
        {known && (
          <Button look="primary" onPress={() => onGoOn(seenOf(file))}>
            {t('goOnWith', { version: file.version })}
          </Button>
        )}
        {!known && !reading && <Button onPress={() => void queries.invalidateQueries(ofCase)}>{t('again')}</Button>}
        <Button onPress={onDrop}>{t('dropMine')}</Button>
      </div>
    </section>
  );
}
