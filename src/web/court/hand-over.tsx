/** A court or commission hands a dispute of its own to mediation: one, and the next like it with what they share. */
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ActionForm } from '../case/action-form.js';
import { actionLabel } from '../case/action-label.js';
import { actionSentence } from '../case/action-sentence.js';
import type { TypedPart } from '../case/form-types.js';
import { Button } from '../kit/button.js';
import { Drawer } from '../kit/drawer.js';
import type { Change } from '../made/documents.js';
import type { Changed } from '../server/change.js';
import { t } from '../words/i18n.js';

const CHOICES = ['registerEntrusted', 'editRoster'] as const;

/** Two sides make a dispute. */
const TWO_SIDES: TypedPart = {
  parties: [
    { side: 'APPLICANT', kind: 'PERSON' },
    { side: 'RESPONDENT', kind: 'PERSON' },
  ],
};

/** What several hand-overs of a day have in common: to whom, by whom, how. The parties and the numbers are each their own. */
const sharedOf = ({ roomId, mandate }: TypedPart): TypedPart => ({ ...TWO_SIDES, roomId, mandate });

export function HandOver() {
  const queries = useQueryClient();
  const [open, setOpen] = useState<Change | null>(null);
  const [given, setGiven] = useState(TWO_SIDES);
  const [made, setMade] = useState<readonly NonNullable<Changed['case']>[]>([]);
  const done = (changed: Changed, typed: TypedPart): void => {
    if (changed.case) setMade([...made, changed.case]);
    if (open === 'registerEntrusted') setGiven(sharedOf(typed));
    setOpen(null);
    void queries.invalidateQueries({ queryKey: ['mandates'] });
  };
  return (
    <div className="stack tight">
      <div className="row">
        {CHOICES.map((action, n) => (
          <Button key={action} look={n === 0 ? 'primary' : ''} onPress={() => setOpen(action)}>
            {n === 0 && made.length > 0 ? t('oneMore') : actionLabel(action)}
          </Button>
        ))}
      </div>
      <div role="status">
        {made.map(({ id }, n) => (
          <p key={id} className="said">
            {t('handedOver', { number: n + 1 })}{' '}
            <Link to="/cases/$id" params={{ id }}>
              {t('openCase')}
            </Link>
          </p>
        ))}
      </div>
      {open && (
        <Drawer title={actionLabel(open)} onClose={() => setOpen(null)}>
          <p className="soft small">{actionSentence(open)}</p>
          <ActionForm
            key={`${open}-${made.length}`}
            action={open}
            file={null}
            given={open === 'registerEntrusted' ? given : undefined}
            onDone={done}
          />
        </Drawer>
      )}
    </div>
  );
}
