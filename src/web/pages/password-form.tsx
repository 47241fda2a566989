/** One's own password; it is typed twice, and never kept as a draft. */
import { type FormEvent, useState } from 'react';
import { Button } from '../kit/button.js';
import { Failure } from '../kit/failure.js';
import { Text } from '../kit/text.js';
import type { Problem } from '../server/ask.js';
import { change } from '../server/change.js';
import { t } from '../words/i18n.js';

const EMPTY = { old: '', password: '', again: '' };

function usePassword() {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const [done, setDone] = useState(false);
  const send = (old: string, password: string) =>
    change('changePassword', { old, password }).then((answer) => {
      setProblem(answer.problem ?? null);
      setFailed(null);
      setDone(!answer.problem);
      return !answer.problem;
    }, setFailed);
  return { problem, failed, done, send };
}

export function PasswordForm() {
  const [typed, setTyped] = useState(EMPTY);
  const { problem, failed, done, send } = usePassword();
  const differs = typed.again !== '' && typed.again !== typed.password;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (typed.again !== typed.password || !typed.password) return;
    void send(typed.old, typed.password).then((good) => good && setTyped(EMPTY));
  };
  const field = (name: keyof typeof EMPTY, autoComplete: string, error?: string) => (
    <Text
      label={t(`password.${name}`)}
      kind="password"
      value={typed[name]}
      onChange={(value) => setTyped({ ...typed, [name]: value })}
      required
      autoComplete={autoComplete}
      error={problem?.field === name ? problem.message : error}
    />
  );
  return (
    <form className="stack" onSubmit={submit}>
      {field('old', 'current-password')}
      {field('password', 'new-password')}
      {field('again', 'new-password', differs ? t('passwordsDiffer') : undefined)}
      {problem && !problem.field && (
        <div role="alert" className="problem">
          {problem.message}
        </div>
      )}
      {failed !== null && <Failure error={failed} />}
      {done && (
        <p role="status" className="said">
          {t('passwordChanged')}
        </p>
      )}
      <div>
        <Button type="submit" look="primary">
          {t('changePassword')}
        </Button>
      </div>
    </form>
  );
}
