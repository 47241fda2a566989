/** What was registered and waits to be accepted: each line opens beside the list, with what is like it. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../kit/button.js';
import { Failure } from '../kit/failure.js';
import { CaseTable } from '../lists/case-table.js';
import { COLUMNS_OF } from '../lists/columns.js';
import { ASK_AGAIN_MS } from '../lists/work.js';
import { desk } from '../made/documents.js';
import { ask } from '../server/ask.js';
import { t } from '../words/i18n.js';
import { CaseDrawer } from './case-drawer.js';

export function Intake({ roomId }: { readonly roomId: string }) {
  const [open, setOpen] = useState<string | null>(null);
  const asked = useQuery({
    queryKey: ['work', 'desk', roomId],
    queryFn: async () => (await ask(desk, { roomId, sort: 'NEXT_DUE' })).desk,
    placeholderData: keepPreviousData,
    refetchInterval: ASK_AGAIN_MS,
  });
  if (asked.error) return <Failure error={asked.error} again={() => void asked.refetch()} />;
  if (!asked.data) return <p>{t('loading')}</p>;
  const { nodes } = asked.data;
  if (nodes.length === 0) return <p className="card">{t('nothingWaits')}</p>;
  return (
    <>
      <CaseTable
        rows={nodes}
        columns={COLUMNS_OF.desk}
        caption={t('list.desk')}
        last={(row) => (
          <Button onPress={() => setOpen(row.id)} aria-label={t('handleOf', { number: row.displayNo })}>
            {t('handle')}
          </Button>
        )}
      />
      {open && <CaseDrawer caseId={open} onClose={() => setOpen(null)} />}
    </>
  );
}
