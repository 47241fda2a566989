/** What the lists of the work queue count, and a page of one. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { allCases, desk, type MeQuery, myCaseload, roomCases, type RowFragment, work } from '../made/documents.js';
import { ask } from '../server/ask.js';
import { filterOf } from './filters.js';
import { type List, mediates, type QueueSearch } from './work-lists.js';

/** Asked again so often where the server cannot say that something changed. */
export const ASK_AGAIN_MS = 60_000;
/** A list that one comes back to is there at once, and is asked for again behind it. */
const KEPT_MS = 30 * 60_000;

/** The list as a file: the query that it is, with what it asks. */
export function fileOf(search: QueueSearch, list: Exclude<List, 'incoming'>, roomId: string) {
  const asked = askedOf(search);
  const query = { mine: 'myCaseload', room: 'roomCases', desk: 'desk', all: 'cases' }[list];
  const given = list === 'room' || list === 'desk' ? { roomId, ...asked } : asked;
  return { list: query, given: list === 'desk' ? { ...given, filter: filterOf(search) } : given };
}

/** A closed case may still have a date (performance, a visit, the archive), so a group of days asks for those too. */
function askedOf(search: QueueSearch) {
  const { due, sort = 'NEXT_DUE' } = search;
  const narrowed = filterOf(search);
  return { filter: { ...(due ? { due } : narrowed.status ? {} : { open: true }), ...narrowed }, sort };
}

async function pageOf(search: QueueSearch, list: List, roomId: string) {
  const { after = null } = search;
  const asked = { ...askedOf(search), after };
  if (list === 'mine') return (await ask(myCaseload, asked)).myCaseload;
  if (list === 'room') return (await ask(roomCases, { roomId, ...asked })).roomCases;
  if (list === 'desk') return (await ask(desk, { roomId, ...asked, filter: filterOf(search) })).desk;
  return (await ask(allCases, asked)).cases;
}

export interface Page {
  readonly next?: string | null;
  readonly nodes: readonly RowFragment[];
}

export function useWorkPage(search: QueueSearch, list: List, roomId: string) {
  return useQuery<Page>({
    queryKey: ['work', 'page', list, roomId, search],
    queryFn: () => pageOf(search, list, roomId),
    placeholderData: keepPreviousData,
    refetchInterval: ASK_AGAIN_MS,
    gcTime: KEPT_MS,
  });
}

/** How much waits in every list, in one question. */
export function useWork(me: MeQuery['me'], roomId: string) {
  return useQuery({
    queryKey: ['work', 'counts', roomId],
    queryFn: () => ask(work, { roomId: roomId || NOWHERE, inRoom: roomId !== '', mediates: mediates(me) }),
    placeholderData: keepPreviousData,
    refetchInterval: ASK_AGAIN_MS,
    gcTime: KEPT_MS,
  });
}

const NOWHERE = '00000000-0000-0000-0000-000000000000';
