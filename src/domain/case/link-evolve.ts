/** Links as they are set and taken away in one of their cases. */
import type { CaseId } from '../kernel/ids.js';
import { ensure } from '../kernel/rule-broken.js';
import type { Recorded } from './events.js';
import { type CaseLink, type LinkKind, mirrored } from './link.js';
import type { CaseState } from './state.js';

const isOf = (caseId: CaseId, kind: LinkKind) => (link: CaseLink) => link.caseId === caseId && link.kind === kind;

type Of<T extends Relinking['type']> = Extract<Relinking, { type: T }>['data'];
type Relinking = Extract<Recorded, { type: 'Reopened' | 'CaseLinked' | 'CaseUnlinked' }>;

/** The case with one link more, or without the one that was taken away. */
export function relinked(state: CaseState, { type, data, day: on }: Relinking): CaseState {
  const { links = [] } = state;
  if (type === 'Reopened') {
    const { caseId } = data as Of<'Reopened'>;
    return { ...state, links: [...links, { caseId, kind: 'FOLLOWED_BY', on, byReopening: true }] };
  }
  const { caseId, kind } = data as Of<'CaseLinked'>;
  const gone = isOf(caseId, kind);
  return { ...state, links: type === 'CaseLinked' ? [...links, { caseId, kind, on }] : links.filter((l) => !gone(l)) };
}

/** The link of that kind (NOT_LINKED), which people set (LINK_OF_REOPENING). */
export function linkSet(state: CaseState, caseId: CaseId, kind: LinkKind): CaseLink {
  const link = state.links?.find(isOf(caseId, kind));
  ensure(link, 'NOT_LINKED', { field: 'otherId' });
  ensure(!link.byReopening, 'LINK_OF_REOPENING', { field: 'otherId' });
  return link;
}

/** Another case, and not linked with it in that way or its opposite (LINKED_TO_ITSELF, ALREADY_LINKED). */
export function linkable(state: CaseState, caseId: CaseId, kind: LinkKind): void {
  ensure(state.id !== caseId, 'LINKED_TO_ITSELF', { field: 'otherId' });
  const there = state.links?.some((link) => isOf(caseId, kind)(link) || isOf(caseId, mirrored(kind))(link));
  ensure(!there, 'ALREADY_LINKED', { field: 'otherId' });
}
