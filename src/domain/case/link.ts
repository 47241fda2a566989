/** How cases hang together; each link stands in both of its cases. */
import type { Day } from '../kernel/day.js';
import type { CaseId } from '../kernel/ids.js';

/** FOLLOWS: the later of two in a row · SAME_EVENT: out of one happening · TWIN: one dispute registered twice. */
export const LINK_KINDS = ['FOLLOWS', 'FOLLOWED_BY', 'SAME_PARTIES', 'SAME_EVENT', 'TWIN'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/**
 * NEW_FACT: what was not known when it ended · DISPUTE_ON_AGREEMENT: the parties quarrel about what they agreed or how it
 * is performed · AGREEMENT_ANNULLED: the agreement fell, and the dispute is open again.
 */
export const REOPEN_REASONS = ['NEW_FACT', 'DISPUTE_ON_AGREEMENT', 'AGREEMENT_ANNULLED'] as const;
export type ReopenReason = (typeof REOPEN_REASONS)[number];

export interface CaseLink {
  readonly caseId: CaseId;
  readonly kind: LinkKind;
  readonly on: Day;
  /** The later case is the reopened earlier one: no link that people set, and none that they take away. */
  readonly byReopening?: true;
}

/** What the link is called in the other case. */
export function mirrored(kind: LinkKind): LinkKind {
  if (kind === 'FOLLOWS') return 'FOLLOWED_BY';
  return kind === 'FOLLOWED_BY' ? 'FOLLOWS' : kind;
}
