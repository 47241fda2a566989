/** One case: what it is for the viewer, what happened, what an undo would take back. Null: it does not exist for the viewer. */
import { stepsAfter } from '../../domain/case/steps/correct.js';
import type { CaseId, Home } from '../../domain/kernel/ids.js';
import { must } from '../../domain/kernel/rule-broken.js';
import { keysetOf, type Page, type PageRequest } from '../page.js';
import { query } from '../query.js';
import type { CaseView } from '../views/case-view.js';
import { caseViewOf } from '../views/case-view-of.js';
import type { TimelineEntry, UndoneStep } from '../views/timeline.js';
import { timelineEntryOf, undoneStepOf } from '../views/timeline-of.js';
import { visibilityOf } from '../views/visibility.js';
import { numberAsWritten } from './cases.js';
import { isId } from './ids.js';

/** The case with its open actions; also what every mutation answers with. */
export const caseById = query(async (reading, actor, { id }: { id: CaseId }): Promise<CaseView | null> => {
  const stored = isId(id) ? await reading.byId(actor, id.toLowerCase()) : null;
  return stored && caseViewOf(stored, actor);
});

/** The id behind a number in a district: the committee's, the display number or an external one. */
export const caseByNumber = query(
  async (reading, actor, { home, number }: { home: Home; number: string }): Promise<CaseId | null> => {
    const written = numberAsWritten(number);
    return /^\d{4}(\d{2})?$/.test(home) && written !== '' ? reading.byNumber(actor, home, written) : null;
  },
);

const SEQ = /^\d{1,9}$/;

/** The history, latest first. */
export const timeline = query(
  async (reading, actor, { id, page }: { id: CaseId; page: PageRequest }): Promise<Page<TimelineEntry> | null> => {
    const keyset = keysetOf(page, 2);
    must(keyset.after === null || SEQ.test(keyset.after[0] ?? ''), 'CURSOR_MALFORMED', { field: 'after' });
    const stored = isId(id) ? await reading.timeline(actor, id.toLowerCase(), keyset) : null;
    const visibility = stored && visibilityOf(actor, stored.seat);
    if (!stored || !visibility) return null;
    return { ...stored.page, rows: stored.page.rows.map((entry) => timelineEntryOf(entry, visibility)) };
  },
);

/** The steps that would fall if the last booked step were undone now, oldest first; none when nothing is booked. */
export const undoPreview = query(async (reading, actor, { id }: { id: CaseId }): Promise<UndoneStep[] | null> => {
  const stored = isId(id) ? await reading.history(actor, id.toLowerCase()) : null;
  if (!stored || !visibilityOf(actor, stored.seat)) return null;
  const { lastBooked, entries } = stored;
  if (lastBooked === null) return [];
  const dropped = new Set(
    stepsAfter(
      entries.map((entry) => entry.event),
      lastBooked,
    ),
  );
  return entries.filter((entry) => dropped.has(entry.event.id)).map((entry) => undoneStepOf(entry, lastBooked));
});
