/** Under what a number that others gave stands in its register: itself where it is public, else its keyed hash. */
import type { HomeSealer, Sealer } from '../../../app/keys/sealer-port.js';
import { externalNumber } from '../../../domain/kernel/external-number.js';
import type { Home } from '../../../domain/kernel/ids.js';
import { isPublicNumber } from '../../../domain/kernel/public-number.js';
import { RuleBroken } from '../../../domain/kernel/rule-broken.js';
import { sql } from '../database/sql.js';
import type { Snapshot } from '../reading/snapshot.js';

export interface NumberKey {
  readonly number: string;
  readonly keyed: boolean;
}

/** In the form in which numbers are compared. */
export function numberKey(sealer: HomeSealer, text: string): NumberKey {
  const number = externalNumber(text);
  if (isPublicNumber(number)) return { number, keyed: false };
  return { number: sealer.token('NUMBER', number).toString('hex'), keyed: true };
}

/** The district has cases: its key is made at its first. */
const HAS_KEY = (home: Home) => sql`select 1 from wrapped_key where name = ${`district:${home}`}`;

/** Of what somebody asks for: the district may be none of ours, and then null. */
export async function keyAskedFor({ execute, sealer }: Snapshot, home: Home, text: string): Promise<NumberKey | null> {
  if (isPublicNumber(text)) return { number: externalNumber(text), keyed: false };
  const known = await execute(HAS_KEY(home));
  return known.length > 0 ? numberKey(await sealer.of(home), text) : null;
}

/** The numbers by the keys under which they stand in a district that has cases. */
export async function numbersByKey(sealer: Sealer, home: Home, texts: readonly string[]): Promise<Map<string, string>> {
  const of = await sealer.of(home);
  return new Map(texts.map((text) => [numberKey(of, text).number, externalNumber(text)]));
}

/** EXTERNAL_NUMBER_TAKEN when another case was faster. */
export function takenNumber(error: unknown): RuleBroken | null {
  const taken = (error as { constraint?: unknown } | null)?.constraint === 'external_number_pkey';
  return taken ? new RuleBroken('EXTERNAL_NUMBER_TAKEN', { field: 'externalNumbers' }) : null;
}
