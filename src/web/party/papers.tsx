/** What both sides sign, what nobody disputes, and the ways that stay open beside mediation. */
import { dayText, t, yuanText } from '../words/i18n.js';
import type { Mine } from './acts.js';
import { Section } from './parts.js';

interface Of {
  readonly mine: Mine;
}

export function Agreement({ mine: { agreement } }: Of) {
  if (!agreement) return null;
  const { terms, amount, items, effectiveOn, signedByMe } = agreement;
  return (
    <Section head={t('party.agreementHead')}>
      <p className="typed">{terms}</p>
      {amount > 0 && <p>{t('party.amount', { amount: yuanText(amount) })}</p>}
      <ol>
        {items.map(({ id, text, dueOn, performedOn }) => (
          <li key={id}>
            {text} {dueOn && <strong>{t('party.due', { day: dayText(dueOn) })}</strong>}{' '}
            {performedOn && <span>{t('party.performed', { day: dayText(performedOn) })}</span>}
          </li>
        ))}
      </ol>
      {signedByMe && <p>{t('party.youSigned')}</p>}
      {effectiveOn && <p>{t('party.effective', { day: dayText(effectiveOn) })}</p>}
    </Section>
  );
}

export function Record({ mine: { record } }: Of) {
  if (!record) return null;
  return (
    <Section head={t('party.recordHead')}>
      <ol>
        {record.items.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      {record.signedByMe && <p>{t('party.youConfirmed')}</p>}
    </Section>
  );
}

export function Routes({ mine: { routes } }: Of) {
  if (routes.length === 0) return null;
  return (
    <Section head={t('party.routesHead')}>
      <p className="soft">{t('party.routesHint')}</p>
      {routes.map(({ kind, name, explanation, note, until, late, where, cost }) => (
        <details key={kind} className="act">
          <summary>{name}</summary>
          <div className="stack">
            <p>{explanation}</p>
            {note && <p>{note}</p>}
            <p>
              {where} · {cost}
            </p>
            {until && <p>{t('party.until', { day: dayText(until) })}</p>}
            {late && <p>{t('party.late')}</p>}
          </div>
        </details>
      ))}
    </Section>
  );
}
