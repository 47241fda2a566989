/** Sign-in by password, or through the provider where there is one. */
import { HAS_PROVIDER, PROVIDER_START, providerProblem, rememberPage } from '../server/provider.js';
import { LanguageSwitch } from '../shell/language-switch.js';
import { SignInForm } from '../shell/sign-in-form.js';
import { t } from '../words/i18n.js';

export function SignInPage() {
  return (
    <main className="card sign-in">
      <div className="row between">
        <h1>{t('brand')}</h1>
        <LanguageSwitch />
      </div>
      <p className="soft">{t('signInHint')}</p>
      <SignInForm />
      {HAS_PROVIDER && <ByProvider />}
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
