/** Mandates in a table: what is due first, first; those that wait for an answer can be picked. */
import { Link } from '@tanstack/react-router';
import { placeName } from '../case/names.js';
import { Due } from '../kit/day.js';
import { Tick } from '../kit/tick.js';
import type { MandateOfFragment } from '../made/documents.js';
import { dayText, t } from '../words/i18n.js';
import { label } from '../words/labels.js';
import type { Part } from './parts.js';

interface MandateTableProps {
  readonly rows: readonly MandateOfFragment[];
  readonly part: Part;
  /** A room reads by whom it was asked, an authority whom it asked. */
  readonly ofAuthority: boolean;
  readonly picked?: readonly string[];
  readonly onPick?: (caseIds: readonly string[]) => void;
}

export function MandateTable({ rows, part, ofAuthority, picked = [], onPick }: MandateTableProps) {
  const toggle = (id: string) => onPick?.(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id]);
  return (
    <div className="card scroll">
      <table className="table cards">
        <caption className="visually-hidden">{t('mandatesPage')}</caption>
        <thead>
          <tr>
            {onPick && <th scope="col">{t('picked')}</th>}
            <th scope="col">{t(part === 'ended' ? 'result' : 'nextDate')}</th>
            <th scope="col">{t('number')}</th>
            <th scope="col">{t('mandateKind')}</th>
            <th scope="col">{t(ofAuthority ? 'askedRoom' : 'askedBy')}</th>
            <th scope="col">{t('judge')}</th>
            <th scope="col">{t('case.type')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {onPick && (
                <td>
                  <Tick
                    label={t('pickOne', { number: row.number })}
                    quiet
                    value={picked.includes(row.caseId)}
                    onChange={() => toggle(row.caseId)}
                  />
                </td>
              )}
              <td data-label={t(part === 'ended' ? 'result' : 'nextDate')}>
                <When row={row} />
              </td>
              <th scope="row">
                <CaseLink row={row} />
              </th>
              <td data-label={t('mandateKind')}>{label('MandateKind', row.kind)}</td>
              <td data-label={t(ofAuthority ? 'askedRoom' : 'askedBy')}>
                {ofAuthority ? placeName(row.room) : row.authorityName}
              </td>
              <td data-label={t('judge')}>{row.judgeName}</td>
              <td data-label={t('case.type')}>{row.type && label('DisputeType', row.type)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A case that is not in sight has no page. */
function CaseLink({ row: { caseId, caseStatus, number, displayNo } }: { readonly row: MandateOfFragment }) {
  if (!caseStatus) return <span>{number}</span>;
  return (
    <>
      <Link to="/cases/$id" params={{ id: caseId }}>
        {number}
      </Link>{' '}
      <span className="soft small">{displayNo}</span>
    </>
  );
}

function When({ row: { result, endedOn, dueOn, reportOwed } }: { readonly row: MandateOfFragment }) {
  if (!result) return <Due day={dueOn} />;
  return (
    <span>
      <span className="tag done">{label('MandateResult', result)}</span> {endedOn && dayText(endedOn)}{' '}
      {reportOwed && <span className="tag soon">{t('reportOwed')}</span>} {reportOwed && dueOn && <Due day={dueOn} />}
    </span>
  );
}
