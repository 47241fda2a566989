/** What parties said about those who work on the case, for who answers for them: nobody else is shown any. */
import { Section } from '../../kit/section.js';
import { dayText, t } from '../../words/i18n.js';
import { label } from '../../words/labels.js';
import { nameOfParty } from '../names.js';
import type { Card } from './card.js';

type Word = Card['file']['partyWords'][number];

export function PartyWordsCard({ file }: Card) {
  const { partyWords } = file;
  if (partyWords.length === 0) return null;
  return (
    <Section id="party-words" title={t('partyWords')}>
      <ul className="plain-list">
        {partyWords.map((word) => (
          <li key={word.id}>
            <span className="tag">{label('PartyWordKind', word.kind)}</span> {nameOfParty(file, word.partyId)} ·{' '}
            {dayText(word.on)}
            <br />
            {word.text}
            <br />
            <span className="soft">{standing(word)}</span> {word.answer}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function standing({ dueOn, answeredOn }: Word): string {
  if (dueOn) return t('wordDue', { day: dayText(dueOn) });
  return answeredOn ? t('wordAnswered', { day: dayText(answeredOn) }) : t('mediatorChanged');
}
