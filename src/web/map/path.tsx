/** From the top to the place that is shown, each level a link back. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { divisionNamed } from '../made/documents.js';
import { ask } from '../server/ask.js';
import { t } from '../words/i18n.js';

interface Level {
  readonly code: string;
  readonly name: string;
}

/** Not deeper than the levels that there are: province, city, district, street, community, grid, micro-grid. */
const DEEPEST = 8;

async function pathTo(at: string): Promise<readonly Level[]> {
  const levels: Level[] = [];
  for (let code: string | null | undefined = at; code && levels.length < DEEPEST; ) {
    const found: (Level & { readonly parentCode?: string | null }) | null | undefined = (
      await ask(divisionNamed, { code })
    ).division;
    if (!found) break;
    levels.unshift(found);
    code = found.parentCode;
  }
  return levels;
}

export function Path({ at }: { readonly at: string }) {
  const asked = useQuery({
    queryKey: ['division', at],
    queryFn: () => pathTo(at),
    enabled: at !== '',
    staleTime: 3_600_000,
    placeholderData: (before) => before,
  });
  const levels = at === '' ? [] : (asked.data ?? []);
  return (
    <nav aria-label={t('mapPath')} className="row path">
      <Link to="/map" search={{ at: '' }}>
        {t('everywhere')}
      </Link>
      {levels.map(({ code, name }) => (
        <span key={code}>
          ›{' '}
          <Link to="/map" search={{ at: code }} aria-current={code === at ? 'page' : undefined}>
            {name}
          </Link>
        </span>
      ))}
    </nav>
  );
}
