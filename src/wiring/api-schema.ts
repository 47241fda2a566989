// The list of resolver classes that make up the API.
import { AboutResolver } from '../adapters/graphql/about.resolver.js';
import { buildApiSchema, type ResolverClass } from '../adapters/graphql/build-schema.js';

const RESOLVERS: ResolverClass[] = [AboutResolver];

/** Built anew each time; one is enough for a program. */
export function apiSchema(): ReturnType<typeof buildApiSchema> {
  return buildApiSchema(RESOLVERS);
}
