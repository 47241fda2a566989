/** The columns of cases: each list shows those that its reader works by. */
import type { ReactNode } from 'react';
import { placeName } from '../case/names.js';
import { Due } from '../kit/day.js';
import type { RowFragment } from '../made/documents.js';
import type { Word } from '../made/words.js';
import { dayText, t, yuanText } from '../words/i18n.js';
import { label } from '../words/labels.js';

export interface Column {
  readonly word: Word;
  readonly number?: boolean;
  readonly cell: (row: RowFragment) => ReactNode;
}

type Parties = RowFragment['parties'];

export function partiesText(parties: Parties): string {
  if (!parties) return t('hidden');
  const { applicant, moreApplicants, respondent, moreRespondents } = parties;
  const side = (name: string | null | undefined, more: number) =>
    more > 0 ? t('andMore', { name: name ?? t('hidden'), more }) : (name ?? t('hidden'));
  return `${side(applicant, moreApplicants)} ／ ${side(respondent, moreRespondents)}`;
}

const Name = ({ children }: { readonly children: string }) => <span className="name">{children} </span>;

const ALL = {
  due: {
    word: 'nextDate',
    cell: ({ nextDue, nextKind }) => (
      <span>
        <Due day={nextDue} /> <span className="small">{nextKind && label('NextKind', nextKind)}</span>
      </span>
    ),
  },
  parties: { word: 'parties', cell: ({ parties }) => partiesText(parties) },
  type: {
    word: 'type',
    cell: ({ type, difficult }) => (
      <span>
        {label('DisputeType', type)} {difficult && <span className="tag soon">{t('difficult')}</span>}
      </span>
    ),
  },
  status: { word: 'status', cell: ({ status }) => <span className="tag">{label('CaseStatus', status)}</span> },
  source: { word: 'source', cell: ({ source }) => label('Source', source) },
  place: { word: 'place', cell: ({ place }) => place.name ?? place.code },
  room: { word: 'where', cell: ({ room }) => placeName(room) },
  mediators: {
    word: 'mediators',
    cell: ({ mediators }) => (mediators ?? []).map(({ name, personId }) => <Name key={personId}>{name}</Name>),
  },
  registered: { word: 'registeredOn', cell: ({ registeredOn }) => registeredOn && dayText(registeredOn) },
  age: { word: 'age', number: true, cell: ({ ageDays }) => t('daysLong', { days: ageDays }) },
  amount: {
    word: 'amount',
    number: true,
    cell: ({ amount }) => (amount === null || amount === undefined ? t('unknown') : yuanText(amount)),
  },
  referralDue: { word: 'answerBy', cell: ({ referralDue }) => (referralDue ? <Due day={referralDue} /> : '—') },
} as const satisfies Record<string, Column>;

export type ColumnName = keyof typeof ALL;
export const column = (name: ColumnName): Column => ALL[name];

/** What a list's reader works by: one's own cases need no name of a mediator, a desk no status, an area the room. */
export const COLUMNS_OF = {
  mine: ['due', 'parties', 'type', 'status', 'amount', 'age'],
  room: ['due', 'parties', 'type', 'status', 'mediators', 'age'],
  desk: ['due', 'parties', 'type', 'source', 'place', 'registered'],
  all: ['due', 'parties', 'type', 'status', 'room', 'mediators'],
} as const satisfies Record<string, readonly ColumnName[]>;
