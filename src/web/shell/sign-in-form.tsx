/** Login and password: on the page of sign-in, and over a page whose session ended. */
import { type FormEvent, useState } from 'react';
import { Button } from '../kit/button.js';
import { Text } from '../kit/text.js';
import { signIn } from '../server/session.js';
import { t } from '../words/i18n.js';

function useSignIn() {
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const send = async (login: string, password: string): Promise<void> => {
    if (sending) return;
    setSending(true);
    const refused = await signIn(login, password).catch(() => ({ message: t('away') }));
    setSending(false);
    setProblem(refused?.message ?? null);
  };
  return { problem, sending, send };
}

export function SignInForm() {
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const { problem, sending, send } = useSignIn();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void send(login, password);
    setPassword('');
  };
  return (
    <form className="stack" onSubmit={submit}>
      <Text label={t('login')} value={login} onChange={setLogin} required autoComplete="username" />
      <Text
        label={t('password')}
        kind="password"
        value={password}
        onChange={setPassword}
        required
        autoComplete="current-password"
      />
      {problem && (
        <div role="alert" className="problem">
          {problem}
        </div>
      )}
      <Button type="submit" look="primary" aria-disabled={sending}>
        {t('signIn')}
      </Button>
    </form>
  );
}
