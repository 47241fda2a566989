/** A row of the test of the table, and whom the rows name most. */
import type { CaseEventType } from '../../../src/domain/case/events.js';
import type { Story } from '../case/story.js';

export const HEADS = 'ROOM_HEAD GRID_LEAD UNION_OFFICER ENTERPRISE_SECRETARY';
export const CLERKS = 'INTAKE_CLERK ARB_CLERK COURT_CLERK';
export const MEDIATOR = 'town/MEDIATOR/person';

/** The event, the story that ends with it, and every letter that follows. */
export type Row = readonly [type: CaseEventType, of: string, story: () => Story, letters: readonly string[]];
