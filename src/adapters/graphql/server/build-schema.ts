// Builds the schema from the resolver classes, and prints it as the committed contract.
import 'reflect-metadata';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchema, type ContainerType } from 'type-graphql';
import { guardSchema } from './guard.js';
import { rememberRules, validateInput } from './input-rules.js';

export type ResolverClass = new (...args: never[]) => object;

/** The library wants one as soon as there are subscriptions; ours bring what they deliver themselves. */
const NO_TOPICS = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('no subscription of ours has topics');
  },
};

/**
 * class-validator checks the shape of input (lengths, patterns); what input means is the domain's business. A test asks
 * whether the schema is valid: the library would find out at each start, by asking it for everything there is.
 */
export async function buildApiSchema(resolvers: ResolverClass[], container?: ContainerType): Promise<GraphQLSchema> {
  const [first, ...others] = resolvers;
  if (!first) throw new Error('a schema needs at least one resolver');
  rememberRules();
  return guardSchema(
    await buildSchema({
      ...{ resolvers: [first, ...others], container, pubSub: NO_TOPICS },
      validateFn: validateInput,
      skipCheck: true,
    }),
  );
}

/** The text of schema/schema.graphql: sorted, so a diff shows what changed and nothing else. */
export function printApi(schema: GraphQLSchema): string {
  return `# 由程序生成，请勿手改：npm run schema。 Made by the program: change the resolvers, then run npm run schema.\n\n${printSchema(lexicographicSortSchema(schema))}\n`;
}
