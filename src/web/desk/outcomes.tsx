/** What became of each of several: done, or why not. */
import { t } from '../words/i18n.js';
import type { Outcome } from './several.js';

interface OutcomesProps {
  readonly outcomes: readonly Outcome[];
  readonly nameOf: (id: string) => string;
}

export function Outcomes({ outcomes, nameOf }: OutcomesProps) {
  const done = outcomes.filter(({ problem }) => problem === null);
  const refused = outcomes.filter(({ problem }) => problem !== null);
  return (
    <div role="status" className="stack">
      {done.length > 0 && (
        <p className="said">
          {t('doneOf', { count: done.length, names: done.map(({ id }) => nameOf(id)).join('、') })}
        </p>
      )}
      {refused.length > 0 && (
        <ul className="problem">
          {refused.map(({ id, problem }) => (
            <li key={id}>
              {nameOf(id)}：{problem}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
