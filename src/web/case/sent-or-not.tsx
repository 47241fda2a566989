/** Why nothing was done, or that no answer came: then the same is sent again under the same key, and takes effect once. */
import { Button } from '../kit/button.js';
import { AskError, type Problem } from '../server/ask.js';
import { t } from '../words/i18n.js';
import type { Faults } from './form-faults.js';

interface SentOrNotProps {
  readonly problem: Problem | null;
  readonly failed: unknown;
  readonly faults: Faults;
  readonly onAgain: () => void;
}

function failureText(failed: unknown): string {
  if (!(failed instanceof AskError) || failed.code === 'AWAY') return t('noAnswer');
  return failed.code === 'UNAUTHENTICATED' ? t('signInThenSend') : failed.message || t('noAnswer');
}

export function SentOrNot({ problem, failed, faults, onAgain }: SentOrNotProps) {
  const count = Object.keys(faults).length;
  return (
    <div role="alert" className="stack">
      {count > 0 && <p className="problem">{t('fault.count', { count })}</p>}
      {problem && <p className="problem">{problem.message}</p>}
      {failed !== null && (
        <div className="problem row between">
          <span>{failureText(failed)}</span>
          <Button onPress={onAgain}>{t('sendAgain')}</Button>
        </div>
      )}
    </div>
  );
}
