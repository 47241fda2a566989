// Runs a document: questions that are asked again are compiled, everything else goes through the engine of graphql-js.
import {
  type DocumentNode,
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { takingReady, withReady } from './ready-variables.js';
import { Remembered } from './remembered.js';
import { inShape } from './error-shape.js';

export interface Compiling {
  /** At which asking a document is compiled: compiling costs as much as fifty runs, and most strangers ask once. */
  readonly after: number;
  /** How many documents are remembered. */
  readonly most: number;
}

export const USUAL: Compiling = { after: 2, most: 300 };

export interface SelectedFields {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Hash of the document's text. */
  readonly key: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: unknown;
}

/** As many complaints about variables as graphql-js makes itself. */
const MOST_ERRORS = { maxErrors: 50 };

interface Memory {
  times: number;
  /** Null where it cannot be compiled. */
  compiled?: CompiledQuery | null;
}

/** A change runs once and its time is the database's; a question about the schema itself is long and rare. */
function isPlainQuestion({ operation, selectionSet }: OperationDefinitionNode): boolean {
  if (operation !== OperationTypeNode.QUERY) return false;
  return selectionSet.selections.every((one) => one.kind === Kind.FIELD && !one.name.value.startsWith('__'));
}

function compiledFrom(schema: GraphQLSchema, { document, operationName }: SelectedFields): CompiledQuery | null {
  const options = { disablingCapturingStackErrors: true };
  const compiled = compileQuery(schema, takingReady(document), operationName ?? undefined, options);
  return isCompiledQuery(compiled) ? compiled : null;
}

export function executorOn(schema: GraphQLSchema, { after, most }: Compiling = USUAL) {
  let compilable: GraphQLSchema | undefined;
  const memories = new Remembered<Memory>(most);

  function compiledFor(asked: SelectedFields): CompiledQuery | null {
    const memory = memories.of(`${asked.key} ${asked.operationName}`, () => ({ times: 0 }));
    memory.times += 1;
    if (memory.compiled === undefined && memory.times >= after) {
      compilable ??= withReady(schema);
      memory.compiled = compiledFrom(compilable, asked);
    }
    return memory.compiled ?? null;
  }

  return async (asked: SelectedFields): Promise<ExecutionResult> => {
    const { document, operation, operationName, variables, context } = asked;
    const args: ExecutionArgs = {
      schema,
      document,
      operationName,
      variableValues: variables,
      contextValue: context,
    };
    const compiled = isPlainQuestion(operation) ? compiledFor(asked) : null;
    if (!compiled) return execute(args);
    const { errors, coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, MOST_ERRORS);
    return errors ? { errors } : inShape(await compiled.query(undefined, context, coerced));
  };
}
