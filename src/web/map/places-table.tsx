/** The same places as a table: rooms by kind beside the numbers. */
import { Link } from '@tanstack/react-router';
import { Bar } from '../kit/bar.js';
import { t } from '../words/i18n.js';
import { label } from '../words/labels.js';
import type { MapPlace } from './division-map.js';
import { roomsIn } from './tiles.js';

export function PlacesTable({ places }: { readonly places: readonly MapPlace[] }) {
  const most = Math.max(1, ...places.map(({ open }) => open ?? 0));
  return (
    <div className="card scroll">
      <table className="table cards">
        <caption className="visually-hidden">{t('map')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('division')}</th>
            <th scope="col">{t('due.ALL')}</th>
            <th scope="col" className="number">
              {t('due.OVERDUE')}
            </th>
            <th scope="col" className="number">
              {t('roomsCount')}
            </th>
            <th scope="col">{t('roomsByKind')}</th>
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <Row key={place.division.code} place={place} most={most} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ place, most }: { readonly place: MapPlace; readonly most: number }) {
  const { division, open, overdue, rooms } = place;
  return (
    <tr>
      <th scope="row">
        <Link to="/map" search={{ at: division.code }}>
          {division.name}
        </Link>
      </th>
      <td data-label={t('due.ALL')}>
        <span className="rate">
          <Bar part={open ?? 0} whole={most} />
          {open ?? t('underFive')}
        </span>
      </td>
      <td data-label={t('due.OVERDUE')} className="number">
        {overdue > 0 ? <span className="tag overdue">{overdue}</span> : 0}
      </td>
      <td data-label={t('roomsCount')} className="number">
        {roomsIn(place)}
      </td>
      <td data-label={t('roomsByKind')}>
        <span className="small">
          {rooms.map(({ kind, count }) => `${label('RoomKind', kind)} ${count}`).join('；')}
        </span>
      </td>
    </tr>
  );
}
