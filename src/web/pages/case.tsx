/** One case: its next step on top, then what is in it and what happened. */
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ask, type Changed } from '../server/ask.js';
import { ActionForm, actionLabel } from '../case/action-form.js';
import { Actions } from '../case/actions.js';
import { AgreementCard, ClocksCard, DisputeCard, PartiesCard, ReferralsCard, SessionsCard } from '../case/cards.js';
import type { CaseFile } from '../case/choices.js';
import { History } from '../case/history.js';
import { currentLanguage, t } from '../words/i18n.js';
import { Drawer } from '../kit/drawer.js';
import { Failure } from '../kit/failure.js';
import { label } from '../words/labels.js';
import { caseFile, type Change } from '../made/documents.js';

export function CasePage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const asked = useQuery({ queryKey: ['case', id], queryFn: () => ask(caseFile, { id }) });
  if (asked.error && !asked.data) return <Failure error={asked.error} again={() => void asked.refetch()} />;
  if (!asked.data) return <p className="page">{t('loading')}</p>;
  if (!asked.data.case) return <p className="page">{t('noSuchCase')}</p>;
  return <Opened file={asked.data.case} />;
}

function Opened({ file }: { readonly file: CaseFile }) {
  const [action, setAction] = useState<Change | null>(null);
  const [said, setSaid] = useState<readonly string[]>([]);
  const done = (name: Change, { notices = [] }: Changed) => {
    setSaid([t('done', { action: actionLabel(name) }), ...notices.map(({ message }) => message)]);
    setAction(null);
  };
  return (
    <main className="page">
      <header className="stack">
        <div className="row">
          <h1>{file.number ?? file.displayNo}</h1>
          <span className="tag done">{label('CaseStatus', file.status)}</span>
          <span className="soft small">{t('version', { version: file.version })}</span>
        </div>
        <p className="soft">
          {currentLanguage() === 'zh' ? file.room.name : file.room.nameEn || file.room.name} ·{' '}
          {label('DisputeType', file.type)} · {t('seenAs', { level: label('AccessLevel', file.accessLevel) })}
        </p>
        <div role="status">
          {said.map((line) => (
            <p key={line} className="said">
              {line}
            </p>
          ))}
        </div>
        <Actions actions={file.openActions} onChoose={setAction} />
      </header>
      <div className="columns">
        <div className="stack">
          <PartiesCard file={file} />
          <DisputeCard file={file} />
          <AgreementCard file={file} />
          <SessionsCard file={file} />
          <ReferralsCard file={file} />
        </div>
        <div className="stack">
          <ClocksCard file={file} />
          <History id={file.id} version={file.version} />
        </div>
      </div>
      {action && (
        <Drawer title={actionLabel(action)} onClose={() => setAction(null)}>
          <ActionForm action={action} file={file} onDone={(changed) => done(action, changed)} />
        </Drawer>
      )}
    </main>
  );
}
