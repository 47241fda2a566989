/** A step of the office: its form in a drawer, and what came of it; a link that was made is shown once. */
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { ActionForm } from '../case/action-form.js';
import { actionLabel } from '../case/action-label.js';
import { Drawer } from '../kit/drawer.js';
import type { Changed } from '../server/change.js';
import { t } from '../words/i18n.js';
import { LinkMade } from './link-made.js';
import type { Act, Step } from './step.js';

interface Said {
  readonly text: string;
  readonly done: Changed;
}

export function useAct(): { readonly act: Act; readonly shown: ReactNode } {
  const queries = useQueryClient();
  const [step, setStep] = useState<Step | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const act: Act = (next) => {
    setSaid(null);
    setStep(next);
  };
  const finish = (done: Changed): void => {
    if (step) setSaid({ text: `${t('done', { action: actionLabel(step.action) })} ${step.about}`, done });
    setStep(null);
    void queries.invalidateQueries({ queryKey: ['office'] });
  };
  const shown = (
    <>
      <div role="status">{said && <SaidOf said={said} />}</div>
      {step && (
        <Drawer title={`${actionLabel(step.action)} ${step.about}`} onClose={() => setStep(null)}>
          <ActionForm action={step.action} file={null} fixed={step.fixed} given={step.given} onDone={finish} />
        </Drawer>
      )}
    </>
  );
  return { act, shown };
}

function SaidOf({ said: { text, done } }: { readonly said: Said }) {
  return (
    <div className="stack">
      <p className="said">{text}</p>
      {done.notices?.map(({ code, message }) => (
        <p key={code} className="notice">
          {message}
        </p>
      ))}
      {done.link && <LinkMade link={done.link} />}
      {done.secret && (
        <p className="notice">
          {t('secretOnce')} <output className="code">{done.secret}</output>
        </p>
      )}
    </div>
  );
}
