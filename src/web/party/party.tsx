/** The pages of parties: no shell of the office, no sign-in, one column, big type. */
import { useCallback, useState, useSyncExternalStore } from 'react';
import { I18nProvider } from 'react-aria-components';
import { BASE } from '../server/public-path.js';
import { LanguageSwitch } from '../shell/language-switch.js';
import { currentLanguage, onLanguage, t } from '../words/i18n.js';
import { Apply } from './apply.js';
import { Enter } from './enter.js';
import { MyCase } from './my-case.js';
import { Wrong } from './parts.js';
import { visitToken } from './server.js';

type Page = 'my-case' | 'apply';

export function PartyPages({ first }: { readonly first: Page }) {
  const language = useSyncExternalStore(onLanguage, currentLanguage);
  const [page, setPage] = useState<Page>(first);
  const look = (): void => {
    history.pushState(null, '', `${BASE}/my-case`);
    setPage('my-case');
  };
  document.title = t('party.title');
  return (
    <I18nProvider locale={language === 'zh' ? 'zh-CN' : 'en-GB'}>
      <div className="party">
        <header className="row between">
          <nav className="row" aria-label={t('party.title')}>
            <a href={`${BASE}/my-case`} aria-current={page === 'my-case' ? 'page' : undefined}>
              {t('party.myCase')}
            </a>
            <a href={`${BASE}/apply`} aria-current={page === 'apply' ? 'page' : undefined}>
              {t('party.apply')}
            </a>
          </nav>
          <LanguageSwitch />
        </header>
        <main>{page === 'apply' ? <Apply onLook={look} /> : <Visit key={language} />}</main>
      </div>
    </I18nProvider>
  );
}

function Visit() {
  const [inside, setInside] = useState(visitToken() !== null);
  const [said, setSaid] = useState<string | null>(null);
  const over = useCallback((why: string | null): void => {
    setSaid(why);
    setInside(false);
  }, []);
  if (inside) return <MyCase onOver={over} />;
  return (
    <div className="stack">
      <Wrong text={said} />
      <Enter
        onEntered={() => {
          setSaid(null);
          setInside(true);
        }}
      />
    </div>
  );
}
