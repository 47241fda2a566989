/** Statements that are the same but for their values are compiled once: building one costs more than sending it. */
import { type CompiledQuery, type RawBuilder, sql } from 'kysely';
import { db, type Query } from './sql.js';

/** Stands in the compiled statement for a value that each call gives. */
class Parameter {
  constructor(readonly name: string) {}
}

/** Each argument as an expression to build with; an instant compares with columns, which are read as text. */
export type Given<Args> = { readonly [Name in keyof Args]: RawBuilder<Args[Name] extends Date ? string : Args[Name]> };

/** Every argument by its name, however many the statement has. */
const GIVEN = new Proxy({}, { get: (_, name) => sql.val(new Parameter(String(name))) });

/** The compiled statement with the values of one call. */
function filled<Row>({ parameters, ...query }: CompiledQuery<Row>, args: unknown): Query<Row> {
  const values = args as Readonly<Record<string, unknown>>;
  const bound = parameters.map((one) => (one instanceof Parameter ? values[one.name] : one));
  return { compile: () => ({ ...query, parameters: bound }) };
}

/** `statement((given: Given<{ id: string }>) => db.selectFrom('post')…where('id', '=', given.id))`, then `({ id })`. */
export function statement<Args, Row>(build: (given: Given<Args>) => Query<Row>): (args: Args) => Query<Row> {
  let compiled: CompiledQuery<Row> | undefined;
  return (args) => {
    compiled ??= build(GIVEN as Given<Args>).compile(db);
    return filled(compiled, args);
  };
}

/** Clients choose the fields, and so the shape: beyond so many all are forgotten and compiled anew. */
const MOST_SHAPES = 500;

/** The same where the text also depends on something few: on which fields are asked for, on how many ways in there are. */
export function statements<Shape, Args, Row>(
  keyOf: (shape: Shape) => string,
  build: (shape: Shape, given: Given<Args>) => Query<Row>,
): (shape: Shape, args: Args) => Query<Row> {
  const compiled = new Map<string, CompiledQuery<Row>>();
  return (shape, args) => {
    const key = keyOf(shape);
    let one = compiled.get(key);
    if (!one) {
      one = build(shape, GIVEN as Given<Args>).compile(db);
      if (compiled.size >= MOST_SHAPES) compiled.clear();
      compiled.set(key, one);
    }
    return filled(one, args);
  };
}
