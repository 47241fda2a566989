/** What keeps the district running: settings with their dates and grounds, and what a queue could not carry out. */
import { deadLetters, type DeadLettersQuery, settings, type SettingsQuery } from '../made/documents.js';
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
