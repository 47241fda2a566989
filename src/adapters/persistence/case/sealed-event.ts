/**
 * What of an event is sealed: its secret, and the references of papers in its data. These are typed by hand, and
 * 「闻人某的身份证复印件」 names somebody; the rest of the data is codes, ids, days and numbers and stands in the clear.
 */
import type { CaseKey } from '../../../app/keys/sealer-port.js';
import type { Recorded } from '../../../domain/case/events.js';
import type { SecretPatch } from '../../../domain/case/secret.js';

/** By where in the data they stand: `consents.0.document`. */
type Documents = Record<string, string>;
type Sealed = SecretPatch & { readonly documents?: Documents };

const KEY = 'document';

/** The two columns of an event. */
export function sealedEvent(key: CaseKey, { id, data, secret }: Recorded): { data: unknown; sealed: Buffer | null } {
  const documents: Documents = {};
  const plain = taken(data, '', documents);
  const named = Object.keys(documents).length > 0;
  if (!secret && !named) return { data, sealed: null };
  const value: Sealed = named ? { ...secret, documents } : { ...secret };
  return { data: named ? plain : data, sealed: key.seal(`event:${id}`, value) };
}

/** The event's data and secret again; without the key, which is destroyed with the case's persons, what stands in the clear. */
export function openedEvent(
  key: Pick<CaseKey, 'open'> | null,
  { id, data, sealed }: { readonly id: string; readonly data: unknown; readonly sealed: Buffer | null },
): { data: unknown; secret?: SecretPatch } {
  if (!sealed || !key) return { data };
  const { documents = {}, ...secret } = key.open(`event:${id}`, sealed) as Sealed;
  const whole = Object.entries(documents).reduce((sum, [path, text]) => put(sum, path.split('.'), text), data);
  return Object.keys(secret).length > 0 ? { data: whole, secret } : { data: whole };
}

/** A copy without the references, which are gathered by their paths. */
function taken(value: unknown, path: string, documents: Documents): unknown {
  if (Array.isArray(value)) return value.map((one, at) => taken(one, `${path}${at}.`, documents));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).flatMap(([name, inner]) => {
    if (name !== KEY || typeof inner !== 'string') return [[name, taken(inner, `${path}${name}.`, documents)]];
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
