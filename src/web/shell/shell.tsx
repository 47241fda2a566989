/** What stands around every page: where one can go, who is signed in and in which posts. */
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { ask } from '../server/ask.js';
import { t } from '../words/i18n.js';
import { Failure } from '../kit/failure.js';
import { me as meDoc, type MeQuery } from '../made/documents.js';
import { MeContext } from './me.js';
import { Navigation } from './navigation.js';
import { Shortcuts } from './shortcuts.js';
import { signOut } from '../server/session.js';
import { LeaveButton } from './leave-button.js';
import { LanguageSwitch } from './language-switch.js';
import { postText, PostsBar } from './posts-bar.js';

export function Shell() {
  const asked = useQuery({ queryKey: ['me'], queryFn: () => ask(meDoc, {}) });
  if (asked.error && !asked.data) return <Failure error={asked.error} again={() => void asked.refetch()} />;
  if (!asked.data) return <p className="page">{t('loading')}</p>;
  const { me } = asked.data;
  return (
    <MeContext value={me}>
      <div className="shell">
        <header className="bar no-print">
          <span className="brand">{t('brand')}</span>
          <Navigation />
          <div className="end">
            <Who me={me} />
            <LanguageSwitch />
            <LeaveButton look="plain" onLeave={signOut}>
              {t('signOut')}
            </LeaveButton>
          </div>
        </header>
        <PostsBar />
        <Outlet />
        <Shortcuts />
      </div>
    </MeContext>
  );
}

/** On a phone the name is enough: the post stands on one's own page. */
function Who({ me: { name, posts } }: { readonly me: MeQuery['me'] }) {
  const [first, second] = posts;
  return (
    <Link to="/me">
      {name}
      {first && !second && <span className="wide"> · {postText(first)}</span>}
    </Link>
  );
}
