/** Texts that stand beside a case, opened with its key; nothing is left of them once the key was destroyed. */
import type { Snapshot } from '../reading/snapshot.js';

/** `place` and id say where a text was sealed: `access:<id>`, `asked:<id>`, `reason:<id>`. */
export interface SealedOfCase {
  readonly home: string;
  readonly caseId: string;
  readonly id: string;
  readonly wrapped: Buffer | null;
  readonly sealed?: Buffer | null;
}

export async function openedText(
  snapshot: Snapshot,
  { home, caseId, id, wrapped, sealed }: SealedOfCase,
  place: string,
): Promise<string | null> {
  if (!wrapped || !sealed) return null;
  const key = (await snapshot.sealer.of(home)).openCaseKey(caseId, wrapped);
  return key.open(`${place}:${id}`, sealed) as string;
}

/** Instants leave the database as the driver gives them; ISO text from here on. */
export function iso(at: string | Date | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
