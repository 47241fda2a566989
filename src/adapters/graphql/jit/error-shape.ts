// Errors of a compiled document in the shape in which the engine's own come: placed, with extensions, and with their cause.
import { type ExecutionResult, GraphQLError } from 'graphql';

/**
 * Without a cause an error was made by compiled code itself, for a value that does not fit the schema: our mistake,
 * which must not pass for an error that was meant for the client.
 */
function inEngineShape(error: GraphQLError): GraphQLError {
  const { message, path, locations, originalError } = error;
  const cause = originalError ?? new Error(message);
  const placed = new GraphQLError(message, { path, originalError: cause });
  Object.defineProperty(placed, 'locations', { value: locations, enumerable: true });
  return placed;
}

export function inShape(result: ExecutionResult): ExecutionResult {
  return result.errors ? { ...result, errors: result.errors.map(inEngineShape) } : result;
}
