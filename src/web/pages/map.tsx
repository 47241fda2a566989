/** The map: from the province down to the grid, how much is open and overdue, and which rooms there are. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { Failure } from '../kit/failure.js';
import { TakeOut } from '../kit/take-out.js';
import { mapOf } from '../made/documents.js';
import { DivisionMap } from '../map/division-map.js';
import { Path } from '../map/path.js';
import { PlacesTable } from '../map/places-table.js';
import { RoomsHere } from '../map/rooms-here.js';
import { ask } from '../server/ask.js';
import { useActing } from '../shell/acting.js';
import { t } from '../words/i18n.js';

/** A district is a good first look, for whoever works in it or below it. */
const DISTRICT = 6;

export function MapPage() {
  const acting = useActing();
  const search = useSearch({ strict: false }) as { readonly at?: string | number };
  const at = String(search.at ?? acting?.divisionCode.slice(0, DISTRICT) ?? '');
  const asked = useQuery({
    queryKey: ['map', at],
    queryFn: () => ask(mapOf, { below: at || null }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const places = asked.data?.divisionMap ?? [];
  return (
    <main className="page wide">
      <div className="row between">
        <h1>{t('map')}</h1>
        {places.length > 0 && <TakeOut list="divisionMap" given={at ? { below: at } : {}} />}
      </div>
      <Path at={at} />
      {asked.error && <Failure error={asked.error} again={() => void asked.refetch()} />}
      {!asked.data && !asked.error && <p>{t('loading')}</p>}
      {places.length > 0 && (
        <>
          <Legend />
          <DivisionMap places={places} />
          <PlacesTable places={places} />
        </>
      )}
      {at.length > DISTRICT && <RoomsHere key={at} at={at} />}
      {at !== '' && (
        <p>
          <Link to="/statement" search={{ by: 'DIVISION', area: at }}>
            {t('statementHere')}
          </Link>
        </p>
      )}
    </main>
  );
}

const SHADES = ['none', 'calm', 'some', 'many', 'most', 'untold'] as const;

function Legend() {
  return (
    <ul className="loads small">
      {SHADES.map((shade) => (
        <li key={shade}>
          <svg width="16" height="16" aria-hidden="true">
            <g className={`tile ${shade}`}>
              <rect x="1" y="1" width="14" height="14" rx="3" />
            </g>
          </svg>{' '}
          {t(`shade.${shade}`)}
        </li>
      ))}
    </ul>
  );
}
