/** One case: what it is for the viewer, what happened, what an undo would take back. Null: it does not exist for the viewer. */
import { stepsAfter } from '../../../domain/case/steps/correct.js';
import type { CaseId, Home } from '../../../domain/kernel/ids.js';
import { ensure, RuleBroken } from '../../../domain/kernel/rule-broken.js';
import { type Keyset, keysetOf, type Page, type PageRequest } from '../../reading/page.js';
import type { CaseReading, Shape, StoredTimeline } from '../views/reading-port.js';
import { opened, refused } from '../../reading/access-log.js';
import { withAccessLog, query, type Logged } from '../../reading/query.js';
import type { CaseView } from '../views/case-view.js';
import { caseViewOf } from '../views/case-view-of.js';
import type { TimelineEntry, UndoneStep } from '../views/timeline.js';
import { isTold, timelineEntryOf, undoneStepOf } from '../views/timeline-of.js';
import { locationOf } from '../../../domain/case/location.js';
import { type Visibility, visibilityOf } from '../../../domain/case/visibility.js';
import { numberAsWritten } from './cases.js';
import { isId } from '../../reading/ids.js';

interface AskedCase {
  readonly id: CaseId;
  /** Left out, all of them. */
  readonly fields?: Shape;
  /** A page of the history, read in the same transaction. One that cannot be read is left to the query of its own. */
  readonly timeline?: AskedTimeline | null;
}

interface AskedTimeline {
  readonly page: PageRequest;
  readonly fields?: Shape;
}

const ALWAYS = () => true;

/** The case with its open actions; also what every mutation answers with. */
export const caseById = withAccessLog(
  async (
    reading: CaseReading,
    actor,
    { id: given, fields, timeline: asked }: AskedCase,
  ): Promise<Logged<CaseView | null>> => {
    if (!isId(given)) return refused(null);
    const id = given.toLowerCase();
    const keyset = asked ? readable(asked.page) : null;
    const [stored, history] = await Promise.all([
      reading.byId(actor, id, fields),
      keyset && reading.timeline(actor, id, keyset, asked?.fields),
    ]);
    const view = stored && caseViewOf(stored, actor, fields);
    if (!stored || !view) return refused({ caseId: id });
    const visibility = visibilityOf(actor, locationOf(stored.state, stored.restricted)) as Visibility;
    const page = history && timelinePageOf(history, visibility, asked?.fields);
    return opened({ ...view, timeline: page }, id, visibility);
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

/** PAGE_SIZE_OUT_OF_RANGE, CURSOR_MALFORMED. */
function keysetOfHistory(page: PageRequest): Keyset {
  const keyset = keysetOf(page, 2);
  ensure(keyset.after === null || SEQ.test(keyset.after[0] ?? ''), 'CURSOR_MALFORMED', { field: 'after' });
  return keyset;
}

function readable(page: PageRequest): Keyset | null {
  try {
    return keysetOfHistory(page);
  } catch (error) {
    if (error instanceof RuleBroken) return null;
    throw error;
  }
}

function timelinePageOf(
  { page, location }: StoredTimeline,
  visibility: Visibility,
  fields?: Shape,
): Page<TimelineEntry> {
  const told = page.rows.filter((entry) => isTold(entry, visibility));
  return { ...page, rows: told.map((entry) => timelineEntryOf(entry, visibility, location, fields)) };
}

/** The history, latest first. */
export const timeline = withAccessLog(
  async (
    reading: CaseReading,
    actor,
    { id: given, page, fields }: { id: CaseId } & AskedTimeline,
  ): Promise<Logged<Page<TimelineEntry> | null>> => {
    const keyset = keysetOfHistory(page);
    if (!isId(given)) return refused(null);
    const id = given.toLowerCase();
    const stored = await reading.timeline(actor, id, keyset, fields);
    const visibility = stored && visibilityOf(actor, stored.location);
    if (!stored || !visibility) return refused({ caseId: id });
    return opened(timelinePageOf(stored, visibility, fields), id, visibility);
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
