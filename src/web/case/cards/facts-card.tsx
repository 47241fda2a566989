/** What nobody disputes, addresses of service, and sides of many people. */
import { Section } from '../../kit/section.js';
import { dayText, t } from '../../words/i18n.js';
import { label } from '../../words/labels.js';
import { nameOfParty } from '../names.js';
import type { Card } from './card.js';

export function UndisputedCard({ file }: Card) {
  const { undisputedFacts: record } = file;
  if (!record) return null;
  const state = record.inEffect ? (
    <span className="tag done">{t('confirmedByAll')}</span>
  ) : (
    <span className="tag soon">{t('notYetConfirmed')}</span>
  );
  return (
    <Section id="undisputed" title={t('undisputed')} beside={state}>
      <ol>
        {record.items.map(({ id, text }) => (
          <li key={id}>{text ?? t('hidden')}</li>
        ))}
      </ol>
      <p className="small soft">
        {t('recordedOn', { day: dayText(record.on), version: record.version })}{' '}
        {record.confirmations
          .map(({ partyId, on }) => `${nameOfParty(file, partyId)} ${t('confirmedOn', { day: dayText(on) })}`)
          .join('；')}
      </p>
    </Section>
  );
}

export function ServiceCard({ file }: Card) {
  if (file.serviceAddresses.length === 0) return null;
  return (
    <Section id="service" title={t('serviceAddresses')}>
      <ul className="plain-list">
        {file.serviceAddresses.map(({ partyId, address, phone, electronic, on }) => (
          <li key={partyId}>
            {[nameOfParty(file, partyId), address, phone, electronic && t('electronic'), dayText(on)]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function AuthorityPapersCard({ file }: Card) {
  if (file.authorityPapers.length === 0) return null;
  return (
    <Section id="authority-papers" title={t('authorityPapers')}>
      <ul className="plain-list">
        {file.authorityPapers.map(({ kind, number, on, receivedOn, matter }) => (
          <li key={`${kind}-${number}`}>
            {[
              label('AuthorityPaperKind', kind),
              number,
              matter && label('PoliceMatter', matter),
              on && dayText(on),
              receivedOn && t('receivedOn', { day: dayText(receivedOn) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function GroupsCard({ file }: Card) {
  const { groups } = file;
  if (groups.length === 0) return null;
  return (
    <Section id="groups" title={t('groups')}>
      {groups.map((group) => (
        <div key={group.side} className="stack tight">
          <p>
            {label('Side', group.side)} · {t('groupCounts', { ...group })} ·{' '}
            {t('representedBy', { names: group.representatives.map((id) => nameOfParty(file, id)).join('、') })}
          </p>
          <details>
            <summary>{t('members')}</summary>
            <ol>
              {group.members.map(({ line, name, phone, answer }) => (
                <li key={line} value={line}>
                  {[name, phone, answer && label('RepresentedAnswer', answer)].filter(Boolean).join(' · ')}
                </li>
              ))}
            </ol>
          </details>
        </div>
      ))}
    </Section>
  );
}
