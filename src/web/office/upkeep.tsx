/** What keeps the district running: settings with their dates and grounds, and what a queue could not carry out. */
import {
  deadLetters,
  type DeadLettersQuery,
  settings,
  type SettingsQuery,
  webhooks,
  type WebhooksQuery,
} from '../made/documents.js';
import { ask } from '../server/ask.js';
import { dayText, t, timeText } from '../words/i18n.js';
import { label } from '../words/labels.js';
import { Listing } from './listing.js';
import type { ListingOf } from './listing-of.js';

type Dead = DeadLettersQuery['deadLetters'][number];

export function DeadLetters() {
  const of: ListingOf<Dead> = {
    name: t('office.deadLetters'),
    ask: async () => ({ nodes: (await ask(deadLetters, {})).deadLetters }),
    keyOf: ({ id }) => id,
    columns: [
      { word: 'failedAt', cell: ({ failedAt }) => timeText(failedAt) },
      { word: 'queueName', cell: ({ queue }) => queue },
      { word: 'failedBecause', cell: ({ reason }) => reason },
      { word: 'tries', number: true, cell: ({ tries }) => tries },
    ],
    steps: ({ id, queue }) => [
      { action: 'retryDeadLetter', about: queue, fixed: { deadLetterId: id, queue }, label: t('again') },
    ],
  };
  return <Listing of={of} />;
}

type Setting = SettingsQuery['settings'][number];

export function Settings() {
  const of: ListingOf<Setting> = {
    name: t('office.settings'),
    ask: async () => ({ nodes: (await ask(settings, {})).settings }),
    keyOf: ({ id }) => id,
    columns: [
      { word: 'setting', cell: ({ name }) => label('Setting', name) },
      { word: 'allowed', cell: ({ allowed }) => t(allowed ? 'yes' : 'no') },
      { word: 'settingFrom', cell: ({ from }) => dayText(from) },
      { word: 'settingArea', cell: ({ area }) => area },
      { word: 'because', cell: ({ law, mark }) => `${law} · ${label('Mark', mark)}` },
      {
        word: 'changedBy',
        cell: ({ changedByName, changedAt }) =>
          [changedByName, changedAt && timeText(changedAt)].filter(Boolean).join(' '),
      },
    ],
    begin: [{ action: 'changeSetting', about: '', fixed: {} }],
  };
  return <Listing of={of} />;
}

type Hook = WebhooksQuery['webhooks'][number];

/** Systems that hear of events; a secret that was made is shown once. */
export function Webhooks() {
  const of: ListingOf<Hook> = {
    name: t('office.webhooks'),
    ask: async () => ({ nodes: (await ask(webhooks, {})).webhooks }),
    keyOf: ({ id }) => id,
    columns: [
      { word: 'hookUrl', cell: ({ url }) => url },
      { word: 'hookEvents', cell: ({ events }) => events.join('、') },
      { word: 'hookState', cell: (hook) => <HookState hook={hook} /> },
    ],
    steps: ({ id, url, disabledAt }) => [
      { action: disabledAt ? 'enableWebhook' : 'disableWebhook', about: url, fixed: { webhookId: id } },
      { action: 'replayWebhook', about: url, fixed: { webhookId: id } },
      { action: 'rotateWebhookSecret', about: url, fixed: { webhookId: id } },
    ],
    begin: [{ action: 'registerWebhook', about: '', fixed: {} }],
  };
  return <Listing of={of} />;
}

function HookState({ hook: { disabledAt, disabledFor, failingSince } }: { readonly hook: Hook }) {
  if (disabledAt)
    return (
      <span className="tag overdue">
        {disabledFor ? label('WebhookDisabledFor', disabledFor) : timeText(disabledAt)}
      </span>
    );
  if (failingSince) return <span className="tag soon">{t('hookFailing', { at: timeText(failingSince) })}</span>;
  return <span className="tag done">{t('hookRuns')}</span>;
}
