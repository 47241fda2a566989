/** What is about to be done, in a sentence; and what the rules ask with it: who chose, recusal, why beyond the cap. */
import { useState } from 'react';
import { Button } from '../kit/button.js';
import { Choice } from '../kit/choice.js';
import { Text } from '../kit/text.js';
import { Tick } from '../kit/tick.js';
import { t } from '../words/i18n.js';
import { options } from '../words/labels.js';
import type { Candidate } from './candidates-table.js';
import { isOver } from './load.js';

type ChosenBy = 'PARTIES' | 'ROOM';

export interface Assigned {
  readonly chosenBy: ChosenBy;
  readonly recusalChecked: boolean;
  readonly overCapReason?: string;
}

interface AssignFormProps {
  readonly cases: readonly string[];
  readonly presider: Candidate | undefined;
  readonly others: readonly Candidate[];
  readonly onSend: (assigned: Assigned) => Promise<void>;
}

export function AssignForm({ cases, presider, others, onSend }: AssignFormProps) {
  const [chosenBy, setChosenBy] = useState<ChosenBy>('ROOM');
  const [recusalChecked, setChecked] = useState(false);
  const [reason, setReason] = useState('');
  const [sending, setSending] = useState(false);
  const over = [...(presider ? [presider] : []), ...others].some((one) => isOver(one, cases.length));
  const ready = presider !== undefined && !sending && (!over || reason.trim() !== '');
  const send = async (): Promise<void> => {
    if (!ready) return;
    setSending(true);
    await onSend({ chosenBy, recusalChecked, ...(over && { overCapReason: reason }) });
    setSending(false);
  };
  return (
    <section className="card">
      <h2>{t('preview')}</h2>
      <p>
        {presider
          ? t('assignPreview', {
              count: cases.length,
              cases: cases.join('、'),
              presider: presider.personName,
              others: others.map(({ personName }) => personName).join('、') || t('nobody'),
            })
          : t('choosePresider', { count: cases.length })}
      </p>
      <div className="bar-of-fields">
        <Choice
          label={t('chosenBy')}
          value={chosenBy}
          options={options('ChosenBy')}
          onChange={(value) => setChosenBy((value || 'ROOM') as ChosenBy)}
          required
        />
        {over && <Text label={t('overCapReason')} value={reason} onChange={setReason} required />}
      </div>
      <Tick label={t('recusalAsked')} value={recusalChecked} onChange={setChecked} />
      <div>
        <Button look="primary" aria-disabled={!ready} onPress={() => void send()}>
          {sending ? t('sending') : t('assignAll', { count: cases.length })}
        </Button>
      </div>
    </section>
  );
}
