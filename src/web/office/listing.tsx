/** One list of the office: its columns, what can be done with a line or without one, its file, and its pages. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { actionLabel } from '../case/action-label.js';
import { Button } from '../kit/button.js';
import { Failure } from '../kit/failure.js';
import { TakeOut } from '../kit/take-out.js';
import { Text } from '../kit/text.js';
import { t } from '../words/i18n.js';
import { useAct } from './act.js';
import type { Act, Step } from './step.js';
import type { ListingOf, OfficeSearch } from './listing-of.js';
import { ListPages } from './list-pages.js';

export function Listing<Row>({ of }: { readonly of: ListingOf<Row> }) {
  const at = useSearch({ strict: false }) as OfficeSearch;
  const navigate = useNavigate();
  const search = String(at.search ?? '');
  const { act, shown } = useAct();
  const asked = useQuery({
    queryKey: ['office', of.name, at],
    queryFn: () => of.ask({ after: at.after ?? null, search }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const { after: _, page: __, ...whole } = at;
  const go = (next: OfficeSearch) => void navigate({ to: '/office', search: { ...whole, ...next } });
  const rows = asked.data?.nodes ?? [];
  return (
    <>
      {shown}
      <Above of={of} search={search} act={act} onSearch={(text) => go({ search: text || undefined })} />
      {asked.error && <Failure error={asked.error} again={() => void asked.refetch()} />}
      {!asked.data && !asked.error && <p>{t('loading')}</p>}
      {asked.data && rows.length === 0 && <p className="card">{t('nothingThere')}</p>}
      {rows.length > 0 && <Table of={of} rows={rows} act={act} />}
      {asked.data && <ListPages at={at} next={asked.data.next} onGo={go} />}
    </>
  );
}

interface AboveProps<Row> {
  readonly of: ListingOf<Row>;
  readonly search: string;
  readonly act: Act;
  readonly onSearch: (text: string) => void;
}

function Above<Row>({ of, search, act, onSearch }: AboveProps<Row>) {
  const [typed, setTyped] = useState(search);
  const submit = (event: { preventDefault(): void }) => {
    event.preventDefault();
    onSearch(typed.trim());
  };
  return (
    <div className="row between">
      <div className="row">
        {of.begin?.map((step) => (
          <Button key={step.action} look="primary" onPress={() => act(step)}>
            {step.label ?? actionLabel(step.action)}
          </Button>
        ))}
        {of.sought && (
          <form className="row" onSubmit={submit}>
            <Text label={t('partOfName')} kind="search" value={typed} onChange={setTyped} />
            <Button type="submit">{t('find')}</Button>
          </form>
        )}
      </div>
      {of.file && <TakeOut {...of.file} />}
    </div>
  );
}

interface TableProps<Row> {
  readonly of: ListingOf<Row>;
  readonly rows: readonly Row[];
  readonly act: Act;
}

function Table<Row>({ of: { name, columns, steps, keyOf }, rows, act }: TableProps<Row>) {
  return (
    <div className="card scroll">
      <table className="table cards">
        <caption className="visually-hidden">{name}</caption>
        <thead>
          <tr>
            {columns.map(({ word, number }) => (
              <th scope="col" key={word} className={number ? 'number' : ''}>
                {t(word)}
              </th>
            ))}
            {steps && <th scope="col">{t('steps')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ word, number, cell }) => (
                <td key={word} data-label={t(word)} className={number ? 'number' : ''}>
                  <div className="cell">{cell(row, act)}</div>
                </td>
              ))}
              {steps && (
                <td>
                  <StepButtons steps={steps(row)} act={act} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Up to two steps stand open; more of them behind one line. */
export function StepButtons({ steps, act }: { readonly steps: readonly Step[]; readonly act: Act }) {
  if (steps.length === 0) return null;
  const buttons = steps.map((step) => (
    <Button key={`${step.action}-${step.about}`} look="plain" aria-label={stepName(step)} onPress={() => act(step)}>
      {step.label ?? actionLabel(step.action)}
    </Button>
  ));
  if (steps.length <= 2) return <span className="row">{buttons}</span>;
  return (
    <details>
      <summary>{t('stepsOf', { count: steps.length })}</summary>
      <span className="row">{buttons}</span>
    </details>
  );
}

const stepName = ({ action, label, about }: Step): string => `${label ?? actionLabel(action)} ${about}`;
