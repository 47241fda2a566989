/** A case beside a list: what it is about, what is like it, and the steps of the desk with their forms. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ActionForm } from '../case/action-form.js';
import { actionLabel } from '../case/action-label.js';
import type { CaseFile } from '../case/choices.js';
import { Button } from '../kit/button.js';
import { Drawer } from '../kit/drawer.js';
import { type FactLine, Facts } from '../kit/facts.js';
import { Failure } from '../kit/failure.js';
import { placeName } from '../case/names.js';
import { CHANGES, type Change } from '../made/changes.js';
import { caseFile } from '../made/documents.js';
import { ask } from '../server/ask.js';
import { dayText, t, yuanText } from '../words/i18n.js';
import { label } from '../words/labels.js';

interface CaseDrawerProps {
  readonly caseId: string;
  /** The step that is asked for at once. */
  readonly action?: Change | undefined;
  readonly onClose: () => void;
}

export function CaseDrawer({ caseId, action, onClose }: CaseDrawerProps) {
  const asked = useQuery({ queryKey: ['case', caseId], queryFn: () => ask(caseFile, { id: caseId }) });
  const file = asked.data?.case;
  return (
    <Drawer title={file ? (file.number ?? file.displayNo) : t('loading')} onClose={onClose}>
      {asked.error && <Failure error={asked.error} again={() => void asked.refetch()} />}
      {asked.data && !file && <p>{t('noSuchCase')}</p>}
      {file && <Opened file={file} begun={action ?? null} onClose={onClose} />}
    </Drawer>
  );
}

/** The steps of a desk, in their order. */
const STEPS: readonly string[] = [
  ...['requestConsent', 'accept', 'refuse', 'routeToDesk', 'assignMediators', 'acceptReferral', 'declineReferral'],
  ...['sendReferral', 'recallReferral', 'returnReferral', 'proposeReferral', 'linkCases', 'withdraw'],
];
const isStep = (action: string): action is Change => action in CHANGES && STEPS.includes(action);

interface OpenedProps {
  readonly file: CaseFile;
  readonly begun: Change | null;
  readonly onClose: () => void;
}

function Opened({ file, begun, onClose }: OpenedProps) {
  const queries = useQueryClient();
  const [action, setAction] = useState<Change | null>(begun);
  const open = file.openActions.filter((one) => one.open).map((one) => one.action as string);
  const steps = STEPS.filter((step) => open.includes(step)).filter(isStep);
  const done = () => {
    for (const queryKey of [['work'], ['referrals']]) void queries.invalidateQueries({ queryKey });
    onClose();
  };
  return (
    <>
      <Brief file={file} />
      <Twins file={file} />
      <div className="row">
        {steps.map((step, n) => (
          <Button
            key={step}
            look={step === action || (!action && n === 0) ? 'primary' : ''}
            aria-pressed={step === action}
            onPress={() => setAction(step)}
          >
            {actionLabel(step)}
          </Button>
        ))}
        <Link to="/cases/$id" params={{ id: file.id }}>
          {t('wholeCase')}
        </Link>
      </div>
      {action && <ActionForm key={action} action={action} file={file} onDone={done} readFirst />}
    </>
  );
}

function Brief({ file }: { readonly file: CaseFile }) {
  const parties = file.parties.map(({ name, side }) => `${label('Side', side)}：${name ?? t('hidden')}`).join('；');
  const lines: readonly FactLine[] = [
    [t('parties'), parties],
    [t('type'), label('DisputeType', file.type)],
    [t('source'), label('Source', file.source)],
    [t('place'), file.place.name ?? file.place.code],
    [t('registeredOn'), file.registeredOn && dayText(file.registeredOn)],
    [t('amount'), file.amount === null || file.amount === undefined ? null : yuanText(file.amount)],
    [t('facts'), file.facts],
  ];
  return <Facts lines={lines} />;
}

/** The same people were here before: whoever accepts looks there first. What one may not see is told with its room. */
function Twins({ file: { similarCases } }: { readonly file: CaseFile }) {
  if (similarCases.length === 0) return <p className="soft small">{t('noTwins')}</p>;
  return (
    <section className="notice">
      <h3>{t('twins', { count: similarCases.length })}</h3>
      <ul>
        {similarCases.map(({ caseId, displayNo, number, room }, n) => (
          <li key={caseId ?? `${room.id}-${n}`}>
            {caseId ? (
              <Link to="/cases/$id" params={{ id: caseId }}>
                {number ?? displayNo}
              </Link>
            ) : (
              t('twinHidden')
            )}{' '}
            {placeName(room)}
          </li>
        ))}
      </ul>
    </section>
  );
}
