/** The statement of entrusted mediation: a second book, whose figures never blend with those of the first. */
import type { Rate } from '../../../domain/book/figure.js';
import type { MandateClass } from '../../../domain/book/mandates/move.js';
import { mandateRatesOf, type MandateTally } from '../../../domain/book/mandates/tally.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import { ensure } from '../../../domain/kernel/rule-broken.js';
import { keysetOf, type PageRequest } from '../../reading/page.js';
import type { DrillDown, Known } from '../port.js';
import { type AskedByType, type Rooms, shownLines } from '../small-cells.js';
import { checkQuery } from '../statement.js';
import type { MandateFigureQuery, MandateQuery, MandatesReader } from './port.js';

export interface MandateLine {
  readonly key: string;
  /** '' of the line that stands for all that are not shown. */
  readonly mandateClass: MandateClass | '';
  readonly authorityName: string | null;
  /** Null when it is hidden; then there are no rates either. */
  readonly tally: MandateTally | null;
  readonly rates: readonly Rate[];
  readonly suppressed: boolean;
}

export interface MandateStatement extends Known {
  readonly query: MandateQuery;
  readonly lines: readonly MandateLine[];
}

/** Stands for all lines that are not shown, whether or not anything was counted in them. */
const SUPPRESSED: MandateLine = {
  key: '',
  mandateClass: '',
  authorityName: null,
  tally: null,
  rates: [],
  suppressed: true,
};

/**
 * Lines by key, then class, as this viewer may read them: by type of dispute, what could identify a community or a grid
 * is shown to who looks after it (domain.md §8, 36). Refuses what `statement` refuses.
 */
export async function mandateStatement(
  reader: Pick<MandatesReader<unknown>, 'counts'>,
  query: MandateQuery,
  viewer: Actor,
  rooms: Rooms,
): Promise<MandateStatement> {
  checkQuery(query);
  const [{ lines, ...known }, { isShown, whole }] = await Promise.all([
    reader.counts(query),
    shownLines(viewer, asked(query), rooms),
  ]);
  const shown = lines
    .filter(({ key }) => isShown(key))
    .map((line) => ({ ...line, rates: mandateRatesOf(line.tally), suppressed: false }));
  return { ...known, query, lines: whole ? shown : [...shown, SUPPRESSED] };
}

/** The cases behind one figure, whose number equals it; what the viewer may not see is only counted (SMALL_CELL, FIGURE_KEY_UNFIT). */
export async function mandateDrillDown(
  reader: Pick<MandatesReader<Actor>, 'cases'>,
  query: MandateFigureQuery,
  request: PageRequest,
  viewer: Actor,
  rooms: Rooms,
): Promise<DrillDown> {
  checkQuery(query);
  ensure(query.by !== 'CLASS' || query.key === '', 'FIGURE_KEY_UNFIT', { field: 'key', facts: { by: query.by } });
  const { isShown } = await shownLines(viewer, asked(query), rooms);
  ensure(isShown(query.key), 'SMALL_CELL', { field: 'filter.types' });
  return reader.cases(query, keysetOf(request, 2), viewer);
}

/** Classes of mandates are none of rooms: any room may be asked by any authority. */
function asked({ by, divisionDigits, filter = {} }: MandateQuery): AskedByType {
  const { classes: _, authorities: __, ...places } = filter;
  return { by, filter: places, ...(divisionDigits !== undefined && { divisionDigits }) };
}
