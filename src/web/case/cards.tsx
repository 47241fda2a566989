/** What is in a case, card by card; a card without content is not drawn. */
import { currentLanguage, dayText, t, timeText, yuanText } from '../words/i18n.js';
import { Due } from '../kit/day.js';
import { label } from '../words/labels.js';
import type { CaseFile } from './choices.js';

interface Card {
  readonly file: CaseFile;
}

export function PartiesCard({ file }: Card) {
  return (
    <section className="card">
      <h2>{t('parties')}</h2>
      {file.parties.map((party) => (
        <div key={party.id}>
          <h3>
            {party.name ?? t('hidden')} <span className="tag">{label('Side', party.side)}</span>
            {party.minor && <span className="tag soon">{t('minor')}</span>}
          </h3>
          <p className="small soft">
            {[label('PartyKind', party.kind), party.phone, party.idNumber, party.creditCode, party.address]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {party.standIns.map((one) => (
            <p key={one.id} className="small">
              {label('StandInKind', one.kind)}：{one.name ?? t('hidden')}
            </p>
          ))}
        </div>
      ))}
    </section>
  );
}

export function DisputeCard({ file }: Card) {
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    [t('facts'), file.facts],
    [t('claims'), file.claims],
    [t('amount'), file.amount === null || file.amount === undefined ? t('unknown') : yuanText(file.amount)],
    [t('place'), file.place.name ?? file.place.code],
    [t('source'), label('Source', file.source)],
    [t('registeredOn'), file.registeredOn && dayText(file.registeredOn)],
    [t('acceptedOn'), file.acceptedOn && dayText(file.acceptedOn)],
    [t('endedOn'), file.endedOn && dayText(file.endedOn)],
    [t('outcome'), file.outcome && label('CaseOutcome', file.outcome)],
    [t('mediators'), file.mediators.map(({ name }) => name).join('、')],
    [t('externalNumbers'), file.externalNumbers.join('、')],
  ];
  return (
    <section className="card">
      <h2>{t('dispute')}</h2>
      <dl className="facts">
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

export function AgreementCard({ file: { agreement, parties } }: Card) {
  if (!agreement) return null;
  const nameOf = (id: string | null | undefined) => parties.find((party) => party.id === id)?.name ?? '';
  return (
    <section className="card">
      <h2>{t('agreement')}</h2>
      <p>
        {label('AgreementForm', agreement.form)} · {label('AgreementScope', agreement.scope)} ·{' '}
        {yuanText(agreement.agreedAmount)} ·{' '}
        {agreement.effectiveOn ? t('effectiveOn', { day: dayText(agreement.effectiveOn) }) : t('notEffective')}
      </p>
      {agreement.terms && <p style={{ whiteSpace: 'pre-line' }}>{agreement.terms}</p>}
      <ul>
        {agreement.items.map((item) => (
          <li key={item.id}>
            {item.text} {item.amount !== null && item.amount !== undefined && yuanText(item.amount)}{' '}
            {item.performedOn ? (
              <span className="tag done">{t('performedOn', { day: dayText(item.performedOn) })}</span>
            ) : (
              <Due day={item.dueOn} />
            )}
          </li>
        ))}
      </ul>
      <p className="small soft">
        {t('signed')}
        {agreement.signatures
          .map(({ signer, partyId, on }) => `${partyId ? nameOf(partyId) : label('Signer', signer)} ${on}`)
          .join('；') || t('nobody')}
      </p>
    </section>
  );
}

export function SessionsCard({ file: { sessions } }: Card) {
  if (sessions.length === 0) return null;
  return (
    <section className="card">
      <h2>{t('sessions')}</h2>
      {sessions.map((one) => (
        <div key={one.id}>
          <h3>
            {timeText(one.startsAt)} <span className="tag">{label('SessionKind', one.kind)}</span>{' '}
            <span className="tag">{label('SessionStatus', one.status)}</span>
          </h3>
          <p className="small soft">{[one.place, one.openedByName, one.helperNames].filter(Boolean).join(' · ')}</p>
          {one.record && <p style={{ whiteSpace: 'pre-line' }}>{one.record}</p>}
        </div>
      ))}
    </section>
  );
}

export function ReferralsCard({ file: { referrals } }: Card) {
  if (referrals.length === 0) return null;
  const nameOf = ({ name, nameEn }: { name: string; nameEn: string }) =>
    currentLanguage() === 'zh' ? name : nameEn || name;
  return (
    <section className="card">
      <h2>{t('referrals')}</h2>
      {referrals.map((one) => (
        <div key={one.id}>
          <h3>
            {nameOf(one.from)} → {nameOf(one.to)} <span className="tag">{label('ReferralStatus', one.status)}</span>
          </h3>
          <p className="small soft">
            {label('ReferralReason', one.reason)} · {dayText(one.proposedOn)} {one.note}
          </p>
          {one.status === 'SENT' && <Due day={one.dueOn} />}
          {one.declineReason && (
            <p className="small">
              {label('DeclineReason', one.declineReason)} {one.declineNote}
            </p>
          )}
        </div>
      ))}
    </section>
  );
}

export function ClocksCard({ file: { clocks } }: Card) {
  if (clocks.length === 0) return null;
  return (
    <section className="card">
      <h2>{t('clocks')}</h2>
      {clocks.map((clock) => (
        <details key={`${clock.code}-${clock.dueOn}`}>
          <summary>
            {clock.name} <span className="tag">{label('ClockState', clock.state)}</span>{' '}
            {clock.dueOn && <Due day={clock.dueOn} />}
          </summary>
          <p className="small">{clock.why}</p>
          <p className="small soft">{clock.rule}</p>
          {clock.caution && <p className="small notice">{clock.caution}</p>}
          <p className="small">{clock.advice}</p>
        </details>
      ))}
    </section>
  );
}
