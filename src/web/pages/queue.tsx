/** Home: what waits for me, what is due first first; the list, its group and its filter live in the address. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ask } from '../server/ask.js';
import { t } from '../words/i18n.js';
import { Button } from '../kit/button.js';
import { Failure } from '../kit/failure.js';
import { CaseTable } from '../lists/case-table.js';
import { Incoming } from '../lists/incoming.js';
import { allCases, counts, desk, myCaseload, roomCases, type RowFragment } from '../made/documents.js';
import { useMe } from '../shell/me.js';

export const LISTS = ['mine', 'room', 'desk', 'incoming', 'all'] as const;
export const GROUPS = ['OVERDUE', 'TODAY', 'WEEK', 'COLD'] as const;
export interface QueueSearch {
  readonly list?: (typeof LISTS)[number];
  readonly due?: (typeof GROUPS)[number];
}

interface Page {
  readonly next?: string | null;
  readonly nodes: readonly RowFragment[];
}

/** A closed case may still have a date (performance, a visit, the archive), so a group of days asks for those too. */
async function pageOf({ list, due }: QueueSearch, roomId: string, after: string | null): Promise<Page> {
  const filter = due ? { due } : { open: true };
  if (list === 'mine') return (await ask(myCaseload, { filter, sort: 'NEXT_DUE', after })).myCaseload;
  const asked = { roomId, filter, sort: 'NEXT_DUE', after } as const;
  if (list === 'room') return (await ask(roomCases, asked)).roomCases;
  if (list === 'desk') return (await ask(desk, asked)).desk;
  return (await ask(allCases, { filter, sort: 'NEXT_DUE', after })).cases;
}

const CASE_WORKERS = ['MEDIATOR', 'EXPERT'];

export function Queue() {
  const me = useMe();
  const search = useSearch({ strict: false }) as QueueSearch;
  const navigate = useNavigate();
  const roomId = me.posts.find((post) => post.roomId)?.roomId ?? '';
  const usual = me.posts.some(({ role }) => CASE_WORKERS.includes(role)) ? 'mine' : roomId ? 'room' : 'all';
  const list = search.list ?? usual;
  const lists = LISTS.filter((one) => (roomId ? true : one === 'all') && (one !== 'mine' || usual === 'mine'));
  const go = (next: QueueSearch) => void navigate({ to: '/', search: next });
  return (
    <main className="page">
      <h1>{t('queue')}</h1>
      <fieldset className="row choice-row">
        <legend className="visually-hidden">{t('whichList')}</legend>
        {lists.map((one) => (
          <Button
            key={one}
            look={one === list ? 'primary' : ''}
            aria-pressed={one === list}
            onPress={() => go({ list: one })}
          >
            {t(`list.${one}`)}
          </Button>
        ))}
      </fieldset>
      {list === 'incoming' ? (
        <Incoming roomId={roomId} />
      ) : (
        <OfCases list={list} due={search.due} roomId={roomId} onChoose={(due) => go({ list, ...(due && { due }) })} />
      )}
    </main>
  );
}

interface OfCasesProps {
  readonly list: (typeof LISTS)[number];
  readonly due: (typeof GROUPS)[number] | undefined;
  readonly roomId: string;
  readonly onChoose: (due?: (typeof GROUPS)[number]) => void;
}

/** How much waits by when, and the cases of the group that is chosen. */
function OfCases({ list, due, roomId, onChoose }: OfCasesProps) {
  const ofList = list === 'mine' ? { mine: true } : list === 'all' ? {} : { roomId };
  const work = useQuery({ queryKey: ['counts', list, roomId], queryFn: () => ask(counts, ofList) });
  const tally = work.data?.workCounts;
  return (
    <>
      <fieldset className="row choice-row">
        <legend className="visually-hidden">{t('whichDue')}</legend>
        <Group name={t('due.ALL')} count={tally?.open} chosen={!due} onPress={() => onChoose()} />
        {GROUPS.map((one) => (
          <Group
            key={one}
            name={t(`due.${one}`)}
            count={tally?.[one.toLowerCase() as 'overdue']}
            chosen={due === one}
            onPress={() => onChoose(one)}
          />
        ))}
      </fieldset>
      <Cases search={{ list, ...(due && { due }) }} roomId={roomId} />
    </>
  );
}

function Group({
  name,
  count,
  chosen,
  onPress,
}: {
  name: string;
  count: number | undefined;
  chosen: boolean;
  onPress: () => void;
}) {
  return (
    <Button look={chosen ? 'primary' : ''} aria-pressed={chosen} onPress={onPress}>
      {name}
      {count !== undefined && <strong>{count}</strong>}
    </Button>
  );
}

function Cases({ search, roomId }: { readonly search: QueueSearch; readonly roomId: string }) {
  const asked = useInfiniteQuery({
    queryKey: ['queue', search.list, search.due, roomId],
    queryFn: ({ pageParam }) => pageOf(search, roomId, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: 60_000,
  });
  if (asked.error) return <Failure error={asked.error} again={() => void asked.refetch()} />;
  if (!asked.data) return <p>{t('loading')}</p>;
  const rows = asked.data.pages.flatMap(({ nodes }) => nodes);
  if (rows.length === 0) return <p className="card">{t('nothingWaits')}</p>;
  return (
    <>
      <CaseTable rows={rows} />
      {asked.hasNextPage && (
        <div>
          <Button onPress={() => void asked.fetchNextPage()}>{t('more')}</Button>
        </div>
      )}
    </>
  );
}
