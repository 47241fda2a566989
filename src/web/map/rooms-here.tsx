/** The rooms of a place and of all below it, by page. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { placeName } from '../case/names.js';
import { Button } from '../kit/button.js';
import { Failure } from '../kit/failure.js';
import { roomsThere } from '../made/documents.js';
import { ask } from '../server/ask.js';
import { t } from '../words/i18n.js';
import { label } from '../words/labels.js';

export function RoomsHere({ at }: { readonly at: string }) {
  const asked = useInfiniteQuery({
    queryKey: ['roomsThere', at],
    queryFn: async ({ pageParam }) => (await ask(roomsThere, { area: at, after: pageParam })).rooms,
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const rooms = asked.data?.pages.flatMap(({ nodes }) => nodes) ?? [];
  if (asked.error) return <Failure error={asked.error} again={() => void asked.refetch()} />;
  if (rooms.length === 0) return null;
  return (
    <section className="card scroll">
      <h2>{t('roomsCount')}</h2>
      <table className="table cards">
        <thead>
          <tr>
            <th scope="col">{t('where')}</th>
            <th scope="col">{t('roomKind')}</th>
            <th scope="col">{t('layer')}</th>
            <th scope="col">{t('division')}</th>
          </tr>
        </thead>
        <tbody>
          {rooms.map((room) => (
            <tr key={room.id}>
              <th scope="row">{placeName(room)}</th>
              <td data-label={t('roomKind')}>{label('RoomKind', room.kind)}</td>
              <td data-label={t('layer')}>{label('Layer', room.layer)}</td>
              <td data-label={t('division')}>{room.divisionName}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {asked.hasNextPage && (
        <div>
          <Button onPress={() => void asked.fetchNextPage()}>{t('moreRooms')}</Button>
        </div>
      )}
    </section>
  );
}
