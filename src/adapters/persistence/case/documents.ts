/**
 * What papers are called: their titles are typed by hand, and 「闻人某的身份证复印件」 names somebody; the number of one that is no
 * public file, of the police above all, leads to one person. Wherever these stand in the data of an event or in a file they
 * are taken out and sealed, and put back when the seal is opened; the rest is codes, ids, days and public numbers.
 */
import { isPublicNumber } from '../../../domain/kernel/public-number.js';

/** By where they stand: `consents.0.document`. */
export type Documents = Readonly<Record<string, string>>;

const TITLES: readonly string[] = ['document', 'receiptDocument'];
/** A list of numbers keeps the place of each that is sealed: ''. */
const LISTED = 'externalNumbers';

/** A copy without them, and these by their paths; without any it is the value itself. */
export function apartFromDocuments<T>(value: T): { readonly plain: T; readonly documents: Documents } {
  const documents: Record<string, string> = {};
  find(value, '', documents);
  return { plain: Object.keys(documents).length > 0 ? (without(value) as T) : value, documents };
}

/** The value with them again. */
export function withDocuments<T>(value: T, documents: Documents): T {
  return Object.entries(documents).reduce((sum, [path, text]) => put(sum, path.split('.'), text) as T, value);
}

const isSealedNumber = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && !isPublicNumber(value);

const isSealed = (name: string, value: unknown): value is string =>
  (TITLES.includes(name) && typeof value === 'string') || (name === 'number' && isSealedNumber(value));

/** Most values have none, and a case is asked at every step: nothing is copied here. */
function find(value: unknown, path: string, found: Record<string, string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    if (isSealed(name, inner)) found[path + name] = inner;
    else if (name === LISTED) for (const [at, one] of numbersIn(inner)) found[`${path}${name}.${at}`] = one;
    else if (typeof inner === 'object') find(inner, `${path}${name}.`, found);
  }
}

const numbersIn = (list: unknown): [number, string][] =>
  (list as readonly string[]).flatMap((one, at): [number, string][] => (isSealedNumber(one) ? [[at, one]] : []));

function without(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(without);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name, inner]) => !isSealed(name, inner));
  return Object.fromEntries(kept.map(([name, inner]) => [name, name === LISTED ? publicOf(inner) : without(inner)]));
}

const publicOf = (list: unknown): string[] =>
  (list as readonly string[]).map((one) => (isSealedNumber(one) ? '' : one));

function put(value: unknown, [step = '', ...rest]: readonly string[], text: string): unknown {
  const inside = rest.length === 0 ? text : put((value as Record<string, unknown>)[step], rest, text);
  if (Array.isArray(value)) return value.map((one, at) => (String(at) === step ? inside : one));
  return { ...(value as object), [step]: inside };
}
