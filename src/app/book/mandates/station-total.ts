/** Administrative stations: cases of their own stand in the first book, those entrusted to them in the second (ledger.md, Mandates). */
import { type MandateTally, mandateTallyOf } from '../../../domain/book/mandates/tally.js';
import type { FiguresReader } from '../port.js';
import type { MandateQuery } from './port.js';
import type { MandateStatement } from './statement.js';

export interface StationPart {
  readonly accepted: number;
  readonly settled: number;
  readonly closed: number;
}

/** The total always comes with its two parts, and has no rate. */
export interface StationTotal {
  readonly ownCases: StationPart;
  readonly mandates: StationPart;
  readonly total: StationPart;
}

/**
 * Both parts over the same rooms, period and instant; null where the question is one that only one of the books knows: by
 * authority, of other classes, or by type of dispute.
 */
export async function stationTotal(
  { query, lines, asOf }: MandateStatement,
  figures: Pick<FiguresReader<unknown>, 'counts'>,
): Promise<StationTotal | null> {
  if (!isOfBoth(query)) return null;
  const { rooms, divisionPrefix, areas } = query.filter ?? {};
  const filter = {
    classes: ['ADMIN'],
    ...(rooms && { rooms }),
    ...(divisionPrefix !== undefined && { divisionPrefix }),
    ...(areas && { areas }),
  };
  const { lines: own } = await figures.counts({ period: query.period, by: 'CLASS', filter, knownAt: asOf });
  const ownCases = sumOf(
    own.map(({ tally }) => ({ accepted: tally.accepted, settled: tally.settledNet, closed: tally.closed })),
  );
  const mandates = sumOf(lines.filter((line) => line.mandateClass === 'ADMIN').map(({ tally }) => partOf(tally)));
  return { ownCases, mandates, total: sumOf([ownCases, mandates]) };
}

function isOfBoth({ by, filter = {} }: MandateQuery): boolean {
  const { authorities, types, classes } = filter;
  return by !== 'TYPE' && !authorities && !types && (classes?.includes('ADMIN') ?? true);
}

function partOf(tally: MandateTally | null): StationPart {
  const { taken, agreed, ended } = tally ?? mandateTallyOf([]);
  return { accepted: taken, settled: agreed, closed: ended };
}

function sumOf(parts: readonly StationPart[]): StationPart {
  const sum = (name: keyof StationPart) => parts.reduce((all, part) => all + part[name], 0);
  return { accepted: sum('accepted'), settled: sum('settled'), closed: sum('closed') };
}
