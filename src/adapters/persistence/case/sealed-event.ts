/** What of an event is sealed: its secret, and what the papers in its data are called. */
import type { CaseKey } from '../../../app/keys/sealer-port.js';
import type { Recorded } from '../../../domain/case/events.js';
import type { SecretPatch } from '../../../domain/case/secret.js';
import { apartFromDocuments, type Documents, withDocuments } from './documents.js';

interface Sealed extends SecretPatch {
  readonly documents?: Documents;
  /** What the members of a group were called before migration 0058; nobody writes a seal anew. */
  readonly roster?: SecretPatch['members'];
}

/** The two columns of an event. */
export function sealedEvent(key: CaseKey, { id, data, secret }: Recorded): { data: unknown; sealed: Buffer | null } {
  const { plain, documents } = apartFromDocuments<unknown>(data);
  const named = Object.keys(documents).length > 0;
  if (!secret && !named) return { data, sealed: null };
  const value: Sealed = named ? { ...secret, documents } : { ...secret };
  return { data: plain, sealed: key.seal(`event:${id}`, value) };
}

/** The event's data and secret again; without the key, which is destroyed with the case's persons, what stands in the clear. */
export function openedEvent(
  key: Pick<CaseKey, 'open'> | null,
  { id, data, sealed }: { readonly id: string; readonly data: unknown; readonly sealed: Buffer | null },
): { data: unknown; secret?: SecretPatch } {
  if (!sealed || !key) return { data };
  const { documents = {}, roster: members, ...others } = key.open(`event:${id}`, sealed) as Sealed;
  const secret = members ? { ...others, members } : others;
  const whole = withDocuments(data, documents);
  return Object.keys(secret).length > 0 ? { data: whole, secret } : { data: whole };
}
