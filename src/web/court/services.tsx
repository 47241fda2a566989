/** The service log of a judge at the grids: numbers, no names; this year's, and one more. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ActionForm } from '../case/action-form.js';
import { actionLabel } from '../case/action-label.js';
import { Button } from '../kit/button.js';
import { Drawer } from '../kit/drawer.js';
import { Failure } from '../kit/failure.js';
import { services } from '../made/documents.js';
import { ask } from '../server/ask.js';
import { dayText, t, today } from '../words/i18n.js';
import { label } from '../words/labels.js';

export function Services() {
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const asked = useQuery({
    queryKey: ['services'],
    queryFn: () => ask(services, { from: `${today().slice(0, 4)}-01-01`, to: today() }),
  });
  const done = (): void => {
    setOpen(false);
    void queries.invalidateQueries({ queryKey: ['services'] });
  };
  const rows = asked.data?.services ?? [];
  return (
    <section className="card">
      {asked.error && <Failure error={asked.error} again={() => void asked.refetch()} />}
      {asked.data && rows.length === 0 && <p className="soft">{t('noServices')}</p>}
      <ul className="plain-list ruled">
        {rows.map(({ id, on, kind, helped, cases, personName, roomName }) => (
          <li key={id}>
            {dayText(on)} · {label('ServiceKind', kind)} · {roomName} · {t('helpedCount', { helped, cases })}{' '}
            <span className="soft small">{personName}</span>
          </li>
        ))}
      </ul>
      <div>
        <Button onPress={() => setOpen(true)}>{actionLabel('recordService')}</Button>
      </div>
      {open && (
        <Drawer title={actionLabel('recordService')} onClose={() => setOpen(false)}>
          <ActionForm action="recordService" file={null} onDone={done} />
        </Drawer>
      )}
    </section>
  );
}
