// What a client may see of an error: errors of its own request, never internals of the server.
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { brokenFields } from './input-faults.js';
import type { RequestCode } from '../limits/refusal.js';

export const INTERNAL = 'INTERNAL';
const AWAY: RequestCode = 'DATABASE_AWAY';

/** Errors of the engine about the request that carry no code. Any other error without a code is a fault of the server. */
const ABOUT_THE_REQUEST = /^(?:Argument "|Variable "|Too many errors processing variables)/;

function isAboutTheRequest({ message, originalError }: GraphQLError): boolean {
  return originalError === undefined && ABOUT_THE_REQUEST.test(message);
}

/** Whether an error may reach the client: raised by the engine about the request, or by us as a GraphQLError with a code. */
export function isMeantForClient(error: unknown): boolean {
  const inner = unwrapResolverError(error);
  if (!(inner instanceof GraphQLError)) return false;
  const code = inner.extensions['code'] ?? (error as GraphQLError).extensions?.['code'];
  return (typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR') || isAboutTheRequest(inner);
}

type Format = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** `isAway` knows the errors of a database that does not answer: those get a code of their own. */
export function masking(isAway: (error: unknown) => boolean): Format {
  return (formatted, error) => {
    const { path, locations } = formatted;
    if (isAway(unwrapResolverError(error))) return { message: AWAY, path, extensions: { code: AWAY } };
    if (!isMeantForClient(error)) {
      return { message: '服务器内部错误 Internal error', path, locations, extensions: { code: INTERNAL } };
    }
    const { stacktrace: _stack, validationErrors, ...extensions } = formatted.extensions ?? {};
    const fields = brokenFields(validationErrors);
    if (extensions['code'] === 'INTERNAL_SERVER_ERROR') extensions['code'] = 'BAD_USER_INPUT';
    return { ...formatted, extensions: { ...extensions, ...(fields && { fields }) } };
  };
}
