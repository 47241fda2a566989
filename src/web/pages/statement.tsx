/** The bureau's figures: a statement by any cut, its rates, the flow through the layers, the months, entrusted mediation. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type Asked, askedOf, type StatementSearch, VIEWS } from '../bureau/asked.js';
import { AskedBar } from '../bureau/asked-bar.js';
import { byLayer, FlowChart } from '../bureau/flow-chart.js';
import { Heading, Signatures } from '../bureau/heading.js';
import { LinesTable } from '../bureau/lines-table.js';
import { Mandates } from '../bureau/mandates.js';
import { Months } from '../bureau/months.js';
import { RatesTable } from '../bureau/rates-table.js';
import { useStatement } from '../bureau/use-statement.js';
import { Button } from '../kit/button.js';
import { Failure } from '../kit/failure.js';
import { TakeOut } from '../kit/take-out.js';
import { Tabs } from '../kit/tabs.js';
import { t, today } from '../words/i18n.js';

export function StatementPage() {
  const search = useSearch({ strict: false }) as StatementSearch;
  const navigate = useNavigate();
  const asked = askedOf(search, today());
  const go = (next: Partial<StatementSearch>) => void navigate({ to: '/statement', search: { ...search, ...next } });
  return (
    <main className="page wide">
      <div className="row between no-print">
        <h1>{t('statement')}</h1>
        <Button onPress={() => window.print()}>{t('print')}</Button>
      </div>
      <Tabs
        legend={t('whichView')}
        tabs={VIEWS.map((id) => ({ id, name: t(`view.${id}`) }))}
        chosen={asked.view}
        onChoose={(view) => go({ view })}
      />
      <AskedBar asked={asked} onChange={go} />
      {asked.view === 'mandates' ? <Mandates asked={asked} /> : <Figures asked={asView(asked)} />}
      <Signatures />
    </main>
  );
}

/** The flow is drawn by layer and the months by month, however the table is cut. */
function asView(asked: Asked): Asked {
  if (asked.view === 'months') return { ...asked, by: 'MONTH' };
  return asked.view === 'flow' ? byLayer(asked) : asked;
}

function Figures({ asked }: { readonly asked: Asked }) {
  const { input, answer, others, error, again } = useStatement(asked);
  if (error) return <Failure error={error} again={again} />;
  if (!answer) return <p>{t('loading')}</p>;
  return (
    <>
      <div className="row between">
        <Heading answer={answer} others={others} />
        <TakeOut list="statement" given={{ input }} />
      </div>
      {asked.view === 'months' ? (
        <Months asked={asked} lines={answer.lines} />
      ) : answer.lines.length === 0 ? (
        <p className="card">{t('nothingCounted')}</p>
      ) : asked.view === 'flow' ? (
        <FlowChart asked={asked} lines={answer.lines} />
      ) : asked.view === 'rates' ? (
        <RatesTable asked={asked} lines={answer.lines} />
      ) : (
        <LinesTable asked={asked} lines={answer.lines} others={others?.lines} />
      )}
    </>
  );
}
