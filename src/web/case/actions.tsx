/** What can be done now: the next step first, two more beside it, the rest behind one button; what is shut, with its reason. */
import { useState } from 'react';
import { Button } from '../kit/button.js';
import { t } from '../words/i18n.js';
import { CHANGES, type Change } from '../made/documents.js';
import { actionLabel } from './action-form.js';
import type { CaseFile } from './choices.js';

interface ActionsProps {
  readonly actions: CaseFile['openActions'];
  readonly onChoose: (action: Change) => void;
}

/** The step that leads on goes before those that plan, put right or end. */
const BESIDE = [
  ...[
    'scheduleSession',
    'rescheduleSession',
    'cancelSession',
    'proposeReferral',
    'routeToDesk',
    'extendPeriod',
    'suspend',
  ],
  ...['replaceMediator', 'addParty', 'dropParty', 'substituteParty', 'amend', 'askUndo', 'recordAnnulment', 'archive'],
  ...['refuse', 'withdraw', 'terminate'],
];
const rank = (action: string): number => BESIDE.indexOf(action) + (BESIDE.includes(action) ? 1 : 0);
const known = (action: string): action is Change => action in CHANGES;
const AT_ONCE = 3;

export function Actions({ actions, onChoose }: ActionsProps) {
  const [all, setAll] = useState(false);
  const open = actions
    .filter(({ open: isOpen, action }) => isOpen && known(action))
    .map(({ action }) => action as Change);
  const sorted = [...open].sort((a, b) => rank(a) - rank(b));
  const shut = actions.filter(({ open: isOpen }) => !isOpen);
  const shown = all ? sorted : sorted.slice(0, AT_ONCE);
  return (
    <div className="stack no-print">
      <div className="row">
        {shown.map((action, n) => (
          <Button key={action} look={n === 0 ? 'primary' : ''} onPress={() => onChoose(action)}>
            {actionLabel(action)}
          </Button>
        ))}
        {sorted.length > AT_ONCE && (
          <Button look="plain" aria-expanded={all} onPress={() => setAll(!all)}>
            {all ? t('fewer') : t('others', { count: sorted.length - AT_ONCE })}
          </Button>
        )}
        {sorted.length === 0 && <span className="soft">{t('nothingToDo')}</span>}
      </div>
      {shut.length > 0 && (
        <details>
          <summary className="soft">{t('shut', { count: shut.length })}</summary>
          <dl className="facts">
            {shut.map(({ action, problem, wayTo }) => (
              <div key={action} style={{ display: 'contents' }}>
                <dt>{actionLabel(action)}</dt>
                <dd>{wayTo ?? problem?.message}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}
