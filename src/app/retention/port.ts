/** How long files are kept, as the archive writes it and supervisors change it. */
import type { Retention } from '../../domain/privacy/retention.js';
import type { CaseId, Home, PersonId, PostId } from '../../domain/kernel/ids.js';

/** Who did something, through which post, when. */
export interface Attribution {
  readonly at: Date;
  readonly person: PersonId;
  readonly post: PostId;
}

export interface OfCase {
  readonly home: Home;
  readonly caseId: CaseId;
}

export interface RetentionRegister {
  set(of: OfCase, retention: Retention, by: Attribution, reason: Buffer | null): Promise<void>;
  /** The one that stands, null for a case never archived. */
  standing(of: OfCase): Promise<Retention | null>;
}
