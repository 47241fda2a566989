/** One case: its next step on top, then what is in it and what happened. `n` opens the next step. */
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { actionLabel } from '../case/action-label.js';
import { CaseHeader } from './case/case-header.js';
import type { CaseFile } from '../case/choices.js';
import { useChosen } from '../case/chosen.js';
import { openInOrder } from '../case/order-of-actions.js';
import { PartLinks, Parts } from './case/parts.js';
import { Failure } from '../kit/failure.js';
import { Late, latePart } from '../kit/late.js';
import { caseFile } from '../made/documents.js';
import { ask } from '../server/ask.js';
import type { Changed } from '../server/change.js';
import { useKeys } from '../shell/keys.js';
import { useMe } from '../shell/me.js';
import { dayText, t, today } from '../words/i18n.js';

/** Forms come with their descriptions only when one is opened. */
const actionDrawer = latePart(async () => (await import('./case/action-drawer.js')).ActionDrawer);

export function CasePage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const asked = useQuery({ queryKey: ['case', id], queryFn: () => ask(caseFile, { id }) });
  if (asked.error && !asked.data)
    return (
      <main className="page">
        <Failure error={asked.error} again={() => void asked.refetch()} />
      </main>
    );
  if (!asked.data) return <p className="page">{t('loading')}</p>;
  if (!asked.data.case)
    return (
      <main className="page">
        <p className="card">{t('noSuchCase')}</p>
      </main>
    );
  return <Opened key={id} file={asked.data.case} />;
}

function Opened({ file }: { readonly file: CaseFile }) {
  const { chosen, choose, close } = useChosen(file.id);
  const [said, setSaid] = useState<readonly string[]>([]);
  const done = ({ notices = [] }: Changed): void => {
    if (chosen) setSaid([t('done', { action: actionLabel(chosen.action) }), ...notices.map(({ message }) => message)]);
    close();
  };
  const { name } = useMe();
  const top = useRef<HTMLElement>(null);
  useEffect(() => {
    if (said.length > 0) top.current?.querySelector('h1')?.focus();
  }, [said]);
  const [next] = openInOrder(file.openActions);
  useKeys({ n: () => next && choose({ action: next }) });
  return (
    <main className="page" ref={top}>
      <CaseHeader file={file} said={said} onChoose={choose} />
      <PartLinks file={file} />
      <Parts file={file} onChoose={choose} />
      <p className="print-only small">{t('printedBy', { name, day: dayText(today()) })}</p>
      {chosen && <Late part={actionDrawer} given={{ file, chosen, onDone: done, onClose: close }} />}
    </main>
  );
}
