/** Several mandates taken at once by the same mediators; each has its own receipt, and each its own result. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '../kit/button.js';
import { Choice } from '../kit/choice.js';
import { Failure } from '../kit/failure.js';
import { Text } from '../kit/text.js';
import { Tick } from '../kit/tick.js';
import { candidates as candidatesDoc, caseVersion, type MandateOfFragment } from '../made/documents.js';
import { ask, newKey } from '../server/ask.js';
import { type Changed, change } from '../server/change.js';
import { t, today } from '../words/i18n.js';

interface AnswerSeveralProps {
  readonly rows: readonly MandateOfFragment[];
  readonly roomId: string;
  readonly onDone: () => void;
}

interface Answer {
  readonly presider: string;
  readonly receiptSignedOn: string;
  readonly recusalChecked: boolean;
  /** By case. */
  readonly receipts: Readonly<Record<string, string>>;
}

/** The version that is seen when it is answered: a list does not tell it. */
async function mandateOf({ caseId }: MandateOfFragment, { receipts, ...shared }: Answer): Promise<object> {
  const { case: found } = await ask(caseVersion, { id: caseId });
  return {
    caseId,
    expectedVersion: found?.version ?? 0,
    receiptDocument: receipts[caseId] ?? '',
    others: [],
    ...shared,
  };
}

function useAnswer({ rows, onDone }: AnswerSeveralProps) {
  const queries = useQueryClient();
  const [results, setResults] = useState<Changed['results']>();
  const [failed, setFailed] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const key = useRef(newKey());
  const send = async (answer: Answer): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFailed(null);
    try {
      const mandates = await Promise.all(rows.map((row) => mandateOf(row, answer)));
      const done = await change('acceptMandates', { idempotencyKey: key.current, mandates });
      key.current = newKey();
      setResults(done.results);
      await queries.invalidateQueries({ queryKey: ['mandates'] });
      if (done.results?.every(({ problem }) => !problem)) onDone();
    } catch (error) {
      setFailed(error);
    } finally {
      setBusy(false);
    }
  };
  return { results, failed, busy, send };
}

export function AnswerSeveral(props: AnswerSeveralProps) {
  const { rows, roomId } = props;
  const [answer, setAnswer] = useState<Answer>({
    presider: '',
    receiptSignedOn: today(),
    recusalChecked: false,
    receipts: {},
  });
  const { results = [], failed, busy, send } = useAnswer(props);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void send(answer);
  };
  return (
    <form className="card" onSubmit={submit}>
      <h2>{t('answerSeveral', { count: rows.length })}</h2>
      <div className="fields">
        <Presider roomId={roomId} value={answer.presider} onChange={(presider) => setAnswer({ ...answer, presider })} />
        <Text
          label={t('receiptSignedOn')}
          kind="date"
          value={answer.receiptSignedOn}
          onChange={(receiptSignedOn) => setAnswer({ ...answer, receiptSignedOn })}
          required
        />
        {rows.map(({ caseId, number }) => (
          <Text
            key={caseId}
            label={t('receiptOf', { number })}
            value={answer.receipts[caseId] ?? ''}
            onChange={(text) => setAnswer({ ...answer, receipts: { ...answer.receipts, [caseId]: text } })}
            error={results.find((one) => one.caseId === caseId)?.problem?.message}
            required
          />
        ))}
        <Tick
          label={t('recusalAsked')}
          value={answer.recusalChecked}
          onChange={(recusalChecked) => setAnswer({ ...answer, recusalChecked })}
        />
      </div>
      {failed !== null && <Failure error={failed} again={() => void send(answer)} />}
      <div>
        <Button type="submit" look="primary" aria-disabled={busy}>
          {t('acceptSeveral', { count: rows.length })}
        </Button>
      </div>
    </form>
  );
}

interface PresiderProps {
  readonly roomId: string;
  readonly value: string;
  readonly onChange: (postId: string) => void;
}

function Presider({ roomId, value, onChange }: PresiderProps) {
  const asked = useQuery({
    queryKey: ['candidates', roomId],
    queryFn: () => ask(candidatesDoc, { roomId }),
    retry: false,
  });
  const options = (asked.data?.candidates ?? []).map(({ postId, personName, openCases, cap }) => ({
    id: postId,
    label: cap ? t('load', { personName, openCases, cap }) : t('loadWithoutCap', { personName, openCases }),
  }));
  return <Choice label={t('presider')} value={value} options={options} onChange={onChange} required />;
}
