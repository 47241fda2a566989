/** Offers of cases, in and out, with the days that are left, and what can be done with each. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { actionLabel } from '../case/action-label.js';
import { Button } from '../kit/button.js';
import { Due } from '../kit/day.js';
import { Failure } from '../kit/failure.js';
import { placeName } from '../case/names.js';
import { partiesText } from '../lists/columns.js';
import { ASK_AGAIN_MS } from '../lists/work.js';
import { type Change, referrals, type ReferralLineFragment } from '../made/documents.js';
import { ask } from '../server/ask.js';
import { dayText, t } from '../words/i18n.js';
import { label } from '../words/labels.js';
import { CaseDrawer } from './case-drawer.js';

interface Chosen {
  readonly caseId: string;
  readonly action: Change;
}

export function Referrals({ roomId }: { readonly roomId: string }) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const asked = useQuery({
    queryKey: ['referrals', roomId],
    queryFn: () => ask(referrals, { roomId }),
    placeholderData: keepPreviousData,
    refetchInterval: ASK_AGAIN_MS,
  });
  if (asked.error) return <Failure error={asked.error} again={() => void asked.refetch()} />;
  if (!asked.data) return <p>{t('loading')}</p>;
  return (
    <>
      <Lines name={t('list.incoming')} lines={asked.data.incoming.nodes} ours="to" onChoose={setChosen} />
      <Lines name={t('outgoing')} lines={asked.data.outgoing.nodes} ours="from" onChoose={setChosen} />
      {chosen && <CaseDrawer {...chosen} onClose={() => setChosen(null)} />}
    </>
  );
}

interface LinesProps {
  readonly name: string;
  readonly lines: readonly ReferralLineFragment[];
  /** At which end we are; the other is shown. */
  readonly ours: 'from' | 'to';
  readonly onChoose: (chosen: Chosen) => void;
}

function Lines({ name, lines, ours, onChoose }: LinesProps) {
  const other = ours === 'from' ? 'to' : 'from';
  return (
    <section className="card scroll">
      <h2>
        {name} <span className="soft">{lines.length}</span>
      </h2>
      {lines.length > 0 && (
        <table className="table cards">
          <thead>
            <tr>
              <th scope="col">{t('answerBy')}</th>
              <th scope="col">{t('number')}</th>
              <th scope="col">{t('parties')}</th>
              <th scope="col">{t('type')}</th>
              <th scope="col">{t(other)}</th>
              <th scope="col">{t('why')}</th>
              <th scope="col">{t('steps')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((one) => (
              <Row key={one.id} one={one} other={other} onChoose={onChoose} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface RowProps extends Pick<LinesProps, 'onChoose'> {
  readonly one: ReferralLineFragment;
  readonly other: 'from' | 'to';
}

/** The other steps of the case are on its own page. */
const STEPS = ['acceptReferral', 'declineReferral', 'sendReferral', 'recallReferral'] as const satisfies Change[];

function Row({ one, other, onChoose }: RowProps) {
  const number = one.number ?? one.displayNo;
  const open = one.openActions.filter((step) => step.open).map(({ action }) => action as string);
  return (
    <tr>
      <td data-label={t('answerBy')}>
        {one.sentOn ? <Due day={one.dueOn} /> : <span className="tag">{label('ReferralStatus', one.status)}</span>}
      </td>
      <th scope="row">
        {one.caseVisible ? (
          <Link to="/cases/$id" params={{ id: one.caseId }}>
            {number}
          </Link>
        ) : (
          number
        )}
      </th>
      <td data-label={t('parties')}>{partiesText(one.parties)}</td>
      <td data-label={t('type')}>{label('DisputeType', one.type)}</td>
      <td data-label={t(other)}>{placeName(one[other])}</td>
      <td data-label={t('why')}>
        {label('ReferralReason', one.reason)} · {dayText(one.sentOn ?? one.proposedOn)}
      </td>
      <td>
        <span className="row">
          {STEPS.filter((step) => open.includes(step)).map((action) => (
            <Button
              key={action}
              aria-label={`${actionLabel(action)} ${number}`}
              onPress={() => onChoose({ caseId: one.caseId, action })}
            >
              {actionLabel(action)}
            </Button>
          ))}
        </span>
      </td>
    </tr>
  );
}
