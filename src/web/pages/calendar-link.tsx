/** A secret address under which a calendar program reads one's sessions: shown once, ended by a newer one or at once. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../kit/button.js';
import { Failure } from '../kit/failure.js';
import { type Change, myCalendarLink } from '../made/documents.js';
import { ask, newKey } from '../server/ask.js';
import { change } from '../server/change.js';
import { BASE } from '../server/public-path.js';
import { t, timeText } from '../words/i18n.js';

function useLink() {
  const queries = useQueryClient();
  const [address, setAddress] = useState<string | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const send = (name: Change): void => {
    setFailed(null);
    void change(name, { idempotencyKey: newKey() })
      .then((done) => {
        setAddress(done.url ?? (done.path ? `${location.origin}${BASE}${done.path}` : null));
        return queries.invalidateQueries({ queryKey: ['calendarLink'] });
      })
      .catch(setFailed);
  };
  return { address, failed, send };
}

export function CalendarLink() {
  const asked = useQuery({ queryKey: ['calendarLink'], queryFn: () => ask(myCalendarLink, {}) });
  const { address, failed, send } = useLink();
  const { madeAt, readAt } = asked.data?.myCalendarLink ?? {};
  return (
    <section className="card">
      <h2>{t('calendarLink')}</h2>
      <p className="soft">{t('calendarLinkHint')}</p>
      {madeAt && (
        <p>
          {t('calendarMade', { at: timeText(madeAt) })} {readAt && t('calendarRead', { at: timeText(readAt) })}
        </p>
      )}
      {address && (
        <p role="status" className="said">
          {t('calendarShown')} <output className="code">{address}</output>
        </p>
      )}
      {(asked.error || failed !== null) && <Failure error={asked.error ?? failed} />}
      <div className="row">
        <Button onPress={() => send('makeCalendarLink')}>{t(madeAt ? 'calendarAnew' : 'calendarMake')}</Button>
        {madeAt && <Button onPress={() => send('revokeCalendarLink')}>{t('calendarEnd')}</Button>}
      </div>
    </section>
  );
}
