// In which of the two forms an answer goes out; found before anything is run, so that no change is made and then refused.

const JSON_TYPE = 'application/json';
const GRAPHQL_TYPE = 'application/graphql-response+json';
export type MediaType = typeof JSON_TYPE | typeof GRAPHQL_TYPE;

interface Range {
  readonly type: string;
  readonly weight: number;
}

function rangeOf(part: string): Range {
  const [type = '', ...parameters] = part.toLowerCase().split(';');
  const given = Object.fromEntries(parameters.map((one) => one.trim().split('=', 2)));
  const quality = given['q'] === undefined ? 1 : Number(given['q']);
  const charset = String(given['charset'] ?? 'utf-8').replaceAll('"', '');
  return { type: type.trim(), weight: charset === 'utf-8' && quality > 0 ? quality : 0 };
}

/** The most exact range speaks for a type. */
function weightOf(type: MediaType, ranges: readonly Range[]): number {
  for (const wanted of [type, 'application/*', '*/*']) {
    const range = ranges.find((one) => one.type === wanted);
    if (range) return range.weight;
  }
  return 0;
}

/** Null when the client takes neither. Of two equally wanted the one it names first, and plain JSON before any other. */
export function acceptedType(accept: string | undefined): MediaType | null {
  if (accept === undefined || accept.trim() === '') return JSON_TYPE;
  const ranges = accept.split(',', 30).map(rangeOf);
  const [json, graphql] = [weightOf(JSON_TYPE, ranges), weightOf(GRAPHQL_TYPE, ranges)];
  if (json === 0 && graphql === 0) return null;
  if (json !== graphql) return json > graphql ? JSON_TYPE : GRAPHQL_TYPE;
  const first = ranges.find(({ type }) => type === JSON_TYPE || type === GRAPHQL_TYPE)?.type;
  return first === GRAPHQL_TYPE ? GRAPHQL_TYPE : JSON_TYPE;
}
