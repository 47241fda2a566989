/** What goes out as a paper: a package holds only what its addressee may have, and its making is logged. */
import { useState } from 'react';
import { Button } from '../../kit/button.js';
import { Choice } from '../../kit/choice.js';
import { Failure } from '../../kit/failure.js';
import { Section } from '../../kit/section.js';
import { download } from '../../server/download.js';
import { t } from '../../words/i18n.js';
import { options } from '../../words/labels.js';
import { partyWithSide } from '../names.js';
import type { Card } from './card.js';

const OF_ONE_PARTY = ['FILING', 'PAYMENT_ORDER'];
/** To whom each usually goes. */
const USUAL: Readonly<Record<string, string>> = {
  FILING: 'PARTY',
  CONFIRMATION: 'COURT',
  ARBITRAL_REVIEW: 'ARBITRATION_COMMISSION',
  PAYMENT_ORDER: 'PARTY',
  MANDATE_REPORT: 'COURT',
  ENTRUSTMENT: 'ROOM',
};
const FORMATS = ['html', 'docx', 'json'] as const;
const BEGIN = { kind: '', recipient: '', reason: 'DRAW_UP_DOCUMENT', partyId: '' };

function usePackage(caseId: string) {
  const [failed, setFailed] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const make = (format: string, { partyId, ...asked }: typeof BEGIN): void => {
    setBusy(true);
    setFailed(null);
    void download(`/export/package.${format}`, { caseId, ...asked, ...(partyId && { partyId }) })
      .catch(setFailed)
      .finally(() => setBusy(false));
  };
  return { failed, busy, make };
}

export function PapersCard({ file }: Card) {
  const [asked, setAsked] = useState(BEGIN);
  const { failed, busy, make } = usePackage(file.id);
  const ofOne = OF_ONE_PARTY.includes(asked.kind);
  const ready = asked.kind && asked.recipient && asked.reason && (!ofOne || asked.partyId);
  const chooseKind = (kind: string) => setAsked({ ...asked, kind, recipient: USUAL[kind] ?? '', partyId: '' });
  const choose = (name: keyof typeof BEGIN) => (value: string) => setAsked({ ...asked, [name]: value });
  return (
    <Section id="papers" title={t('papers')}>
      <Choice label={t('paperKind')} value={asked.kind} options={options('PackageKind')} onChange={chooseKind} />
      {asked.kind && (
        <>
          {ofOne && (
            <Choice
              label={t('paperOf')}
              value={asked.partyId}
              options={file.parties.map((party) => ({ id: party.id, label: partyWithSide(party) }))}
              onChange={choose('partyId')}
              required
            />
          )}
          <Choice
            label={t('recipient')}
            value={asked.recipient}
            options={options('Recipient')}
            onChange={choose('recipient')}
            required
          />
          <Choice
            label={t('reason')}
            value={asked.reason}
            options={options('RevealReason')}
            onChange={choose('reason')}
            required
          />
          {ready && (
            <div className="row">
              {FORMATS.map((format) => (
                <Button key={format} aria-disabled={busy} onPress={() => make(format, asked)}>
                  {t(`format.${format}`)}
                </Button>
              ))}
            </div>
          )}
        </>
      )}
      {failed !== null && <Failure error={failed} />}
    </Section>
  );
}
