/** The way of a case from room to room, and every offer on it with its answer. */
import { Due } from '../../kit/day.js';
import { Section } from '../../kit/section.js';
import { dayText, t } from '../../words/i18n.js';
import { label } from '../../words/labels.js';
import { placeName } from '../names.js';
import { pathOf } from '../path-of.js';
import type { Card } from './card.js';

const LOOKS: Readonly<Record<string, string>> = {
  ACCEPTED: 'done',
  DECLINED: 'overdue',
  SENT: 'soon',
  PROPOSED: 'soon',
};

export function ReferralsCard({ file }: Card) {
  const { referrals, custody } = file;
  if (referrals.length === 0 && !custody) return null;
  return (
    <Section id="referrals" title={t('referrals')}>
      <ol className="path" aria-label={t('pathOf')}>
        {pathOf(file).map(({ name, since, kind }, at, all) => (
          <li
            key={`${name}-${since}`}
            className={`stop ${kind === 'AUTHORITY' ? 'outside' : ''}`}
            aria-current={at === all.length - 1 ? 'step' : undefined}
          >
            <span>{name}</span>
            <span className="small soft">{since ? dayText(since) : t('began')}</span>
          </li>
        ))}
      </ol>
      <ul className="plain-list ruled">
        {referrals.map((one) => (
          <Offer key={one.id} one={one} />
        ))}
      </ul>
    </Section>
  );
}

function Offer({ one }: { readonly one: Card['file']['referrals'][number] }) {
  const { from, to, status, reason, proposedOn, note, dueOn, declineReason, declineNote, answeredOn } = one;
  return (
    <li>
      <p>
        {placeName(from)} → {placeName(to)}{' '}
        <span className={`tag ${LOOKS[status] ?? ''}`}>{label('ReferralStatus', status)}</span>{' '}
        {status === 'SENT' && <Due day={dueOn} />}
      </p>
      <p className="small soft">
        {[
          label('ReferralReason', reason),
          t('proposedOn', { day: dayText(proposedOn) }),
          answeredOn && t('answeredOn', { day: dayText(answeredOn) }),
          note,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {declineReason && (
        <p className="small">
          {label('DeclineReason', declineReason)} {declineNote}
        </p>
      )}
    </li>
  );
}
