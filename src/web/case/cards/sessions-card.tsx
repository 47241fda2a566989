/** The sessions: planned, held, cancelled; what was recorded is one press away. */
import { Section } from '../../kit/section.js';
import { t, timeText } from '../../words/i18n.js';
import { label } from '../../words/labels.js';
import { nameOfParty } from '../names.js';
import type { Card } from './card.js';

const LOOKS: Readonly<Record<string, string>> = { HELD: 'done', SCHEDULED: 'soon' };

export function SessionsCard({ file }: Card) {
  const { sessions } = file;
  if (sessions.length === 0) return null;
  return (
    <Section id="sessions" title={t('sessions')}>
      <ul className="plain-list ruled">
        {sessions.map((one) => (
          <li key={one.id}>
            <p>
              <strong>{timeText(one.startsAt)}</strong> <span className="tag">{label('SessionKind', one.kind)}</span>{' '}
              <span className={`tag ${LOOKS[one.status] ?? ''}`}>{label('SessionStatus', one.status)}</span>
            </p>
            <p className="small soft">{whoAndWhere(file, one)}</p>
            {one.record && (
              <details>
                <summary>{t('record')}</summary>
                <p className="pre">{one.record}</p>
              </details>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function whoAndWhere(file: Card['file'], one: Card['file']['sessions'][number]): string {
  const present = one.present.map((id) => nameOfParty(file, id)).join('、');
  return [
    one.place,
    one.venue && label('SessionVenue', one.venue),
    one.openedByName && t('presidedBy', { name: one.openedByName }),
    one.caucusWith && t('caucusWith', { name: nameOfParty(file, one.caucusWith) }),
    present && t('present', { names: present }),
    one.helperNames && t('helpers', { names: one.helperNames }),
  ]
    .filter(Boolean)
    .join(' · ');
}
