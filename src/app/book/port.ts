/** What statements ask of the book: counts and, behind any of them, the cases. */
import type { Actor } from '../../domain/kernel/actor.js';
import type { Day } from '../../domain/kernel/day.js';
import type { CaseId, Home, RoomId } from '../../domain/kernel/ids.js';
import type { ColumnName } from '../../domain/book/columns.js';
import type { Tally } from '../../domain/book/tally.js';
import type { Keyset, Page } from '../reading/page.js';

/** Both days included; months that lie wholly in it are read from cells. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

export const STATEMENT_BY = ['NONE', 'CLASS', 'ROOM', 'LAYER', 'DIVISION', 'TYPE', 'SOURCE', 'MONTH'] as const;
/**
 * By room: flows count where they happened, settlements of an acceptance period at the accepting room. By month: each month
 * that the period touches, cut to it, as if it were asked alone.
 */
export type StatementBy = (typeof STATEMENT_BY)[number];

/** An absent filter filters nothing. Rooms, layers and divisions are those of the room that counts. */
export interface StatementFilter {
  readonly classes?: readonly string[];
  readonly rooms?: readonly RoomId[];
  readonly layers?: readonly string[];
  /** A division and all below it. */
  readonly divisionPrefix?: string;
  /** The viewer's own areas, where no place is asked for. */
  readonly areas?: readonly string[];
  readonly types?: readonly string[];
  readonly sources?: readonly string[];
}

export interface StatementQuery {
  readonly period: Period;
  readonly by: StatementBy;
  readonly filter?: StatementFilter;
  /** With DIVISION: sums to codes of so many digits (6 district, 9 town); absent: each room's own division. */
  readonly divisionDigits?: number;
  /** Knowledge instant, ISO with up to microseconds; absent: all that is recorded. */
  readonly knownAt?: string | null;
}

/** One line of counts; `key` is the room id, layer, division code, type, source or month (`2026-11`), '' for NONE and CLASS. */
export interface CountLine {
  readonly key: string;
  readonly ledgerClass: string;
  readonly reopened: boolean;
  readonly tally: Tally;
}

export type ReadFrom = 'CELLS' | 'CELLS_AND_ENTRIES' | 'ENTRIES';

/** As of which recorded instant, and from where; `cut` when the instant asked for lay after the last recording. */
export interface Known {
  readonly asOf: string;
  readonly cut: boolean;
  readonly readFrom: ReadFrom;
}

/** A figure to open: one column of one line of a statement. */
export interface FigureQuery extends StatementQuery {
  readonly column: ColumnName;
  readonly key: string;
  /** '' for all classes of the filter. */
  readonly ledgerClass: string;
  readonly reopened: boolean;
}

/** A case counts once, unless it came to a room twice, or −1 where something earlier was taken back. */
export interface CaseCount {
  readonly home: Home;
  readonly caseId: CaseId;
  readonly count: number;
}

export interface DrillDown extends Known {
  /** The figure: the sum of `count` over all cases, listed or not. */
  readonly figure: number;
  /** Cases behind it, seen or not. */
  readonly cases: number;
  /** Cases behind it that the viewer may not see: counted, not listed. */
  readonly hidden: number;
  readonly page: Page<CaseCount>;
}

/** A snapshot in which the cases behind a figure can be read. */
export interface BesideFigures {
  readonly figureCases: FiguresReader<Actor>['cases'];
}

/** Each answers in one SQL statement. `Viewer` is whatever the reading adapter needs to know who may see a case. */
export interface FiguresReader<Viewer> {
  counts(query: StatementQuery): Promise<Known & { readonly lines: readonly CountLine[] }>;
  cases(query: FigureQuery, keyset: Keyset, viewer: Viewer): Promise<DrillDown>;
}
