/** How long the file is kept and why, what holds it, what parties asked about their data, which packages went out. */
import { useQuery } from '@tanstack/react-query';
import { Button } from '../../kit/button.js';
import { Due } from '../../kit/day.js';
import { Facts } from '../../kit/facts.js';
import { Section } from '../../kit/section.js';
import { caseKeeping } from '../../made/documents.js';
import { ask } from '../../server/ask.js';
import { useMe } from '../../shell/me.js';
import { dayText, t, timeText } from '../../words/i18n.js';
import { label } from '../../words/labels.js';
import { actionLabel } from '../action-label.js';
import type { Choose } from '../chosen.js';
import { type Keeping, keepingChanges } from '../keeping.js';
import { nameOfParty } from '../names.js';
import type { Card } from './card.js';

interface KeepingProps extends Card {
  readonly onChoose: Choose;
}

export function KeepingCard({ file, onChoose }: KeepingProps) {
  const { posts } = useMe();
  const asked = useQuery({
    queryKey: ['case', file.id, 'keeping', file.version],
    queryFn: () => ask(caseKeeping, { id: file.id }),
    retry: false,
    placeholderData: (before) => before,
  });
  if (!asked.data) return null;
  const may = keepingChanges(posts, asked.data);
  return (
    <Section id="keeping" title={t('keeping')}>
      <Retention keeping={asked.data} lifts={may.lifts} onChoose={onChoose} />
      <Requests file={file} keeping={asked.data} decides={may.decides} onChoose={onChoose} />
      <Packages keeping={asked.data} />
      {may.ofCase.length > 0 && (
        <div className="row">
          {may.ofCase.map((action) => (
            <Button key={action} onPress={() => onChoose({ action })}>
              {actionLabel(action)}
            </Button>
          ))}
        </div>
      )}
    </Section>
  );
}

interface Part {
  readonly keeping: Keeping;
  readonly onChoose: Choose;
}

function Retention({ keeping: { retention }, lifts, onChoose }: Part & { readonly lifts: boolean }) {
  if (!retention) return null;
  const { until, years, archivedOn, rules, holds, proposal, destroyedAt } = retention;
  return (
    <>
      <Facts
        lines={[
          [t('archivedOn'), archivedOn && dayText(archivedOn)],
          [t('keptUntil'), until ? dayText(until) : archivedOn && t('keptForever')],
          [t('keptYears'), years && t('years', { years })],
          [t('keptBecause'), rules.map((rule) => label('RetentionRule', rule)).join('、')],
          [t('destroyedAt'), destroyedAt && timeText(destroyedAt)],
          [
            t('destructionProposed'),
            proposal && `${proposal.proposedByName} · ${timeText(proposal.proposedAt)} · ${proposal.appraisal}`,
          ],
        ]}
      />
      {holds
        .filter(({ liftedAt }) => !liftedAt)
        .map(({ id, ground, note, setByName }) => (
          <p key={id} className="notice row between">
            <span>{[label('HoldGround', ground), note, setByName].filter(Boolean).join(' · ')}</span>
            {lifts && (
              <Button look="plain" onPress={() => onChoose({ action: 'liftLegalHold', fixed: { holdId: id } })}>
                {actionLabel('liftLegalHold')}
              </Button>
            )}
          </p>
        ))}
    </>
  );
}

function Requests({ file, keeping, decides, onChoose }: Part & Card & { readonly decides: boolean }) {
  return (
    <ul className="plain-list">
      {keeping.rightsRequests.nodes.map(({ id, kind, partyId, asked, askedOn, dueOn, outcome }) => (
        <li key={id} className="row between">
          <span>
            {label('DataRight', kind)} · {nameOfParty(file, partyId)} · {dayText(askedOn)} {asked}{' '}
            {outcome ? <span className="tag">{label('RightsDecision', outcome)}</span> : <Due day={dueOn} />}
          </span>
          {decides && !outcome && (
            <Button onPress={() => onChoose({ action: 'decideRightsRequest', fixed: { requestId: id } })}>
              {actionLabel('decideRightsRequest')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Packages({ keeping: { packageLog } }: Pick<Part, 'keeping'>) {
  const nodes = packageLog?.nodes ?? [];
  if (nodes.length === 0) return null;
  return (
    <details>
      <summary>{t('packagesMade', { count: nodes.length })}</summary>
      <ul className="plain-list small">
        {nodes.map((one) => (
          <li key={one.id}>
            {[
              timeText(one.at),
              label('PackageKind', one.package),
              label('Recipient', one.recipient),
              label('PackageFormat', one.format),
              one.personName,
            ].join(' · ')}
          </li>
        ))}
      </ul>
    </details>
  );
}
