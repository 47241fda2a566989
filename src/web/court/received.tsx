/** The inbox of a court or commission: packages of other servers, printed, and answered by a signed document. */
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ActionForm } from '../case/action-form.js';
import { actionLabel } from '../case/action-label.js';
import { Button } from '../kit/button.js';
import { download } from '../server/download.js';
import { Drawer } from '../kit/drawer.js';
import { Failure } from '../kit/failure.js';
import { Pager } from '../lists/pager.js';
import { receivedPackages, type ReceivedPackagesQuery } from '../made/documents.js';
import { ask } from '../server/ask.js';
import { dayText, t, timeText } from '../words/i18n.js';
import { label } from '../words/labels.js';
import type { MandateSearch } from './parts.js';

const FORMATS = ['html', 'docx'] as const;

export function Received() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { after = null, page = 1 } = useSearch({ strict: false }) as MandateSearch;
  const [answered, setAnswered] = useState<string | null>(null);
  const asked = useQuery({
    queryKey: ['mandates', 'received', after],
    queryFn: () => ask(receivedPackages, { after }),
    placeholderData: keepPreviousData,
  });
  if (asked.error && !asked.data) return <Failure error={asked.error} again={() => void asked.refetch()} />;
  if (!asked.data) return <p>{t('loading')}</p>;
  const { nodes, next } = asked.data.receivedPackages;
  if (nodes.length === 0) return <p className="card">{t('nothingReceived')}</p>;
  const done = (): void => {
    setAnswered(null);
    void queries.invalidateQueries({ queryKey: ['mandates', 'received'] });
  };
  return (
    <section className="card">
      <ul className="plain-list ruled">
        {nodes.map((one) => (
          <Line key={one.id} one={one} onAnswer={() => setAnswered(one.id)} />
        ))}
      </ul>
      <Pager
        at={{ page, ...(after && { after }) }}
        shown={nodes.length}
        next={next}
        onGo={(to) => void navigate({ to: '/mandates', search: { part: 'received', ...to } })}
      />
      {answered && (
        <Drawer title={actionLabel('answerPackage')} onClose={() => setAnswered(null)}>
          <ActionForm action="answerPackage" file={null} fixed={{ packageId: answered }} onDone={done} />
        </Drawer>
      )}
    </section>
  );
}

type Node = ReceivedPackagesQuery['receivedPackages']['nodes'][number];

function Line({ one, onAnswer }: { readonly one: Node; readonly onAnswer: () => void }) {
  const [failed, setFailed] = useState<unknown>(null);
  const save = (format: string): void =>
    void download(`/export/received-package.${format}`, { id: one.id }).catch(setFailed);
  return (
    <li className="row between">
      <span>
        {label('PackageKind', one.package)} · {one.issuer} · {timeText(one.receivedAt)}{' '}
        {one.answer && <span className="tag">{label('PackageAnswer', one.answer)}</span>}{' '}
        {one.answerState && (
          <span className="soft small">
            {label('SentState', one.answerState)} {one.answerReason}
          </span>
        )}
        <span className="soft small">
          {one.destroyedAt
            ? t('receivedDestroyed', { at: timeText(one.destroyedAt) })
            : t('receivedKept', { day: dayText(one.keptUntil) })}
        </span>
        {failed !== null && <Failure error={failed} />}
      </span>
      {!one.destroyedAt && <Means one={one} onSave={save} onAnswer={onAnswer} />}
    </li>
  );
}

interface MeansProps {
  readonly one: Node;
  readonly onSave: (format: string) => void;
  readonly onAnswer: () => void;
}

function Means({ one, onSave, onAnswer }: MeansProps) {
  return (
    <span className="row">
      {FORMATS.map((format) => (
        <Button key={format} onPress={() => onSave(format)}>
          {label('PackageFormat', format.toUpperCase())}
        </Button>
      ))}
      {one.answer !== 'REFUSED' && <Button onPress={onAnswer}>{actionLabel('answerPackage')}</Button>}
    </span>
  );
}
