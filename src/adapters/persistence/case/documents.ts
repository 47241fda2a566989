/**
 * References of papers: they are typed by hand, and 「闻人某的身份证复印件」 names somebody. Wherever one stands in the data of an
 * event or in a file it is taken out and sealed, and put back when the seal is opened; the rest is codes, ids, days and numbers.
 */

/** By where they stand: `consents.0.document`. */
export type Documents = Readonly<Record<string, string>>;

const KEYS: readonly string[] = ['document', 'receiptDocument'];

/** A copy without the references, and these by their paths. */
export function apartFromDocuments<T>(value: T): { readonly plain: T; readonly documents: Documents } {
  const documents: Record<string, string> = {};
  const plain = taken(value, '', documents);
  return { plain: Object.keys(documents).length > 0 ? (plain as T) : value, documents };
}

/** The value with its references again. */
export function withDocuments<T>(value: T, documents: Documents): T {
  return Object.entries(documents).reduce((sum, [path, text]) => put(sum, path.split('.'), text) as T, value);
}

function taken(value: unknown, path: string, documents: Record<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one, at) => taken(one, `${path}${at}.`, documents));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).flatMap(([name, inner]) => {
    if (!KEYS.includes(name) || typeof inner !== 'string') return [[name, taken(inner, `${path}${name}.`, documents)]];
    documents[path + name] = inner;
    return [];
  });
  return Object.fromEntries(kept);
}

function put(value: unknown, [step = '', ...rest]: readonly string[], text: string): unknown {
  const inside = rest.length === 0 ? text : put((value as Record<string, unknown>)[step], rest, text);
  if (Array.isArray(value)) return value.map((one, at) => (String(at) === step ? inside : one));
  return { ...(value as object), [step]: inside };
}
