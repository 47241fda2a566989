/** One step: what, when, who in which post, why, and on which rule. */
import type { CaseHistoryQuery } from '../made/documents.js';
import { t, timeText } from '../words/i18n.js';
import { label } from '../words/labels.js';

export type Entry = NonNullable<CaseHistoryQuery['timeline']>['nodes'][number];

const basisText = ({ law, article, mark, byAnalogy }: Entry['basis'][number]): string =>
  [law, article, mark, byAnalogy ? t('byAnalogy') : ''].filter(Boolean).join(' ');

export function HistoryEntry({ entry }: { readonly entry: Entry }) {
  const { action, at, actorName, role, roomName, inPlaceOfName, reason, undone, basis } = entry;
  return (
    <li className={undone ? 'undone' : ''}>
      <p>
        <strong>{label('Action', action)}</strong> <span className="soft small">{timeText(at)}</span>{' '}
        {undone && <span className="tag">{t('undone')}</span>}
      </p>
      <p className="small">
        {[actorName, label('Role', role), roomName].filter(Boolean).join(' · ')}
        {inPlaceOfName && t('inPlaceOf', { name: inPlaceOfName })}
      </p>
      {reason && <p className="small">{reason}</p>}
      {basis.length > 0 && (
        <details className="small soft">
          <summary>{t('basis', { count: basis.length })}</summary>
          <ul className="plain-list">
            {basis.map((one) => (
              <li key={basisText(one)}>{basisText(one)}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
