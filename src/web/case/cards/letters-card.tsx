/** Who was told what about the case, and whether it arrived: those without an address are told by the room. */
import { Section } from '../../kit/section.js';
import { t, timeText } from '../../words/i18n.js';
import { label } from '../../words/labels.js';
import { nameOfParty } from '../names.js';
import type { Card } from './card.js';

const LOOKS: Readonly<Record<string, string>> = {
  SENT: 'done',
  OPENED: 'done',
  FAILED: 'overdue',
  BOUNCED: 'overdue',
  NO_CHANNEL: 'soon',
};
const AT_ONCE = 5;

export function LettersCard({ file }: Card) {
  const { letters } = file;
  if (letters.length === 0) return null;
  const rest = letters.slice(AT_ONCE);
  return (
    <Section id="letters" title={t('letters')}>
      <Lines file={file} letters={letters.slice(0, AT_ONCE)} />
      {rest.length > 0 && (
        <details>
          <summary className="soft">{t('lettersBefore', { count: rest.length })}</summary>
          <Lines file={file} letters={rest} />
        </details>
      )}
    </Section>
  );
}

function Lines({ file, letters }: Card & { readonly letters: Card['file']['letters'] }) {
  return (
    <ul className="plain-list ruled">
      {letters.map(({ id, kind, channel, readerKind, readerId, state, reason, writtenAt, sentAt }) => (
        <li key={id}>
          <p>
            {label('LetterKind', kind)}{' '}
            <span className={`tag ${LOOKS[state] ?? ''}`}>{label('LetterState', state)}</span>
          </p>
          <p className="small soft">
            {[
              readerKind === 'PARTY' ? nameOfParty(file, readerId) : label('LetterReader', readerKind),
              channel && label('LetterChannel', channel),
              timeText(sentAt ?? writtenAt),
              reason,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}
