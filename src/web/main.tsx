/** The console begins: words first, then who is signed in, then the page of the address. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, useSyncExternalStore } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components';
import { AskError } from './server/ask.js';
import { currentLanguage, onLanguage, speak, wishedLanguage } from './words/i18n.js';
import { Late, latePart } from './kit/late.js';
import { SignInPage } from './pages/sign-in.js';
import { router } from './routes.js';
import { comeBackFromProvider } from './server/provider.js';
import { keepForNoConnection } from './server/installed.js';
import { accessToken, foundNobody, onSession, sessionState } from './server/session.js';
import { SignedOutOver } from './shell/signed-out-over.js';
import './style/tokens.css';
import './style/base.css';
import './style/kit.css';
import './style/shell.css';
import './style/case.css';
import './style/lists.css';
import './style/doorstep.css';
import './style/figures.css';
import './style/party.css';

const withoutConnection = latePart(async () => (await import('./doorstep/without-connection.js')).WithoutConnection);

/** What a rule refuses is not asked again; what could not be reached is, twice. */
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (count, error) => error instanceof AskError && error.code === 'AWAY' && count < 2,
      staleTime: 5_000,
    },
  },
});

function Console() {
  const language = useSyncExternalStore(onLanguage, currentLanguage);
  const session = useSyncExternalStore(onSession, sessionState);
  if (session === 'UNKNOWN') return null;
  return (
    <I18nProvider locale={language === 'zh' ? 'zh-CN' : 'en-GB'} key={language}>
      {session === 'OUT' && <SignInPage />}
      {session === 'AWAY' && <Late part={withoutConnection} given={{}} />}
      {(session === 'IN' || session === 'ENDED') && (
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
          {session === 'ENDED' && <SignedOutOver />}
        </QueryClientProvider>
      )}
    </I18nProvider>
  );
}

onSession(() => {
  if (sessionState() === 'OUT') queries.clear();
  if (sessionState() === 'IN') void queries.invalidateQueries({ queryKey: ['me'] });
});

/** Reasons, clocks and routes come worded from the server. */
onLanguage(() => void queries.invalidateQueries());

/** Parties have pages of their own, without signing in; nothing of the office is asked or kept there. */
const ofParties = /\/(my-case|apply)\/?$/.exec(location.pathname)?.[1] as 'my-case' | 'apply' | undefined;

async function showToParties(root: Root, first: 'my-case' | 'apply'): Promise<void> {
  const { PartyPages } = await import('./party/party.js');
  root.render(
    <StrictMode>
      <PartyPages first={first} />
    </StrictMode>,
  );
}

async function showToOffice(root: Root): Promise<void> {
  root.render(
    <StrictMode>
      <Console />
    </StrictMode>,
  );
  await comeBackFromProvider().catch(() => null);
  await accessToken().catch(foundNobody);
  keepForNoConnection();
}

const place = document.getElementById('root');
if (place) {
  await speak(wishedLanguage());
  const root = createRoot(place);
  await (ofParties ? showToParties(root, ofParties) : showToOffice(root));
}
