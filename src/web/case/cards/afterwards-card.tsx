/** What came after the end, and other cases that have to do with this one. */
import { Link } from '@tanstack/react-router';
import { Section } from '../../kit/section.js';
import { dayText, t } from '../../words/i18n.js';
import { label } from '../../words/labels.js';
import { nameOfParty, placeName } from '../names.js';
import type { Card } from './card.js';

export function AfterwardsCard({ file }: Card) {
  const { evaluations, followUps } = file;
  if (evaluations.length + followUps.length === 0) return null;
  return (
    <Section id="afterwards" title={t('afterwards')}>
      <ul className="plain-list">
        {followUps.map(({ on, note }) => (
          <li key={`${on}-${note}`}>
            {t('followedUpOn', { day: dayText(on) })} {note}
          </li>
        ))}
        {evaluations.map(({ partyId, score, on }) => (
          <li key={`${partyId}-${on}`}>
            {nameOfParty(file, partyId)} ·{' '}
            {score === null || score === undefined ? t('noScore') : t('score', { score })} · {dayText(on)}
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function RelatedCard({ file }: Card) {
  const { links, similarCases } = file;
  if (links.length + similarCases.length === 0) return null;
  return (
    <Section id="related" title={t('related')}>
      <ul className="plain-list">
        {links.map(({ caseId, kind, number, displayNo, room }) => (
          <li key={`${caseId}-${kind}`}>
            <span className="tag">{label('LinkKind', kind)}</span>{' '}
            <Link to="/cases/$id" params={{ id: caseId }}>
              {number ?? displayNo}
            </Link>{' '}
            <span className="soft small">{placeName(room)}</span>
          </li>
        ))}
        {similarCases.map(({ caseId, displayNo, number, room }) => (
          <li key={caseId ?? `${displayNo}-${room.id}`}>
            <span className="tag soon">{t('similar')}</span>{' '}
            {caseId ? (
              <Link to="/cases/$id" params={{ id: caseId }}>
                {number ?? displayNo}
              </Link>
            ) : (
              (number ?? displayNo ?? t('hidden'))
            )}{' '}
            <span className="soft small">{placeName(room)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
