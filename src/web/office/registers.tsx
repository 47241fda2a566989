/** Registers of a room and its district: numbers given, systems that hand cases over. */
import { useSearch } from '@tanstack/react-router';
import { useMyRoom } from '../lists/my-room.js';
import { numbers, type NumbersQuery, partners, type PartnersQuery } from '../made/documents.js';
import { ask } from '../server/ask.js';
import { t, timeText, today } from '../words/i18n.js';
import { Listing } from './listing.js';
import type { ListingOf, OfficeSearch } from './listing-of.js';
import { useKeptHome } from './people.js';
import { CaseLink } from './rights.js';

type Given = NonNullable<NumbersQuery['numbers']>['nodes'][number];

export function Numbers() {
  const { year = Number(today().slice(0, 4)) } = useSearch({ strict: false }) as OfficeSearch;
  const roomId = useMyRoom();
  const of: ListingOf<Given> = {
    name: t('office.numbers'),
    ask: async ({ after }) => (await ask(numbers, { year, roomId, after })).numbers ?? { nodes: [] },
    keyOf: ({ number }) => number,
    columns: [
      { word: 'serial', number: true, cell: ({ serial }) => serial },
      { word: 'number', cell: ({ number, caseId }) => (caseId ? <CaseLink id={caseId}>{number}</CaseLink> : number) },
      { word: 'givenAt', cell: ({ givenAt }) => timeText(givenAt) },
      { word: 'voided', cell: ({ voidedAt }) => voidedAt && <span className="tag overdue">{timeText(voidedAt)}</span> },
    ],
    begin: roomId ? [{ action: 'publishTariff', about: '', fixed: { roomId } }] : [],
    file: { list: 'numbers', given: { year, roomId } },
  };
  return <Listing of={of} />;
}

type Partner = PartnersQuery['partners'][number];

export function Partners() {
  const home = useKeptHome();
  const of: ListingOf<Partner> = {
    name: t('office.partners'),
    ask: async () => ({ nodes: (await ask(partners, {})).partners }),
    keyOf: ({ id }) => id,
    columns: [
      { word: 'issuer', cell: ({ issuer }) => issuer },
      { word: 'endpoint', cell: ({ endpoint }) => endpoint ?? '—' },
      { word: 'keys', cell: ({ jwksUrl }) => jwksUrl ?? t('keysGiven') },
    ],
    steps: ({ id, issuer }) => [{ action: 'disablePartner', about: issuer, fixed: { partnerId: id } }],
    begin: [
      { action: 'registerPartner', about: '', fixed: {} },
      { action: 'rotateHandoverKey', about: '', fixed: { home } },
    ],
  };
  return <Listing of={of} />;
}
