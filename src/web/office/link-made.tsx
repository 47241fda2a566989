/** The code of an invitation or a reset: shown once, to be handed to the person by a safe way. */
import { timeText, t } from '../words/i18n.js';

export function LinkMade({ link }: { readonly link: { readonly token: string; readonly expiresAt: string } }) {
  return (
    <div className="notice stack">
      <p>{t('linkOnce', { until: timeText(link.expiresAt) })}</p>
      <output className="code">{link.token}</output>
    </div>
  );
}
