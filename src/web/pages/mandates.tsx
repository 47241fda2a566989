/** Mediation that courts and commissions entrust: offered, running with clocks, returned; and what is theirs to decide. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { HandOver } from '../court/hand-over.js';
import { Held } from '../court/held.js';
import { isList, MandateList } from '../court/mandate-list.js';
import { askedBy, isOfAuthority, type MandateSearch, partsFor } from '../court/parts.js';
import { Received } from '../court/received.js';
import { Services } from '../court/services.js';
import { ToDecide } from '../court/to-decide.js';
import { Tabs } from '../kit/tabs.js';
import { courtCounts } from '../made/documents.js';
import { ask } from '../server/ask.js';
import { useActing } from '../shell/acting.js';
import { t } from '../words/i18n.js';

export function MandatesPage() {
  const acting = useActing();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as MandateSearch;
  const parts = partsFor(acting);
  const part = search.part && parts.includes(search.part) ? search.part : 'offered';
  const asked = askedBy(acting, search.mine ?? false);
  const counted = useQuery({ queryKey: ['mandates', 'counts', asked], queryFn: () => ask(courtCounts, asked) });
  const counts = counted.data as Readonly<Record<string, { readonly total?: number | null }>> | undefined;
  return (
    <main className="page">
      <h1>{t('mandatesPage')}</h1>
      {isOfAuthority(acting) && <HandOver />}
      <Tabs
        legend={t('mandatesPage')}
        tabs={parts.map((id) => ({ id, name: t(`court.${id}`), count: counts?.[id]?.total }))}
        chosen={part}
        onChoose={(id) => void navigate({ to: '/mandates', search: { part: id, ...(search.mine && { mine: true }) } })}
      />
      {isList(part) && <MandateList key={part} part={part} />}
      {part === 'held' && <Held key={acting?.id} />}
      {part === 'decide' && <ToDecide />}
      {part === 'received' && <Received />}
      {part === 'services' && <Services />}
    </main>
  );
}
