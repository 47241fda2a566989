/** Where a case has been: every room that held it, and the authority that took it, in order. */
import type { CaseFile } from './choices.js';
import { placeName } from './names.js';

export interface Stop {
  readonly name: string;
  /** Null for where it began. */
  readonly since: string | null;
  readonly kind: 'ROOM' | 'AUTHORITY';
}

/** Only what was accepted moved the case; what a room offered and was declined did not. */
export function pathOf({
  referrals,
  room,
  custody,
}: Pick<CaseFile, 'referrals' | 'room' | 'custody'>): readonly Stop[] {
  const moves = referrals.filter(({ status }) => status === 'ACCEPTED');
  const first: Stop = { name: placeName(moves[0]?.from ?? room), since: null, kind: 'ROOM' };
  const rooms = moves.map(
    ({ to, answeredOn }): Stop => ({ name: placeName(to), since: answeredOn ?? null, kind: 'ROOM' }),
  );
  const outside = custody ? [{ name: custody.authority.name, since: custody.since, kind: 'AUTHORITY' as const }] : [];
  return [first, ...rooms, ...outside];
}
