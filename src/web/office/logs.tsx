/** Who did what: accounts, searches, files taken out, and who saw one case. The latest first. */
import { useSearch } from '@tanstack/react-router';
import {
  accesses,
  type AccessesQuery,
  accountLog,
  type AccountLogQuery,
  exports,
  type ExportsQuery,
  searches,
  type SearchesQuery,
} from '../made/documents.js';
import { ask } from '../server/ask.js';
import { t, timeText } from '../words/i18n.js';
import { label } from '../words/labels.js';
import { CaseSought } from './case-sought.js';
import { Listing } from './listing.js';
import type { ListingOf, OfficeColumn, OfficeSearch } from './listing-of.js';

type Fact = { readonly name: string; readonly value: string };
interface Done {
  readonly at: string;
}

const factsText = (facts: readonly Fact[]): string => facts.map(({ name, value }) => `${name} ${value}`).join('；');
const roleText = (role: Parameters<typeof label>[1] | null | undefined): string => (role ? label('Role', role) : '');

const WHEN: OfficeColumn<Done> = { word: 'when', cell: ({ at }) => timeText(at) };
interface Doer {
  readonly personName: string;
  readonly role?: string | null;
}
const WHO: OfficeColumn<Doer> = { word: 'person', cell: ({ personName, role }) => `${personName} ${roleText(role)}` };

const ACCOUNTS = (): ListingOf<AccountLogQuery['accountLog']['nodes'][number]> => ({
  name: t('office.accountLog'),
  ask: async ({ after }) => (await ask(accountLog, { after })).accountLog,
  keyOf: ({ id }) => id,
  columns: [
    WHEN,
    { word: 'actor', cell: ({ actorName, actorRole }) => `${actorName} ${roleText(actorRole)}` },
    { word: 'what', cell: ({ action }) => label('AccountAct', action) },
    { word: 'person', cell: ({ personName }) => personName },
    { word: 'details', cell: ({ facts }) => factsText(facts) },
  ],
  file: { list: 'accountLog', given: {} },
});

const SEARCHES = (): ListingOf<SearchesQuery['searchLog']['nodes'][number]> => ({
  name: t('office.searchLog'),
  ask: async ({ after }) => (await ask(searches, { after })).searchLog,
  keyOf: ({ id }) => id,
  columns: [
    WHEN,
    WHO,
    { word: 'soughtBy', cell: ({ by }) => by.map((one) => label('SoughtBy', one)).join('、') },
    { word: 'why', cell: ({ reason }) => reason && label('SearchReason', reason) },
    { word: 'found', number: true, cell: ({ found }) => found },
  ],
  file: { list: 'searchLog', given: {} },
});

const EXPORTS = (): ListingOf<ExportsQuery['exportLog']['nodes'][number]> => ({
  name: t('office.exportLog'),
  ask: async ({ after }) => (await ask(exports, { after })).exportLog,
  keyOf: ({ id }) => id,
  columns: [
    WHEN,
    WHO,
    { word: 'list', cell: ({ list, format }) => `${list}.${format}` },
    { word: 'details', cell: ({ asked }) => factsText(asked) },
    { word: 'lines', number: true, cell: ({ rows }) => rows },
  ],
  file: { list: 'exportLog', given: {} },
});

type Access = NonNullable<AccessesQuery['accessLog']>['nodes'][number];

const ACCESSES = (caseId: string): ListingOf<Access> => ({
  name: t('office.accessLog'),
  ask: async ({ after }) => (await ask(accesses, { caseId, after })).accessLog ?? { nodes: [] },
  keyOf: ({ id }) => id,
  columns: [
    WHEN,
    WHO,
    { word: 'where', cell: ({ placeName }) => placeName },
    {
      word: 'what',
      cell: ({ kind, field }) => `${label('AccessKind', kind)}${field ? ` · ${label('RevealField', field)}` : ''}`,
    },
    {
      word: 'why',
      cell: ({ reason, note }) => [reason && label('RevealReason', reason), note].filter(Boolean).join(' · '),
    },
  ],
  file: { list: 'accessLog', given: { caseId } },
});

export const AccountLog = () => <Listing of={ACCOUNTS()} />;
export const SearchLog = () => <Listing of={SEARCHES()} />;
export const ExportLog = () => <Listing of={EXPORTS()} />;

/** The log of one case, found by its number. */
export function AccessLog() {
  const { caseId } = useSearch({ strict: false }) as OfficeSearch;
  return (
    <>
      <CaseSought part="accessLog" />
      {caseId && <Listing key={caseId} of={ACCESSES(caseId)} />}
    </>
  );
}
