/** What a court or commission entrusted, and what was asked of one: mandates, applications, arbitration, each with its steps. */
import { Facts } from '../../kit/facts.js';
import { Section } from '../../kit/section.js';
import { dayText, t } from '../../words/i18n.js';
import { label } from '../../words/labels.js';
import { nameOfParty, placeName } from '../names.js';
import type { Card } from './card.js';

const day = (value: string | null | undefined): string => (value ? dayText(value) : '');

export function MandatesCard({ file: { mandates } }: Card) {
  if (mandates.length === 0) return null;
  return (
    <Section id="mandates" title={t('mandates')}>
      {mandates.map((one) => (
        <div key={one.id} className="stack tight">
          <h3>
            {one.authority.name} → {placeName(one.room)} <span className="tag">{label('MandateKind', one.kind)}</span>{' '}
            {one.result && <span className="tag done">{label('MandateResult', one.result)}</span>}
          </h3>
          <Facts
            lines={[
              [t('authorityNumber'), one.number],
              [t('procedure'), one.procedure && label('Procedure', one.procedure)],
              [t('materials'), one.materials],
              [t('offeredOn'), day(one.offeredOn)],
              [t('takenOn'), day(one.takenOn)],
              [t('receiptSignedOn'), day(one.receiptSignedOn)],
              [t('mandateEndedOn'), day(one.endedOn)],
              [t('reportedOn'), day(one.reportedOn)],
            ]}
          />
        </div>
      ))}
    </Section>
  );
}

export function ProceedingsCard({ file }: Card) {
  if (file.proceedings.length === 0) return null;
  return (
    <Section id="proceedings" title={t('proceedings')}>
      {file.proceedings.map((one) => (
        <div key={one.id} className="stack tight">
          <h3>
            {label('ProceedingKind', one.kind)} · {one.authority.name}{' '}
            <span className="tag">{label('ProceedingStatus', one.status)}</span>
          </h3>
          <p className="small soft">{[one.number, nameOfParty(file, one.partyId)].filter(Boolean).join(' · ')}</p>
          <ol className="timeline">
            {one.steps.map((step) => (
              <li key={step.event} className="small">
                {label('ProceedingStatus', step.status)} · {dayText(step.on)}
                {step.receivedOn && ` · ${t('receivedOn', { day: dayText(step.receivedOn) })}`}{' '}
                {[step.number, step.document].filter(Boolean).join(' · ')}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </Section>
  );
}

export function ArbitrationCard({ file: { arbitration } }: Card) {
  if (!arbitration) return null;
  const { collective, finality, steps } = arbitration;
  return (
    <Section id="arbitration" title={t('arbitration')}>
      <p className="row">
        {collective && <span className="tag soon">{t('collective')}</span>}
        {finality && <span className="tag">{label('AwardFinality', finality)}</span>}
      </p>
      <ol className="timeline">
        {steps.map((step) => (
          <li key={`${step.kind}-${step.on}-${step.document}`}>
            <p>
              <strong>{label('ArbitrationStepKind', step.kind)}</strong>{' '}
              <span className="soft">{dayText(step.on)}</span>
            </p>
            <p className="small soft">{[step.number, step.document].filter(Boolean).join(' · ')}</p>
            <Facts
              lines={[
                [t('until'), day(step.until)],
                [t('hearingOn'), day(step.hearingOn)],
                [t('noticeBy'), day(step.noticeBy)],
                [t('postponeBy'), day(step.postponeBy)],
              ]}
            />
          </li>
        ))}
      </ol>
    </Section>
  );
}
