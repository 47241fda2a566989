/** Which events something follows of. Letters will be the first; until then nothing does, and no event costs a note. */
import type { CaseEventType } from '../../domain/case/events.js';

export const FOLLOWED: ReadonlySet<CaseEventType> = new Set<CaseEventType>();
