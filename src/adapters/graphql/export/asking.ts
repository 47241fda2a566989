// Reads who asks for which file: the list must be one that can be taken out, and its arguments those of its query.
import type { FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { type ExportFormat, MOST_ROWS } from '../../../app/export/sheet.js';
import { ensure } from '../../../domain/kernel/rule-broken.js';
import { DEFAULT_LIMITS } from '../limits/limits.js';
import { refusal } from '../limits/refusal.js';
import { faultOfVariables } from '../limits/variables.js';
import { entering, type Entering } from '../server/entering.js';
import type { Context, SignedInContext } from '../shared/context.js';
import type { Export } from './export.js';
import { EXPORTED_LISTS } from './lists.js';
import { NotAnswered } from './pages.js';
import { type Question, questionOf } from './question.js';

export interface Asking extends Entering<Context> {
  readonly schema: GraphQLSchema;
  readonly mostRows?: number;
}

export interface AskedFile {
  readonly asked: Export;
  readonly context: SignedInContext;
}

/** The engine gives what it says of variables no code of its own. */
const aboutTheRequest = ({ message, extensions }: GraphQLError): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', ...extensions } });

/** ARGUMENT_UNKNOWN, BAD_USER_INPUT, and what no variables may be. */
function checkGiven(given: unknown, { args, operation }: Question, schema: GraphQLSchema): void {
  const fault = faultOfVariables(given, DEFAULT_LIMITS.variables);
  if (fault) throw refusal(...fault);
  ensure(typeof given === 'object' && given !== null && !Array.isArray(given), 'BODY_MALFORMED');
  const argument = Object.keys(given).find((name) => !args.has(name));
  ensure(argument === undefined, 'ARGUMENT_UNKNOWN', { facts: { argument: argument ?? '' } });
  const { errors = [] } = getVariableValues(schema, operation.variableDefinitions ?? [], { ...given });
  if (errors.length > 0) throw new NotAnswered(errors.map(aboutTheRequest));
}

/** Throws NOT_SERVED, NOT_SIGNED_IN, and what is wrong with the arguments, before anything is read. */
export function askingOn(options: Asking): (request: FastifyRequest) => Promise<AskedFile> {
  const { schema, mostRows = MOST_ROWS } = options;
  const lists = new Map(
    [...EXPORTED_LISTS].map(([list, exported]) => [list, { exported, question: questionOf(schema, list, exported) }]),
  );
  const enter = entering(options);
  return async (request) => {
    const { file } = request.params as { file: string };
    const [, list = '', format] = /^(\w+)\.(csv|xlsx)$/.exec(file) ?? [];
    const found = lists.get(list);
    ensure(found && format, 'NOT_SERVED');
    const context = await enter(request);
    ensure(context.by, 'NOT_SIGNED_IN');
    const given = request.body ?? {};
    checkGiven(given, found.question, schema);
    return {
      asked: { ...found, given, format: format as ExportFormat, mostRows },
      context: context as SignedInContext,
    };
  };
}
