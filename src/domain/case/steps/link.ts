/** Related cases are linked, and links that do not hold taken away; each of the two cases keeps it. */
import type { CaseId } from '../../kernel/ids.js';
import { ensure } from '../../kernel/rule-broken.js';
import type { LinkKind } from '../link.js';
import { linkable, linkSet } from '../link-evolve.js';
import type { CaseState } from '../state.js';
import type { Events, StepContext } from './context.js';

export interface LinkInput {
  /** The other case. */
  readonly caseId: CaseId;
  /** How this one stands to it. */
  readonly kind: LinkKind;
  readonly reason: string;
}

/** LINKED_TO_ITSELF, ALREADY_LINKED, TEXT_MISSING. */
export function linkCase(state: CaseState, input: LinkInput, context: Pick<StepContext, 'today'>): Events {
  linkable(state, input.caseId, input.kind);
  return [happened('CaseLinked', input, context)];
}

/** NOT_LINKED, LINK_OF_REOPENING, TEXT_MISSING. */
export function unlinkCase(state: CaseState, input: LinkInput, context: Pick<StepContext, 'today'>): Events {
  linkSet(state, input.caseId, input.kind);
  return [happened('CaseUnlinked', input, context)];
}

function happened(
  type: 'CaseLinked' | 'CaseUnlinked',
  { caseId, kind, reason }: LinkInput,
  { today }: Pick<StepContext, 'today'>,
): Events[0] {
  ensure(reason.trim(), 'TEXT_MISSING', { field: 'reason' });
  const what = type === 'CaseLinked' ? 'linked' : 'unlinked';
  const secret = { texts: { [`reason:${what}:${kind}:${caseId}`]: reason.trim() } };
  return { type, day: today, data: { caseId, kind }, secret };
}
