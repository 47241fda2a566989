/** The bar's links: the pages that are this person's work. */
import { Link } from '@tanstack/react-router';
import { t } from '../words/i18n.js';
import { useMe } from './me.js';
import { placesOf } from './places.js';

export function Navigation() {
  const me = useMe();
  return (
    <nav aria-label={t('pages')}>
      {placesOf(me).map(({ to, word }) => (
        <Link key={to} to={to} activeOptions={{ exact: to === '/', includeSearch: false }}>
          {t(word)}
        </Link>
      ))}
    </nav>
  );
}
