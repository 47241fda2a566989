// A selection of all that a type can be asked for.
import { getNamedType, type GraphQLSchema, isObjectType } from 'graphql';

/** Every field of the type and of what is below it, each type once on the way down. */
export function everythingOf(schema: GraphQLSchema, name: string, above: readonly string[] = []): string {
  const type = schema.getType(name);
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).filter(({ type: of, args }) => {
    const inner = getNamedType(of).name;
    return (
      ![...above, name].includes(inner) &&
      args.every((arg) => arg.defaultValue !== undefined || !String(arg.type).endsWith('!'))
    );
  });
  const below = [...above, name];
  return `{ ${fields.map((field) => `${field.name} ${everythingOf(schema, getNamedType(field.type).name, below)}`).join(' ')} }`;
}
