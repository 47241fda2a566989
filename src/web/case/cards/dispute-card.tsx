/** What the dispute is about, where it came from and how it ended. */
import { Facts } from '../../kit/facts.js';
import { Section } from '../../kit/section.js';
import { dayText, t, yuanText } from '../../words/i18n.js';
import { label } from '../../words/labels.js';
import type { Card } from './card.js';

const day = (value: string | null | undefined): string => (value ? dayText(value, true) : '');

export function DisputeCard({ file }: Card) {
  const { amount, labourCause, administrativeScope, outcome, ground } = file;
  return (
    <Section id="dispute" title={t('dispute')}>
      <Facts
        lines={[
          [t('facts'), file.facts],
          [t('claims'), file.claims],
          [t('amount'), amount === null || amount === undefined ? t('unknown') : yuanText(amount)],
          [t('people'), file.people > 2 ? t('peopleCount', { count: file.people }) : ''],
          [t('cause'), labourCause && label('LabourCause', labourCause)],
          [t('scope'), administrativeScope && label('AdministrativeScope', administrativeScope)],
          [t('employer'), file.employer],
          [t('place'), file.place.name ?? file.place.code],
          [t('source'), `${label('Source', file.source)} · ${label('ApplicationForm', file.applicationForm)}`],
          [t('track'), label('Track', file.track)],
          [
            t('mediators'),
            file.mediators.map((one) => `${one.name}${one.presider ? t('case.presides') : ''}`).join('、'),
          ],
          [t('registeredOn'), `${day(file.registeredOn)} · ${file.registrar.name}`],
          [t('acceptedOn'), day(file.acceptedOn)],
          [t('rightsNoticeOn'), day(file.rightsNoticeOn)],
          [t('endedOn'), day(file.endedOn)],
          [
            t('outcome'),
            outcome &&
              [label('CaseOutcome', outcome), ground && label('EndingGround', ground)].filter(Boolean).join(' · '),
          ],
          [t('externalNumbers'), file.externalNumbers.join('、')],
        ]}
      />
    </Section>
  );
}
