/** Offers of cases that wait for our answer, with the days that are left. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask } from '../server/ask.js';
import { t } from '../words/i18n.js';
import { Due } from '../kit/day.js';
import { Failure } from '../kit/failure.js';
import { label } from '../words/labels.js';
import { incoming, type IncomingQuery } from '../made/documents.js';

import { placeName } from '../case/names.js';
import { partiesText } from './columns.js';

export function Incoming({ roomId }: { readonly roomId: string }) {
  const asked = useQuery({
    queryKey: ['incoming', roomId],
    queryFn: () => ask(incoming, { roomId }),
    refetchInterval: 60_000,
  });
  if (asked.error) return <Failure error={asked.error} again={() => void asked.refetch()} />;
  if (!asked.data) return <p>{t('loading')}</p>;
  const { nodes } = asked.data.incomingReferrals;
  if (nodes.length === 0) return <p className="card">{t('nothingIncoming')}</p>;
  return (
    <div className="card scroll">
      <table className="table cards">
        <caption className="visually-hidden">{t('list.incoming')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('answerBy')}</th>
            <th scope="col">{t('number')}</th>
            <th scope="col">{t('parties')}</th>
            <th scope="col">{t('type')}</th>
            <th scope="col">{t('from')}</th>
            <th scope="col">{t('why')}</th>
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

function Row({ one }: { readonly one: IncomingQuery['incomingReferrals']['nodes'][number] }) {
  return (
    <tr>
      <td data-label={t('answerBy')}>
        <Due day={one.dueOn} />
      </td>
      <th scope="row">
        {one.caseVisible ? (
          <Link to="/cases/$id" params={{ id: one.caseId }}>
            {one.number ?? one.displayNo}
          </Link>
        ) : (
          (one.number ?? one.displayNo)
        )}
      </th>
      <td data-label={t('parties')}>{partiesText(one.parties)}</td>
      <td data-label={t('type')}>{label('DisputeType', one.type)}</td>
      <td data-label={t('from')}>{placeName(one.from)}</td>
      <td data-label={t('why')}>{label('ReferralReason', one.reason)}</td>
    </tr>
  );
}
