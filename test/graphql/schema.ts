/** The API's schema, made once for all test files of a worker: nobody changes it. */
import { buildSchema, type GraphQLSchema } from 'graphql';
import { printApi } from '../../src/adapters/graphql/server/build-schema.js';
import { apiSchema } from '../../src/wiring/api-schema.js';

let made: Promise<GraphQLSchema> | undefined;
let text: string | undefined;
let printed: GraphQLSchema | undefined;

export function theSchema(): Promise<GraphQLSchema> {
  made ??= apiSchema();
  return made;
}

/** As it is printed for those who use the API. */
export async function theSchemaText(): Promise<string> {
  text ??= printApi(await theSchema());
  return text;
}

/** As a client reads it: types and descriptions without resolvers. */
export async function thePrintedSchema(): Promise<GraphQLSchema> {
  printed ??= buildSchema(await theSchemaText());
  return printed;
}
