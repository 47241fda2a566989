/** Links as they are set and taken away in one of their cases. */
import type { CaseId } from '../kernel/ids.js';
import { ensure } from '../kernel/rule-broken.js';
import { type CaseLink, type LinkKind, mirrored } from './link.js';
import type { CaseState } from './state.js';

const isOf = (caseId: CaseId, kind: LinkKind) => (link: CaseLink) => link.caseId === caseId && link.kind === kind;

/** The case with one more link. */
export function withLink(state: CaseState, link: CaseLink): CaseState {
  return { ...state, links: [...(state.links ?? []), link] };
}

/** The case without the link of that kind to the other one. */
export function withoutLink(state: CaseState, caseId: CaseId, kind: LinkKind): CaseState {
  const gone = isOf(caseId, kind);
  return { ...state, links: (state.links ?? []).filter((link) => !gone(link)) };
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
