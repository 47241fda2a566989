/** The tree map itself: every rectangle is a link that says its name and numbers, so that it is walked by keys and read aloud. */
import { useNavigate } from '@tanstack/react-router';
import type { MapOfQuery } from '../made/documents.js';
import { t } from '../words/i18n.js';
import { inOrder, labelFor, roomsIn, shadeOf, weightOf } from './tiles.js';
import { type Box, treeMap } from './tree-map.js';

export type MapPlace = MapOfQuery['divisionMap'][number];

const BOX: Box = { x: 0, y: 0, width: 1200, height: 520 };
const TALL: Box = { x: 0, y: 0, width: 360, height: 640 };

const placeWords = (place: MapPlace): string =>
  t('mapPlace', {
    name: place.division.name,
    open: place.open ?? t('underFive'),
    overdue: place.overdue,
    rooms: roomsIn(place),
  });

export function DivisionMap({ places }: { readonly places: readonly MapPlace[] }) {
  return (
    <>
      <Drawn places={places} box={BOX} className="tree-map wide-only" />
      <Drawn places={places} box={TALL} className="tree-map narrow-only" />
    </>
  );
}

interface DrawnProps {
  readonly places: readonly MapPlace[];
  readonly box: Box;
  readonly className: string;
}

function Drawn({ places, box, className }: DrawnProps) {
  const ordered = inOrder(places);
  const boxes = treeMap(ordered.map(weightOf), box);
  return (
    <svg className={className} viewBox={`0 0 ${box.width} ${box.height}`}>
      <title>{t('map')}</title>
      {ordered.map((place, at) => {
        const own = boxes[at];
        return own && <Tile key={place.division.code} place={place} box={own} />;
      })}
    </svg>
  );
}

const figureOf = ({ open, overdue }: MapPlace): string =>
  [t('openShort', { open: open ?? t('underFive') }), overdue > 0 && t('overdueShort', { count: overdue })]
    .filter(Boolean)
    .join(' · ');

function Tile({ place, box: { x, y, width, height } }: { readonly place: MapPlace; readonly box: Box }) {
  const navigate = useNavigate();
  const { code, name } = place.division;
  const figure = figureOf(place);
  const label = labelFor(width, height, name, figure);
  const href = `?at=${code}`;
  return (
    <a
      href={href}
      className={`tile ${shadeOf(place)}`}
      aria-label={label === 'BOTH' ? undefined : placeWords(place)}
      onClick={(event) => {
        event.preventDefault();
        void navigate({ to: '/map', search: { at: code } });
      }}
    >
      <rect x={x + 1} y={y + 1} width={Math.max(1, width - 2)} height={Math.max(1, height - 2)} rx={4} />
      {label !== 'NONE' && (
        <text x={x + 9} y={y + 24}>
          {name}
        </text>
      )}
      {label === 'BOTH' && (
        <text x={x + 9} y={y + 46} className="figure">
          {figure}
        </text>
      )}
    </a>
  );
}
