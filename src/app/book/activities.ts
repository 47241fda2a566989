/** The figures beside a statement, for its period and places. */
import type { ActivityCount } from '../../domain/book/activity.js';
import type { StatementQuery } from './port.js';

/** What the tallies know: period, places, and lines by room or division. */
export interface ActivityQuery extends Pick<StatementQuery, 'period' | 'by' | 'divisionDigits'> {
  readonly rooms: readonly string[] | null;
  readonly areas: readonly string[] | null;
}

export interface ActivityReader {
  /** One statement over the tallies. */
  counts(query: ActivityQuery): Promise<ActivityCount[]>;
}

/** Null where the statement asks for what activities do not know: an earlier instant, classes, layers, types or sources. */
export async function activitiesOf(reader: ActivityReader, query: StatementQuery): Promise<ActivityCount[] | null> {
  const { period, by, divisionDigits, knownAt, filter = {} } = query;
  const { rooms, areas, divisionPrefix, classes, layers, types, sources } = filter;
  if (knownAt != null || classes || layers || types || sources) return null;
  const within = divisionPrefix ? [divisionPrefix] : (areas ?? null);
  return reader.counts({
    ...{ period, by, rooms: rooms ?? null, areas: within },
    ...(divisionDigits !== undefined && { divisionDigits }),
  });
}
