/** Sign-in by password, or through the provider where there is one. */
import { useState } from 'react';
import { Button } from '../kit/button.js';
import { Late, latePart } from '../kit/late.js';
import { HAS_PROVIDER, PROVIDER_START, providerProblem, rememberPage } from '../server/provider.js';
import { BASE } from '../server/public-path.js';
import { LanguageSwitch } from '../shell/language-switch.js';
import { SignInForm } from '../shell/sign-in-form.js';
import { t } from '../words/i18n.js';

const oneTimeToken = latePart(async () => (await import('../shell/one-time-token.js')).OneTimeToken);

export function SignInPage() {
  const [byToken, setByToken] = useState(false);
  const [said, setSaid] = useState(false);
  const done = (): void => {
    setByToken(false);
    setSaid(true);
  };
  return (
    <main className="card sign-in">
      <div className="row between">
        <h1>{t('brand')}</h1>
        <LanguageSwitch />
      </div>
      <p className="soft">{t('signInHint')}</p>
      {said && (
        <p role="status" className="said">
          {t('token.done')}
        </p>
      )}
      {byToken ? <Late part={oneTimeToken} given={{ onDone: done }} /> : <SignInForm />}
      {HAS_PROVIDER && !byToken && <ByProvider />}
      <Button look="plain" onPress={() => setByToken(!byToken)}>
        {t(byToken ? 'token.back' : 'token.have')}
      </Button>
      <a href={`${BASE}/my-case`}>{t('party.forParties')}</a>
    </main>
  );
}

function ByProvider() {
  const refused = providerProblem();
  return (
    <div className="stack">
      {refused && (
        <div role="alert" className="problem">
          {t('providerRefused', { code: refused })}
        </div>
      )}
      <a className="button" href={PROVIDER_START} onClick={rememberPage}>
        {t('signInByProvider')}
      </a>
    </div>
  );
}
