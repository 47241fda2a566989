/** Sign-in. When a session ended while somebody typed it stands over the page, and what was typed stays under it. */
import { type FormEvent, useState } from 'react';
import { t } from '../words/i18n.js';
import { Button } from '../kit/button.js';
import { Text } from '../kit/text.js';
import { LanguageSwitch } from '../shell/language-switch.js';
import { signIn } from '../server/session.js';

export function SignIn({ ended = false }: { readonly ended?: boolean }) {
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (sending) return;
    setSending(true);
    const refused = await signIn(login, password).catch(() => ({ message: t('away') }));
    setSending(false);
    setPassword('');
    setProblem(refused?.message ?? null);
  };

  return (
    <main className="card sign-in">
      <div className="row">
        <h1>{t('brand')}</h1>
        <LanguageSwitch />
      </div>
      <p className="soft">{ended ? t('sessionEnded') : t('signInHint')}</p>
      <form className="stack" onSubmit={(event) => void submit(event)}>
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
    </main>
  );
}
