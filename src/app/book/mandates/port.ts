/** What statements ask of the mandates' book: counts and, behind any of them, the cases. */
import type { MandateColumnName } from '../../../domain/book/mandates/columns.js';
import type { MandateClass } from '../../../domain/book/mandates/move.js';
import type { MandateTally } from '../../../domain/book/mandates/tally.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import type { RoomId } from '../../../domain/kernel/ids.js';
import type { Keyset } from '../../reading/page.js';
import type { DrillDown, Known, Period } from '../port.js';

export const MANDATES_BY = ['CLASS', 'ROOM', 'AUTHORITY', 'DIVISION', 'TYPE'] as const;
/** Every line is of one class: there is no way to ask for a sum over courts and commissions. */
export type MandatesBy = (typeof MANDATES_BY)[number];

/** An absent filter filters nothing. Rooms and divisions are those of the room asked. */
export interface MandateFilter {
  readonly classes?: readonly string[];
  readonly rooms?: readonly RoomId[];
  /** Organisation ids of courts, commissions and others. */
  readonly authorities?: readonly string[];
  readonly divisionPrefix?: string;
  /** The viewer's own areas, where no place is asked for. */
  readonly areas?: readonly string[];
  readonly types?: readonly string[];
}

export interface MandateQuery {
  readonly period: Period;
  readonly by: MandatesBy;
  readonly filter?: MandateFilter;
  /** With DIVISION: sums to codes of so many digits; absent: each room's own division. */
  readonly divisionDigits?: number;
  /** Knowledge instant, ISO with up to microseconds; absent: all that is recorded. */
  readonly knownAt?: string | null;
}

/** `key` is the room id, authority, division code or type, '' for CLASS. */
export interface MandateCountLine {
  readonly key: string;
  readonly mandateClass: MandateClass;
  /** Of a line by authority. */
  readonly authorityName: string | null;
  readonly tally: MandateTally;
}

/** A figure to open: one column of one line of a statement. */
export interface MandateFigureQuery extends MandateQuery {
  readonly column: MandateColumnName;
  readonly key: string;
  readonly mandateClass: MandateClass;
}

/** A snapshot in which the cases behind a figure can be read. */
export interface BesideMandates {
  readonly mandateCases: MandatesReader<Actor>['cases'];
}

/** Each answers in one SQL statement. A case counts as often as its mandates do. */
export interface MandatesReader<Viewer> {
  counts(query: MandateQuery): Promise<Known & { readonly lines: readonly MandateCountLine[] }>;
  cases(query: MandateFigureQuery, keyset: Keyset, viewer: Viewer): Promise<DrillDown>;
}
