/** All rules of one action in one row; a row that leaves one out does not compile. */
import type { Grant } from './access.js';
import type { LegalBasis } from './basis.js';
import type { Guard } from './guards.js';
import type { CaseStatus } from './status.js';

export interface ActionRow {
  /** Where the action may be taken; `none` stands for a case that does not exist yet. */
  readonly from: readonly (CaseStatus | 'none')[];
  /** Where it may lead; `same` keeps the status. */
  readonly to: readonly (CaseStatus | 'same')[];
  /** Who may take it. */
  readonly grants: readonly Grant[];
  /** A party may take it itself, by self-service (`party-gate.ts`). */
  readonly byParty?: true;
  /** The rules it stands on, kept with every step (domain.md §8, 40). */
  readonly basis: readonly [LegalBasis, ...LegalBasis[]];
  /** What besides the status forbids it; `alwaysOpen` if nothing does. The step receives what the guard proved. */
  readonly guard: Guard<unknown>;
}
