/** Every legal way that is open to the parties now: asked for when somebody wants to tell them. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Due } from '../../kit/day.js';
import { Facts } from '../../kit/facts.js';
import { Failure } from '../../kit/failure.js';
import { Section } from '../../kit/section.js';
import { Button } from '../../kit/button.js';
import { caseRoutes, type CaseRoutesQuery } from '../../made/documents.js';
import { ask } from '../../server/ask.js';
import { t } from '../../words/i18n.js';
import { label } from '../../words/labels.js';
import type { Card } from './card.js';

type Route = NonNullable<CaseRoutesQuery['case']>['availableRoutes'][number];

export function RoutesCard({ file }: Card) {
  const [open, setOpen] = useState(false);
  const asked = useQuery({
    queryKey: ['case', file.id, 'routes', file.version],
    queryFn: () => ask(caseRoutes, { id: file.id }),
    enabled: open,
  });
  const routes = asked.data?.case?.availableRoutes ?? [];
  return (
    <Section id="routes" title={t('routes')}>
      {!open && (
        <div>
          <Button onPress={() => setOpen(true)}>{t('showRoutes')}</Button>
        </div>
      )}
      {asked.error && <Failure error={asked.error} again={() => void asked.refetch()} />}
      {open && asked.isPending && <p className="soft">{t('loading')}</p>}
      {asked.data && routes.length === 0 && <p className="soft">{t('noRoutes')}</p>}
      <ul className="plain-list">
        {routes.map((route) => (
          <OneRoute key={`${route.kind}-${route.name}`} route={route} />
        ))}
      </ul>
    </Section>
  );
}

function OneRoute({ route }: { readonly route: Route }) {
  const { name, until, late, explanation, where, when, takerText, cost, closing, note, rule, mark, caution } = route;
  return (
    <li>
      <details>
        <summary>
          {name} {until && <Due day={until} />} {late && <span className="tag overdue">{t('late')}</span>}
        </summary>
        <div className="stack tight small">
          <p>{explanation}</p>
          <Facts
            lines={[
              [t('routeTaker'), takerText],
              [t('routeWhere'), where],
              [t('routeWhen'), when],
              [t('routeCost'), cost],
              [t('routeCloses'), closing],
            ]}
          />
          {note && <p>{note}</p>}
          <p className="soft">
            {rule} · {label('Mark', mark)}
          </p>
          {caution && <p className="notice">{caution}</p>}
        </div>
      </details>
    </li>
  );
}
