// Compiled documents take variables as they are: the engine of graphql-js has made them ready, with defaults put in.
import {
  type DocumentNode,
  GraphQLScalarType,
  GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';

/** The compiler's own reading of variables refuses a required field of an input whose default would have filled it. */
const READY = new GraphQLScalarType({ name: 'Ready__', serialize: same, parseValue: same });

function same<Value>(value: Value): Value {
  return value;
}

/** The same schema with the type that takes everything; nothing outside compiling sees it. */
export function withReady(schema: GraphQLSchema): GraphQLSchema {
  const config = schema.toConfig();
  return new GraphQLSchema({ ...config, types: [...config.types, READY], assumeValid: true });
}

function ready({ defaultValue: _default, ...definition }: VariableDefinitionNode): VariableDefinitionNode {
  return { ...definition, type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: READY.name } } };
}

function readyIn(operation: OperationDefinitionNode): OperationDefinitionNode {
  return { ...operation, variableDefinitions: operation.variableDefinitions?.map(ready) };
}

export function takingReady(document: DocumentNode): DocumentNode {
  const definitions = document.definitions.map((one) => (one.kind === Kind.OPERATION_DEFINITION ? readyIn(one) : one));
  return { ...document, definitions };
}
