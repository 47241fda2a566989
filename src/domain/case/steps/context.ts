/** What every step is given besides state and input: who, through which post, when, and fresh identifiers. */
import type { ActingPost } from '../../kernel/actor.js';
import type { Day } from '../../kernel/day.js';
import type { PersonId } from '../../kernel/ids.js';
import type { CaseEvent } from '../events.js';

export interface StepContext {
  readonly person: PersonId;
  readonly post: ActingPost;
  /** The instant; `today` is its day in Asia/Shanghai. */
  readonly at: Date;
  readonly today: Day;
  readonly newId: () => string;
}

/** A step yields one or more events, in order. */
export type Events = [CaseEvent, ...CaseEvent[]];
