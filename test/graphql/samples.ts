// A call of any operation, made from the schema alone: well-formed, and with nothing in it that a guard should look at.
import { type GraphQLField, type GraphQLSchema, getNamedType, isEnumType, isInputObjectType } from 'graphql';

type Kind = 'query' | 'mutation';

/** Every operation with its field. */
export function operationsIn(schema: GraphQLSchema): (readonly [Kind, string, GraphQLField<unknown, unknown>])[] {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
  ] as const;
  return roots.flatMap(([kind, root]) =>
    Object.entries(root?.getFields() ?? {}).map(([name, field]) => [kind, name, field] as const),
  );
}

/** A home is told by its digits. */
const HOME = '320612';
const SOMETHING = '00000000-0000-7000-8000-000000000001';

export function callOf(kind: Kind, field: GraphQLField<unknown, unknown>, selection = '__typename'): string {
  const literal = (type: string): string => {
    if (type.startsWith('[')) return '[]';
    if (/^(UUID|ID)!/.test(type)) return `"${SOMETHING}"`;
    if (/^Day!/.test(type)) return '"2026-01-01"';
    return /^Int!/.test(type) ? '2026' : '"x"';
  };
  const sample = ({ type }: (typeof field.args)[number]): string => {
    const named = getNamedType(type);
    return isEnumType(named) ? (named.getValues()[0]?.name ?? '') : literal(String(type));
  };
  const needed = field.args.filter((arg) => String(arg.type).endsWith('!') && !String(arg.type).includes('Input'));
  const inputs = field.args.filter((arg) => String(arg.type).includes('Input'));
  const args = [
    ...needed.map((arg) => `${arg.name}: ${sample(arg)}`),
    ...inputs.map((arg) => `${arg.name}: $${arg.name}`),
  ];
  const variables = inputs.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
  return `${kind} ${variables && `(${variables})`} { ${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''} { ${selection} } }`;
}

/** An input of the right types: nulls, zeros and the first code of each enum. */
export function sampleOf(schema: GraphQLSchema, name: string): unknown {
  const input = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const named: Record<string, string> = {
    ...{ statement: 'StatementInput', drillDown: 'FigureInput', mandateDrillDown: 'MandateFigureInput' },
  };
  const type = schema.getType(named[name] ?? input);
  return type && isInputObjectType(type) ? objectOf(schema, type) : undefined;
}

function objectOf(schema: GraphQLSchema, type: { getFields(): Record<string, { type: unknown }> }) {
  const needed = Object.entries(type.getFields()).filter(([, field]) => String(field.type).endsWith('!'));
  const value = (name: string, type: string) => (name === 'home' ? HOME : sampleValue(schema, type));
  return Object.fromEntries(needed.map(([name, field]) => [name, value(name, String(field.type).slice(0, -1))]));
}

function sampleValue(schema: GraphQLSchema, type: string): unknown {
  if (type.startsWith('[')) return [];
  const known: Record<string, unknown> = {
    ...{ String: 'x', Int: 1, Fen: 1, Boolean: true, Day: '2026-06-01', DateTime: '2026-06-01T00:00:00Z' },
    UUID: SOMETHING,
  };
  if (type in known) return known[type];
  const named = schema.getType(type);
  if (isEnumType(named)) return named.getValues()[0]?.name;
  return isInputObjectType(named) ? objectOf(schema, named) : null;
}
