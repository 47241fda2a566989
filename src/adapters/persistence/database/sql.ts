/** Pieces of SQL with their bound values, put together without ever writing a value into the text. */

export class Sql {
  constructor(
    readonly strings: readonly string[],
    readonly values: readonly unknown[],
  ) {}

  /** The text with numbered placeholders, and the values in their order. */
  bound(): { text: string; values: unknown[] } {
    const text: string[] = [];
    const values: unknown[] = [];
    this.#into(text, values);
    return { text: text.join(''), values };
  }

  #into(text: string[], values: unknown[]): void {
    this.strings.forEach((string, index) => {
      text.push(string);
      if (index === this.values.length) return;
      const value = this.values[index];
      if (value instanceof Sql) value.#into(text, values);
      else text.push(`$${values.push(value)}`);
    });
  }
}

/** sql`… ${value} … ${piece} …`: a piece is put in, anything else is bound. */
export function sql(strings: TemplateStringsArray, ...values: readonly unknown[]): Sql {
  return new Sql(strings, values);
}

/** A text of our own, such as a column's name; never anything a client sent. */
export const raw = (text: string): Sql => new Sql([text], []);

/** The pieces with `between` in between; nothing at all for no pieces. */
export function joined(pieces: readonly Sql[], between: string): Sql {
  if (pieces.length === 0) return raw('');
  return new Sql(['', ...pieces.slice(1).map(() => between), ''], pieces);
}

/** A text whose placeholders are numbered from $1, as a piece that finds its own place. */
export function numbered(text: string, values: readonly unknown[]): Sql {
  const parts = text.split(/\$(\d+)/);
  const strings = parts.filter((_, index) => index % 2 === 0);
  const places = parts.filter((_, index) => index % 2 === 1);
  return new Sql(
    strings,
    places.map((place) => values[Number(place) - 1]),
  );
}
