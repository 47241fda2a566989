/**
 * References of papers: they are typed by hand, and 「闻人某的身份证复印件」 names somebody. Wherever one stands in the data of an
 * event or in a file it is taken out and sealed, and put back when the seal is opened; the rest is codes, ids, days and numbers.
 */

/** By where they stand: `consents.0.document`. */
export type Documents = Readonly<Record<string, string>>;

const KEYS: readonly string[] = ['document', 'receiptDocument'];

/** A copy without the references, and these by their paths; without any it is the value itself. */
export function apartFromDocuments<T>(value: T): { readonly plain: T; readonly documents: Documents } {
  const documents: Record<string, string> = {};
  find(value, '', documents);
  return { plain: Object.keys(documents).length > 0 ? (without(value) as T) : value, documents };
}

/** The value with its references again. */
export function withDocuments<T>(value: T, documents: Documents): T {
  return Object.entries(documents).reduce((sum, [path, text]) => put(sum, path.split('.'), text) as T, value);
}

const isDocument = (name: string, value: unknown): value is string => KEYS.includes(name) && typeof value === 'string';

/** Most values have none, and a case is asked at every step: nothing is copied here. */
function find(value: unknown, path: string, found: Record<string, string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    if (isDocument(name, inner)) found[path + name] = inner;
    else if (typeof inner === 'object') find(inner, `${path}${name}.`, found);
  }
}

function without(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(without);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name, inner]) => !isDocument(name, inner));
  return Object.fromEntries(kept.map(([name, inner]) => [name, without(inner)]));
}

function put(value: unknown, [step = '', ...rest]: readonly string[], text: string): unknown {
  const inside = rest.length === 0 ? text : put((value as Record<string, unknown>)[step], rest, text);
  if (Array.isArray(value)) return value.map((one, at) => (String(at) === step ? inside : one));
  return { ...(value as object), [step]: inside };
}
