/** The form of one change, drawn from the schema and checked by the server. */
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useMemo, useState } from 'react';
import { Button } from '../kit/button.js';
import { Failure } from '../kit/failure.js';
import { type CHANGES, candidates as candidatesDoc } from '../made/documents.js';
import { FORMS } from '../made/forms.js';
import { ask, AskError, type Changed, type Problem } from '../server/ask.js';
import { useMe } from '../shell/me.js';
import { currentLanguage, t } from '../words/i18n.js';
import type { CaseFile } from './choices.js';
import { FormContext } from './form-context.js';
import { FormFieldView } from './form-field.js';
import type { TypedPart } from './form-types.js';
import { beginning, fieldsOf, inputOf, pathOf } from './form-values.js';
import { useChange } from './use-change.js';

interface ActionFormProps {
  readonly action: keyof typeof CHANGES;
  readonly file: CaseFile | null;
  readonly onDone: (done: Changed) => void;
  /** Values with which the form begins besides the usual ones. */
  readonly given?: TypedPart;
}

export const actionLabel = (action: string): string =>
  FORMS[action]?.label[currentLanguage() === 'zh' ? 0 : 1] ?? action;

const MEDIATORS = ['presider', 'others', 'in'];

function useCandidates(file: CaseFile | null, names: readonly string[]) {
  const asked = useQuery({
    queryKey: ['candidates', file?.room.id],
    queryFn: () => ask(candidatesDoc, { roomId: file?.room.id ?? null }),
    enabled: file !== null && names.some((name) => MEDIATORS.includes(name)),
    retry: false,
  });
  return asked.data?.candidates;
}

export function ActionForm({ action, file, onDone, given }: ActionFormProps) {
  const input = FORMS[action]?.input ?? '';
  const fields = fieldsOf(input);
  const names = fields.map(({ name }) => name);
  const me = useMe();
  const [typed, setTyped] = useState<TypedPart>(() => ({
    ...beginning(input, file?.parties.map(({ id }) => id) ?? []),
    ...given,
  }));
  const { problem, failed, sending, seen, send, renew, seeNow } = useChange({ action, file, names, onDone });
  const candidates = useCandidates(file, names);
  const shared = useMemo(() => {
    const errors = problem?.field ? { [pathOf(problem.field)]: problem.message } : {};
    return { known: { file, me, candidates: candidates ?? [] }, errors };
  }, [file, me, candidates, problem]);
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    void send(inputOf(input, typed) ?? {});
  };
  const edit = (name: string) => (value: TypedPart[string]) => {
    setTyped((before) => ({ ...before, [name]: value }));
    renew();
  };
  return (
    <FormContext value={shared}>
      <form className="stack" onSubmit={submit} noValidate>
        {fields.map((field) => (
          <FormFieldView
            key={field.name}
            field={field}
            path={field.name}
            value={typed[field.name]}
            onChange={edit(field.name)}
          />
        ))}
        {problem && <Refusal problem={problem} seen={seen} now={file?.version ?? 0} onGoOn={seeNow} />}
        {failed !== null && <Failure error={failed instanceof AskError ? failed : null} again={() => submit()} />}
        <div>
          <Button type="submit" look="primary" aria-disabled={sending}>
            {sending ? t('sending') : actionLabel(action)}
          </Button>
        </div>
      </form>
    </FormContext>
  );
}

interface RefusalProps {
  readonly problem: Problem;
  readonly seen: number;
  readonly now: number;
  readonly onGoOn: () => void;
}

/** The server's words; a case that changed meanwhile is for the person to decide. */
function Refusal({ problem, seen, now, onGoOn }: RefusalProps) {
  if (problem.code !== 'STALE_VERSION') {
    return (
      <div role="alert" className="problem">
        {problem.message}
      </div>
    );
  }
  return (
    <div role="alert" className="notice stack">
      <p>{t('changedMeanwhile', { seen, now })}</p>
      <div>
        <Button onPress={onGoOn}>{t('goOnWith', { version: now })}</Button>
      </div>
    </div>
  );
}
