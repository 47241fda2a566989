/** One of the lists of mandates; a room answers several that were offered at once. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Failure } from '../kit/failure.js';
import { Tick } from '../kit/tick.js';
import { Pager } from '../lists/pager.js';
import { mandatesEnded, mandatesOffered, mandatesRunning, type MandateOfFragment } from '../made/documents.js';
import { ask } from '../server/ask.js';
import { useActing } from '../shell/acting.js';
import { t } from '../words/i18n.js';
import { AnswerSeveral } from './answer-several.js';
import { MandateTable } from './mandate-table.js';
import { askedBy, isOfAuthority, type MandateSearch, type Part } from './parts.js';

interface Page {
  readonly next?: string | null;
  readonly nodes: readonly MandateOfFragment[];
}
type Asked = ReturnType<typeof askedBy> & { readonly after: string | null };

const LISTS: Readonly<Record<'offered' | 'running' | 'ended', (asked: Asked) => Promise<Page>>> = {
  offered: async (asked) => (await ask(mandatesOffered, asked)).mandatesOffered,
  running: async (asked) => (await ask(mandatesRunning, asked)).mandatesRunning,
  ended: async (asked) => (await ask(mandatesEnded, asked)).mandatesEnded,
};
export type ListPart = keyof typeof LISTS;

export const isList = (part: Part): part is ListPart => part in LISTS;

const MAY_ANSWER = ['ROOM_HEAD', 'GRID_LEAD', 'UNION_OFFICER', 'ENTERPRISE_SECRETARY'];

export function MandateList({ part }: { readonly part: ListPart }) {
  const acting = useActing();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as MandateSearch;
  const { mine = false, after = null, page = 1 } = search;
  const [picked, setPicked] = useState<readonly string[]>([]);
  const asked = { ...askedBy(acting, mine), after };
  const found = useQuery({
    queryKey: ['mandates', part, asked],
    queryFn: () => LISTS[part](asked),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
  if (found.error && !found.data) return <Failure error={found.error} again={() => void found.refetch()} />;
  if (!found.data) return <p>{t('loading')}</p>;
  const { nodes, next } = found.data;
  const ofAuthority = isOfAuthority(acting);
  const answers = part === 'offered' && acting !== undefined && MAY_ANSWER.includes(acting.role);
  const go = (to: MandateSearch) => void navigate({ to: '/mandates', search: { part, ...(mine && { mine }), ...to } });
  return (
    <>
      {ofAuthority && (
        <Tick
          label={t('onlyMine')}
          value={mine}
          onChange={(next) => void navigate({ to: '/mandates', search: { part, ...(next && { mine: true }) } })}
        />
      )}
      {nodes.length === 0 ? (
        <p className="card">{t('noMandates')}</p>
      ) : (
        <MandateTable
          rows={nodes}
          part={part}
          ofAuthority={ofAuthority}
          {...(answers && { picked, onPick: setPicked })}
        />
      )}
      {answers && picked.length > 0 && acting?.roomId && (
        <AnswerSeveral
          rows={nodes.filter(({ caseId }) => picked.includes(caseId))}
          roomId={acting.roomId}
          onDone={() => setPicked([])}
        />
      )}
      <Pager at={{ page, ...(after && { after }) }} shown={nodes.length} next={next} onGo={go} />
    </>
  );
}
