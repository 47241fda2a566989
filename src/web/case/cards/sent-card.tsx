/** What of the case was handed over to a court or commission electronically: when, whether it arrived, and what was answered. */
import { useQuery } from '@tanstack/react-query';
import { Section } from '../../kit/section.js';
import { type CaseSentQuery, caseSent } from '../../made/documents.js';
import { ask } from '../../server/ask.js';
import { t, timeText } from '../../words/i18n.js';
import { label } from '../../words/labels.js';
import type { Card } from './card.js';

type Sent = NonNullable<CaseSentQuery['sentPackages']>[number];

const LOOKS: Readonly<Record<string, string>> = { QUEUED: 'soon', SENT: 'done', FAILED: 'overdue' };

/** Nobody waits for a step of the case here, so it is read again whenever the page is looked at. */
export function SentCard({ file }: Card) {
  const asked = useQuery({
    queryKey: ['case', file.id, 'sent'],
    queryFn: () => ask(caseSent, { id: file.id }),
    retry: false,
  });
  const sent = asked.data?.sentPackages ?? [];
  if (sent.length === 0) return null;
  return (
    <Section id="sent" title={t('sentPackages')}>
      <ul className="plain-list ruled">
        {sent.map((one) => (
          <Line key={one.id} one={one} />
        ))}
      </ul>
    </Section>
  );
}

function Line({ one }: { readonly one: Sent }) {
  return (
    <li>
      <p>
        {label('PackageKind', one.package)} · {one.authorityName}{' '}
        <span className={`tag ${LOOKS[one.state] ?? ''}`}>{label('SentState', one.state)}</span>{' '}
        {one.answer && <span className="tag">{label('PackageAnswer', one.answer)}</span>}
      </p>
      <p className="small soft">
        {[
          t('sentMadeAt', { at: timeText(one.madeAt) }),
          one.sentAt && t('sentTakenAt', { at: timeText(one.sentAt) }),
          one.reason && t('sentNotTaken', { reason: one.reason }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {one.answeredAt && (
        <p className="small">
          {[
            t('sentAnsweredAt', { at: timeText(one.answeredAt) }),
            one.answerNumber,
            one.answerDocument,
            one.answerReason,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
    </li>
  );
}
