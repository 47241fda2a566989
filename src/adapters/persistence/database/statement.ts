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

/** `statement((given: Given<{ id: string }>) => db.selectFrom('post')…where('id', '=', given.id))`, then `({ id })`. */
export function statement<Args, Row>(build: (given: Given<Args>) => Query<Row>): (args: Args) => Query<Row> {
  let compiled: CompiledQuery<Row> | undefined;
  const made = (): CompiledQuery<Row> => {
    compiled ??= build(GIVEN as Given<Args>).compile(db);
    return compiled;
  };
  return (args) => ({
    compile: () => {
      const { parameters, ...query } = made();
      const values = args as Readonly<Record<string, unknown>>;
      return { ...query, parameters: parameters.map((one) => (one instanceof Parameter ? values[one.name] : one)) };
    },
  });
}
