/** Cases without a mediator, one or many, to whoever has room for them; what it makes of the loads is seen before it is done. */
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Failure } from '../kit/failure.js';
import { CaseTable } from '../lists/case-table.js';
import { ASK_AGAIN_MS } from '../lists/work.js';
import { candidates as candidatesDoc, roomCases, type RowFragment } from '../made/documents.js';
import { ask } from '../server/ask.js';
import { useActing } from '../shell/acting.js';
import { t } from '../words/i18n.js';
import { AssignForm, type Assigned } from './assign-form.js';
import { CandidatesTable } from './candidates-table.js';
import { Outcomes } from './outcomes.js';
import { changeEach, type Outcome, withKeys } from './several.js';

function useAssign(roomId: string) {
  const shared = { placeholderData: keepPreviousData, refetchInterval: ASK_AGAIN_MS };
  const cases = useQuery({
    queryKey: ['work', 'unassigned', roomId],
    queryFn: () => ask(roomCases, { roomId, filter: { status: ['ACCEPTED'] }, sort: 'NEXT_DUE' }),
    ...shared,
  });
  const people = useQuery({
    queryKey: ['work', 'candidates', roomId],
    queryFn: () => ask(candidatesDoc, { roomId }),
    ...shared,
    retry: false,
  });
  return { rows: cases.data?.roomCases.nodes, people: people.data?.candidates, error: cases.error ?? people.error };
}

const nameOf = ({ number, displayNo }: RowFragment): string => number ?? displayNo;

/** Sends one change for each case, and tells what became of each as it comes. */
function useSending(roomId: string) {
  const queries = useQueryClient();
  const acting = useActing();
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  /** Answers which were refused. */
  const send = async (cases: readonly RowFragment[], given: object): Promise<readonly string[]> => {
    const postId = acting?.roomId === roomId ? acting.id : undefined;
    const inputs = cases.map(({ id, version }) => ({
      ...{ caseId: id, expectedVersion: version },
      ...given,
      ...(postId && { postId }),
    }));
    setNames(new Map(cases.map((row) => [row.id, nameOf(row)])));
    setOutcomes([]);
    const refused: string[] = [];
    await changeEach('assignMediators', withKeys(inputs), (one) => {
      setOutcomes((before) => [...before, one]);
      if (one.problem !== null) refused.push(one.id);
    });
    await queries.invalidateQueries({ queryKey: ['work'] });
    return refused;
  };
  return { outcomes, names, send };
}

export function Assign({ roomId }: { readonly roomId: string }) {
  const { rows, people, error } = useAssign(roomId);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [presider, setPresider] = useState('');
  const [others, setOthers] = useState<readonly string[]>([]);
  const { outcomes, names, send } = useSending(roomId);
  if (error) return <Failure error={error} />;
  if (!rows || !people) return <p>{t('loading')}</p>;
  const chosen = rows.filter(({ id }) => picked.includes(id));
  const assign = async (assigned: Assigned): Promise<void> => {
    setPicked(await send(chosen, { presider, others, ...assigned }));
  };
  const preside = (id: string): void => {
    setPresider(id);
    setOthers(others.filter((one) => one !== id));
  };
  return (
    <>
      <Outcomes outcomes={outcomes} nameOf={(id) => names.get(id) ?? id} />
      <Unassigned rows={rows} picked={picked} onPick={setPicked} />
      <CandidatesTable
        {...{ candidates: people, presider, others, more: chosen.length }}
        onPresider={preside}
        onOthers={setOthers}
      />
      {chosen.length > 0 && (
        <AssignForm
          cases={chosen.map(nameOf)}
          presider={people.find(({ postId }) => postId === presider)}
          others={people.filter(({ postId }) => others.includes(postId))}
          onSend={assign}
        />
      )}
    </>
  );
}

interface UnassignedProps {
  readonly rows: readonly RowFragment[];
  readonly picked: readonly string[];
  readonly onPick: (ids: readonly string[]) => void;
}

function Unassigned({ rows, picked, onPick }: UnassignedProps) {
  if (rows.length === 0) return <p className="card">{t('nothingUnassigned')}</p>;
  const toggle = (id: string) => onPick(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id]);
  const tick = (row: RowFragment) => (
    <input
      type="checkbox"
      aria-label={t('pick', { number: nameOf(row) })}
      checked={picked.includes(row.id)}
      onChange={() => toggle(row.id)}
    />
  );
  return <CaseTable rows={rows} columns={['due', 'parties', 'type', 'amount', 'age']} lead={tick} />;
}
