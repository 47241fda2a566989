/** The form of the chosen change beside the case; before an undo is asked for it says what would be taken back. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../kit/button.js';
import { Drawer } from '../../kit/drawer.js';
import { Facts } from '../../kit/facts.js';
import { undoPreview } from '../../made/documents.js';
import { ask } from '../../server/ask.js';
import type { Changed } from '../../server/change.js';
import { dayText, t } from '../../words/i18n.js';
import { label } from '../../words/labels.js';
import { ActionForm } from '../../case/action-form.js';
import { actionLabel } from '../../case/action-label.js';
import { actionSentence } from '../../case/action-sentence.js';
import type { CaseFile } from '../../case/choices.js';
import type { Chosen } from '../../case/chosen.js';

interface ActionDrawerProps {
  readonly file: CaseFile;
  readonly chosen: Chosen;
  readonly onDone: (changed: Changed) => void;
  readonly onClose: () => void;
}

export function ActionDrawer({ file, chosen, onDone, onClose }: ActionDrawerProps) {
  const { action, given, fixed } = chosen;
  const [shown, setShown] = useState<Shown | null>(null);
  const undoes = action === 'askUndo' || action === 'confirmUndo';
  const done = (changed: Changed): void => {
    const once = changed.revealed ?? (changed.code ? { code: changed.code } : null);
    if (once) setShown(once);
    else onDone(changed);
  };
  return (
    <Drawer title={actionLabel(action)} onClose={onClose}>
      {actionSentence(action) !== actionLabel(action) && <p className="soft small">{actionSentence(action)}</p>}
      {undoes && <UndoPreview id={file.id} />}
      {shown ? (
        <ShownOnce shown={shown} onClose={onClose} />
      ) : (
        <ActionForm
          key={action}
          action={action}
          file={file}
          onDone={done}
          given={given}
          fixed={fixed}
          readFirst={undoes}
        />
      )}
    </Drawer>
  );
}

function UndoPreview({ id }: { readonly id: string }) {
  const asked = useQuery({ queryKey: ['case', id, 'undo'], queryFn: () => ask(undoPreview, { id }), retry: false });
  const steps = asked.data?.undoPreview ?? [];
  if (steps.length === 0) return null;
  return (
    <div className="notice">
      <p>{t('undoTakesBack')}</p>
      <ul>
        {steps.map(({ id: step, action, actorName, day }) => (
          <li key={step}>
            {label('Action', action)} · {actorName} · {dayText(day)}
          </li>
        ))}
      </ul>
    </div>
  );
}

type Shown = Readonly<Record<string, string | null>>;

const WORDS = {
  code: 'revealed.code',
  name: 'revealed.name',
  phone: 'revealed.phone',
  idNumber: 'revealed.idNumber',
  creditCode: 'revealed.creditCode',
  address: 'revealed.address',
} as const;

interface ShownOnceProps {
  readonly shown: Shown;
  readonly onClose: () => void;
}

/** Whoever closes it has to ask again, with a reason. */
function ShownOnce({ shown, onClose }: ShownOnceProps) {
  const names = Object.keys(WORDS) as (keyof typeof WORDS)[];
  return (
    <div className="stack" role="status">
      <Facts lines={names.map((name) => [t(WORDS[name]), shown[name]])} />
      <p className="soft small">{t('revealedOnce')}</p>
      <div>
        <Button look="primary" onPress={onClose}>
          {t('close')}
        </Button>
      </div>
    </div>
  );
}
