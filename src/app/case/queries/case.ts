/** One case: what it is for the viewer, what happened, what an undo would take back. Null: it does not exist for the viewer. */
import { stepsAfter } from '../../../domain/case/steps/correct.js';
import type { CaseId, Home } from '../../../domain/kernel/ids.js';
import { ensure } from '../../../domain/kernel/rule-broken.js';
import { keysetOf, type Page, type PageRequest } from '../../reading/page.js';
import type { CaseReading, Shape } from '../views/reading-port.js';
import { opened, refused } from '../../reading/access-log.js';
import { withAccessLog, query, type Logged } from '../../reading/query.js';
import type { CaseView } from '../views/case-view.js';
import { caseViewOf } from '../views/case-view-of.js';
import type { TimelineEntry, UndoneStep } from '../views/timeline.js';
import { timelineEntryOf, undoneStepOf } from '../views/timeline-of.js';
import { locationOf } from '../../../domain/case/location.js';
import { type Visibility, visibilityOf } from '../../../domain/case/visibility.js';
import { numberAsWritten } from './cases.js';
import { isId } from '../../reading/ids.js';

interface AskedCase {
  readonly id: CaseId;
  /** Of `CASE_FIELDS`; left out, all of them. */
  readonly fields?: Shape;
}

const ALWAYS = () => true;

/** The case with its open actions; also what every mutation answers with. */
export const caseById = withAccessLog(
  async (reading: CaseReading, actor, input: AskedCase): Promise<Logged<CaseView | null>> => {
    const id = isId(input.id) ? input.id.toLowerCase() : null;
    const stored = id && (await reading.byId(actor, id, input.fields));
    const view = stored && caseViewOf(stored, actor);
    if (!stored || !view) return refused(id === null ? null : { caseId: id });
    return opened(view, view.id, visibilityOf(actor, locationOf(stored.state)) as Visibility);
  },
  ALWAYS,
);

/** The id behind a number in a district: the committee's, the display number or an external one. */
export const caseByNumber = withAccessLog(
  async (
    reading: CaseReading,
    actor,
    { home, number }: { home: Home; number: string },
  ): Promise<Logged<CaseId | null>> => {
    const written = numberAsWritten(number);
    if (!/^\d{4}(\d{2})?$/.test(home) || written === '') return refused(null);
    const id = await reading.byNumber(actor, home, written);
    return id === null ? refused({ home, number: written }) : { answer: id, entries: [] };
  },
);

const SEQ = /^\d{1,9}$/;

/** The history, latest first. */
export const timeline = withAccessLog(
  async (
    reading: CaseReading,
    actor,
    input: { id: CaseId; page: PageRequest },
  ): Promise<Logged<Page<TimelineEntry> | null>> => {
    const keyset = keysetOf(input.page, 2);
    ensure(keyset.after === null || SEQ.test(keyset.after[0] ?? ''), 'CURSOR_MALFORMED', { field: 'after' });
    const id = isId(input.id) ? input.id.toLowerCase() : null;
    const stored = id && (await reading.timeline(actor, id, keyset));
    const visibility = stored && visibilityOf(actor, stored.location);
    if (!id || !stored || !visibility) return refused(id === null ? null : { caseId: id });
    const page = {
      ...stored.page,
      rows: stored.page.rows.map((entry) => timelineEntryOf(entry, visibility, stored.location)),
    };
    return opened(page, id, visibility);
  },
  ALWAYS,
);

/** The steps that would be undone if the last booked step were undone now, oldest first; none when nothing is booked. */
export const undoPreview = query(
  async (reading: CaseReading, actor, { id }: { id: CaseId }): Promise<UndoneStep[] | null> => {
    const stored = isId(id) ? await reading.history(actor, id.toLowerCase()) : null;
    if (!stored || !visibilityOf(actor, stored.location)) return null;
    const { lastBooked, entries } = stored;
    if (lastBooked === null) return [];
    const dropped = new Set(
      stepsAfter(
        entries.map((entry) => entry.event),
        lastBooked,
      ),
    );
    return entries.filter((entry) => dropped.has(entry.event.id)).map((entry) => undoneStepOf(entry, lastBooked));
  },
);
