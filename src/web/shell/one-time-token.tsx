/** Whoever was handed a one-time token: a newcomer chooses login and password, others set a new password. */
import { type FormEvent, useState } from 'react';
import { Button } from '../kit/button.js';
import { Failure } from '../kit/failure.js';
import { Text } from '../kit/text.js';
import type { Problem } from '../server/ask.js';
import { type Changed, changeSignedOut } from '../server/change.js';
import { t } from '../words/i18n.js';

const KINDS = ['acceptInvitation', 'setPassword'] as const;
type Kind = (typeof KINDS)[number];
const EMPTY = { token: '', login: '', password: '', again: '' };

function useToken(onDone: () => void) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const told = (answer: Changed): void => {
    setFailed(null);
    setProblem(answer.problem ?? null);
    if (!answer.problem) onDone();
  };
  const send = (kind: Kind, { token, login, password }: typeof EMPTY): void => {
    const input = { token: token.trim(), password, ...(kind === 'acceptInvitation' && { login }) };
    void changeSignedOut(kind, input).then(told, setFailed);
  };
  return { problem, failed, send };
}

export function OneTimeToken({ onDone }: { readonly onDone: () => void }) {
  const [kind, setKind] = useState<Kind>('acceptInvitation');
  const [typed, setTyped] = useState(EMPTY);
  const { problem, failed, send } = useToken(onDone);
  const differs = typed.again !== '' && typed.again !== typed.password;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (typed.again === typed.password) send(kind, typed);
  };
  const field = (name: keyof typeof EMPTY, label: string, autoComplete: string, error?: string) => (
    <Text
      label={label}
      kind={name === 'password' || name === 'again' ? 'password' : 'text'}
      value={typed[name]}
      onChange={(value) => setTyped({ ...typed, [name]: value })}
      required
      autoComplete={autoComplete}
      error={problem?.field === name ? problem.message : error}
    />
  );
  return (
    <form className="stack" onSubmit={submit}>
      <div className="row">
        {KINDS.map((one) => (
          <Button key={one} aria-pressed={one === kind} onPress={() => setKind(one)}>
            {t(`token.${one}`)}
          </Button>
        ))}
      </div>
      {field('token', t('token.token'), 'one-time-code')}
      {kind === 'acceptInvitation' && field('login', t('token.login'), 'username')}
      {field('password', t('password.password'), 'new-password')}
      {field('again', t('password.again'), 'new-password', differs ? t('passwordsDiffer') : undefined)}
      {problem && !problem.field && (
        <div role="alert" className="problem">
          {problem.message}
        </div>
      )}
      {failed !== null && <Failure error={failed} />}
      <Button type="submit" look="primary">
        {t('token.send')}
      </Button>
    </form>
  );
}
