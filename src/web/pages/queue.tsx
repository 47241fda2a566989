/** Home: what waits for me, what is due first first; the list, its group, its narrowing and its page live in the address. */
import { Navigate, useNavigate, useSearch } from '@tanstack/react-router';
import { Tabs } from '../kit/tabs.js';
import { Incoming } from '../lists/incoming.js';
import { useMyRoom } from '../lists/my-room.js';
import { useLiveWork } from '../lists/use-live-work.js';
import { useWork } from '../lists/work.js';
import { WorkList } from '../lists/work-list.js';
import { GROUPS, type Group, type List, listsOf, type QueueSearch } from '../lists/work-lists.js';
import type { CountsFragment, WorkQuery } from '../made/documents.js';
import { useMe } from '../shell/me.js';
import { t } from '../words/i18n.js';
import { useCaseAhead } from './fetch-ahead.js';

const countOf = (counted: WorkQuery | undefined, list: List): number | null | undefined => {
  if (list === 'desk') return counted?.desk?.total;
  if (list === 'incoming') return counted?.incoming?.total;
  return counted?.[list]?.open;
};

const tallyOf = (counted: WorkQuery | undefined, list: List) =>
  list === 'desk' || list === 'incoming' ? null : counted?.[list];

/** Overdue is also what should have been done after the end, a visit or the archive: of that the tile says how many. */
function afterTheEnd({ statuses }: CountsFragment): string | undefined {
  const late = statuses.reduce((sum, { ended, overdue }) => sum + (ended ? overdue : 0), 0);
  return late > 0 ? t('due.ended', { count: late }) : undefined;
}

function groupsOf(tally: CountsFragment | null | undefined) {
  if (!tally) return null;
  return ['ALL' as const, ...GROUPS].map((id) => ({
    id,
    name: t(`due.${id}`),
    count: tally[id === 'ALL' ? 'open' : (id.toLowerCase() as Lowercase<Group>)],
    alarm: id === 'OVERDUE',
    note: id === 'OVERDUE' ? afterTheEnd(tally) : undefined,
  }));
}

/** Who only administers has no cases: the office is home. */
export function Queue() {
  const administers = useMe().posts.every(({ role }) => role === 'ADMINISTRATOR');
  return administers ? <Navigate to="/office" replace /> : <Work />;
}

function Work() {
  useLiveWork();
  const me = useMe();
  const search = useSearch({ strict: false }) as QueueSearch;
  const navigate = useNavigate();
  const roomId = useMyRoom();
  const lists = listsOf(me);
  const list = search.list ?? lists[0] ?? 'all';
  const counted = useWork(me, roomId).data;
  useCaseAhead(counted !== undefined);
  const go = (next: QueueSearch) => void navigate({ to: '/', search: { list, ...next } });
  const tally = tallyOf(counted, list);
  const groups = groupsOf(tally);
  const due = search.due ?? 'ALL';
  const total = groups ? groups.find(({ id }) => id === due)?.count : (countOf(counted, list) ?? undefined);
  return (
    <main className="page">
      <h1>{t('queue')}</h1>
      <Tabs
        legend={t('whichList')}
        tabs={lists.map((id) => ({ id, name: t(`list.${id}`), count: countOf(counted, id) }))}
        chosen={list}
        onChoose={(id) => go({ list: id })}
      />
      {groups && (
        <Tabs
          legend={t('whichDue')}
          tabs={groups}
          chosen={due}
          onChoose={(id) => go(id === 'ALL' ? {} : { due: id })}
          tiles
        />
      )}
      {list === 'incoming' ? (
        <Incoming roomId={roomId} />
      ) : (
        <WorkList
          key={list}
          list={list}
          roomId={roomId}
          search={search}
          total={total}
          statuses={tally?.statuses.map(({ status }) => status)}
          onGo={go}
        />
      )}
    </main>
  );
}
