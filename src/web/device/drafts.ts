/**
 * What somebody has typed and not yet sent. It is kept on the device, encrypted under a key of that person's own that no script
 * can read out, and wiped when they sign out. Without a secure context there is no encryption: then it lives in memory alone.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

interface Kept {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

interface Store extends DBSchema {
  keys: { key: string; value: CryptoKey };
  drafts: { key: string; value: Kept };
}

const NAME = 'fengqiao-drafts';
const memory = new Map<string, string>();
let opened: Promise<IDBPDatabase<Store>> | null = null;

/** False where the page came by plain http from another machine: then drafts do not outlive the page. */
export const draftsOutliveThePage = (): boolean => globalThis.isSecureContext && 'indexedDB' in globalThis;

function database(): Promise<IDBPDatabase<Store>> {
  opened ??= openDB<Store>(NAME, 1, {
    upgrade: (db) => {
      db.createObjectStore('keys');
      db.createObjectStore('drafts');
    },
  });
  return opened;
}

/** The person's key, made when it is first needed; two tabs that make one at once end with the same. */
async function keyOf(person: string): Promise<CryptoKey> {
  const db = await database();
  const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const change = db.transaction('keys', 'readwrite');
  const known = await change.store.get(person);
  if (!known) await change.store.put(fresh, person);
  await change.done;
  return known ?? fresh;
}

const placeOf = (person: string, name: string): string => `${person} ${name}`;

export async function keepDraft(person: string, name: string, text: string): Promise<void> {
  const place = placeOf(person, name);
  memory.set(place, text);
  if (!draftsOutliveThePage()) return;
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(text);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(person), plain);
  if (memory.get(place) === text) await (await database()).put('drafts', { iv, sealed }, place);
}

/** Null where nothing is kept, or where it cannot be read any more. */
export async function draftOf(person: string, name: string): Promise<string | null> {
  const place = placeOf(person, name);
  const held = memory.get(place);
  if (held !== undefined || !draftsOutliveThePage()) return held ?? null;
  const kept = await (await database()).get('drafts', place);
  if (!kept) return null;
  const open = crypto.subtle.decrypt({ name: 'AES-GCM', iv: kept.iv }, await keyOf(person), kept.sealed);
  return open.then(
    (plain) => new TextDecoder().decode(plain),
    () => null,
  );
}

async function places(): Promise<string[]> {
  const stored = draftsOutliveThePage() ? await (await database()).getAllKeys('drafts') : [];
  return [...new Set([...stored, ...memory.keys()])];
}

/** The names of what is kept of a person, of those that begin so. */
export async function draftsNamed(person: string, beginning: string): Promise<string[]> {
  const wanted = placeOf(person, beginning);
  return (await places()).filter((place) => place.startsWith(wanted)).map((place) => place.slice(person.length + 1));
}

/** Names that begin so are of what its writer has finished and the server does not have yet. */
export const UNSENT = 'unsent ';

/** Of everybody on this device: a sign-out would destroy them. */
export async function countUnsent(): Promise<number> {
  return (await places()).filter((place) => place.includes(` ${UNSENT}`)).length;
}

export async function dropDraft(person: string, name: string): Promise<void> {
  const place = placeOf(person, name);
  memory.delete(place);
  if (draftsOutliveThePage()) await (await database()).delete('drafts', place);
}

/** At sign-out: the drafts and the keys of everybody on this device. */
export async function wipeDrafts(): Promise<void> {
  memory.clear();
  if (!draftsOutliveThePage()) return;
  const db = await database();
  await Promise.all([db.clear('drafts'), db.clear('keys')]);
}
