/** What waits for this court or commission: confirmations, reviews, payment orders; each opens with the step that is recorded. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { placeName } from '../case/names.js';
import { Due } from '../kit/day.js';
import { Failure } from '../kit/failure.js';
import { Pager } from '../lists/pager.js';
import { proceedingsToDecide, type ProceedingsToDecideQuery } from '../made/documents.js';
import { ask } from '../server/ask.js';
import { dayText, t } from '../words/i18n.js';
import { label } from '../words/labels.js';
import type { MandateSearch } from './parts.js';

export function ToDecide() {
  const navigate = useNavigate();
  const { after = null, page = 1 } = useSearch({ strict: false }) as MandateSearch;
  const asked = useQuery({
    queryKey: ['mandates', 'decide', after],
    queryFn: () => ask(proceedingsToDecide, { after }),
    placeholderData: keepPreviousData,
  });
  if (asked.error && !asked.data) return <Failure error={asked.error} again={() => void asked.refetch()} />;
  if (!asked.data) return <p>{t('loading')}</p>;
  const { nodes, next } = asked.data.proceedingsToDecide;
  if (nodes.length === 0) return <p className="card">{t('nothingToDecide')}</p>;
  return (
    <>
      <ProceedingsTable nodes={nodes} />
      <Pager
        at={{ page, ...(after && { after }) }}
        shown={nodes.length}
        next={next}
        onGo={(to) => void navigate({ to: '/mandates', search: { part: 'decide', ...to } })}
      />
    </>
  );
}

type Node = ProceedingsToDecideQuery['proceedingsToDecide']['nodes'][number];

function ProceedingsTable({ nodes }: { readonly nodes: readonly Node[] }) {
  return (
    <div className="card scroll">
      <table className="table cards">
        <caption className="visually-hidden">{t('court.decide')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('nextDate')}</th>
            <th scope="col">{t('number')}</th>
            <th scope="col">{t('proceedingKind')}</th>
            <th scope="col">{t('case.status')}</th>
            <th scope="col">{t('from')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('doNow')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {nodes.map((one) => (
            <Row key={one.id} one={one} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ one }: { readonly one: Node }) {
  return (
    <tr>
      <td data-label={t('nextDate')}>
        <Due day={one.dueOn} />
      </td>
      <th scope="row">
        <Link to="/cases/$id" params={{ id: one.caseId }}>
          {one.number ?? one.caseNumber ?? one.displayNo}
        </Link>
      </th>
      <td data-label={t('proceedingKind')}>{label('ProceedingKind', one.kind)}</td>
      <td data-label={t('case.status')}>
        <span className="tag">{label('ProceedingStatus', one.status)}</span>{' '}
        <span className="soft small">{dayText(one.since)}</span>
      </td>
      <td data-label={t('from')}>{placeName(one.room)}</td>
      <td>
        <Link className="button" to="/cases/$id" params={{ id: one.caseId }} search={{ do: 'recordProceedingStep' }}>
          {t('doNow')}
        </Link>
      </td>
    </tr>
  );
}
