/** The cases behind one figure; what the reader may not see is counted and not listed, and the sum is the figure. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { askedOf, type FigureSearch } from '../bureau/asked.js';
import { figureInput, mandateFigureInput } from '../bureau/figure-input.js';
import { Failure } from '../kit/failure.js';
import { TakeOut } from '../kit/take-out.js';
import { CaseTable } from '../lists/case-table.js';
import { Pager } from '../lists/pager.js';
import { figure, mandateFigure } from '../made/documents.js';
import { ask } from '../server/ask.js';
import { dayText, t, timeText, today } from '../words/i18n.js';
import { label } from '../words/labels.js';

async function answerOf(search: FigureSearch) {
  const { after = null } = search;
  if (search.book === 'mandates')
    return (await ask(mandateFigure, { input: mandateFigureInput(search, today()), after })).mandateDrillDown;
  return (await ask(figure, { input: figureInput(search, today()), after })).drillDown;
}

export function FigurePage() {
  const search = useSearch({ strict: false }) as FigureSearch;
  const navigate = useNavigate();
  const asked = useQuery({
    queryKey: ['figure', search],
    queryFn: () => answerOf(search),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const { after: _, page: __, ...whole } = search;
  const answer = asked.data;
  const rows = answer?.nodes.flatMap(({ case: row }) => (row ? [row] : [])) ?? [];
  const { from, to } = askedOf(search, today());
  return (
    <main className="page">
      <div className="row between">
        <h1>{titleOf(search, answer?.figure)}</h1>
        <Export search={whole} />
      </div>
      <p className="soft">
        {dayText(from)} — {dayText(to)}
        {answer && ` · ${t('asOf', { asOf: timeText(answer.asOf) })} · ${t('figureCases', { ...answer })}`}
      </p>
      {asked.error && <Failure error={asked.error} again={() => void asked.refetch()} />}
      {answer && answer.hidden > 0 && <p className="notice">{t('figureHidden', { hidden: answer.hidden })}</p>}
      {rows.length > 0 && <CaseTable rows={rows} />}
      {answer && (
        <Pager
          at={search}
          shown={rows.length}
          next={answer.next}
          onGo={(paging) => void navigate({ to: '/figure', search: { ...whole, ...paging } })}
        />
      )}
    </main>
  );
}

function titleOf({ book, column, mandateColumn, ofClass }: FigureSearch, value: number | undefined): string {
  const name =
    book === 'mandates' ? label('MandateColumn', mandateColumn ?? '') : label('StatementColumn', column ?? 'ACCEPTED');
  const ledgerClass = ofClass ? `${label('LedgerClass', ofClass)} · ` : '';
  return `${ledgerClass}${name} ${value ?? ''}`;
}

function Export({ search }: { readonly search: FigureSearch }) {
  return search.book === 'mandates' ? (
    <TakeOut list="mandateDrillDown" given={{ input: mandateFigureInput(search, today()) }} />
  ) : (
    <TakeOut list="drillDown" given={{ input: figureInput(search, today()) }} />
  );
}
