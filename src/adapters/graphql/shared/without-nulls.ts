// In an input null says the same as leaving out, except where null is an answer of its own.

/** Taking away a wrong labour cause, a telephone, the sum of an item; giving no score, no act, no notice. */
const MEANT = new Set([
  ...['labourCause', 'score', 'act', 'rightsNotice', 'routeNotice'],
  ...['idNumber', 'creditCode', 'phone', 'email', 'address', 'amount', 'dueOn'],
]);

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}

/** A copy as plain objects, without the fields that are null. */
export function withoutNulls<T>(input: T): T {
  if (Array.isArray(input)) return input.map(withoutNulls) as T;
  if (!isPlain(input)) return input;
  const kept = Object.entries(input).filter(
    ([name, value]) => (value !== null && value !== undefined) || (value === null && MEANT.has(name)),
  );
  return Object.fromEntries(kept.map(([name, value]) => [name, withoutNulls(value)])) as T;
}
