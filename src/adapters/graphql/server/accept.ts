// In which of the two forms an answer goes out; found before anything is run, so that no change is made and then refused.
import Negotiator from 'negotiator';

const JSON_TYPE = 'application/json';
const GRAPHQL_TYPE = 'application/graphql-response+json';
export type MediaType = typeof JSON_TYPE | typeof GRAPHQL_TYPE;

/** As we send them. Of two that the client wants alike the one it names first, and plain JSON before the other. */
const SENT: Readonly<Record<string, MediaType>> = {
  [`${JSON_TYPE}; charset=utf-8`]: JSON_TYPE,
  [`${GRAPHQL_TYPE}; charset=utf-8`]: GRAPHQL_TYPE,
};

/** Null when the client takes neither; one that names no type takes any. */
export function acceptedType(accept: string | undefined): MediaType | null {
  if (accept === undefined || accept.trim() === '') return JSON_TYPE;
  const chosen = new Negotiator({ headers: { accept } }).mediaType(Object.keys(SENT));
  return (chosen && SENT[chosen]) || null;
}
