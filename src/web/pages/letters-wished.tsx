/** How one wants to be told: in which language, at once or in a daily letter, and under which address. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ActionForm } from '../case/action-form.js';
import { Button } from '../kit/button.js';
import { Drawer } from '../kit/drawer.js';
import { Facts } from '../kit/facts.js';
import { Failure } from '../kit/failure.js';
import { myLetterPreferences, type MyLetterPreferencesQuery } from '../made/documents.js';
import { ask } from '../server/ask.js';
import { t } from '../words/i18n.js';
import { label } from '../words/labels.js';

type Wishes = MyLetterPreferencesQuery['myLetterPreferences'];

const givenOf = ({ email, mobile, wechat, language, news, reminders }: Wishes) => ({
  ...{ email: email ?? '', mobile: mobile ?? '', wechat: wechat ?? '', language, news, reminders },
});

export function LettersWished() {
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const asked = useQuery({ queryKey: ['wishes'], queryFn: () => ask(myLetterPreferences, {}) });
  const wishes = asked.data?.myLetterPreferences;
  const done = (): void => {
    setOpen(false);
    void queries.invalidateQueries({ queryKey: ['wishes'] });
  };
  return (
    <section className="card">
      <h2>{t('lettersWished')}</h2>
      {asked.error && <Failure error={asked.error} again={() => void asked.refetch()} />}
      {wishes && <Told wishes={wishes} />}
      <div>
        <Button onPress={() => setOpen(true)}>{t('change')}</Button>
      </div>
      {open && wishes && (
        <Drawer title={t('lettersWished')} onClose={() => setOpen(false)}>
          <ActionForm
            action="setLetterPreferences"
            file={null}
            given={givenOf(wishes)}
            fixed={{ expectedVersion: wishes.version }}
            onDone={done}
          />
        </Drawer>
      )}
    </section>
  );
}

function Told({ wishes }: { readonly wishes: Wishes }) {
  const { email, mobile, wechat, language, news, reminders } = wishes;
  return (
    <Facts
      lines={[
        [t('email'), email],
        [t('mobile'), mobile],
        [t('wechat'), wechat],
        [t('letterLanguage'), label('Language', language)],
        [t('news'), label('NewsWish', news)],
        [t('remindersWished'), t(reminders ? 'yes' : 'no')],
      ]}
    />
  );
}
