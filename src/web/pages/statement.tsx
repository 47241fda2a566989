/** The statement of a period: every rate with its numerator, denominator and definition. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ask } from '../server/ask.js';
import { currentLanguage, dayText, t, today } from '../words/i18n.js';
import { Choice } from '../kit/choice.js';
import { Failure } from '../kit/failure.js';
import { Text } from '../kit/text.js';
import { label, options } from '../words/labels.js';
import { statement, type StatementBy, type StatementQuery } from '../made/documents.js';

export interface StatementSearch {
  readonly by?: StatementBy;
  readonly from?: string;
  readonly to?: string;
}

type Line = StatementQuery['statement']['lines'][number];
const COLUMNS = [
  'openBefore',
  'accepted',
  'referredIn',
  'back',
  'referredOut',
  'sentOutside',
  'settled',
  'partly',
  'failed',
  'terminated',
  'withdrawn',
  'closed',
  'openAfter',
] as const;

export function StatementPage() {
  const search = useSearch({ strict: false }) as StatementSearch;
  const navigate = useNavigate();
  const { by = 'CLASS', from = `${today().slice(0, 4)}-01-01`, to = today() } = search;
  const go = (next: StatementSearch) => void navigate({ to: '/statement', search: { by, from, to, ...next } });
  const asked = useQuery({
    queryKey: ['statement', by, from, to],
    queryFn: () => ask(statement, { input: { by, from, to } }),
    retry: false,
  });
  const answer = asked.data?.statement;
  return (
    <main className="page">
      <h1>{t('statement')}</h1>
      <div className="card row no-print">
        <Choice
          label={t('splitBy')}
          value={by}
          options={options('StatementBy')}
          onChange={(next) => go({ by: (next || 'CLASS') as StatementBy })}
          required
        />
        <Text label={t('fromDay')} kind="date" value={from} onChange={(next) => go({ from: next })} />
        <Text label={t('toDay')} kind="date" value={to} onChange={(next) => go({ to: next })} />
      </div>
      {asked.error && <Failure error={asked.error} again={() => void asked.refetch()} />}
      {!answer && !asked.error && <p>{t('loading')}</p>}
      {answer && (
        <>
          <p className="soft">
            {dayText(answer.from)} — {dayText(answer.to)} ·{' '}
            {t('asOf', { asOf: answer.asOf.slice(0, 19).replace('T', ' ') })} ·{' '}
            {answer.places.map(({ name }) => name).join('、') || t('everywhere')}
          </p>
          <Lines lines={answer.lines} by={by} />
        </>
      )}
    </main>
  );
}

const KEY_LABELS = { LAYER: 'Layer', TYPE: 'DisputeType', SOURCE: 'Source' } as const;

function nameOf(line: Line, by: StatementBy): string {
  if (line.suppressed) return t('suppressed');
  const key = by in KEY_LABELS ? label(KEY_LABELS[by as keyof typeof KEY_LABELS], line.key) : '';
  const name = line.room?.name ?? line.division?.name ?? key;
  const ledgerClass = line.ledgerClass ? label('LedgerClass', line.ledgerClass) : t('allClasses');
  return [name, ledgerClass, line.reopened ? t('reopened') : ''].filter(Boolean).join(' · ');
}

function Lines({ lines, by }: { readonly lines: readonly Line[]; readonly by: StatementBy }) {
  if (lines.length === 0) return <p className="card">{t('nothingCounted')}</p>;
  return (
    <div className="card scroll">
      <table className="table">
        <caption className="visually-hidden">{t('statement')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('line')}</th>
            {COLUMNS.map((column) => (
              <th scope="col" className="number" key={column}>
                {t(`column.${column}`)}
              </th>
            ))}
            <th scope="col">{t('rates')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.key}-${line.ledgerClass}-${line.reopened}`}>
              <th scope="row">{nameOf(line, by)}</th>
              {COLUMNS.map((column) => (
                <td className="number" key={column}>
                  {line.tally?.[column] ?? '—'}
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

function Rates({ rates }: { readonly rates: Line['rates'] }) {
  const own = currentLanguage();
  return rates.map(({ code, percent, numerator, denominator, definition }) => (
    <details key={code}>
      <summary>
        {definition[own]} {percent}% <span className="small soft">{`${numerator} ÷ ${denominator}`}</span>
      </summary>
      <p className="small">
        {definition.numerator[own]} ÷ {definition.denominator[own]}
      </p>
    </details>
  ));
}
