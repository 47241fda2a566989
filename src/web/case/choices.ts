/** What an identifier in a form may stand for: parties, sessions, items and mediators of the case, rooms, one's own posts. */
import { t, timeText } from '../words/i18n.js';
import { label } from '../words/labels.js';
import type { CaseFileQuery, CandidatesQuery, MeQuery } from '../made/documents.js';
import type { Option } from '../kit/option.js';

export type CaseFile = NonNullable<CaseFileQuery['case']>;

export interface Known {
  readonly file: CaseFile | null;
  readonly me: MeQuery['me'];
  readonly candidates: CandidatesQuery['candidates'];
}

const PARTY_FIELDS = [
  ...['partyId', 'refusals', 'visited', 'caucusWith', 'successor', 'present', 'represented', 'parties'],
  'representatives',
];
const MEDIATOR_FIELDS = ['presider', 'others', 'in'];
/** Steps on a session that is still to come. */
const COMING = ['OpenSessionInput', 'RescheduleSessionInput', 'CancelSessionInput'];
const JUDGES = ['JUDGE', 'ARBITRATOR'];

export const partyName = ({ name, side }: CaseFile['parties'][number]): string =>
  t('named', { name: name ?? t('hidden'), what: label('Side', side) });

const candidate = ({ postId, personName, openCases, cap }: CandidatesQuery['candidates'][number]): Option => ({
  id: postId,
  label:
    cap === null || cap === undefined
      ? t('loadWithoutCap', { personName, openCases })
      : t('load', { personName, openCases, cap }),
});

const postOption = ({ id, role, placeName }: MeQuery['me']['posts'][number]): Option => ({
  id,
  label: `${label('Role', role)} · ${placeName}`,
});

/** Of which input the field is, and whose part of it. */
export interface Where {
  readonly within: string;
  readonly partyId?: string | undefined;
}

/** Null where any identifier may stand, such as a room's. */
export function choicesFor(name: string, known: Known, where: Where): readonly Option[] | null {
  const { file, me, candidates } = known;
  if (name === 'postId') return me.posts.map(postOption);
  if (name === 'judgePostId') return me.posts.filter(({ role }) => JUDGES.includes(role)).map(postOption);
  if (MEDIATOR_FIELDS.includes(name)) return candidates.map(candidate);
  return file && ofTheCase(name, file, where);
}

function ofTheCase(name: string, file: CaseFile, { within, partyId }: Where): readonly Option[] | null {
  if (PARTY_FIELDS.includes(name) || within === 'AmendPartyInput')
    return file.parties.map((party) => ({ id: party.id, label: partyName(party) }));
  if (name === 'throughId' || within === 'AmendStandInInput') return standInsOf(file, partyId);
  if (name === 'sessionId') return sessionsOf(file, COMING.includes(within));
  if (name === 'wordId')
    return file.partyWords
      .filter(({ dueOn }) => dueOn)
      .map(({ id, kind, text }) => ({ id, label: `${label('PartyWordKind', kind)} · ${text}` }));
  if (name === 'itemId') return (file.agreement?.items ?? []).map(({ id, text }) => ({ id, label: text ?? id }));
  if (name === 'out') return file.mediators.map(({ postId, name: called }) => ({ id: postId, label: called }));
  if (name === 'proceedingId')
    return proceedingsOf(file, within).map(({ id, kind, status, authority }) => ({
      id,
      label: `${label('ProceedingKind', kind)} · ${authority.name} · ${label('ProceedingStatus', status)}`,
    }));
  return null;
}

const RECORDED = 'RecordProceedingStepInput';

/** Of what is over nothing more is recorded. */
const proceedingsOf = ({ proceedings }: CaseFile, within: string) =>
  within === RECORDED ? proceedings.filter(({ next }) => next.length > 0) : proceedings;

/** How far a proceeding may have come now; null for every other list of codes. */
export function statusesFor(name: string, { file }: Known, within: string): readonly string[] | null {
  if (!file || within !== RECORDED || name !== 'to') return null;
  return [...new Set(proceedingsOf(file, within).flatMap(({ next }) => next))];
}

function sessionsOf(file: CaseFile, toCome: boolean): readonly Option[] {
  return file.sessions
    .filter(({ status }) => !toCome || status === 'SCHEDULED')
    .map(({ id, kind, startsAt }) => ({ id, label: `${timeText(startsAt)} ${label('SessionKind', kind)}` }));
}

function standInsOf(file: CaseFile, partyId: string | undefined): readonly Option[] {
  const parties = partyId ? file.parties.filter(({ id }) => id === partyId) : file.parties;
  return parties
    .flatMap(({ standIns }) => standIns)
    .map(({ id, name, kind }) => ({
      id,
      label: t('named', { name: name ?? t('hidden'), what: label('StandInKind', kind) }),
    }));
}
