/** Who is in the dispute. Numbers and addresses stay masked until somebody says why they need them, and that is logged. */
import { Button } from '../../kit/button.js';
import { Section } from '../../kit/section.js';
import { dayText, t } from '../../words/i18n.js';
import { label } from '../../words/labels.js';
import { nameOrHidden, type PartyOf } from '../names.js';
import type { Choose } from '../chosen.js';
import type { Card } from './card.js';

interface PartiesProps extends Card {
  /** Absent for who may not see more. */
  readonly onChoose: Choose | undefined;
}

const FOR_A_PARTY = ['reveal', 'issuePartyCode'] as const;

export function PartiesCard({ file, onChoose }: PartiesProps) {
  return (
    <Section id="parties" title={t('parties')}>
      <ul className="plain-list ruled">
        {file.parties.map((party) => (
          <li key={party.id} className="row between top">
            <PartyLines party={party} />
            {onChoose && (
              <span className="row">
                {FOR_A_PARTY.map((action) => (
                  <Button key={action} look="plain" onPress={() => onChoose({ action, fixed: { partyId: party.id } })}>
                    {t(action)}
                  </Button>
                ))}
              </span>
            )}
          </li>
        ))}
      </ul>
      {file.formerParties.length > 0 && (
        <details>
          <summary className="soft">{t('formerParties', { count: file.formerParties.length })}</summary>
          <ul className="plain-list">
            {file.formerParties.map(({ party, reason, until }) => (
              <li key={party.id}>
                {nameOrHidden(party)} · {label('LeavingReason', reason)} · {dayText(until)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

function PartyLines({ party }: { readonly party: PartyOf }) {
  const { kind, phone, idNumber, creditCode, address, formerNames } = party;
  const particulars = [label('PartyKind', kind), phone, idNumber, creditCode, address].filter(Boolean).join(' · ');
  return (
    <div>
      <p>
        <strong>{nameOrHidden(party)}</strong> <span className="tag">{label('Side', party.side)}</span>{' '}
        {party.minor && <span className="tag soon">{t('minor')}</span>}
      </p>
      <p className="small soft">{particulars}</p>
      {formerNames.length > 0 && <p className="small soft">{t('formerNames', { names: formerNames.join('、') })}</p>}
      {party.standIns.map((one) => (
        <p key={one.id} className="small">
          {label('StandInKind', one.kind)}：{nameOrHidden(one)} {one.phone}{' '}
          {one.specialAuthorisation && <span className="tag">{t('specialAuthorisation')}</span>}
        </p>
      ))}
    </div>
  );
}
