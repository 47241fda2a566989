/** Cases as a table, as cards on a phone. `j` and `k` go from row to row, Enter opens one; coming back finds the row again. */
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import type { RowFragment } from '../made/documents.js';
import { useKeys } from '../shell/keys.js';
import { t } from '../words/i18n.js';
import { column, type ColumnName, COLUMNS_OF } from './columns.js';

/** The case that was opened last: its row gets the focus when the list is shown again. */
let opened: string | null = null;

function useRows() {
  const body = useRef<HTMLTableSectionElement>(null);
  const links = () => [...(body.current?.querySelectorAll<HTMLAnchorElement>('a[data-row]') ?? [])];
  const step = (by: number) => {
    const all = links();
    const at = all.indexOf(document.activeElement as HTMLAnchorElement);
    all[Math.max(0, Math.min(all.length - 1, at + by))]?.focus();
  };
  useKeys({ j: () => step(1), k: () => step(-1) });
  useEffect(() => {
    const back = opened && body.current?.querySelector<HTMLAnchorElement>(`a[data-row="${opened}"]`);
    opened = null;
    if (back) back.focus();
  }, []);
  return body;
}

interface CaseTableProps {
  readonly rows: readonly RowFragment[];
  readonly columns?: readonly ColumnName[];
  /** What stands before the number: a tick where several are chosen. */
  readonly lead?: (row: RowFragment) => ReactNode;
  /** What stands behind the line: what can be done with it. */
  readonly last?: (row: RowFragment) => ReactNode;
  readonly caption?: string;
}

export function CaseTable({ rows, columns = COLUMNS_OF.all, lead, last, caption = t('cases') }: CaseTableProps) {
  const body = useRows();
  const shown = columns.map(column);
  const [first, ...rest] = shown;
  return (
    <div className="card scroll">
      <table className="table cards">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {lead && <th scope="col">{t('chosen')}</th>}
            {first && <th scope="col">{t(first.word)}</th>}
            <th scope="col">{t('number')}</th>
            {rest.map(({ word, number }) => (
              <th scope="col" key={word} className={number ? 'number' : ''}>
                {t(word)}
              </th>
            ))}
            {last && <th scope="col">{t('steps')}</th>}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) => (
            <tr key={row.id}>
              {lead && <td>{lead(row)}</td>}
              {first && <td data-label={t(first.word)}>{first.cell(row)}</td>}
              <th scope="row">
                <Link to="/cases/$id" params={{ id: row.id }} data-row={row.id} onClick={() => (opened = row.id)}>
                  {row.number ?? row.displayNo}
                </Link>
              </th>
              {rest.map(({ word, number, cell }) => (
                <td data-label={t(word)} key={word} className={number ? 'number' : ''}>
                  {cell(row)}
                </td>
              ))}
              {last && <td>{last(row)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
