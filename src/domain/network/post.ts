/** Posts: a person in a role at a room or an organisation, for a time. */
import type { ActingPost } from '../kernel/actor.js';
import type { Day } from '../kernel/day.js';
import type { PersonId } from '../kernel/ids.js';
import type { Employment, Grade, Profession } from '../taxonomy/role.js';

/** A post with its holder. `caseloadCap` is the post's own or else its organisation's. */
export interface Post extends ActingPost {
  readonly personId: PersonId;
  readonly personName: string;
  readonly profession: Profession;
  readonly grade: Grade | null;
  readonly employment: Employment;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly caseloadCap: number | null;
  /** Made by an import for a mediator who held no post; to be confirmed. */
  readonly provisional: boolean;
}
