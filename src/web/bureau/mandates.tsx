/** Entrusted mediation: what was offered, taken, and how it ended, with its rates. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Bar } from '../kit/bar.js';
import { Failure } from '../kit/failure.js';
import { TakeOut } from '../kit/take-out.js';
import { type MandateColumn, mandates, type MandatesQuery } from '../made/documents.js';
import { ask } from '../server/ask.js';
import { currentLanguage, t } from '../words/i18n.js';
import { label } from '../words/labels.js';
import type { Asked, FigureSearch } from './asked.js';
import { Heading } from './heading.js';

type Line = MandatesQuery['mandateStatement']['lines'][number];

const COLUMNS = [
  ...(['waitingBefore', 'offered', 'taken', 'declined', 'runningBefore', 'agreed', 'partly', 'failed'] as const),
  ...(['ended', 'running'] as const),
];

export function Mandates({ asked }: { readonly asked: Asked }) {
  const { from, to, known } = asked;
  const input = { by: 'AUTHORITY' as const, from, to, ...(known && { knownAt: `${known}T23:59:59+08:00` }) };
  const answered = useQuery({
    queryKey: ['mandates', input],
    queryFn: () => ask(mandates, { input }),
    retry: false,
    placeholderData: keepPreviousData,
  });
  if (answered.error) return <Failure error={answered.error} again={() => void answered.refetch()} />;
  const answer = answered.data?.mandateStatement;
  if (!answer) return <p>{t('loading')}</p>;
  return (
    <>
      <div className="row between">
        <Heading answer={answer} />
        <TakeOut list="mandateStatement" given={{ input }} />
      </div>
      {answer.lines.length === 0 ? (
        <p className="card">{t('nothingCounted')}</p>
      ) : (
        <Lines asked={asked} lines={answer.lines} />
      )}
    </>
  );
}

function Lines({ asked, lines }: { readonly asked: Asked; readonly lines: readonly Line[] }) {
  return (
    <div className="card scroll">
      <table className="table figures">
        <caption className="visually-hidden">{t('view.mandates')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('authority')}</th>
            {COLUMNS.map((column) => (
              <th scope="col" className="number" key={column}>
                {t(`mandate.${column}`)}
              </th>
            ))}
            <th scope="col">{t('rates')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.key}-${line.mandateClass}`}>
              <th scope="row">{nameOf(line)}</th>
              {COLUMNS.map((column) => (
                <td className="number" key={column}>
                  <Figure asked={asked} line={line} column={column} />
                </td>
              ))}
              <td>
                <Rates rates={line.rates} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const nameOf = ({ authorityName, suppressed, mandateClass }: Line): string =>
  suppressed ? t('suppressed') : `${authorityName ?? ''} ${mandateClass ? label('MandateClass', mandateClass) : ''}`;

interface FigureProps {
  readonly asked: Asked;
  readonly line: Line;
  readonly column: (typeof COLUMNS)[number];
}

function Figure({ asked: { from, to, known }, line, column }: FigureProps) {
  const value = line.tally?.[column];
  if (!value) return <>{value ?? '—'}</>;
  const search: FigureSearch = {
    ...{ from, to, book: 'mandates', key: line.key },
    ...(known && { known }),
    ...(line.mandateClass && { mandateClass: line.mandateClass }),
    mandateColumn: column.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase() as MandateColumn,
  };
  const name = `${nameOf(line)} ${t(`mandate.${column}`)}`;
  return (
    <Link to="/figure" search={search} aria-label={t('figureOf', { name, value })}>
      {value}
    </Link>
  );
}

function Rates({ rates }: { readonly rates: Line['rates'] }) {
  const own = currentLanguage();
  return rates.map(({ code, percent, numerator, denominator, definition }) => (
    <span className="rate" key={code}>
      <Bar part={numerator} whole={denominator} />
      <span className="small">
        {definition[own]} <strong>{percent}%</strong> {numerator} ／ {denominator}
      </span>
    </span>
  ));
}
