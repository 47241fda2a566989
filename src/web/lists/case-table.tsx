/** Cases as a table, as cards on a phone. `j` and `k` go from row to row, Enter opens one. */
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { currentLanguage, t } from '../words/i18n.js';
import { Due } from '../kit/day.js';
import { label } from '../words/labels.js';
import type { RowFragment } from '../made/documents.js';

export function partiesText(parties: RowFragment['parties']): string {
  if (!parties) return t('hidden');
  const { applicant, moreApplicants, respondent, moreRespondents } = parties;
  const side = (name: string | null | undefined, more: number) =>
    more > 0 ? t('andMore', { name: name ?? t('hidden'), more }) : (name ?? t('hidden'));
  return `${side(applicant, moreApplicants)} ／ ${side(respondent, moreRespondents)}`;
}

const typing = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && target.closest('input, select, textarea, [role="dialog"]') !== null;

/** The row that j and k have come to; -1 for none. */
function useRowKeys(rows: readonly RowFragment[]): number {
  const [at, setAt] = useState(-1);
  const navigate = useNavigate();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (typing(event) || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'j') setAt((now) => Math.min(now + 1, rows.length - 1));
      if (event.key === 'k') setAt((now) => Math.max(now - 1, 0));
      const row = rows[at];
      if (event.key === 'Enter' && row && event.target === document.body)
        void navigate({ to: '/cases/$id', params: { id: row.id } });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [rows, at, navigate]);
  return at;
}

export function CaseTable({ rows }: { readonly rows: readonly RowFragment[] }) {
  const at = useRowKeys(rows);
  const roomName = ({ name, nameEn }: RowFragment['room']) => (currentLanguage() === 'zh' ? name : nameEn || name);
  return (
    <div className="card scroll">
      <table className="table cards">
        <caption className="visually-hidden">{t('cases')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('nextDate')}</th>
            <th scope="col">{t('number')}</th>
            <th scope="col">{t('parties')}</th>
            <th scope="col">{t('type')}</th>
            <th scope="col">{t('status')}</th>
            <th scope="col">{t('where')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, n) => (
            <tr key={row.id} data-current={n === at}>
              <td data-label={t('nextDate')}>
                <span>
                  <Due day={row.nextDue} />{' '}
                  <span className="small">{row.nextKind && label('NextKind', row.nextKind)}</span>
                </span>
              </td>
              <th scope="row">
                <Link to="/cases/$id" params={{ id: row.id }}>
                  {row.number ?? row.displayNo}
                </Link>
              </th>
              <td data-label={t('parties')}>{partiesText(row.parties)}</td>
              <td data-label={t('type')}>{label('DisputeType', row.type)}</td>
              <td data-label={t('status')}>
                <span className="tag">{label('CaseStatus', row.status)}</span>
              </td>
              <td data-label={t('where')}>
                <span>
                  {roomName(row.room)}{' '}
                  <span className="small soft">{(row.mediators ?? []).map(({ name }) => name).join('、')}</span>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
