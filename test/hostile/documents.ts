// Documents made from the schema: any operation, any fields, with aliases, fragments, directives and faults.
import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
} from 'graphql';
import type { Rng } from './rng.js';
import { type Pool, Values } from './values.js';

export interface Question {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

type Field = GraphQLField<unknown, unknown>;

const INTROSPECTION = [
  '__typename',
  '__schema { types { name fields { name } } }',
  '__type(name: "Case") { name fields { name type { name } } }',
];

/** How a value is written in a document. */
function literal(value: unknown, type: GraphQLInputType | undefined): string {
  const inner = type && getNullableType(type);
  if (value === undefined) return 'null';
  if (Array.isArray(value)) {
    const of = isListType(inner) ? (inner.ofType as GraphQLInputType) : undefined;
    return `[${value.map((one) => literal(one, of)).join(', ')}]`;
  }
  if (typeof value === 'string') return isEnumType(inner) ? value : JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = isInputObjectType(inner) ? inner.getFields() : {};
  const given = Object.entries(value).filter(([, one]) => one !== undefined);
  return `{${given.map(([name, one]) => `${name}: ${literal(one, fields[name]?.type)}`).join(', ')}}`;
}

class Writer {
  readonly variables: Record<string, unknown> = {};
  private readonly declared: string[] = [];
  private readonly fragments: string[] = [];
  private readonly values: Values;
  private serial = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly rng: Rng,
    pool: Pool,
    private readonly wild: number,
    asks: boolean,
  ) {
    this.values = new Values(rng, pool, wild, asks);
  }

  operation(kind: 'query' | 'mutation', fields: readonly Field[]): Question {
    const { rng, wild } = this;
    const many = rng.chance(kind === 'mutation' ? wild / 8 : 20);
    const asked = Array.from({ length: many ? 2 + rng.upTo(10) : 1 }, (_, i) =>
      this.field(rng.pick(fields), 0, many ? `r${i}: ` : ''),
    );
    if (kind === 'query' && rng.chance(6)) asked.push(rng.pick(INTROSPECTION));
    const declared = this.declared.length > 0 ? `(${this.declared.join(', ')})` : '';
    const query = `${kind} Q${declared} { ${asked.join(' ')} } ${this.fragments.join(' ')}`;
    return { query, variables: this.variables };
  }

  private field(field: Field, depth: number, called = ''): string {
    const { rng } = this;
    const alias = called || (field.args.length > 0 || rng.chance(10) ? `a${this.serial++}: ` : '');
    const args = field.args.map((arg) => this.argument(arg)).filter((one) => one !== '');
    const directive = rng.chance(5)
      ? ` @${rng.pick(['skip(if: false)', 'include(if: true)', 'include(if: false)'])}`
      : '';
    const list = args.length > 0 ? `(${args.join(', ')})` : '';
    return `${alias}${field.name}${list}${directive}${this.selection(getNamedType(field.type).name, depth + 1)}`;
  }

  private argument({ name, type }: GraphQLArgument): string {
    const value = this.values.for(type, name);
    if (value === undefined) return '';
    if (this.rng.chance(20)) return `${name}: ${literal(value, type)}`;
    const variable = `v${this.serial++}`;
    this.declared.push(`$${variable}: ${this.rng.chance(this.wild / 8) ? 'String' : String(type)}`);
    this.variables[variable] = value;
    return `${name}: $${variable}`;
  }

  /** Fields of the type, or of a fragment on it. */
  private selection(name: string, depth: number): string {
    const { rng } = this;
    const type = this.schema.getType(name);
    if (!isObjectType(type)) return rng.chance(this.wild / 20) ? ' { oops }' : '';
    const inner = this.fieldsOf(type, depth);
    if (rng.chance(92)) return ` { ${inner} }`;
    if (rng.chance(50)) return ` { ... on ${name} { ${inner} } }`;
    const fragment = `F${this.serial++}`;
    this.fragments.push(`fragment ${fragment} on ${name} { ${inner} }`);
    return ` { ...${fragment} }`;
  }

  /** Deeper down fewer; now and then all there are. */
  private fieldsOf(type: GraphQLObjectType, depth: number): string {
    const { rng } = this;
    const all = Object.values(type.getFields());
    const flat = all.filter((field) => !isObjectType(getNamedType(field.type)));
    const among = depth > 3 && flat.length > 0 ? flat : all;
    const chosen = rng.chance(25) && depth < 3 ? all : rng.some(among, depth > 3 ? 4 : 8);
    const written = chosen.map((field) => this.field(field, depth));
    if (rng.chance(this.wild / 20)) written.push('noSuchField');
    if (rng.chance(5) || written.length === 0) written.push('__typename');
    return written.join(' ');
  }
}

/** One question or change: one in two sound in its form, the others more or less wild; of changes often a likely one. */
export function questionOf(schema: GraphQLSchema, rng: Rng, pool: Pool, likely: readonly string[]): Question {
  const kind = rng.chance(50) ? 'mutation' : 'query';
  const root = (kind === 'query' ? schema.getQueryType() : schema.getMutationType()) as GraphQLObjectType;
  const all = Object.values(root.getFields());
  const among = kind === 'mutation' && rng.chance(80) ? all.filter(({ name }) => likely.includes(name)) : all;
  const wild = rng.pick([0, 0, 0, 0, 0, 4, 4, 12, 40]);
  return new Writer(schema, rng, pool, wild, kind === 'query').operation(kind, among.length > 0 ? among : all);
}
