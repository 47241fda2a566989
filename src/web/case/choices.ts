/** What an identifier in a form may stand for: parties, sessions, items and mediators of the case, rooms, one's own posts. */
import { t, timeText } from '../words/i18n.js';
import { label } from '../words/labels.js';
import type { CaseFileQuery, CandidatesQuery, MeQuery } from '../made/documents.js';
import type { Option } from '../kit/choice.js';

export type CaseFile = NonNullable<CaseFileQuery['case']>;

export interface Known {
  readonly file: CaseFile | null;
  readonly me: MeQuery['me'];
  readonly candidates: CandidatesQuery['candidates'];
}

const PARTY_FIELDS = ['partyId', 'refusals', 'visited', 'caucusWith', 'successor', 'present', 'represented'];
const MEDIATOR_FIELDS = ['presider', 'others', 'in'];

export const partyName = ({ name, side }: CaseFile['parties'][number]): string =>
  `${name ?? t('hidden')}（${label('Side', side)}）`;

const candidate = ({ postId, personName, openCases, cap }: CandidatesQuery['candidates'][number]): Option => ({
  id: postId,
  label:
    cap === null || cap === undefined
      ? t('loadWithoutCap', { personName, openCases })
      : t('load', { personName, openCases, cap }),
});

/** Null where any identifier may stand, such as a room's. */
export function choicesFor(
  name: string,
  { file, me, candidates }: Known,
  withParty?: string,
): readonly Option[] | null {
  if (name === 'postId')
    return me.posts.map(({ id, role, placeName }) => ({ id, label: `${label('Role', role)} · ${placeName}` }));
  if (MEDIATOR_FIELDS.includes(name)) return candidates.map(candidate);
  if (!file) return null;
  if (PARTY_FIELDS.includes(name)) return file.parties.map((party) => ({ id: party.id, label: partyName(party) }));
  if (name === 'throughId') return standInsOf(file, withParty);
  if (name === 'sessionId')
    return file.sessions.map(({ id, kind, startsAt }) => ({
      id,
      label: `${timeText(startsAt)} ${label('SessionKind', kind)}`,
    }));
  if (name === 'itemId') return (file.agreement?.items ?? []).map(({ id, text }) => ({ id, label: text ?? id }));
  if (name === 'out') return file.mediators.map(({ postId, name: called }) => ({ id: postId, label: called }));
  return null;
}

function standInsOf(file: CaseFile, partyId: string | undefined): readonly Option[] {
  const parties = partyId ? file.parties.filter(({ id }) => id === partyId) : file.parties;
  return parties
    .flatMap(({ standIns }) => standIns)
    .map(({ id, name, kind }) => ({ id, label: `${name ?? t('hidden')}（${label('StandInKind', kind)}）` }));
}
