/** Oneself: the posts, where one is signed in, and the password. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { draftsOutliveThePage } from '../device/drafts.js';
import { Button } from '../kit/button.js';
import { Failure } from '../kit/failure.js';
import { mySessions } from '../made/documents.js';
import { ask } from '../server/ask.js';
import { change } from '../server/change.js';
import { ownSessionId, signOut } from '../server/session.js';
import { LeaveButton } from '../shell/leave-button.js';
import { useMe } from '../shell/me.js';
import { postText } from '../shell/posts-bar.js';
import { dayText, t, timeText } from '../words/i18n.js';
import { CalendarLink } from './calendar-link.js';
import { LettersWished } from './letters-wished.js';
import { PasswordForm } from './password-form.js';

export function MePage() {
  const { name, login, posts } = useMe();
  return (
    <main className="page narrow">
      <h1>{name}</h1>
      <section className="card">
        <h2>{t('myPosts')}</h2>
        <p className="soft">{t('loginIs', { login })}</p>
        <ul className="plain-list">
          {posts.map((post) => (
            <li key={post.id}>
              {postText(post)} {post.deputises && <span className="tag">{t('asDeputy')}</span>}{' '}
              {post.validTo && <span className="soft small">{t('untilDay', { day: dayText(post.validTo) })}</span>}
            </li>
          ))}
        </ul>
      </section>
      <Sessions />
      <LettersWished />
      <CalendarLink />
      <section className="card">
        <h2>{t('changePassword')}</h2>
        <PasswordForm />
      </section>
      <section className="card">
        <h2>{t('thisDevice')}</h2>
        <p>{t(draftsOutliveThePage() ? 'draftsKept' : 'draftsInMemory')}</p>
      </section>
    </main>
  );
}

function Sessions() {
  const queries = useQueryClient();
  const asked = useQuery({ queryKey: ['mySessions'], queryFn: () => ask(mySessions, {}) });
  const [failed, setFailed] = useState<unknown>(null);
  const sessions = asked.data?.mySessions ?? [];
  const here = ownSessionId();
  const end = (sessionId: string): Promise<unknown> => change('revokeSession', { sessionId });
  const endOne = (id: string): void =>
    void end(id).then(() => queries.invalidateQueries({ queryKey: ['mySessions'] }), setFailed);
  const endAll = async (): Promise<void> => {
    for (const { id } of sessions.filter(({ id }) => id !== here)) await end(id);
    await signOut();
  };
  return (
    <section className="card">
      <h2>{t('mySessions')}</h2>
      {(asked.error || failed !== null) && (
        <Failure error={asked.error ?? failed} again={() => void asked.refetch().then(() => setFailed(null))} />
      )}
      <ul className="plain-list">
        {sessions.map(({ id, openedAt, usedAt }) => (
          <li key={id} className="row between">
            <span>
              {t('signedInAt', { at: timeText(openedAt) })}{' '}
              <span className="soft small">{t('usedAt', { at: timeText(usedAt) })}</span>{' '}
              {id === here && <span className="tag done">{t('thisSession')}</span>}
            </span>
            {id !== here && (
              <Button look="plain" onPress={() => endOne(id)}>
                {t('endSession')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div>
        <LeaveButton onLeave={() => endAll().catch(setFailed)}>{t('signOutEverywhere')}</LeaveButton>
      </div>
    </section>
  );
}
