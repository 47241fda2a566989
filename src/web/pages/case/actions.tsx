/** What can be done now: the next step first, two more beside it, the rest behind one button; what is shut, with its reason. */
import { Button } from '../../kit/button.js';
import { Facts } from '../../kit/facts.js';
import { Menu } from '../../kit/menu.js';
import { t } from '../../words/i18n.js';
import { actionLabel } from '../../case/action-label.js';
import type { CaseFile } from '../../case/choices.js';
import type { Choose } from '../../case/chosen.js';
import { openInOrder } from '../../case/order-of-actions.js';

interface ActionsProps {
  readonly actions: CaseFile['openActions'];
  readonly onChoose: Choose;
}

const AT_ONCE = 3;

export function Actions({ actions, onChoose }: ActionsProps) {
  const open = openInOrder(actions);
  const others = open.slice(AT_ONCE).map((id) => ({ id, label: actionLabel(id) }));
  return (
    <div className="stack tight no-print">
      <div className="row">
        {open.slice(0, AT_ONCE).map((action, n) => (
          <Button key={action} look={n === 0 ? 'primary' : ''} onPress={() => onChoose({ action })}>
            {actionLabel(action)}
          </Button>
        ))}
        {others.length > 0 && (
          <Menu
            label={t('others', { count: others.length })}
            items={others}
            onChoose={(action) => onChoose({ action })}
          />
        )}
        {open.length === 0 && <span className="soft">{t('nothingToDo')}</span>}
      </div>
      <Shut actions={actions.filter(({ open: isOpen }) => !isOpen)} />
    </div>
  );
}

function Shut({ actions }: Pick<ActionsProps, 'actions'>) {
  if (actions.length === 0) return null;
  return (
    <details>
      <summary className="soft small">{t('shut', { count: actions.length })}</summary>
      <Facts lines={actions.map(({ action, problem, wayTo }) => [actionLabel(action), wayTo ?? problem?.message])} />
    </details>
  );
}
