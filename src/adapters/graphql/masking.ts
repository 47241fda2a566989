// What of an error a client may see: the errors of its own request, never the inside of ours.
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

export const INTERNAL = 'INTERNAL';

interface Validation {
  property: string;
  constraints?: Record<string, string>;
}

/** class-validator's errors carry the whole input object; only fields and rules are told. */
function fieldsOf(validation: unknown): { field: string; rules: string[] }[] | undefined {
  if (!Array.isArray(validation)) return undefined;
  return (validation as Validation[]).map((one) => ({
    field: one.property,
    rules: Object.keys(one.constraints ?? {}),
  }));
}

/** Meant for the client: raised by the engine about the request, or by us as a GraphQLError with a code. */
export function isMeantForClient(error: unknown): boolean {
  const inner = unwrapResolverError(error);
  if (!(inner instanceof GraphQLError)) return false;
  const code = inner.extensions['code'] ?? (error as GraphQLError).extensions?.['code'];
  return code !== 'INTERNAL_SERVER_ERROR';
}

export function maskError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { path, locations } = formatted;
  if (!isMeantForClient(error)) {
    return { message: '服务器内部错误 Internal error', path, locations, extensions: { code: INTERNAL } };
  }
  const { stacktrace: _stack, validationErrors, ...extensions } = formatted.extensions ?? {};
  const fields = fieldsOf(validationErrors);
  return { ...formatted, extensions: { ...extensions, ...(fields && { fields }) } };
}
