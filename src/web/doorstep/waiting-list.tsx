/** What was taken down: still on the phone, refused with the reason, or registered. */
import { Link } from '@tanstack/react-router';
import { Button } from '../kit/button.js';
import { t } from '../words/i18n.js';
import { type Visits, type Waiting, whoOf } from './waiting.js';

interface WaitingListProps {
  readonly visits: Visits;
  readonly onMend: (one: Waiting) => void;
  readonly onDrop: (one: Waiting) => void;
  readonly onSend: () => void;
}

export function WaitingList({ visits: { waiting, registered, sending }, onMend, onDrop, onSend }: WaitingListProps) {
  const ready = waiting.filter(({ problem }) => problem === null);
  return (
    <div className="stack" aria-live="polite">
      {ready.length > 0 && (
        <div className="notice row between">
          <span>{t(sending ? 'visit.sending' : 'visit.kept', { count: ready.length })}</span>
          {!sending && <Button onPress={onSend}>{t('visit.sendNow')}</Button>}
        </div>
      )}
      {waiting.map((one) => one.problem && <Refused key={one.key} one={one} onMend={onMend} onDrop={onDrop} />)}
      {registered.map(({ caseId, who }) => (
        <div key={caseId} className="said row between">
          <span>{t('visit.registered', { who })}</span>
          <Link to="/cases/$id" params={{ id: caseId }}>
            {t('visit.open')}
          </Link>
        </div>
      ))}
    </div>
  );
}

function Refused({ one, onMend, onDrop }: { readonly one: Waiting } & Pick<WaitingListProps, 'onMend' | 'onDrop'>) {
  return (
    <div role="alert" className="problem stack">
      <strong>{t('visit.refused', { who: whoOf(one.report) })}</strong>
      <span>{one.problem?.message}</span>
      <div className="row">
        <Button onPress={() => onMend(one)}>{t('visit.mend')}</Button>
        <Button look="plain" onPress={() => onDrop(one)}>
          {t('visit.drop')}
        </Button>
      </div>
    </div>
  );
}
