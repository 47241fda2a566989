/** Accounts: who can sign in and how, with the sessions that live. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../kit/button.js';
import { Drawer } from '../kit/drawer.js';
import { Failure } from '../kit/failure.js';
import { accounts, accountSessions, type AccountsQuery } from '../made/documents.js';
import { ask } from '../server/ask.js';
import { t, timeText } from '../words/i18n.js';
import { useAct } from './act.js';
import type { Step } from './step.js';
import { Listing, StepButtons } from './listing.js';
import type { ListingOf } from './listing-of.js';

type Account = AccountsQuery['accounts']['nodes'][number];

export function Accounts() {
  const [open, setOpen] = useState<Account | null>(null);
  const of: ListingOf<Account> = {
    name: t('office.accounts'),
    ask: async ({ after, search }) => (await ask(accounts, { after, ...(search && { search }) })).accounts,
    keyOf: ({ id }) => id,
    columns: [
      { word: 'person', cell: ({ personName }) => <strong>{personName}</strong> },
      { word: 'login', cell: ({ login }) => login },
      { word: 'status', cell: (account) => <State account={account} /> },
      { word: 'lastUsed', cell: ({ lastUsedAt }) => (lastUsedAt ? timeText(lastUsedAt) : t('never')) },
      {
        word: 'sessionsNow',
        cell: (account) => (
          <Button
            look="plain"
            onPress={() => setOpen(account)}
            aria-label={`${account.sessions} ${t('sessionsOf', { name: account.personName })}`}
          >
            {account.sessions}
          </Button>
        ),
      },
    ],
    steps: stepsOf,
    sought: true,
    file: { list: 'accounts', given: {} },
  };
  return (
    <>
      <Listing of={of} />
      {open && <Sessions account={open} onClose={() => setOpen(null)} />}
    </>
  );
}

function stepsOf({ id, personName, disabled, providerLinked, sessions }: Account): readonly Step[] {
  const step = (action: Step['action']): Step => ({ action, about: personName, fixed: { accountId: id } });
  return [
    step('resetPassword'),
    step(disabled ? 'enableAccount' : 'disableAccount'),
    step('unlockSignIn'),
    step(providerLinked ? 'removeProviderLink' : 'prepareProviderLink'),
    ...(sessions > 0 ? [step('revokeSessions')] : []),
  ];
}

function State({ account: { disabled, hasPassword, providerLinked } }: { readonly account: Account }) {
  return (
    <>
      {disabled && <span className="tag overdue">{t('disabled')}</span>}{' '}
      {hasPassword && <span className="tag">{t('password')}</span>}{' '}
      {providerLinked && <span className="tag">{t('byProvider')}</span>}
    </>
  );
}

function Sessions({ account, onClose }: { readonly account: Account; readonly onClose: () => void }) {
  const { act, shown } = useAct();
  const asked = useQuery({
    queryKey: ['office', 'sessions', account.id],
    queryFn: () => ask(accountSessions, { accountId: account.id }),
  });
  const about = account.personName;
  return (
    <Drawer title={t('sessionsOf', { name: about })} onClose={onClose}>
      {shown}
      {asked.error && <Failure error={asked.error} />}
      <ul className="plain-list">
        {asked.data?.accountSessions.map(({ id, openedAt, usedAt }) => (
          <li key={id} className="row between">
            <span>{t('sessionLine', { opened: timeText(openedAt), used: timeText(usedAt) })}</span>
            <StepButtons steps={[{ action: 'revokeSession', about, fixed: { sessionId: id } }]} act={act} />
          </li>
        ))}
      </ul>
    </Drawer>
  );
}
