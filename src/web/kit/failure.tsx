/** What went wrong with a question: the server's own words, or that it is out of reach; asked again on request. */
import { AskError } from '../server/ask.js';
import { t } from '../words/i18n.js';
import { Button } from './button.js';

export function Failure({ error, again }: { readonly error: unknown; readonly again?: () => void }) {
  const text = error instanceof AskError && error.message ? error.message : t('away');
  return (
    <div role="alert" className="problem row">
      <span>{text}</span>
      {again && <Button onPress={again}>{t('again')}</Button>}
    </div>
  );
}
